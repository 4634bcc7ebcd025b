import type {WordsMode} from '../hall/form.ts';

/** A text that letters or strokes may stand for. */
export interface Candidate {
  readonly text: string;
  /** How many of the letters it takes; the rest is read on. */
  readonly letters: number;
}

export interface Reading {
  /** The letters as they were understood, `gui'yang`. */
  readonly syllables: readonly string[];
  /** The best first, single characters of the first syllable last. */
  readonly candidates: readonly Candidate[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Stroke = readonly Point[];

/**
 * What turns letters and strokes into characters. Each rejects where its data could not be had.
 * Nothing that was written is kept from one call to the next.
 */
export interface InputEngines {
  /** Begins to load what a mode needs, so that the first key is answered at once. */
  warm(what: 'pinyin' | 'writing'): void;
  /** `lexicon` holds words of the hall itself: its units and places. Heard before the first question. */
  teach(lexicon: readonly string[]): void;
  /** The syllables of each text, one for each character; of what is no Han character, itself. */
  spell(texts: readonly string[]): Promise<readonly (readonly string[])[]>;
  /** `before` is what stands in front: behind a surname comes a given name. */
  read(letters: string, mode: WordsMode, before: string): Promise<Reading>;
  recognise(strokes: readonly Stroke[], mode: WordsMode): Promise<readonly string[]>;
}
