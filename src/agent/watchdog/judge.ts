/** What came of a look at the page from outside. */
export type Look =
  /** Its main thread answered, and its app said how long it has waited for a frame and since when its data is old, in milliseconds. */
  | {readonly kind: 'pulse'; readonly frameWait: number; readonly dataAge?: number}
  /** Its main thread answered, but there is no app in it. */
  | {readonly kind: 'no-app'}
  | {readonly kind: 'silent'}
  /** The agent's own page waits for the hub, and is well. */
  | {readonly kind: 'hub-away'}
  /** The browser's own page says that the app's address does not answer. */
  | {readonly kind: 'unreachable'}
  /** Its renderer crashed. */
  | {readonly kind: 'crashed'}
  /** The browser itself is gone. */
  | {readonly kind: 'gone'};

export type Action =
  | 'wait'
  /** The app in a new page, the old one closed. */
  | 'new-page'
  /** The app in a new browser. */
  | 'new-browser'
  /** The calm page. */
  | 'safe-page';

/** All in milliseconds. */
export interface Patience {
  /** How long a page may be silent, or wait for a frame beyond `frameWait`. */
  readonly silent: number;
  /** How long a frame may take on a machine that is busy. */
  readonly frameWait: number;
  /** How long a page may take until its app is there. */
  readonly start: number;
  /** Health that ends a row of restarts. */
  readonly health: number;
  /** How long the calm page stands before the 1st, 2nd … restart in a row. */
  readonly backOff: readonly number[];
  /** How long it stands after the last of them, each time. */
  readonly rest: number;
  /** How long it stands where the app's address does not answer. */
  readonly unreachable: number;
  /** Between two looks; a judge that is much later than this was asleep itself. */
  readonly look: number;
}

export const PATIENCE: Patience = {
  silent: 10_000,
  frameWait: 5_000,
  start: 30_000,
  health: 60_000,
  // Long enough that a third start comes after a new version has had its minute: it is then taken back.
  backOff: [0, 10_000, 30_000],
  rest: 180_000,
  unreachable: 10_000,
  look: 2_000,
};

/** Looks that may fail to come in time before the judge takes itself for the one that slept. */
const LATE_LOOKS = 3;

/**
 * Decides from one look after the other what to do about a page. A picture that moves is no sign of life: the
 * compositor goes on without the page. Restarts in a row are bounded; after them the calm page stands, and
 * the app is tried again after each rest.
 */
export class Judge {
  readonly #patience: Patience;
  #lastLook: number | undefined;
  /** Since when the page has been unwell; absent while it is well. */
  #unwellSince: number | undefined;
  /** Since when it has not answered, or painted nothing: the time an app took to start before is none of it. */
  #stuckSince: number | undefined;
  #wellSince: number | undefined;
  #restarts = 0;
  /** When the calm page makes room for the next try; absent while the app is shown. */
  #restUntil: number | undefined;
  /** What the next try is. A hub that is away is no fault of the page, and counts as no restart. */
  #next: 'new-page' | 'new-browser' = 'new-browser';
  /** When the calm page was last shown. */
  #safeSince = 0;

  constructor(patience: Patience) {
    this.#patience = patience;
  }

  /** Restarts since the page was last well for long enough. */
  get restarts(): number {
    return this.#restarts;
  }

  /** Whether the app was started as often in a row as is of use. */
  get gaveUp(): boolean {
    return this.#restarts > this.#patience.backOff.length;
  }

  /** `at` is a clock that never goes back, in milliseconds. The action asked for has to be done before the next look. */
  decide(at: number, look: Look): Action {
    const late = at - (this.#lastLook ?? at) > LATE_LOOKS * this.#patience.look;
    this.#lastLook = at;
    if (late) this.#forget();
    if (this.#restUntil !== undefined) return this.#resting(at, this.#restUntil, look);
    if (look.kind === 'unreachable') return this.#rest(at, this.#patience.unreachable, 'new-page');
    if (look.kind === 'hub-away') return this.#excused();
    if (look.kind === 'crashed' || look.kind === 'gone') return this.#restart(at, look);
    if (look.kind === 'pulse' && look.frameWait <= this.#patience.frameWait) return this.#well(at);
    this.#wellSince = undefined;
    this.#unwellSince ??= at;
    this.#stuckSince = look.kind === 'no-app' ? undefined : (this.#stuckSince ?? at);
    const {start, silent} = this.#patience;
    const stuck = at - (this.#stuckSince ?? at) >= silent;
    return stuck || at - this.#unwellSince >= start ? this.#restart(at, look) : 'wait';
  }

  #well(at: number): Action {
    this.#unwellSince = undefined;
    this.#stuckSince = undefined;
    this.#wellSince ??= at;
    if (at - this.#wellSince >= this.#patience.health) this.#restarts = 0;
    return 'wait';
  }

  /** Whatever there is to wait for, it is no fault of a page, and no proof of its health. */
  #excused(): Action {
    this.#forget();
    return 'wait';
  }

  #restart(at: number, look: Look): Action {
    const pause = this.#patience.backOff[this.#restarts] ?? this.#patience.rest;
    this.#restarts += 1;
    if (pause > 0) return this.#rest(at, pause, 'new-browser');
    return this.#again(look.kind === 'gone' ? 'new-browser' : 'new-page');
  }

  #rest(at: number, pause: number, next: 'new-page' | 'new-browser'): Action {
    this.#restUntil = at + pause;
    this.#safeSince = at;
    this.#next = next;
    return 'safe-page';
  }

  #resting(at: number, until: number, look: Look): Action {
    if (at >= until) return this.#again(look.kind === 'gone' ? 'new-browser' : this.#next);
    const lost = look.kind === 'crashed' || look.kind === 'gone';
    // Never black, not even here; but a browser that does not start is not started at every look.
    if (!lost || at - this.#safeSince < this.#patience.silent) return 'wait';
    this.#safeSince = at;
    return 'safe-page';
  }

  #again(action: Action): Action {
    this.#restUntil = undefined;
    this.#forget();
    return action;
  }

  #forget(): void {
    this.#unwellSince = undefined;
    this.#stuckSince = undefined;
    this.#wellSince = undefined;
  }
}
