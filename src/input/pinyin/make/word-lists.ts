/** One word of a hand-written list: the heading it stands under, and its reading where the list gives one. */
export interface ListedWord {
  readonly text: string;
  readonly heading: string;
  /** Of how many words in 95 million. */
  readonly weight: number;
  readonly reading: readonly string[] | undefined;
}

/**
 * Reads a list of words: paragraphs under "= heading weight" (or "= weight"), words apart by spaces, "word/its-reading" where it is
 * read otherwise than usual, # for remarks.
 */
export function readWordList(source: string, heading: string): ListedWord[] {
  const words: ListedWord[] = [];
  let under = {heading, weight: 0};
  for (const line of source.split('\n')) {
    if (line.startsWith('#')) continue;
    if (line.startsWith('=')) {
      const parts = line.slice(1).trim().split(' ');
      under = {
        heading: parts.length > 1 ? (parts[0] ?? '') : heading,
        weight: Number(parts.at(-1)),
      };
      continue;
    }
    for (const word of line.split(' ').filter((part) => part !== '')) {
      const [text = '', reading] = word.split('/');
      words.push({text, ...under, reading: reading?.split('-')});
    }
  }
  return words;
}
