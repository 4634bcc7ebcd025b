import {
  RATES,
  type Speech,
  type Spoken,
  type SpokenLanguage,
} from '../src/devices/speech/speech.ts';
import {after} from '../src/devices/after.ts';
import type {InputKind} from './keys/key-map.ts';
import type {ReadAloud} from './reading/read-aloud.ts';
import type {Settings} from './settings.ts';

/** What the kiosk does for whoever works it otherwise than by touch. */
export interface AccessCalls {
  /** Somebody is there and works the kiosk so. */
  readonly input: (kind: InputKind) => void;
  /** The key for a person was pressed. */
  readonly help: () => void;
}

/**
 * Use without touch and without sight: keys and switches, and reading aloud. Each comes in a chunk of
 * its own: the keys right after the first screen, the voice when somebody asks for it.
 */
export class Access {
  #app: HTMLElement | undefined;
  #calls: AccessCalls | undefined;
  #stopKeys: () => void = () => undefined;
  #voice: Promise<Speech> | undefined;
  #reading: Promise<ReadAloud> | undefined;
  #language: SpokenLanguage = 'zh';

  /** To be called once. */
  async attach(app: HTMLElement, calls: AccessCalls): Promise<void> {
    this.#app = app;
    this.#calls = calls;
    await this.#attachKeys();
  }

  /** After each render; `screen` names what makes it another screen for whoever only hears it. */
  async show({reading, rate, locale}: Settings, screen: string): Promise<void> {
    const app = this.#app;
    this.#language = locale.base;
    if (!app || (!reading && !this.#reading)) return;
    if (!reading) {
      (await this.#endReading())?.detach();
      return;
    }
    this.#reading ??= this.#beginReading(app);
    const read = await this.#reading;
    const speech = await this.#speech();
    speech.rate = RATES.find((each) => each === rate) ?? 1;
    read.shown(screen);
  }

  /** Says something to whoever may have looked away, also where nothing is read aloud. */
  async say(...texts: readonly string[]): Promise<void> {
    if (this.#reading) return;
    const parts = texts.map((text): Spoken => ({text, language: this.#language}));
    await (await this.#speech()).say(parts);
  }

  /** The visitor has gone: silent, and open to any way of use again. */
  async end(): Promise<void> {
    (await this.#endReading())?.detach();
    (await this.#voice)?.forget();
    this.#stopKeys();
    await this.#attachKeys();
  }

  async #attachKeys(): Promise<void> {
    const {attachKeys} = await import('./keys/attach-keys.ts');
    const calls = this.#calls;
    if (!this.#app || !calls) return;
    this.#stopKeys = attachKeys(this.#app, {onInput: calls.input, onHelp: calls.help});
  }

  #speech(): Promise<Speech> {
    this.#voice ??= import('../src/devices/speech/open-reader.ts').then(({openReader}) =>
      openReader(),
    );
    return this.#voice;
  }

  async #beginReading(app: HTMLElement): Promise<ReadAloud> {
    const [speech, {ReadAloud: Reading}] = await Promise.all([
      this.#speech(),
      import('./reading/read-aloud.ts'),
    ]);
    const reading = new Reading({
      speech,
      reading: () => ({language: this.#language, headphones: false}),
      after,
    });
    reading.attach(app);
    return reading;
  }

  #endReading(): Promise<ReadAloud | undefined> {
    const reading = this.#reading ?? Promise.resolve(undefined);
    this.#reading = undefined;
    return reading;
  }
}
