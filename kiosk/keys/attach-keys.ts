import {pageClock, type Clock} from '../../src/devices/after.ts';
import {isBrowsers, isTyping} from './browser-keys.ts';
import {focusedElement} from './focus.ts';
import {FocusSteps} from './focus-steps.ts';
import {
  keyMap as usualKeys,
  meaningOf,
  type InputKind,
  type KeyMap,
  type KeyMeaning,
  type PadAction,
} from './key-map.ts';
import {KeyPace} from './key-pace.ts';
import {Scanning} from './scanning.ts';

export interface KeysOptions {
  readonly keyMap?: KeyMap;
  /** Milliseconds from stop to stop of a scan that goes by itself; every switch then selects. */
  readonly autoScan?: number;
  /** Milliseconds without a press after which somebody else may come with another device. */
  readonly forgetAfter?: number;
  readonly clock?: Clock;
  /** Somebody is there and works the kiosk so: called at each press and each touch. */
  readonly onInput?: (kind: InputKind) => void;
  /** The key for a person was pressed. */
  readonly onHelp?: () => void;
  /** Somebody wants to hear the screen: by a key for it, or the upper arrow held down. */
  readonly onVoice?: () => void;
  /** Headphones were plugged into the pad, or pulled out. */
  readonly onHeadphones?: (plugged: boolean) => void;
  /** Whether the screen is being read aloud just now. */
  readonly byEar?: () => boolean;
}

/** On a pad of five keys alone one of them, held down so long, asks for the voice. */
const VOICE_HOLD_MS = 2_000;

/** Longer than the kiosk waits for somebody with keys, its asking included. */
const FORGET_AFTER_MS = 150_000;

/**
 * Lets a kiosk be used without touching it: by five keys, by two switches, by one. The first press
 * says which, and only shows where one stands. Keys that mean nothing here do not reach the browser,
 * except characters, which go to the field that has the focus and to screens that listen. A key
 * event that somebody has prevented before stays theirs. Returns the way to stop.
 */
export function attachKeys(app: HTMLElement, options: KeysOptions = {}): () => void {
  const keys = new KioskKeys(app, options);
  return () => {
    keys.stop();
  };
}

class KioskKeys {
  readonly #options: KeysOptions;
  readonly #clock: Clock;
  readonly #steps: FocusSteps;
  readonly #scanning: Scanning;
  readonly #pace = new KeyPace();
  #kind: InputKind = 'touch';
  #frame = 0;
  #callOffForgetting: (() => void) | undefined;
  #callOffScan: (() => void) | undefined;
  #callOffHold: (() => void) | undefined;
  /** Has asked for the voice: until it comes up it asks for nothing else. */
  #spent: string | undefined;

