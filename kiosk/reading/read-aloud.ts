import type {After} from '../../src/devices/after.ts';
import type {Speech, Spoken} from '../../src/devices/speech/speech.ts';
import type {TypedEvent} from '../../src/input/entry/events.ts';
import {text} from '../../src/ui/catalogue.ts';
import {SpokenEvent} from '../events.ts';
import {CONTROL, statesOf} from './control.ts';
import {LiveNews} from './live-news.ts';
import {asksPrivately, groupOf, spokenOf, utteranceOf, type ReadingOptions} from './spoken-of.ts';
import {typedWords} from './typed-words.ts';

/** Milliseconds without a touch before a screen is read again. */
const SILENCE_MS = 20_000;
/** Milliseconds that a screen has to render after it was changed. */
const SETTLE_MS = 150;
/** Milliseconds from one look for news to the next. */
const NEWS_MS = 250;

export interface ReadAloudOptions {
  readonly speech: Speech;
  readonly reading: () => ReadingOptions;
  /** What a visitor has to know to work the kiosk by ear; undefined where there is nothing to tell. */
  readonly opening: () => string | undefined;
  readonly after: After;
}

/** What is being said, until something else is. */
interface Turn {
  /** By itself, since nobody did anything. */
  readonly repeated?: boolean;
  /** It answers a press, and nothing on the screen does: what gets the focus by itself waits for it. */
  readonly answers?: boolean;
}

/**
 * Reads the screens to a visitor who asked for it: each one when it is shown and again after a
 * silence, what gets the focus or changes under a finger, what is typed, and what tells by itself how
 * things stand. Any touch or key makes it stop.
 *
 * @fires {SpokenEvent} rc-spoken - On the root, for each utterance when it begins, and at the end.
 */
