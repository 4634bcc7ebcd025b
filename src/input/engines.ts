import type {WordsMode} from '../hall/form.ts';

/** A text that letters or strokes may stand for. */
export interface Candidate {
  readonly text: string;
  /** How many of the letters it stands for, separators included; the rest is read on. */
  readonly letters: number;
  /** Stands for a text that the glass has no picture of. */
  readonly shown?: string;
  /** What it is called, where that is not itself: 氵 is 三点水. */
  readonly name?: string | undefined;
  /** What it is sorted under: told before the first of those that stand together. */
  readonly group?: string | undefined;
}

/** What some letters may stand for. */
export interface Reading {
  /** The letters as the likeliest candidate reads them, for display: gui yang shi. Separators are left out. */
  readonly syllables: readonly string[];
  /** The likeliest first. Each stands for as many of the letters as it says; whoever picks one goes on with the rest. */
  readonly candidates: readonly Candidate[];
}

/** A point of the pen; y grows downwards, in any unit. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the pen drew from touching the glass to leaving it. */
export type Stroke = readonly Point[];

/** The last count of strokes that parts are sorted by: that many, or more. */
export const STROKES_AT_MOST = 9;

/** A character that was put together, and what it is put together from. */
export interface Assembled {
  /** One code point. */
  readonly text: string;
  /** By which it is told where the glass cannot show it; empty where they are not known. */
  readonly parts: readonly string[];
}

export interface Assembly {
  /** The likeliest first. */
  readonly characters: readonly Assembled[];
  /** Parts that may come next, the commonest first. */
  readonly parts: readonly string[];
  /** Strokes of each of these parts, as it is written; 0 where they are not known. */
  readonly strokes: readonly number[];
}

/**
 * What turns letters, strokes and parts into characters. Each rejects where its data could not be had.
 * Nothing that was written is kept from one call to the next.
 */
export interface InputEngines {
  /** Begins to load what a mode needs, so that the first key is answered at once. */
  warm(what: 'pinyin' | 'writing' | 'parts'): void;
  /** `lexicon` holds all words of the hall itself, its units and places; heard at any time, the last one counts. */
  teach(lexicon: readonly string[]): void;
  /** The syllables of each text, one for each character; of what is no Han character, itself. */
  spell(texts: readonly string[]): Promise<readonly (readonly string[])[]>;
  /** For each character the commonest word that holds it and is read so; undefined where none does. */
  wordsOf(characters: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** `before` is what stands in front: behind a surname comes a given name. */
  read(letters: string, mode: WordsMode, before: string): Promise<Reading>;
  /** `side` is that of the square that was written in, in units of the strokes: it tells · from 一. */
  recognise(strokes: readonly Stroke[], mode: WordsMode, side: number): Promise<readonly string[]>;
  /**
   * Characters that have all of the parts. `strokes` are those of the part to come, or of all that
   * stands beside a radical; its last count, STROKES_AT_MOST, is also for more.
   */
  assemble(parts: readonly string[], strokes?: number): Promise<Assembly>;
}
