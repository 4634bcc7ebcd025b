/** A word as it goes into a trie: its syllables by number, ascending words first. */
export interface TrieWord {
  readonly key: readonly number[];
  readonly text: string;
  /** -ln of how likely it is; smaller is commoner. */
  readonly cost: number;
  readonly kind: number;
}

/**
 * Words by their syllables. Nodes are numbered in the order of their keys, node 0 is the root; the words of a node and the children of
 * a node lie side by side, children by ascending syllable. Typed arrays, since a kiosk keeps 80,000 words for months.
 */
export interface WordTrie {
  readonly childStart: Uint32Array;
  readonly childNode: Uint32Array;
  readonly childSyllable: Uint16Array;
  readonly wordStart: Uint32Array;
  readonly costs: Float32Array;
  readonly kinds: Uint8Array;
  textOf(word: number): string;
  /** The hash of a text with this word behind it. */
  hashAfter(hash: number, word: number): number;
}

/** Of the polynomial that hashes texts: that of two texts joined follows from theirs. */
const BASE = 0x01000193;

/** BASE to the power of a length in code units; words are short. */
function powerOf(length: number): number {
  let power = 1;
  for (let unit = 0; unit < length; unit += 1) power = Math.imul(power, BASE);
  return power;
}

/** Of a text by itself. */
export function textHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1)
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
  return hash;
}

function sharedLength(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

/** Compares keys as the trie wants its words: a prefix before what it begins. */
export function byKey(a: readonly number[], b: readonly number[]): number {
  const shared = sharedLength(a, b);
  return (a[shared] ?? -1) - (b[shared] ?? -1);
}

/** Builds a trie in one pass from words in the order of `byKey`. */
export function buildTrie(words: Iterable<TrieWord>): WordTrie {
  const parents = [0];
  const syllables = [0];
  const wordStart = [0];
  const costs: number[] = [];
  const kinds: number[] = [];
  const textStart = [0];
  const pieces: string[] = [];
  const hashes: number[] = [];
  const powers: number[] = [];
  const path = [0];
  let previous: readonly number[] = [];
  let length = 0;
  for (const {key, text, cost, kind} of words) {
    const shared = sharedLength(previous, key);
    path.length = shared + 1;
    for (let depth = shared; depth < key.length; depth += 1) {
      parents.push(path[depth] ?? 0);
      syllables.push(key[depth] ?? 0);
      wordStart.push(costs.length);
      path.push(parents.length - 1);
    }
    costs.push(cost);
    kinds.push(kind);
    pieces.push(text);
    length += text.length;
    hashes.push(textHash(text));
    powers.push(powerOf(text.length));
    textStart.push(length);
    previous = key;
  }
  wordStart.push(costs.length);

  const childStart = new Uint32Array(parents.length + 1);
  for (const parent of parents) childStart[parent + 1] = (childStart[parent + 1] ?? 0) + 1;
  // The root is nobody's child, though it names itself as its parent.
  childStart[1] = (childStart[1] ?? 0) - 1;
  for (let node = 0; node < parents.length; node += 1)
    childStart[node + 1] = (childStart[node + 1] ?? 0) + (childStart[node] ?? 0);
  const next = childStart.slice();
  const childNode = new Uint32Array(parents.length);
  const childSyllable = new Uint16Array(parents.length);
  for (let node = 1; node < parents.length; node += 1) {
    const parent = parents[node] ?? 0;
    const slot = next[parent] ?? 0;
    next[parent] = slot + 1;
    childNode[slot] = node;
    childSyllable[slot] = syllables[node] ?? 0;
  }
  const texts = pieces.join('');
  const starts = new Uint32Array(textStart);
  const hashOf = new Int32Array(hashes);
  const textPower = new Int32Array(powers);
  return {
    childStart,
    childNode,
    childSyllable,
    wordStart: new Uint32Array(wordStart),
    costs: new Float32Array(costs),
    kinds: new Uint8Array(kinds),
    textOf: (word) => texts.slice(starts[word], starts[word + 1]),
    hashAfter: (hash, word) => (Math.imul(hash, textPower[word] ?? 1) + (hashOf[word] ?? 0)) | 0,
  };
}

/** The first slot among a node's children whose syllable is not below `syllable`. */
export function childSlot(trie: WordTrie, node: number, syllable: number): number {
  let low = trie.childStart[node] ?? 0;
  let high = trie.childStart[node + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((trie.childSyllable[middle] ?? 0) < syllable) low = middle + 1;
    else high = middle;
  }
  return low;
}
