import type {ClipFile, ClipSource} from './clip-files.ts';
import {repertoireOf} from './clip-index.ts';
import type {Rate, SpokenLanguage} from './speech.ts';
import {stretched} from './stretch.ts';
import type {Repertoire, Repertoires} from './text/pieces.ts';
import {Readings} from './text/readings.ts';

/** Seconds of decoded sound that are kept, 192 kB each: all of it decoded would be 300 MB. */
const KEPT_SECONDS = 90;

const NONE: Repertoire = {longest: 0, has: () => false};
const NO_READINGS = new Readings({syllables: {}, words: {}, surnames: {}});

/** What decodes a clip, as an audio context does. */
export type Decode = (bytes: ArrayBuffer) => Promise<AudioBuffer>;

/** The clips: fetched when a language is first spoken, decoded one by one when they are. */
export class Clips {
  readonly #source: ClipSource;
  readonly #decode: Decode;
  readonly #files = new Map<SpokenLanguage, readonly ClipFile[]>();
  readonly #loading = new Map<SpokenLanguage, Promise<boolean>>();
  /** Those used last at the end. */
  readonly #sounds = new Map<string, AudioBuffer>();
  #seconds = 0;
  #repertoires: Repertoires = {zh: NONE, en: NONE, readings: NO_READINGS};

  constructor(source: ClipSource, decode: Decode) {
    this.#source = source;
    this.#decode = decode;
  }

  /** What can be said by now. */
  get repertoires(): Repertoires {
    return this.#repertoires;
  }

  /** Whether the language can be spoken; where its clips cannot be had, the next call tries again. */
  load(language: SpokenLanguage): Promise<boolean> {
    const loading = this.#loading.get(language) ?? this.#fetch(language);
    this.#loading.set(language, loading);
    return loading;
  }

  /** A clip at a rate; undefined where there is none, or it cannot be decoded. */
  async sound(
    language: SpokenLanguage,
    clip: string,
    rate: Rate,
  ): Promise<AudioBuffer | undefined> {
    const key = `${language} ${rate} ${clip}`;
    const kept = this.#sounds.get(key) ?? (await this.#decoded(language, clip, rate));
    if (!kept) return undefined;
    this.#seconds -= this.#sounds.delete(key) ? kept.duration : 0;
    this.#sounds.set(key, kept);
    this.#seconds += kept.duration;
    for (const [oldest, {duration}] of this.#sounds) {
      if (this.#seconds <= KEPT_SECONDS || oldest === key) break;
      this.#sounds.delete(oldest);
      this.#seconds -= duration;
    }
    return kept;
  }

  async #fetch(language: SpokenLanguage): Promise<boolean> {
    try {
      const [files, readings] = await Promise.all([
        this.#source.clips(language),
        language === 'zh' ? this.#source.readings() : undefined,
      ]);
      this.#files.set(language, files);
      const repertoire = repertoireOf(
        files.map(({index}) => index),
        language,
      );
      this.#repertoires = {
        ...this.#repertoires,
        [language]: repertoire,
        ...(readings && {readings: new Readings(readings)}),
      };
      return true;
    } catch {
      this.#loading.delete(language);
      return false;
    }
  }

  async #decoded(
    language: SpokenLanguage,
    clip: string,
    rate: Rate,
  ): Promise<AudioBuffer | undefined> {
    for (const {index, bytes} of this.#files.get(language) ?? []) {
      // An index is JSON: what it has not, its prototype may.
      const place = Object.hasOwn(index, clip) ? index[clip] : undefined;
      if (!place) continue;
      const [offset, length] = place;
      try {
        return atRate(await this.#decode(bytes.slice(offset, offset + length)), rate);
      } catch {
        return undefined;
      }
    }
    return undefined;
  }
}

function atRate(sound: AudioBuffer, rate: Rate): AudioBuffer {
  if (rate === 1) return sound;
  const {sampleRate} = sound;
  const samples = stretched(sound.getChannelData(0), sampleRate, rate);
  const buffer = new AudioBuffer({length: samples.length, sampleRate});
  buffer.copyToChannel(samples as Float32Array<ArrayBuffer>, 0);
  return buffer;
}
