import type {Candidate} from '../engines.ts';

/** Of those that read alike one, where the first of them stands, with the most letters that any of them takes. */
export function eachTextOnce(candidates: readonly Candidate[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const {text, letters} of candidates)
    if ((found.get(text)?.letters ?? 0) < letters) found.set(text, {text, letters});
  return [...found.values()];
}

/** Where no syllable begins like the letters, the first letter itself: whoever picks it gets on. */
export const orFirstLetter = (
  candidates: readonly Candidate[],
  letters: string,
): readonly Candidate[] =>
  candidates.length > 0
    ? candidates
    : Array.from(letters)
        .slice(0, 1)
        .map((text) => ({text, letters: text.length}));
