import {loadClips, type Clips} from '../../src/devices/voice/clip-library.ts';

export interface HallClipsOptions {
  /** What decodes them; without it only their words are read. */
  readonly context: () => BaseAudioContext | undefined;
  readonly after: (ms: number, work: () => void) => unknown;
  /** A language has come, or is to be asked for again. */
  readonly onChange: () => void;
}

/** A language of which anything is missing is asked for again after so long. */
const RELOAD_MS = 60_000;
const NONE: Clips = {texts: new Map(), sounds: new Map()};

/** The hall's clips on this display. What the hub could not give is asked for until it is there. */
export class HallClips {
  readonly #options: HallClipsOptions;
  readonly #languages = new Map<string, Clips>();
  readonly #asked = new Set<string>();
  readonly #decoded = new Map<string, AudioBuffer>();

  constructor(options: HallClipsOptions) {
    this.#options = options;
  }

  /** What has come so far, by language. */
  get languages(): ReadonlyMap<string, Clips> {
    return this.#languages;
  }

  /** To be called as often as one likes: asks where it is time to. */
  want(language: string): void {
    if (this.#asked.has(language)) return;
    this.#asked.add(language);
    void this.#load(language);
  }

  async #load(language: string): Promise<void> {
    const {context, after, onChange} = this.#options;
    const decoder = context();
    const clips = await loadClips(language, decoder, this.#decoded).catch(() => NONE);
    const {texts, sounds} = clips;
    // A hub that is away for a while takes nothing back.
    const had = this.#languages.has(language);
    if (texts.size > 0 || !had) this.#languages.set(language, clips);
    const whole = texts.size > 0 && (!decoder || sounds.size === texts.size);
    if (!whole) {
      after(RELOAD_MS, () => {
        this.#asked.delete(language);
        onChange();
      });
    }
    onChange();
  }
}
