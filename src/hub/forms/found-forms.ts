import type {SeatId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';

/** Milliseconds without a question after which a desk has to find the form anew. */
const IDLE = 15 * 60_000;

/** A form that a desk has found. */
export interface Found {
  readonly ticket: TicketId;
  /** It was found by this later visit, and can only be read while that is at the desk. */
  readonly by?: TicketId;
}

/** The forms of ended visits that desks found: one a desk, for as long as it asks for it. */
export class FoundForms {
  readonly #found = new Map<SeatId, Found & {at: number}>();

  /** `at` is hub time. */
  found(seat: SeatId, found: Found, at: number): void {
    this.#found.set(seat, {...found, at});
  }

  /** What the desk has open of this visit; asking keeps it so. */
  open(seat: SeatId, ticket: TicketId, at: number): Found | undefined {
    const found = this.#found.get(seat);
    if (found?.ticket !== ticket || at - found.at > IDLE) return undefined;
    found.at = at;
    return found;
  }
}
