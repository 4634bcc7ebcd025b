import {textHash} from './word-trie.ts';

/** What a pair saves that was seen once, and more for each doubling. */
const SEEN_ONCE = 1.5;
const SEEN_TWICE_AS_OFTEN = 0.5;
/** What it saves at most. */
export const PAIR_SAVES = 3.5;

/**
 * Which word stands behind which, as a saving (in -ln of likelihood) by the hash of the two joined. How the joined text is cut into
 * words makes no difference: 我家的|地 saves what 我家|的地 does.
 *
 * @param source lines of a count and the pairs seen so often
 */
export function readPairs(source: string): ReadonlyMap<number, number> {
  const savings = new Map<number, number>();
  for (const line of source.split('\n')) {
    const [count, ...pairs] = line.split(' ');
    const saving = Math.min(PAIR_SAVES, SEEN_ONCE + SEEN_TWICE_AS_OFTEN * Math.log2(Number(count)));
    for (const pair of pairs) savings.set(textHash(pair), saving);
  }
  return savings;
}
