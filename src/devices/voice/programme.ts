import {CALLS_TOGETHER} from '../../hall/calls-together.ts';
import {AnnouncementQueue, type Announcement} from './announcement-queue.ts';
import type {ClipId} from './sentence.ts';

/** What is said next, and how many milliseconds of silence come before it. */
export type Piece = {readonly wait: number} & (
  | {readonly kind: 'call'; readonly call: Announcement; readonly chime: boolean}
  | {readonly kind: 'alarm'; readonly clip: ClipId}
  | {readonly kind: 'test'}
);

/** Milliseconds of silence. */
const WAITS = {
  repeat: 3_000,
  repeatWhileOthersWait: 1_000,
  nextCall: 1_000,
  together: 500,
  alarm: 3_000,
} as const;

interface Turn {
  readonly call: Announcement;
  times: number;
  speaking: boolean;
  over: boolean;
}

/**
 * What a zone says, one piece after the other: an alarm before all else and over and over, then the
 * calls in their order, each twice as long as few wait. It knows nothing of sound.
 */
export class Programme {
  readonly #queue = new AnnouncementQueue();
  #turn: Turn | undefined;
  /** Calls go by together, behind the chime of the first. */
  #together = false;
  #alarm: ClipId | undefined;
  #alarmTimes = 0;
  #finished: number[] = [];
  #test: {readonly over: (said: boolean) => void; speaking: boolean} | undefined;
  #known: ReadonlySet<number> = new Set();

  /** The call whose turn it is, also in the silence before it is said again. */
  get saying(): Announcement | undefined {
    return this.#turn?.call;
  }

  /** Sequence numbers of the calls that came to their end here, and are not known to be. */
  get finished(): readonly number[] {
    return this.#finished;
  }

  /** The alarm that is on, by its clip. */
  get alarm(): ClipId | undefined {
    return this.#alarm;
  }

  set alarm(clip: ClipId | undefined) {
    if (clip === this.#alarm) return;
    this.#alarm = clip;
    this.#alarmTimes = 0;
  }

  add(call: Announcement): void {
    if (this.#known.has(call.seq)) return;
    // Whoever is called into the silence has a chime again.
    if (!this.#turn && this.#queue.size === 0) this.#together = false;
    this.#queue.add(call);
    this.#hasten();
  }

  /** A sentence for whoever tries the loudspeakers: once, and when no call is to be said. Told whether it was. */
  test(over: (said: boolean) => void): void {
    this.leaveTest();
    this.#test = {over, speaking: false};
  }

  /** It is not said any more. */
  leaveTest(): void {
    const test = this.#test;
    this.#test = undefined;
    test?.over(false);
  }

  /** Leaves out what is over; what is being said is said to its end, and not again. */
  drop(over: (call: Announcement) => boolean): void {
    this.#queue.drop(over);
    const turn = this.#turn;
    if (!turn || !over(turn.call)) return;
    turn.over = true;
    if (!turn.speaking) this.#finish();
  }

  /** Leaves out what has waited too long, hub time. */
  expire(now: number, expiryMs: number): void {
    this.#queue.drop(({at}) => now - at > expiryMs);
  }

  /** Calls that were said to their end in the zone, here or at another of its displays. */
  know(said: readonly number[]): void {
    this.#known = new Set(said);
    this.#finished = this.#finished.filter((seq) => !this.#known.has(seq));
    this.#queue.drop(({seq}) => this.#known.has(seq));
  }

  /** Another log now: what the zone said of the one before says nothing of its calls. */
  forget(): void {
    this.#known = new Set();
    this.#finished = [];
    // What sounds just now is left to sound, and counts for nothing.
    this.#turn = undefined;
    this.#queue.drop(() => true);
  }

  /** What is to be said where nothing is; asking changes nothing. */
  next(): Piece | undefined {
    if (this.#alarm !== undefined) {
      const wait = this.#alarmTimes > 0 ? WAITS.alarm : 0;
      return {kind: 'alarm', clip: this.#alarm, wait};
    }
    const {size, first: call} = this.#queue;
    if (this.#turn) {
      const wait = size > 0 ? WAITS.repeatWhileOthersWait : WAITS.repeat;
      return {kind: 'call', call: this.#turn.call, chime: false, wait};
    }
    const wait = this.#together ? WAITS.together : WAITS.nextCall;
    if (!call && this.#test) return {kind: 'test', wait: WAITS.nextCall};
    return call && {kind: 'call', call, chime: !this.#together, wait};
  }

  /** What `next` gave is being said from now on. */
  begin(): void {
    if (this.#alarm !== undefined) return;
    if (!this.#turn && this.#queue.size === 0 && this.#test) {
      this.#test.speaking = true;
      return;
    }
    if (!this.#turn) {
      this.#together ||= this.#queue.size >= CALLS_TOGETHER;
      const call = this.#queue.take();
      if (call) this.#turn = {call, times: 0, speaking: false, over: false};
    }
    if (this.#turn) this.#turn.speaking = true;
  }

  /** It was said to its end. */
  end(): void {
    if (this.#alarm !== undefined) {
      this.#alarmTimes += 1;
      return;
    }
    const test = this.#test;
    if (test?.speaking === true) {
      this.#test = undefined;
      test.over(true);
      return;
    }
    const turn = this.#turn;
    if (!turn) return;
    turn.speaking = false;
    turn.times += 1;
    if (turn.times > 1 || turn.over || this.#together) this.#finish();
    else this.#hasten();
  }

  /** It was cut off: it is said anew when there is a voice for it again. */
  cut(): void {
    if (this.#test?.speaking === true) this.leaveTest();
    if (this.#turn && !this.#turn.over) this.#queue.restore(this.#turn.call);
    this.#turn = undefined;
    this.#together = false;
  }

  /** Where a rush waits, a call that was said once is not said again, and the others follow on it. */
  #hasten(): void {
    if (!this.#turn || this.#turn.speaking || this.#queue.size < CALLS_TOGETHER) return;
    this.#finish();
    this.#together = true;
  }

  #finish(): void {
    if (this.#turn) this.#finished.push(this.#turn.call.seq);
    this.#turn = undefined;
  }
}
