/** Sentences of tables/sentences.txt: words apart by spaces, sentences one behind the other. */
export const readSentences = (source: string): string[][] =>
  source
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(' ').filter((word) => word !== ''));

/**
 * Which word stands behind which, joined, by how often: "2 我要 没有\n1 …". Lines of the source hold many sentences without a mark
 * between them; a pair across two of them is seen once and harms little.
 */
export function countPairs(sentences: readonly (readonly string[])[]): string {
  const counts = new Map<string, number>();
  for (const words of sentences)
    words.slice(1).forEach((word, at) => {
      const pair = (words[at] ?? '') + word;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    });
  const byCount = new Map<number, string[]>();
  for (const [pair, count] of counts) byCount.set(count, [...(byCount.get(count) ?? []), pair]);
  return [...byCount]
    .sort(([a], [b]) => b - a)
    .map(([count, pairs]) => `${count} ${pairs.join(' ')}`)
    .join('\n');
}
