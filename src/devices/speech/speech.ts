/** The languages that there are clips of. */
export type SpokenLanguage = 'zh' | 'en';

/**
 * One thing to say, a phrase or a sentence: it has a caption of its own, and a short silence after it.
 * `as` says how its figures and characters are meant: `digits` one by one, `name` as a person's name
 * (曾 is Zēng, 单 Shàn). Without it figures are read as counts, times and dates.
 */
export interface Spoken {
  readonly text: string;
  readonly language: SpokenLanguage;
  readonly as?: 'digits' | 'name';
  /** It stands nowhere on the screen: while it is said its text has to be seen too. */
  readonly unseen?: boolean;
}

/** `cut`: something else was to be said, or nothing any more. `unable`: no clips, or no loudspeaker. */
export type Said = 'said' | 'cut' | 'unable';

/** How fast; the pitch stays. */
export type Rate = 0.75 | 1 | 1.5;

/** Hears what begins to be said, and `undefined` at its end. Also where nothing can sound. */
export type CaptionListener = (spoken: Spoken | undefined) => void;

/** Reading aloud for one visitor. What was said before is cut by what is said next. */
export interface Speech {
  /** From the next utterance on. */
  rate: Rate;
  say(parts: readonly Spoken[]): Promise<Said>;
  stop(): void;
  /** Gives back the way to stop listening. */
  onCaption(listener: CaptionListener): () => void;
}
