import {say} from '../words.ts';
import type {Language} from '../../words.ts';
import {choiceName} from './field-names.ts';

/** What people call one item of a list: by its own name, or by its place. */
export function itemName(item: unknown, path: string, language: Language): string {
  if (typeof item === 'string') return item || say(language, 'item.unnamed');
  const thing = (item ?? {}) as Readonly<Record<string, unknown>>;
  for (const key of ['short', 'name', 'label', 'ask']) {
    const name = thing[key];
    if (name === undefined) continue;
    const text = typeof name === 'string' ? name : (name as Record<Language, string>)[language];
    return text.trim() || say(language, 'item.unnamed');
  }
  if (typeof thing['number'] === 'number') {
    return say(language, 'seat.window', {window: thing['number']});
  }
  if (typeof thing['side'] === 'string') return choiceName(`${path}.side`, thing['side'], language);
  return say(language, 'item.place', {place: Number(path.split('.').at(-1)) + 1});
}
