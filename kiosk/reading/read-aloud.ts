import type {Speech, Spoken} from '../../src/devices/speech/speech.ts';
import {CONTROL, statesOf} from './control.ts';
import {spokenOf, utteranceOf, type ReadingOptions} from './spoken-of.ts';

/** Milliseconds without a touch before a screen is read again. */
const SILENCE_MS = 20_000;
/** Milliseconds that a screen has to render after it was changed. */
const SETTLE_MS = 150;

/** Something is being said, or nothing any more: what was spoken, for the glass to show and tests to hear. */
export class SpokenEvent extends Event {
  static readonly type = 'rc-spoken';
  readonly spoken: Spoken | undefined;

  constructor(spoken: Spoken | undefined) {
    super(SpokenEvent.type, {bubbles: true, composed: true});
    this.spoken = spoken;
  }
}

export interface ReadAloudOptions {
  readonly speech: Speech;
  readonly reading: () => ReadingOptions;
  /** Does the work so many milliseconds later; gives back the way to leave it. */
  readonly after: (ms: number, work: () => void) => () => void;
}

/**
 * Reads the screens to a visitor who asked for it: each one when it is shown and again after a
 * silence, and what gets the focus or changes under a finger. Any touch or key makes it stop.
 *
 * @fires {SpokenEvent} rc-spoken - On the root, for each utterance when it begins, and at the end.
 */
export class ReadAloud {
  readonly #options: ReadAloudOptions;
  #root: HTMLElement | undefined;
  #screen = '';
  /** A new screen is about to be read: what it focuses by itself is not said besides. */
  #settling = false;
  #byFinger = false;
  #cancel: () => void = () => undefined;
  #unlisten: () => void = () => undefined;

  constructor(options: ReadAloudOptions) {
    this.#options = options;
  }

  /** Reads what this shows from now on, its present screen first. */
  attach(root: HTMLElement): void {
    this.detach();
    this.#root = root;
    const listening = new AbortController();
    const on = (type: string, listener: (event: Event) => void) => {
      root.addEventListener(type, listener, {signal: listening.signal, capture: true});
    };
    on('pointerdown', () => {
      this.#byFinger = true;
      this.#touched();
    });
    on('keydown', () => {
      this.#byFinger = false;
      this.#touched();
    });
    on('focusin', this.#focused);
    on('click', this.#pressed);
    const uncaption = this.#options.speech.onCaption((spoken) => {
      root.dispatchEvent(new SpokenEvent(spoken));
    });
    this.#unlisten = () => {
      listening.abort();
      uncaption();
    };
    this.#readSoon();
  }

  /** Falls silent and forgets: the next visitor has not asked for it. */
  detach(): void {
    this.#cancel();
    this.#options.speech.forget();
    this.#unlisten();
    this.#unlisten = () => undefined;
    this.#root = undefined;
    this.#screen = '';
  }

  /**
   * To be called after each render: reads the screen where it is another one than before.
   *
   * @param screen names it, with all that makes it another one for whoever only hears it: the step, a
   * dialog on top, the page of a list, the language
   */
  shown(screen: string): void {
    if (!this.#root || screen === this.#screen) return;
    this.#screen = screen;
    this.#options.speech.stop();
    this.#readSoon();
  }

  /** Reads the screen from its beginning. */
  again(): void {
    this.#settling = false;
    const root = this.#root;
    if (root) void this.#say(spokenOf(root, this.#options.reading()));
  }

  /** Says what has just changed on the screen, such as what was typed. */
  tell(text: string, as?: Spoken['as']): void {
    const {language} = this.#options.reading();
    void this.#say([{text, language, ...(as && {as})}]);
  }

  #readSoon(): void {
    this.#cancel();
    this.#settling = true;
    this.#cancel = this.#options.after(SETTLE_MS, () => {
      this.again();
    });
  }

  #touched(): void {
    this.#options.speech.stop();
    if (!this.#settling) this.#awaitSilence();
  }

  #awaitSilence(): void {
    this.#cancel();
    this.#cancel = this.#options.after(SILENCE_MS, () => {
      this.again();
    });
  }

  async #say(parts: readonly Spoken[]): Promise<void> {
    if (parts.length === 0) return;
    this.#cancel();
    const said = await this.#options.speech.say(parts);
    // Where it was cut, whoever did that goes on.
    if (said !== 'cut' && this.#root) this.#awaitSilence();
  }

  readonly #focused = (event: Event): void => {
    const target = event.composedPath()[0];
    if (this.#settling || this.#byFinger || !(target instanceof Element)) return;
    if (target.matches(CONTROL)) void this.#say(utteranceOf(target, this.#options.reading()));
  };

  /** A switch is said once it has turned, where the screen is still the same. */
  readonly #pressed = (event: Event): void => {
    const control = event
      .composedPath()
      .find((each): each is Element => each instanceof Element && each.matches(CONTROL));
    if (this.#settling || !control) return;
    this.#cancel();
    this.#cancel = this.#options.after(SETTLE_MS, () => {
      if (control.isConnected && statesOf(control).length > 0) {
        void this.#say(utteranceOf(control, this.#options.reading()));
      } else this.#awaitSilence();
    });
  };
}

declare global {
  interface HTMLElementEventMap {
    'rc-spoken': SpokenEvent;
  }
}
