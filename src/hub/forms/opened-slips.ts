import type {SeatId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';
import {SLIP_IDLE_MINUTES} from '../../wire/form-limits.ts';

const IDLE = SLIP_IDLE_MINUTES * 60_000;

/** A visit that is over, whose slip was shown at a desk. */
export interface OpenedSlip {
  readonly ticket: TicketId;
  /** It was opened by this later visit, and can only be read while that is at the desk. */
  readonly by?: TicketId;
}

/** The slips that were shown at desks: one a desk, for as long as it asks for its form. Times are hub time. */
export class OpenedSlips {
  readonly #slips = new Map<SeatId, OpenedSlip & {at: number}>();

  open(seat: SeatId, slip: OpenedSlip, at: number): void {
    this.#slips.set(seat, {...slip, at});
  }

  /** The slip of this visit, where this desk was the last to be shown it, however long ago. */
  shown(seat: SeatId, ticket: TicketId): OpenedSlip | undefined {
    return this.#shown(seat, ticket);
  }

  /** The same, for as long as it was not left alone. */
  stillOpen(seat: SeatId, ticket: TicketId, at: number): OpenedSlip | undefined {
    const slip = this.#shown(seat, ticket);
    return slip && at - slip.at <= IDLE ? slip : undefined;
  }

  /** Its form was asked for. */
  touch(seat: SeatId, ticket: TicketId, at: number): void {
    const slip = this.#shown(seat, ticket);
    if (slip) slip.at = at;
  }

  #shown(seat: SeatId, ticket: TicketId): (OpenedSlip & {at: number}) | undefined {
    const slip = this.#slips.get(seat);
    return slip?.ticket === ticket ? slip : undefined;
  }
}
