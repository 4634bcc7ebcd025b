import type {HallLink} from '../src/sync/hall-link.ts';
import {isCall} from './hall-view.ts';

const QUIET_MS = 60_000;

/**
 * Whether a wall may do what is no business of the hall: be loaded anew, be shown to somebody. A minute without a call
 * is quiet where the voice has nothing left to say, and no moment of an alarm is: a rush is spoken for minutes
 * after its last call.
 */
export class WallQuiet {
  /** As soon as the wall has it; a wall without a voice can be quiet too. */
  voice: {readonly rests: boolean} | undefined;
  readonly #link: Pick<HallLink, 'state' | 'subscribe'>;
  readonly #now: () => number;
  #lastCall: number;

  /** `now`: milliseconds. */
  constructor(link: Pick<HallLink, 'state' | 'subscribe'>, now = () => performance.now()) {
    this.#link = link;
    this.#now = now;
    this.#lastCall = now();
    link.subscribe(({events}) => {
      if (events.some(isCall)) this.#lastCall = now();
    });
  }

  get now(): boolean {
    const called = this.#now() - this.#lastCall <= QUIET_MS;
    return !called && !this.#link.state.alarm && this.voice?.rests !== false;
  }
}