export class ReadAloud {
  readonly #options: ReadAloudOptions;
  readonly #news = new LiveNews();
  #root: HTMLElement | undefined;
  #screen = '';
  /** A new screen is about to be read: what it focuses by itself is not said besides. */
  #settling = false;
  #byFinger = false;
  /** A whole screen was read before, to this visitor. */
  #introduced = false;
  /** This visitor knows that others may hear what is typed. */
  #warned = false;
  /** What the last control that was said stands in. */
  #group: Element | null = null;
  #turn: Turn | undefined;
  /** Waits until the visitor has heard what is being said. */
  #waiting: readonly Spoken[] = [];
  /** The same, until the next touch: then it is no longer so. */
  #offered: readonly Spoken[] = [];
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
    const how = {signal: listening.signal, capture: true};
    const touched = () => {
      this.#touched(true);
    };
    root.addEventListener('pointerdown', touched, how);
    root.addEventListener('keydown', this.keyed, how);
    root.addEventListener('focusin', this.#focused, how);
    root.addEventListener('click', this.#pressed, how);
    root.addEventListener('rc-typed', this.#typed, how);
    const uncaption = this.#options.speech.onCaption((spoken) => {
      root.dispatchEvent(new SpokenEvent(spoken, this.#turn?.repeated));
    });
    let unwatch: () => void = () => undefined;
    const watch = () => {
      unwatch = this.#options.after(NEWS_MS, () => {
        this.#tellNews();
        watch();
      });
    };
    watch();
    this.#unlisten = () => {
      listening.abort();
      uncaption();
      unwatch();
    };
    this.#readSoon();
  }

  /** Falls silent and forgets: the next visitor has not asked for it. */
  detach(): void {
    this.#cancel();
    this.#options.speech.stop();
    this.#unlisten();
    this.#unlisten = () => undefined;
    this.#root = undefined;
    this.#screen = '';
    this.#introduced = false;
    this.#warned = false;
    this.#waiting = [];
    this.#offered = [];
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
    this.#waiting = [];
    this.#readSoon();
  }

  /** Somebody asks to hear it: the screen from its beginning, and how the kiosk is worked. */
  again(): void {
    this.#settling = false;
    this.#read({asked: true});
  }

  /** Says what stands nowhere on the screen. */
  tell(text: string): void {
    this.#say([{text, language: this.#options.reading().language, unseen: true}]);
  }

  #read({repeated = false, asked = false} = {}): void {
    const root = this.#root;
    if (!root) return;
    const options = {...this.#options.reading(), first: !this.#introduced};
    const parts = spokenOf(root, options);
    const opening = this.#opening(options);
    const before = options.first ? opening : [];
    const behind = asked && !options.first ? opening : [];
    this.#introduced = true;
    this.#group = null;
    this.#news.know(root, options);
    this.#say([...before, ...parts, ...this.#warning(root, options), ...behind], {repeated});
  }

  #opening({language}: ReadingOptions): readonly Spoken[] {
    const text = this.#options.opening();
    return text === undefined ? [] : [{text, language, unseen: true}];
  }

  #warning(root: Element, {language, headphones}: ReadingOptions): readonly Spoken[] {
    if (headphones || this.#warned || !asksPrivately(root)) return [];
    this.#warned = true;
    return [{language, text: text('reading.overheard', language), unseen: true}];
  }

  #readSoon(): void {
    this.#cancel();
    this.#settling = true;
    this.#cancel = this.#options.after(SETTLE_MS, () => {
      this.#settling = false;
      this.#read();
    });
  }

  /** To be called for keys that do not reach the screen, before they do anything there. */
  readonly keyed = (): void => {
    this.#touched(false);
  };

  #touched(byFinger: boolean): void {
    this.#byFinger = byFinger;
    this.#offered = [];
    this.#turn = undefined;
    this.#options.speech.stop();
    if (!this.#settling) this.#awaitSilence();
  }

  #awaitSilence(): void {
    this.#cancel();
    this.#cancel = this.#options.after(SILENCE_MS, () => {
      this.#read({repeated: true});
    });
  }

  #say(parts: readonly Spoken[], turn: Turn = {}): void {
    const all = [...parts, ...this.#waiting, ...this.#offered];
    if (all.length === 0) return;
    this.#waiting = [];
    this.#offered = [];
    this.#cancel();
    this.#options.speech.stop();
    this.#turn = turn;
    void this.#options.speech.say(all).then((said) => {
      if (this.#turn !== turn) return;
      this.#turn = undefined;
      // Where it was cut, whoever did that goes on.
      if (said === 'cut' || !this.#root) return;
      if (this.#waiting.length + this.#offered.length > 0) this.#sayWaiting();
      else this.#awaitSilence();
    });
  }

  /** Once the visitor has heard what is being said. */
  #sayThen(): void {
    if (!this.#turn && !this.#settling) this.#sayWaiting();
  }

  /** News alone come by themselves: they are no sign that anybody is there. */
  #sayWaiting(): void {
    this.#say([], {repeated: this.#offered.length === 0});
  }

  #tellNews(): void {
    if (this.#settling || !this.#root) return;
    this.#waiting = [...this.#waiting, ...this.#news.since(this.#root, this.#options.reading())];
    this.#sayThen();
  }

  readonly #typed = (typed: TypedEvent): void => {
    const words = typedWords(typed, this.#options.reading());
    if (typed.change === 'offered') {
      this.#offered = [words];
      this.#sayThen();
    } else this.#say([words], {answers: true});
  };

  readonly #focused = (event: Event): void => {
    const target = event.composedPath()[0];
    if (this.#settling || this.#byFinger || !(target instanceof Element)) return;
    if (!target.matches(CONTROL)) return;
    const options = this.#options.reading();
    const {group, spoken} = groupOf(target, options);
    const entered = group === this.#group ? [] : spoken;
    this.#group = group;
    const all = [...entered, ...utteranceOf(target, options)];
    if (this.#turn?.answers) this.#waiting = all;
    else this.#say(all);
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
        this.#say(utteranceOf(control, this.#options.reading()));
      } else this.#awaitSilence();
    });
  };
}
