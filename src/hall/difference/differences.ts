import type {HallConfiguration} from '../configuration.ts';
import type {Difference} from './difference.ts';
import {fieldWords} from './field-words.ts';
import {itemWords} from './item-words.ts';
import {matchByKey, matchByValue, type Match} from './match-items.ts';
import {isWhole, itemText, valueWords} from './value-words.ts';
import {
  equal,
  isList,
  isObject,
  keysOf,
  type Json,
  type JsonObject,
  type Language,
  type Said,
} from './walked.ts';

const SAID = {zh: 0, en: 1} as const;
const KINDS = {
  zh: {added: '增加', removed: '删除', moved: '移动'},
  en: {added: 'Added', removed: 'Removed', moved: 'Moved'},
};

/**
 * In what two documents of a hall differ, a line each, in the order of the later one. Empty exactly where
 * they are equal. Things are told apart by their ids, so one that moved is not one that went and another that
 * came; and they are called as people call them, never by an id.
 */
export function differences(before: HallConfiguration, after: HallConfiguration): Difference[] {
  return new Walk(before, after).all();
}

/** Where the walk is: the same thing in both documents, and what leads to it in words. */
interface Spot {
  readonly path: string;
  readonly pattern: string;
  readonly label: Said;
}

class Walk {
  readonly #before: HallConfiguration;
  readonly #after: HallConfiguration;
  readonly #found: Difference[] = [];

  constructor(before: HallConfiguration, after: HallConfiguration) {
    this.#before = before;
    this.#after = after;
  }

  all(): Difference[] {
    const one = this.#before as unknown as JsonObject;
    const other = this.#after as unknown as JsonObject;
    this.#fields({path: '', pattern: '', label: () => ''}, one, other);
    return this.#found;
  }

