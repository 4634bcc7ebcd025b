import type {After} from '../after.ts';
import type {Clips} from './clip-library.ts';
import type {Piece, Programme} from './programme.ts';
import {
  callSentence,
  timeline,
  type ClipId,
  type Placed,
  type Sound,
  type Spoken,
} from './sentence.ts';

/** What sounds: `Loudspeaker`, or a test's. */
export interface Speaker<S extends Sound> {
  /** Loudness from 0 to 1. */
  level: number;
  play(placed: readonly Placed<S>[], ended: () => void): void;
  cut(): void;
}

export interface VoiceOptions<S extends Sound> {
  readonly speaker: Speaker<S>;
  readonly programme: Programme;
  /** Languages in which a call is said, the first one first. */
  readonly languages: () => readonly string[];
  readonly clips: ReadonlyMap<string, Clips<S>>;
  /** Milliseconds of a clock that is never set. */
  readonly now: () => number;
  readonly after: After;
  /** Whether this display may sound now. */
  readonly may: () => boolean;
  /** Loudness of calls from 0 to 1, as it is now. */
  readonly level: () => number;
  /** Something began or ended. */
  readonly onTurn: () => void;
  /** A clip was to be said that the hall does not have. Called once for each. */
  readonly onMissing: (language: string, clip: ClipId) => void;
}

/** The language whose chimes are heard before all others, and of which we ship every clip. */
export const OURS = 'zh';

const TEST_CLIPS: readonly ClipId[] = ['digit-1', 'digit-2', 'digit-3'];

/** Puts a programme on the loudspeaker, for as long as it may. */
export class Voice<S extends Sound> {
  readonly #options: VoiceOptions<S>;
  readonly #missing = new Set<string>();
  #piece: Piece | undefined;
  #lastEnd = -Infinity;
  #cancel: () => void = () => undefined;

  constructor(options: VoiceOptions<S>) {
    this.#options = options;
  }

  /** To be called after every change of what this goes by. */
  look(): void {
    const {programme, speaker, may} = this.#options;
    const piece = this.#piece;
    if (piece) {
      const other = piece.kind === 'alarm' ? piece.clip : undefined;
      if (!may() || other !== programme.alarm) this.cut();
    }
    if (!may()) {
      // Also in the silence between two times: whoever speaks now says it from the start.
      programme.cut();
      return;
    }
    speaker.level = this.#level();
    if (!this.#piece) this.#next();
  }

  /** What is being said breaks off, and is said anew. */
  cut(): void {
    if (!this.#piece) return;
    this.#piece = undefined;
    this.#lastEnd = this.#options.now();
    this.#options.speaker.cut();
    this.#options.programme.cut();
  }

  #next(): void {
    const {programme, speaker, now, after, onTurn} = this.#options;
    this.#cancel();
    const piece = programme.next();
    if (!piece) return;
    const wait = this.#lastEnd + piece.wait - now();
    if (wait > 0) {
      this.#cancel = after(wait, () => {
        this.look();
      });
      return;
    }
    programme.begin();
    this.#piece = piece;
    const placed = this.#placed(piece);
    if (placed.length === 0) {
      // Not one clip of it: the others go on.
      this.#ended();
      this.#cancel = after(0, () => {
        this.look();
      });
      return;
    }
    speaker.play(placed, () => {
      // The right to speak may have run out unseen: then nobody has heard the end of it.
      if (!this.#options.may()) this.cut();
      else this.#ended();
      this.look();
    });
    onTurn();
  }

  #ended(): void {
    this.#piece = undefined;
    this.#lastEnd = this.#options.now();
    this.#options.programme.end();
    this.#options.onTurn();
  }

  #level(): number {
    return this.#options.programme.alarm === undefined ? this.#options.level() : 1;
  }

  #placed(piece: Piece): readonly Placed<S>[] {
    const bell = (clip: ClipId) => this.#options.clips.get(OURS)?.sounds.get(clip);
    if (piece.kind === 'alarm') {
      return timeline(bell('attention') ?? bell('chime'), this.#spoken(piece));
    }
    if (piece.kind === 'test') return timeline(bell('chime'), [this.#counted()]);
    return timeline(piece.chime ? bell('chime') : undefined, this.#spoken(piece));
  }

  /** “一、二、三”, as people try a loudspeaker: nobody takes it for a call. */
  #counted(): Spoken<S> {
    const sounds = this.#options.clips.get(OURS)?.sounds;
    return TEST_CLIPS.flatMap((clip) => {
      const sound = sounds?.get(clip);
      return sound ? [[clip, sound] as const] : [];
    });
  }

  #spoken(piece: Exclude<Piece, {kind: 'test'}>): Spoken<S>[] {
    const {languages, clips} = this.#options;
    return languages().flatMap((language, index) => {
      const {sounds, sentence} = clips.get(language) ?? {sounds: new Map<ClipId, S>()};
      const has = (clip: ClipId) => sounds.has(clip);
      const said =
        piece.kind === 'alarm'
          ? {clips: [piece.clip], missing: has(piece.clip) ? [] : [piece.clip], whole: true}
          : callSentence(piece.call, has, sentence);
      for (const clip of said.missing) this.#miss(language, clip);
      // Half a number sends the wrong person; in the hall's first language nearly is still better than nothing.
      if (!said.whole && index > 0) return [];
      const spoken = said.clips.flatMap((clip) => {
        const sound = sounds.get(clip);
        return sound ? [[clip, sound] as const] : [];
      });
      return spoken.length > 0 ? [spoken] : [];
    });
  }

  #miss(language: string, clip: ClipId): void {
    const key = `${language}/${clip}`;
    if (this.#missing.has(key)) return;
    this.#missing.add(key);
    this.#options.onMissing(language, clip);
  }
}
