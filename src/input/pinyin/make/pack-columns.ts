import {COLUMNS, COST_STEPS} from '../pinyin-data.ts';
import {byKey} from '../word-trie.ts';

/** A word before it is packed. `weight`: how often among all words. */
export interface WeighedWord {
  readonly text: string;
  readonly reading: readonly string[];
  readonly weight: number;
  readonly kind: number;
}

const MAX_BYTE = 255;

/** Words and names as the file has them before compression; the other way round is in pinyin-data.ts. */
export function packColumns(
  words: readonly WeighedWord[],
  names: string,
  pairs: string,
): Uint8Array {
  const syllables = [...new Set(words.flatMap(({reading}) => reading))].sort();
  const numberOf = new Map(syllables.map((syllable, at) => [syllable, at]));
  const total = words.reduce((sum, {weight}) => sum + weight, 0);
  const costOf = (weight: number) =>
    Math.min(MAX_BYTE, Math.round(-Math.log((weight + 0.5) / total) * COST_STEPS));

  const sorted = words
    .map(({text, reading, weight, kind}) => ({
      characters: Array.from(text),
      key: reading.map((syllable) => numberOf.get(syllable) ?? 0),
      weight,
      kind,
    }))
    .sort(
      (a, b) =>
        byKey(a.key, b.key) ||
        b.weight - a.weight ||
        (a.characters.join('') < b.characters.join('') ? -1 : 1),
    );

  const placeOf = new Map<string, number>();
  const counts = new Map<number, number>();
  for (const {characters, key} of sorted) {
    const [syllable] = key;
    if (key.length !== 1 || syllable === undefined) continue;
    const place = counts.get(syllable) ?? 0;
    counts.set(syllable, place + 1);
    placeOf.set(`${syllable} ${characters[0]}`, place);
  }

  const column = (): number[] => [];
  const [shared, length, cost, kind] = [column(), column(), column(), column()];
  const [syllableLow, syllableHigh, characterLow, characterHigh] = [
    column(),
    column(),
    column(),
    column(),
  ];
  let spelled = '';
  let previous: readonly number[] = [];
  for (const word of sorted) {
    let same = 0;
    while (same < previous.length && same < word.key.length && previous[same] === word.key[same])
      same += 1;
    shared.push(same);
    length.push(word.key.length);
    cost.push(costOf(word.weight));
    kind.push(word.kind);
    for (const syllable of word.key.slice(same)) {
      syllableLow.push(syllable & MAX_BYTE);
      syllableHigh.push(syllable >> 8);
    }
    if (word.key.length === 1) spelled += word.characters[0] ?? '';
    else
      word.key.forEach((syllable, at) => {
        const place = placeOf.get(`${syllable} ${word.characters[at]}`) ?? 0;
        characterLow.push(place & MAX_BYTE);
        characterHigh.push(place >> 8);
      });
    previous = word.key;
  }

  const text = new TextEncoder();
  const bytes = (values: readonly number[]) => Uint8Array.from(values);
  const columns: Record<(typeof COLUMNS)[number], Uint8Array> = {
    syllables: text.encode(syllables.join(' ')),
    names: text.encode(names),
    pairs: text.encode(pairs),
    characters: text.encode(spelled),
    shared: bytes(shared),
    length: bytes(length),
    syllableLow: bytes(syllableLow),
    syllableHigh: bytes(syllableHigh),
    characterLow: bytes(characterLow),
    characterHigh: bytes(characterHigh),
    cost: bytes(cost),
    kind: bytes(kind),
  };
  return Buffer.concat(
    COLUMNS.flatMap((name) => {
      const size = Buffer.alloc(4);
      size.writeUInt32LE(columns[name].length);
      return [size, columns[name]];
    }),
  );
}