  constructor(app: HTMLElement, options: KeysOptions) {
    this.#options = options;
    this.#clock = options.clock ?? pageClock;
    this.#steps = new FocusSteps(app);
    this.#scanning = new Scanning(app);
    // Not on the window: a scanner that types is heard there first, whichever of them comes first.
    document.addEventListener('keydown', this.#down, {capture: true});
    document.addEventListener('keyup', this.#up, {capture: true});
    window.addEventListener('pointerdown', this.#touched, {capture: true});
  }

  stop(): void {
    document.removeEventListener('keydown', this.#down, {capture: true});
    document.removeEventListener('keyup', this.#up, {capture: true});
    window.removeEventListener('pointerdown', this.#touched, {capture: true});
    this.#callOffHold?.();
    this.#become('touch');
  }

  readonly #down = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const meaning = this.#meaningOf(event);
    if (!meaning) {
      if (isBrowsers(event, focusedElement())) event.preventDefault();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (this.#isSocket(meaning)) return;
    if (event.key === this.#spent) return;
    if (!event.repeat) this.#held(event.key, meaning);
    const press = {action: meaning.action, moves: moves(meaning)};
    if (!this.#pace.admits(event, press, this.#clock.now())) return;
    this.#forgetLater();
    this.#options.onInput?.(meaning.kind);
    if (this.#isAside(meaning)) return;
    const begins = meaning.kind !== this.#kind;
    if (begins) this.#become(meaning.kind);
    // Where one stands is shown by then; whoever does not see it is told by the same press.
    if (!begins || (meaning.kind === 'keys' && this.#options.byEar?.())) this.#act(meaning);
  };

  /** Keys beside the pad: they move nothing. */
  #isAside({action}: KeyMeaning): boolean {
    const {onHelp} = this.#options;
    switch (action) {
      case 'help':
        onHelp?.();
        return true;
      case 'voice':
        this.#hear();
        return true;
      default:
        return false;
    }
  }

  /**
   * Of a pad's socket, which no hand presses: what it says last is so, however soon and whatever key is
   * down. Unheard, it would have what is private said aloud.
   */
  #isSocket({kind, action}: KeyMeaning): boolean {
    if (action !== 'plugged' && action !== 'unplugged') return false;
    this.#forgetLater();
    this.#options.onInput?.(kind);
    this.#options.onHeadphones?.(action === 'plugged');
    return true;
  }

  /** A key went down. */
  #held(key: string, {kind, action}: KeyMeaning): void {
    this.#callOffHold?.();
    if (kind !== 'keys' || action !== 'up') return;
    this.#callOffHold = this.#clock.after(VOICE_HOLD_MS, () => {
      this.#spent = key;
      this.#hear();
    });
  }

  #hear(): void {
    if (!this.#options.byEar?.()) this.#steps.restart(this.#clock.now());
    this.#options.onVoice?.();
  }

  readonly #up = (event: KeyboardEvent) => {
    this.#callOffHold?.();
    this.#spent = undefined;
    this.#pace.released(event.key);
    // The browser presses a button when the space bar comes up.
    if (this.#meaningOf(event)) event.preventDefault();
  };

  readonly #touched = () => {
    this.#become('touch');
    this.#options.onInput?.('touch');
  };

  #meaningOf(event: KeyboardEvent): KeyMeaning | undefined {
    const {key, ctrlKey, altKey, metaKey} = event;
    if (ctrlKey || altKey || metaKey) return undefined;
    // Who scans does not type.
    if (this.#kind !== 'switch' && isTyping(event, focusedElement())) return undefined;
    return meaningOf(key, this.#options.keyMap ?? usualKeys, this.#kind);
  }

  #act({kind, action}: KeyMeaning): void {
    const now = this.#clock.now();
    const byEar = this.#options.byEar?.() ?? false;
    this.#look();
    if (kind === 'keys') {
      if (action === 'select') this.#steps.select(now, byEar);
      else if (isDirection(action)) this.#steps.move(action, byEar);
    } else if (action === 'select' || this.#options.autoScan !== undefined) {
      this.#scanning.select(now);
      this.#scanOn();
    } else this.#scanning.next();
    this.#look();
  }

  #become(kind: InputKind): void {
    if (kind === this.#kind) return;
    this.#kind = kind;
    cancelAnimationFrame(this.#frame);
    this.#callOffScan?.();
    this.#scanning.stop();
    if (kind === 'touch') this.#callOffForgetting?.();
    else this.#watch();
    if (kind === 'switch') this.#scanOn();
  }

  /** Screens change and move by themselves. */
  readonly #watch = () => {
    this.#look();
    this.#frame = requestAnimationFrame(this.#watch);
  };

  #look(): void {
    if (this.#kind === 'keys') this.#steps.look(this.#clock.now());
    if (this.#kind === 'switch') this.#scanning.look(this.#clock.now());
  }

  #scanOn(): void {
    const {autoScan} = this.#options;
    if (autoScan === undefined) return;
    this.#callOffScan?.();
    this.#callOffScan = this.#clock.after(autoScan, () => {
      this.#scanning.next();
      this.#look();
      this.#scanOn();
    });
  }

  #forgetLater(): void {
    this.#callOffForgetting?.();
    this.#callOffForgetting = this.#clock.after(
      this.#options.forgetAfter ?? FORGET_AFTER_MS,
      () => {
        this.#become('touch');
      },
    );
  }
}

const isDirection = (action: PadAction | 'next') =>
  action === 'up' || action === 'down' || action === 'left' || action === 'right';

/** Whether a key that is held down goes on. */
const moves = ({kind, action}: KeyMeaning) => kind === 'keys' && isDirection(action);
