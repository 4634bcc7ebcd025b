import * as v from 'valibot';
import type {Fault} from '../../hall/fault.ts';
import {catalogue, type TextKey} from '../catalogue.ts';

const words = v.record(v.string(), v.string());

/**
 * A further language, as people made it for a hall. The first field tells the hub what the file is, so
 * it has to be the first one.
 */
const packSchema = v.strictObject({
  recha: v.literal('language-pack'),
  /** Where its lines begin; from the left where nothing is said. */
  direction: v.exactOptional(v.picklist(['ltr', 'rtl'])),
  /** By key of the catalogue; what is missing is said in Chinese. */
  texts: words,
  /** What the hall's own words are in it, by the Chinese ones. */
  words: v.exactOptional(words),
});

export interface LanguagePack {
  readonly direction: 'ltr' | 'rtl';
  readonly texts: Readonly<Partial<Record<TextKey, string>>>;
  readonly words: Readonly<Record<string, string>>;
}

/** A pack as its file says it, and what is wrong there: texts with a fault are not among its texts. */
export function readPack(file: string): {pack: LanguagePack; faults: readonly Fault[]} {
  const parsed = v.safeParse(packSchema, jsonOf(file));
  if (!parsed.success) {
    const faults = parsed.issues.map((issue) => ({
      path: v.getDotPath(issue) ?? '',
      zh: '语言包要写成 {"recha": "language-pack", "texts": {"home.greeting": "…"}}',
      en: `A pack is {"recha": "language-pack", "texts": {"home.greeting": "…"}}: ${issue.message}`,
    }));
    return {pack: {direction: 'ltr', texts: {}, words: {}}, faults};
  }
  const {direction = 'ltr', texts, words: own = {}} = parsed.output;
  const faults = Object.entries(texts).flatMap(([key, text]) => faultOf(key, text) ?? []);
  const wrong = new Set(faults.map(({path}) => path));
  const right = Object.entries(texts).filter(([key]) => !wrong.has(pathOf(key)));
  return {pack: {direction, texts: Object.fromEntries(right), words: own}, faults};
}

/** Keys that a pack says nothing for. */
export const missingIn = ({texts}: LanguagePack): readonly TextKey[] =>
  (Object.keys(catalogue) as TextKey[]).filter((key) => texts[key] === undefined);

const pathOf = (key: string) => `texts.${key}`;

function faultOf(key: string, text: string): Fault | undefined {
  if (!Object.hasOwn(catalogue, key)) {
    return {
      path: pathOf(key),
      zh: `没有“${key}”这一条，请对照文字目录改正`,
      en: `There is no text "${key}": see the catalogue for its name`,
    };
  }
  const needed = slotsOf(catalogue[key as TextKey].zh);
  const given = slotsOf(text);
  if (needed.join() === given.join()) return undefined;
  const listed = needed.map((slot) => `{${slot}}`).join(' ');
  return {
    path: pathOf(key),
    zh: needed.length > 0 ? `须有且只有 ${listed}` : '这一条没有 { } 要填的内容',
    en: needed.length > 0 ? `It takes ${listed} and nothing else` : 'It takes no { } values',
  };
}

const slotsOf = (text: string): readonly string[] =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name))].sort();

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return undefined;
  }
}
