import {VOICE_LEASE_MS, type VoiceAnswer} from '../../src/wire/api.ts';

/** For clocks that go wrong a little, and for what a loudspeaker still holds when it is told to stop. */
const MARGIN_MS = 300;
const RENEW_MS = 1_200;
/** The hub is asked again after so long where it gave no answer. */
const RETRY_MS = 600;
/** No question that is planned or on its way takes so long: the page was asleep, and others have gone on without it. */
const ASLEEP_MS = 4_000;

export interface LeaseOptions {
  /** Whether it could be heard now; else it only listens to what the hub says of the zone. */
  readonly able: () => boolean;
  /** Whether anything is said in the zone, or is to be. In between nobody asks, and the right runs out. */
  readonly wanted: () => boolean;
  /** Asks the hub for the right; undefined where there was no answer. Takes a second at most. */
  readonly ask: () => Promise<VoiceAnswer | undefined>;
  /** Milliseconds of a clock that is never set back and goes on while the machine sleeps. */
  readonly now: () => number;
  readonly after: (ms: number, work: () => void) => () => void;
  /** The right was given or has run out, or the hub has said something. */
  readonly onChange: () => void;
}

/**
 * The right to speak in a zone. It counts from the moment at which it was asked for, and the hub's
 * from when the hub heard that: so it has always ended here before another can get it.
 */
export class VoiceLease {
  readonly #options: LeaseOptions;
  #until = -Infinity;
  #answer: VoiceAnswer | undefined;
  #heldLast = false;
  #asking = false;
  #hurried = false;
  #awakeAt: number;
  /** Which zone it is about, in the order in which they came. */
  #zone = 0;
  /** Leaves the next question; absent while none is planned. */
  #cancel: (() => void) | undefined;

  constructor(options: LeaseOptions) {
    this.#options = options;
    this.#awakeAt = options.now();
  }

  /** Milliseconds for which it is held still; 0 where it is not. */
  get left(): number {
    return Math.max(0, this.#until - this.#options.now());
  }

  /** What the hub said last; undefined where it did not answer. */
  get answer(): VoiceAnswer | undefined {
    return this.#answer;
  }

  /**
   * Held until the hub went silent. Calls are not spoken on such grounds, alarms are: the hub may be
   * what burns.
   */
  get orphaned(): boolean {
    return this.#answer === undefined && this.#heldLast;
  }

  /** Asks at once, and from then on for as long as it is wanted: the hub is to hear something new. */
  hurry(): void {
    if (this.#asking) this.#hurried = true;
    else void this.#ask();
  }

  /** Asks at once, unless a question is on its way. */
  prompt(): void {
    if (!this.#asking) void this.#ask();
  }

  /** Asks where it is wanted and was not before; may be called as often as one likes. */
  rouse(): void {
    if (!this.#cancel && this.#options.wanted()) this.prompt();
  }

  /** Another zone now: nothing that was said of the one before counts. */
  move(): void {
    this.#zone += 1;
    this.#until = -Infinity;
    this.#answer = undefined;
    this.#heldLast = false;
    this.hurry();
  }

  async #ask(): Promise<void> {
    const {now, ask, onChange} = this.#options;
    const zone = this.#zone;
    // Where nothing was planned it rested: that is no sleep.
    if (this.#cancel) this.#noticeSleep();
    else this.#awakeAt = now();
    this.#cancel?.();
    this.#cancel = undefined;
    this.#asking = true;
    const sent = now();
    const answer = await ask();
    this.#noticeSleep();
    if (zone === this.#zone) {
      this.#answer = answer;
      // It ran out before it was given anew: a sentence has a hole, and is to be said again.
      if (answer?.speaks === true && this.left === 0) onChange();
      if (answer?.speaks === true) this.#until = sent + VOICE_LEASE_MS - MARGIN_MS;
      if (answer) this.#heldLast = answer.speaks || this.left > 0;
    }
    this.#asking = false;
    if (this.#hurried) {
      this.#hurried = false;
      void this.#ask();
    } else if (this.#options.wanted()) {
      this.#cancel = this.#options.after(this.#pause(), () => {
        void this.#ask();
      });
    }
    onChange();
  }

  /** As soon as it may be free, where another holds it and this display could take it. */
  #pause(): number {
    if (!this.#answer) return RETRY_MS;
    const {speaks, freeIn} = this.#answer;
    return speaks || !this.#options.able() ? RENEW_MS : Math.min(RENEW_MS, freeIn + 20);
  }

  #noticeSleep(): void {
    const now = this.#options.now();
    if (now - this.#awakeAt > ASLEEP_MS) this.#heldLast = false;
    this.#awakeAt = now;
  }
}
