import {readPairs} from './word-pairs.ts';
import {buildTrie, type TrieWord, type WordTrie} from './word-trie.ts';

/** What the engine knows, ready for use. */
export interface PinyinData {
  /** Ascending; a syllable's number is its place. */
  readonly syllables: readonly string[];
  readonly words: WordTrie;
  /** What it saves that one word stands behind another, by the hash of both (word-pairs.ts). */
  readonly pairs: ReadonlyMap<number, number>;
  /** The lists of names, as in tables/names.txt. */
  readonly names: string;
}

/** Words of the file are stored at this many steps for each unit of cost, in one byte. */
export const COST_STEPS = 12;

/** The columns of the file, in their order. Columns of like things beside each other are what compresses well. */
export const COLUMNS = [
  'syllables',
  'names',
  'pairs',
  'characters',
  'shared',
  'length',
  'syllableLow',
  'syllableHigh',
  'characterLow',
  'characterHigh',
  'cost',
  'kind',
] as const;

type Columns = Record<(typeof COLUMNS)[number], Uint8Array>;

/** Each column stands behind its length: four bytes, little end first. */
function splitColumns(bytes: Uint8Array): Columns {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const next = () => {
    const length = view.getUint32(at, true);
    at += 4 + length;
    return bytes.subarray(at - length, at);
  };
  return Object.fromEntries(COLUMNS.map((name) => [name, next()])) as Columns;
}

/**
 * The words of the file, in the order of the trie. A word of one character spells it out; a longer one names each character by its
 * place among those of its syllable.
 */
function* storedWords(columns: Columns): Generator<TrieWord> {
  const characters = Array.from(new TextDecoder().decode(columns.characters));
  const ofSyllable: string[][] = [];
  // Words of one character come before the longer ones of their syllable, but a longer word may need a later syllable: two passes.
  const keys: number[][] = [];
  let key: number[] = [];
  let syllableAt = 0;
  let characterAt = 0;
  const count = columns.cost.length;
  for (let word = 0; word < count; word += 1) {
    key = key.slice(0, columns.shared[word]);
    const length = columns.length[word] ?? 0;
    while (key.length < length) {
      key.push(
        (columns.syllableLow[syllableAt] ?? 0) + 256 * (columns.syllableHigh[syllableAt] ?? 0),
      );
      syllableAt += 1;
    }
    keys.push(key);
    if (length === 1) {
      (ofSyllable[key[0] ?? 0] ??= []).push(characters[characterAt] ?? '');
      characterAt += 1;
    }
  }
  characterAt = 0;
  let indexAt = 0;
  for (let word = 0; word < count; word += 1) {
    const wordKey = keys[word] ?? [];
    let text = '';
    if (wordKey.length === 1) {
      text = characters[characterAt] ?? '';
      characterAt += 1;
    } else {
      for (const syllable of wordKey) {
        const index =
          (columns.characterLow[indexAt] ?? 0) + 256 * (columns.characterHigh[indexAt] ?? 0);
        text += ofSyllable[syllable]?.[index] ?? '';
        indexAt += 1;
      }
    }
    yield {
      key: wordKey,
      text,
      cost: (columns.cost[word] ?? 0) / COST_STEPS,
      kind: columns.kind[word] ?? 0,
    };
  }
}

/**
 * Loads the engine's data. The asset is a gzip file whatever its name says, so that it is as small on the device's disk as on the wire.
 *
 * @param fetchBytes gives the bytes of tables/pinyin.bin
 * @throws what fetchBytes throws, and TypeError where the bytes are not that file
 */
export async function loadPinyin(
  fetchBytes: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<PinyinData> {
  const packed = new Blob([await fetchBytes()]).stream();
  const bytes = await new Response(
    packed.pipeThrough(new DecompressionStream('gzip')),
  ).arrayBuffer();
  const columns = splitColumns(new Uint8Array(bytes));
  const text = new TextDecoder();
  return {
    syllables: text.decode(columns.syllables).split(' '),
    words: buildTrie(storedWords(columns)),
    pairs: readPairs(text.decode(columns.pairs)),
    names: text.decode(columns.names),
  };
}
