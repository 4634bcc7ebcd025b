import type {SeatId} from '../../hall/configuration.ts';
import type {HallState} from '../../hall/state.ts';
import {IdleWatch} from '../account/idle-watch.ts';
import type {StaffSession} from '../account/staff-session.ts';

/** Milliseconds without a touch or a key after which a desk locks itself. */
export const LOCK_AFTER_MS = 5 * 60_000;

/** What a desk tells of itself when it may be locked. */
interface LockableDesk {
  readonly session: StaffSession | undefined;
  readonly link: {readonly state: HallState};
  holdsWords(): boolean;
  readonly lockAfter: number;
}

/** Locks a desk that nobody is at. */
export class DeskLock {
  readonly #idle: IdleWatch;

  /** `now` in milliseconds; it must not be set back. */
  constructor(now: () => number) {
    this.#idle = new IdleWatch(now);
  }

  /** Begins to see whether somebody is there; gives back the way to stop. */
  watch(): () => void {
    return this.#idle.watch();
  }

  /** A visitor may go on talking for long: what is half written does not go under somebody's hands. */
  look(desk: LockableDesk, seat: SeatId): void {
    if (this.#idle.idle < desk.lockAfter) return;
    const {seats, tickets} = desk.link.state;
    const serving = tickets.get(seats.get(seat)?.ticket ?? '')?.status === 'serving';
    if (!serving || !desk.holdsWords()) void desk.session?.lock();
  }
}
