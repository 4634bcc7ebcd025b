import type {HallEvent, TicketId} from '../../hall/event.ts';
import type {HallState} from '../../hall/state.ts';
import {visitCode} from '../../hall/visit-code.ts';

/** The visits of the day and the appointments ahead, by the codes of their slips. */
export class VisitIndex {
  readonly #state: HallState;
  readonly #tickets = new Map<string, TicketId>();
  /** Codes of visits that were received to their end today: only these can be rated. */
  readonly #finished = new Set<string>();

  constructor(state: HallState) {
    this.#state = state;
    this.#gather();
    for (const [id, {fate}] of state.ended) {
      this.#tickets.set(visitCode(id), id);
      if (fate === 'finished') this.#finished.add(visitCode(id));
    }
  }

  /** Hears each event after it has been folded. */
  hear(event: HallEvent): void {
    switch (event.type) {
      case 'ticket-issued':
      case 'ticket-booked':
        this.#tickets.set(visitCode(event.ticket), event.ticket);
        break;
      case 'ticket-finished':
        this.#finished.add(visitCode(event.ticket));
        break;
      case 'step-undone':
        for (const id of this.#state.tickets.keys()) this.#finished.delete(visitCode(id));
        break;
      case 'day-opened':
        this.#tickets.clear();
        this.#finished.clear();
        this.#gather();
        break;
      default:
      // Nothing else brings a visit or ends one.
    }
  }

  find(code: string): TicketId | undefined {
    return this.#tickets.get(code);
  }

  isFinished(code: string): boolean {
    return this.#finished.has(code);
  }

  #gather(): void {
    const {tickets, appointments} = this.#state;
    for (const id of [...tickets.keys(), ...appointments.keys()]) {
      this.#tickets.set(visitCode(id), id);
    }
  }
}
