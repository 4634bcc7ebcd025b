import type {HallConfiguration} from '../../hall/configuration.ts';
import type {Language} from '../words.ts';
import {fieldName, isNamed} from './fields/field-names.ts';
import {patternOf, valueAt} from './fields/field-path.ts';
import {itemName} from './fields/item-name.ts';
import {say} from './words.ts';

/** Where a path leads to, in words: 单位 · 人社厅 · 简称. */
export function pathWords(hall: HallConfiguration, path: string, language: Language): string {
  const keys = path.split('.');
  const words = keys.flatMap((key, index) => {
    const at = keys.slice(0, index + 1).join('.');
    if (/^\d+$/.test(key)) {
      const item = valueAt(hall, at);
      return typeof item === 'string' ? [] : [itemName(item, at, language)];
    }
    return isNamed(patternOf(at)) ? [fieldName(at, language)] : [];
  });
  return words.length > 0 ? words.join(' · ') : say(language, 'app.hall');
}
