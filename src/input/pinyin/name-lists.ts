import {characterReadings, charactersBySyllable, readingsOfText} from './character-readings.ts';
import {type PinyinData} from './pinyin-data.ts';
import {buildTrie, byKey, type WordTrie} from './word-trie.ts';

/** A part of a name, and -ln of how likely it is in its place. */
export interface NamePart {
  readonly text: string;
  readonly cost: number;
}

type BySyllable = ReadonlyMap<number, readonly NamePart[]>;

/** Parts of a syllable that are worth a try in a whole name. */
export const TRIED = 24;

/** What stands where in a name, by syllable, the commonest first. */
export interface NameLists {
  /** Of one character. */
  readonly surnames: BySyllable;
  /** 欧阳, 尉迟: both syllables. */
  readonly longSurnames: readonly (NamePart & {readonly key: readonly number[]})[];
  /** Every character, since a name may have any: of the other lists, those worth a try. */
  readonly first: BySyllable;
  readonly last: BySyllable;
  readonly alone: BySyllable;
  /** Pieces of names with ·. */
  readonly pieces: WordTrie;
  isSurname(text: string): boolean;
}

/** Ranks fall off as 1/(rank + shoulder): names are less uneven than words. */
const rankCost = (rank: number, shoulder: number): number =>
  Math.log(rank + shoulder) - Math.log(shoulder) + 2.5;
const SURNAME_SHOULDER = 6;
const GIVEN_SHOULDER = 40;
/** Any character may stand in a name: one that no list has costs this, and a part of what it costs in print. */
const UNLISTED = 7;
const UNLISTED_SHARE = 0.25;
const LONG_SURNAME = 3;
const PIECE_COST = 6;

/** The lists of tables/names.txt by the first word of their headings: words, with a reading where the list gives one. */
function readLists(source: string): Map<string, {text: string; reading: string | undefined}[]> {
  const lists = new Map<string, {text: string; reading: string | undefined}[]>();
  let list: {text: string; reading: string | undefined}[] = [];
  for (const line of source.split('\n')) {
    if (line.startsWith('==')) {
      lists.set(line.slice(2).split(':')[0]?.trim() ?? '', (list = []));
      continue;
    }
    for (const word of line.split(' ').filter((part) => part !== '')) {
      const [text = '', reading] = word.split('/');
      if (!list.some((other) => other.text === text && other.reading === reading))
        list.push({text, reading});
    }
  }
  return lists;
}

/**
 * How common characters are in names: their first place in any of the lists, from 1. What no list has
 * is not in it.
 *
 * @param source as `PinyinData.names`
 */
export function nameRanks(source: string): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const [name, words] of readLists(source)) {
    if (name === 'long names') continue;
    words.forEach(({text}, index) => {
      for (const character of text) {
        const rank = Math.min(ranks.get(character) ?? Infinity, index + 1);
        ranks.set(character, rank);
      }
    });
  }
  return ranks;
}

/** By syllable, the commonest first, at most so many of each. */
function group(
  parts: readonly {part: NamePart; syllable: number}[],
  most = Number.POSITIVE_INFINITY,
): BySyllable {
  const groups = new Map<number, NamePart[]>();
  for (const {part, syllable} of parts) {
    const known = groups.get(syllable);
    if (known === undefined) groups.set(syllable, [part]);
    else known.push(part);
  }
  for (const known of groups.values()) {
    known.sort((a, b) => a.cost - b.cost);
    known.length = Math.min(known.length, most);
  }
  return groups;
}

/** The lists by which names are read. */
export function readNameLists(data: PinyinData): NameLists {
  const readings = characterReadings(data);
  const bySyllable = charactersBySyllable(data);
  const lists = readLists(data.names);
  const numberOf = new Map(data.syllables.map((syllable, at) => [syllable, at]));
  const listed = (name: string) => lists.get(name) ?? [];

  const surnames = listed('surnames').map(({text, reading}, rank) => ({
    part: {text, cost: rankCost(rank, SURNAME_SHOULDER)},
    long: Array.from(text).length > 1,
    reading,
  }));
  const usual = (character: string): number => readings.get(character)?.[0]?.syllable ?? 0;

  const given = (name: string, most: number): BySyllable => {
    const listedParts = listed(name).flatMap(({text}, rank) => {
      const ways = readings.get(text) ?? [];
      return ways.map(({syllable, cost}) => ({
        part: {text, cost: rankCost(rank, GIVEN_SHOULDER) + cost - (ways[0]?.cost ?? 0)},
        syllable,
      }));
    });
    const known = new Set(listed(name).map(({text}) => text));
    const others = bySyllable.flatMap(({syllable, characters}) =>
      characters
        .filter(({text}) => !known.has(text))
        .slice(0, most)
        .map(({text, cost}) => ({part: {text, cost: UNLISTED + UNLISTED_SHARE * cost}, syllable})),
    );
    return group([...listedParts, ...others], most);
  };

  const pieces = listed('long names')
    .flatMap(({text}) =>
      readingsOfText(text, readings).map(({key, cost}) => ({
        key,
        text,
        cost: PIECE_COST + cost,
        kind: 0,
      })),
    )
    .sort((a, b) => byKey(a.key, b.key) || a.cost - b.cost);
  const surnameTexts = new Set(surnames.map(({part}) => part.text));

  return {
    surnames: group(
      surnames
        .filter(({long}) => !long)
        .map(({part, reading}) => ({
          part,
          syllable: reading === undefined ? usual(part.text) : (numberOf.get(reading) ?? 0),
        })),
    ),
    longSurnames: surnames
      .filter(({long}) => long)
      .flatMap(({part, reading}) =>
        (reading === undefined
          ? readingsOfText(part.text, readings).map(({key}) => key)
          : [reading.split('-').map((syllable) => numberOf.get(syllable) ?? 0)]
        ).map((key) => ({text: part.text, cost: LONG_SURNAME + part.cost, key})),
      ),
    first: given('given first', Number.POSITIVE_INFINITY),
    last: given('given last', TRIED),
    alone: given('given alone', TRIED),
    pieces: buildTrie(pieces),
    isSurname: (text) => surnameTexts.has(text),
  };
}
