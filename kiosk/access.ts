import type {Speech, Spoken} from '../src/devices/speech/speech.ts';
import {after, type Clock} from '../src/devices/after.ts';
import {chinese, type Locale} from '../src/ui/locale.ts';
import {SpokenEvent} from './events.ts';
import type {InputKind} from './keys/key-map.ts';
import type {ReadAloud} from './reading/read-aloud.ts';
import type {Settings} from './glass/settings.ts';

/** What the kiosk does for whoever works it otherwise than by touch. */
export interface AccessCalls {
  /** Somebody is there and works the kiosk so. */
  readonly input: (kind: InputKind) => void;
  /** The key for a person was pressed. */
  readonly help: () => void;
  /** Somebody wants to hear the screen. */
  readonly voice: () => void;
  /** Headphones were plugged in, or pulled out. */
  readonly headphones: (plugged: boolean) => void;
}

/** What is said, and not shown, as reading aloud begins and as it ends. */
export interface ReadingTold {
  /** How it is worked; undefined where the visitor does not work it by keys. */
  readonly begins: string | undefined;
  readonly ends: string;
}

/** What a test puts in the place of a loudspeaker and of time. */
export interface AccessOptions {
  readonly speech?: () => Promise<Speech>;
  readonly clock?: Clock;
}

const shippedReader = async (): Promise<Speech> => {
  const {openReader} = await import('../src/devices/speech/open-reader.ts');
  return openReader();
};

/** A part of the app that cannot be had just now must not end the visit of whoever can go on without it. */
const orSilence = <T>(part: Promise<T>): Promise<T | undefined> => part.catch(() => undefined);

/**
 * Use without touch and without sight: keys and switches, and reading aloud. Each comes in a chunk of
 * its own: the keys right after the first screen, the voice when somebody asks for it.
 */
export class Access {
  readonly #options: AccessOptions;
  #app: HTMLElement | undefined;
  #calls: AccessCalls | undefined;
  #stopKeys: () => void = () => undefined;
  #voice: Promise<Speech | undefined> | undefined;
  #reading: Promise<ReadAloud | undefined> | undefined;
  #reader: ReadAloud | undefined;
  #locale: Locale = chinese;
  #headphones = false;
  #told: ReadingTold | undefined;

  constructor(options: AccessOptions = {}) {
    this.#options = options;
  }

  /** To be called once. */
  async attach(app: HTMLElement, calls: AccessCalls): Promise<void> {
    this.#app = app;
    this.#calls = calls;
    await this.#attachKeys();
  }

  /** After each render; `screen` names what makes it another screen for whoever only hears it. */
  async show(settings: Settings, screen: string, told: ReadingTold): Promise<void> {
    const {reading, rate, locale, headphones} = settings;
    const app = this.#app;
    this.#locale = locale;
    this.#headphones = headphones;
    this.#told = told;
    if (!app || (!reading && !this.#reading)) return;
    if (!reading) {
      const reader = await this.#endReading();
      reader?.detach();
      // Else the last that is heard is silence, and nobody knows whether the kiosk broke.
      if (reader) await this.invite(told.ends);
      return;
    }
    const begun = (this.#reading ??= this.#beginReading(app));
    const read = await begun;
    const speech = await this.#speech();
    if (read && speech) {
      speech.rate = rate;
      read.shown(screen);
      return;
    }
    // Asked for again with the next screen: the network may be back by then.
    if (this.#reading === begun) this.#reading = undefined;
  }

  /** Reads the screen from its beginning, where it is read aloud. */
  async again(): Promise<void> {
    (await this.#reading)?.again();
  }

  /** Says something to whoever listens. */
  async tell(text: string): Promise<void> {
    (await this.#reading)?.tell(this.#locale.spoken(text));
  }

  /** Says what stands on the screen to whoever may have looked away, though nothing is read aloud. */
  async call(...texts: readonly string[]): Promise<void> {
    await this.#say(texts.map((text) => this.#spoken(text)));
  }

  /** Says what is not on the screen to somebody who may not see it, though nothing is read aloud. */
  async invite(text: string): Promise<void> {
    await this.#say([{...this.#spoken(text), unseen: true}]);
  }

  #spoken(text: string): Spoken {
    return {text: this.#locale.spoken(text), language: this.#locale.base};
  }

  async #say(parts: readonly Spoken[]): Promise<void> {
    if (this.#reading) return;
    const speech = await this.#speech();
    // Somebody may have asked for all of it meanwhile.
    if (!speech || (this.#reading as unknown)) return;
    const uncaption = speech.onCaption((spoken) => {
      this.#app?.dispatchEvent(new SpokenEvent(spoken));
    });
    await speech.say(parts);
    uncaption();
  }

  /** The visitor has gone: silent, and open to any way of use again. */
  async end(): Promise<void> {
    await this.detach();
    await this.#attachKeys();
  }

  /** Silent, and deaf to keys. */
  async detach(): Promise<void> {
    this.#stopKeys();
    (await this.#endReading())?.detach();
    (await this.#voice)?.stop();
  }

  async #attachKeys(): Promise<void> {
    const keys = await orSilence(import('./keys/attach-keys.ts'));
    const calls = this.#calls;
    if (!this.#app || !calls || !keys) return;
    this.#stopKeys = keys.attachKeys(this.#app, {
      ...(this.#options.clock && {clock: this.#options.clock}),
      onInput: (kind) => {
        // What is said is cut before the press makes it say something else.
        if (kind !== 'touch') this.#reader?.keyed();
        calls.input(kind);
      },
      onHelp: calls.help,
      onVoice: calls.voice,
      onHeadphones: calls.headphones,
      byEar: () => this.#reading !== undefined,
    });
  }

  async #speech(): Promise<Speech | undefined> {
    const open = this.#options.speech ?? shippedReader;
    const opening = (this.#voice ??= orSilence(open()));
    const speech = await opening;
    if (!speech && this.#voice === opening) this.#voice = undefined;
    return speech;
  }

  async #beginReading(app: HTMLElement): Promise<ReadAloud | undefined> {
    const [speech, chunk] = await Promise.all([
      this.#speech(),
      orSilence(import('./reading/read-aloud.ts')),
    ]);
    if (!speech || !chunk) return undefined;
    const {clock} = this.#options;
    const reading = new chunk.ReadAloud({
      speech,
      reading: () => ({
        language: this.#locale.base,
        spoken: this.#locale.spoken,
        headphones: this.#headphones,
      }),
      opening: () => {
        const {begins} = this.#told ?? {};
        return begins === undefined ? undefined : this.#locale.spoken(begins);
      },
      after: clock ? clock.after.bind(clock) : after,
    });
    reading.attach(app);
    this.#reader = reading;
    return reading;
  }

  #endReading(): Promise<ReadAloud | undefined> {
    const reading = this.#reading ?? Promise.resolve(undefined);
    this.#reading = undefined;
    this.#reader = undefined;
    return reading;
  }
}
