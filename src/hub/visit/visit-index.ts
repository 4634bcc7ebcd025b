import type {UnitId} from '../../hall/configuration.ts';
import type {HallEvent, TicketId} from '../../hall/event.ts';
import type {Ended, HallState} from '../../hall/state.ts';
import {visitCode} from '../../hall/visit-code.ts';

/** A visit as its code leads to it. */
export interface KnownVisit {
  readonly id: TicketId;
  readonly number: string;
  /** Set once it has come to its end today. */
  readonly fate?: Ended['fate'] | undefined;
  readonly firstUnit?: UnitId | undefined;
}

/**
 * Today's visits and the appointments ahead, by the codes of their slips. Made from the events of the
 * day, which it has to hear from the first one on, each after it has been folded.
 */
export class VisitIndex {
  readonly #state: HallState;
  readonly #visits = new Map<string, KnownVisit>();

  constructor(state: HallState) {
    this.#state = state;
    this.#gather();
  }

  hear(event: HallEvent): void {
    switch (event.type) {
      case 'ticket-issued':
      case 'ticket-booked':
      case 'ticket-rejoined':
      case 'appointment-came': {
        const {ticket: id, number, firstUnit} = event;
        this.#visits.set(visitCode(id), {id, number, firstUnit});
        break;
      }
      case 'ticket-renumbered':
        this.#change(event.ticket, {number: event.number});
        break;
      case 'ticket-started':
      case 'ticket-transferred':
        if (event.firstUnit !== undefined) {
          this.#change(event.ticket, {firstUnit: event.firstUnit});
        }
        break;
      case 'ticket-finished':
        this.#change(event.ticket, {fate: 'finished'});
        break;
      case 'ticket-withdrawn':
        this.#change(event.ticket, {fate: 'withdrawn'});
        break;
      case 'step-undone':
        if (event.ticket !== undefined) {
          this.#change(event.ticket, {fate: undefined, firstUnit: event.firstUnit});
        }
        break;
      case 'day-opened':
        this.#visits.clear();
        this.#gather();
        break;
      default:
      // Nothing else brings a visit, names its first unit, or ends it.
    }
  }

  find(code: string): KnownVisit | undefined {
    return this.#visits.get(code);
  }

  isFinished(code: string): boolean {
    return this.#visits.get(code)?.fate === 'finished';
  }

  /** What is there before anything has happened on the day: times that were given earlier. */
  #gather(): void {
    for (const {ticket: id, number, firstUnit} of this.#state.appointments.values()) {
      this.#visits.set(visitCode(id), {id, number, firstUnit});
    }
  }

  #change(id: TicketId, by: Partial<KnownVisit>): void {
    const code = visitCode(id);
    const known = this.#visits.get(code);
    if (known) this.#visits.set(code, {...known, ...by});
  }
}
