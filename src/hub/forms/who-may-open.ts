import type {SeatId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';
import type {HallState, TicketStatus} from '../../hall/state.ts';
import type {FormAsk, FormRefusal} from './form-desk.ts';
import {OpenedSlips, type OpenedSlip} from './opened-slips.ts';

/** The form of a visit, and the desk that asks for it. */
type AtDesk = Pick<FormAsk, 'seat' | 'ticket'>;

/**
 * Which desk may open the form of which visit: the one that has the visit, for as long as it has it; and any open
 * desk that was shown the slip, once the visit is over.
 */
export class WhoMayOpen {
  readonly #state: () => HallState;
  readonly #slips = new OpenedSlips();

  constructor(state: () => HallState) {
    this.#state = state;
  }

  /** Why it may not; `at` is hub time. */
  refusal(ask: FormAsk, at: number): FormRefusal | undefined {
    const {seat, ticket} = ask;
    const state = this.#state();
    if (isAt(ask, state)) return undefined;
    const code = refusalOfPast(ask, state);
    if (code !== undefined) return code;
    const slip = this.#slips.stillOpen(seat, ticket, at);
    return slip && covers(slip, ask, state) ? undefined : 'form-slip-needed';
  }

  /** It was asked for and allowed: a slip stays open. */
  asked({seat, ticket}: AtDesk, at: number): void {
    this.#slips.touch(seat, ticket, at);
  }

  /** From here on this desk may ask for it; `slip` is that of a visit that is over. */
  show(seat: SeatId, slip: OpenedSlip, at: number): void {
    this.#slips.open(seat, slip, at);
  }

  /** Whether its slip was shown at this desk, so that its name is one of the hall's. */
  wasShown({seat, ticket}: AtDesk): boolean {
    return this.#slips.shown(seat, ticket) !== undefined;
  }
}

/** Called to the seat, served at it, or on hold from it. */
export function isAt({seat, ticket}: AtDesk, {tickets}: HallState): boolean {
  const known = tickets.get(ticket);
  return known?.seat === seat && HAS_VISIT.has(known.status);
}

const HAS_VISIT: ReadonlySet<TicketStatus> = new Set<TicketStatus>(['called', 'serving', 'held']);

export const goesOn = (ticket: TicketId, {tickets, appointments}: HallState): boolean =>
  tickets.has(ticket) || appointments.has(ticket);

/** Why a desk may not open the form of a visit as one that is over. */
export function refusalOfPast({seat, ticket}: AtDesk, state: HallState): FormRefusal | undefined {
  if (goesOn(ticket, state)) return 'form-not-here';
  const {status = 'closed'} = state.seats.get(seat) ?? {};
  return status === 'closed' ? 'form-seat-closed' : undefined;
}

/** What a later visit leads to is only read, and only while that visit is here. */
const covers = ({by}: OpenedSlip, {what, seat}: FormAsk, state: HallState): boolean =>
  by === undefined || (READS.has(what) && isAt({seat, ticket: by}, state));

/** What changes nothing of a form, and takes nothing of it away. */
const READS: ReadonlySet<FormAsk['what']> = new Set<FormAsk['what']>(['look', 'reveal']);
