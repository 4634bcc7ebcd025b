import type {SeatId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';

/** Milliseconds without a question after which a desk has to find the form anew. */
const IDLE = 15 * 60_000;

/** The forms of ended visits that desks found by their slips: one a desk, for as long as it asks for it. */
export class FoundForms {
  readonly #found = new Map<SeatId, {readonly ticket: TicketId; at: number}>();

  /** `at` is hub time. */
  found(seat: SeatId, ticket: TicketId, at: number): void {
    this.#found.set(seat, {ticket, at});
  }

  /** Whether the desk has it open; asking keeps it so. */
  isOpen(seat: SeatId, ticket: TicketId, at: number): boolean {
    const found = this.#found.get(seat);
    if (found?.ticket !== ticket || at - found.at > IDLE) return false;
    found.at = at;
    return true;
  }
}