  #fields(spot: Spot, one: JsonObject, other: JsonObject): void {
    for (const key of keysOf(one, other)) {
      const pattern = joined(spot.pattern, key);
      const label: Said = (language) => spaced(spot.label(language), fieldWords(pattern, language));
      this.#value({path: joined(spot.path, key), pattern, label}, one[key], other[key]);
    }
  }

  #value(spot: Spot, one: Json | undefined, other: Json | undefined): void {
    if (equal(one, other)) return;
    const {pattern} = spot;
    if (isWhole(pattern)) this.#changed(spot, one, other);
    else if (isWords(one) && isWords(other)) this.#words(spot, one, other);
    else if (isObject(one) && isObject(other)) this.#fields(spot, one, other);
    else if (holdsObjects(one, other) || isTexts(pattern))
      this.#items(spot, listOf(one), listOf(other), one, other);
    else this.#changed(spot, one, other);
  }

  /** Each language tells of its own words, and of the others' only where its own stay. */
  #words(spot: Spot, one: JsonObject, other: JsonObject): void {
    const differ = (key: string) => !equal(one[key], other[key]);
    const said = (key: string, mark: Readonly<Record<Language, string>>): Said => {
      return (language) => {
        const label = `${spot.label(language)}${mark[language]}`;
        return line(label, text(one[key], language), text(other[key], language), language);
      };
    };
    const zh = said('zh', {zh: '', en: ' (Chinese)'});
    const en = said('en', {zh: '（英文）', en: ''});
    const tell = (key: string, inZh: Said, inEn: Said) => {
      this.#found.push({
        path: `${spot.path}.${key}`,
        kind: 'changed',
        zh: inZh('zh'),
        en: inEn('en'),
      });
    };
    if (differ('zh')) tell('zh', zh, differ('en') ? en : zh);
    else if (differ('en')) tell('en', en, en);
    for (const key of keysOf(one, other)) {
      if (key === 'zh' || key === 'en' || !differ(key)) continue;
      const more = said(key, {zh: '（繁体）', en: ' (Traditional)'});
      tell(key, more, more);
    }
  }

  #items(
    spot: Spot,
    one: readonly Json[],
    other: readonly Json[],
    was: Json | undefined,
    is: Json | undefined,
  ): void {
    // A list that is not there differs from an empty one, though neither holds anything.
    if (one.length === 0 && other.length === 0) {
      this.#changed(spot, was, is);
      return;
    }
    const match = matched(spot.pattern, one, other);
    for (const place of match.removed) this.#cameOrWent('removed', spot, one[place], place);
    for (const pair of match.moved) this.#moved(spot, other[pair[1]], pair);
    for (const [b, a] of match.pairs) {
      // As it was called: its own name may be what changed.
      const name: Said = (language) => this.#itemLabel(spot, one[b], b, 'before', language);
      const label: Said = (language) => spaced(this.#listLabel(spot, language), name(language));
      const path = `${spot.path}.${String(a)}`;
      this.#value({path, pattern: `${spot.pattern}.*`, label}, one[b], other[a]);
    }
    for (const place of match.added) this.#cameOrWent('added', spot, other[place], place);
  }

  #cameOrWent(kind: 'added' | 'removed', spot: Spot, item: Json | undefined, place: number): void {
    const side = kind === 'added' ? 'after' : 'before';
    const hall = kind === 'added' ? this.#after : this.#before;
    const said: Said = (language) => {
      const name = this.#itemLabel(spot, item, place, side, language);
      const byPlace = !hasName(spot.pattern, item);
      const what = byPlace
        ? `${name} ${quoted(itemText({pattern: `${spot.pattern}.*`, value: item, hall}, language), language)}`
        : name;
      const where = this.#listLabel(spot, language);
      const noun = itemWords(spot.pattern)?.noun?.[SAID[language]] ?? '';
      const deed = `${KINDS[language][kind]} ${what}${noun}`;
      return where === '' ? deed : `${where}${colon(language)}${deed}`;
    };
    const path = kind === 'added' ? `${spot.path}.${String(place)}` : spot.path;
    this.#found.push({path, kind, zh: said('zh'), en: said('en')});
  }

  #moved(spot: Spot, item: Json | undefined, [from, to]: readonly [number, number]): void {
    const said: Said = (language) => {
      const name = hasName(spot.pattern, item)
        ? this.#itemLabel(spot, item, to, 'after', language)
        : quoted(
            itemText({pattern: `${spot.pattern}.*`, value: item, hall: this.#after}, language),
            language,
          );
      const where = this.#listLabel(spot, language);
      const deed = `${KINDS[language].moved} ${name}${colon(language)}${nth(from, language)} → ${nth(to, language)}`;
      return where === '' ? deed : `${where}${colon(language)}${deed}`;
    };
    const path = `${spot.path}.${String(to)}`;
    this.#found.push({path, kind: 'moved', zh: said('zh'), en: said('en')});
  }

  /** A list of things with names goes without saying: each of its items says what it is. */
  #listLabel({pattern, label}: Spot, language: Language): string {
    if (!itemWords(pattern)) return label(language);
    const own = fieldWords(pattern, language);
    const whole = label(language);
    return own !== '' && whole.endsWith(own) ? whole.slice(0, -own.length).trimEnd() : whole;
  }

  /** `单位 人社厅`, or `第 3 条`. */
  #itemLabel(
    {pattern}: Spot,
    item: Json | undefined,
    place: number,
    side: 'before' | 'after',
    language: Language,
  ): string {
    const words = itemWords(pattern);
    const hall = side === 'after' ? this.#after : this.#before;
    const name = isObject(item)
      ? words?.name(item, {pattern, value: item, hall}, language)
      : undefined;
    if (name === undefined) return nth(place, language);
    return spaced(words?.kind[SAID[language]] ?? '', name);
  }

  #changed(spot: Spot, one: Json | undefined, other: Json | undefined): void {
    const [was, is] = substituted(one, other);
    const {pattern} = spot;
    const said: Said = (language) => {
      const before = valueWords({pattern, value: was, hall: this.#before}, language);
      const after = valueWords({pattern, value: is, hall: this.#after}, language);
      const label = spot.label(language);
      if (before !== after) return line(label, before, after, language);
      return language === 'zh' ? `${label} 有变动` : `${label} changed`;
    };
    const kind = one === undefined ? 'added' : other === undefined ? 'removed' : 'changed';
    this.#found.push({path: spot.path, kind, zh: said('zh'), en: said('en')});
  }
}

const joined = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);
const spaced = (one: string, other: string) => [one, other].filter((part) => part !== '').join(' ');
const colon = (language: Language) => (language === 'zh' ? '：' : ': ');
const quoted = (words: string, language: Language) =>
  language === 'zh' ? `“${words}”` : `"${words}"`;
const nth = (place: number, language: Language) =>
  language === 'zh' ? `第 ${String(place + 1)} 条` : `no. ${String(place + 1)}`;
const text = (value: Json | undefined, language: Language) =>
  typeof value === 'string' ? value : language === 'zh' ? '无' : 'none';

function line(label: string, was: string, is: string, language: Language): string {
  return `${label}${colon(language)}${was} → ${is}`;
}

const listOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);
const isWords = (value: Json | undefined): value is JsonObject =>
  isObject(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';

/** Whether either is a list of things that have fields of their own; the other may not be there. */
function holdsObjects(one: Json | undefined, other: Json | undefined): boolean {
  const lists = [one, other].filter((each) => each !== undefined);
  return lists.every(isList) && lists.some((list) => listOf(list).some(isObject));
}

/** Lists of texts, told line by line. */
const isTexts = (pattern: string) => /(^|\.)(lines|aliases)$/.test(pattern);

const hasName = (pattern: string, item: Json | undefined) =>
  isObject(item) && itemWords(pattern) !== undefined;

function matched(pattern: string, one: readonly Json[], other: readonly Json[]): Match {
  const words = itemWords(pattern);
  const {key, otherwise} = words ?? {};
  const keyed = key !== undefined && [...one, ...other].every(isObject);
  const known = (item: unknown) =>
    [key, otherwise].flatMap((of) => (of ? [of(item as JsonObject)] : []));
  return (keyed ? matchByKey(one, other, known) : undefined) ?? matchByValue(one, other);
}

/** Of two lists in which one thing stands for another, these two alone. */
function substituted(
  one: Json | undefined,
  other: Json | undefined,
): readonly [Json | undefined, Json | undefined] {
  if (!isList(one) || !isList(other) || one.length !== other.length) return [one, other];
  const places = one.flatMap((item, index) => (equal(item, other[index]) ? [] : [index]));
  const [place] = places;
  if (place === undefined || places.length > 1 || one.some(isObject)) return [one, other];
  const [was, is] = [one[place], other[place]];
  return was === undefined || is === undefined ? [one, other] : [[was], [is]];
}
