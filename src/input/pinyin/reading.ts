export interface Candidate {
  readonly text: string;
  /** How many of the letters it stands for, separators included. */
  readonly letters: number;
}

/** What some letters may stand for. */
export interface Reading {
  /** The letters as the likeliest candidate reads them, by syllable, for display: gui yang shi. Separators are left out. */
  readonly syllables: readonly string[];
  /** The likeliest first. Each stands for as many of the letters as it says; whoever picks one goes on with the rest. */
  readonly candidates: readonly Candidate[];
}

/** Where no syllable begins like the letters, the first letter itself: whoever picks it gets on. */
export const orFirstLetter = (
  candidates: readonly Candidate[],
  letters: string,
): readonly Candidate[] =>
  candidates.length > 0 || letters === '' ? candidates : [{text: letters.charAt(0), letters: 1}];
