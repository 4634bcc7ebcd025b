import type {UnitId} from '../../hall/configuration.ts';
import type {HallEvent, TicketId} from '../../hall/event.ts';
import type {Ended, HallState} from '../../hall/state.ts';

/** What the day knows of a visit, also when it has left the hall. */
export interface KnownVisit {
  readonly number: string;
  /** Set once it has come to its end today. */
  readonly fate?: Ended['fate'] | undefined;
  readonly firstUnit?: UnitId | undefined;
}

/**
 * Today's visits and the appointments ahead. Made from the events of the day, which it has to hear from
 * the first one on, each after it has been folded.
 */
export class VisitIndex {
  readonly #state: HallState;
  readonly #visits = new Map<TicketId, KnownVisit>();

  constructor(state: HallState) {
    this.#state = state;
    this.#gather();
    // A time that was given earlier and taken back today has no other event of today.
    for (const [ticket, {number, fate}] of state.ended) this.#visits.set(ticket, {number, fate});
  }

  hear(event: HallEvent): void {
    switch (event.type) {
      case 'ticket-issued':
      case 'ticket-booked':
      case 'ticket-rejoined':
      case 'appointment-came': {
        const {ticket, number, firstUnit} = event;
        this.#visits.set(ticket, {number, firstUnit});
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

  find(ticket: TicketId): KnownVisit | undefined {
    return this.#visits.get(ticket);
  }

  isFinished(ticket: TicketId): boolean {
    return this.#visits.get(ticket)?.fate === 'finished';
  }

  /** What is there before anything has happened on the day: times that were given earlier. */
  #gather(): void {
    for (const {ticket, number, firstUnit} of this.#state.appointments.values()) {
      this.#visits.set(ticket, {number, firstUnit});
    }
  }

  #change(ticket: TicketId, by: Partial<KnownVisit>): void {
    const known = this.#visits.get(ticket);
    if (known) this.#visits.set(ticket, {...known, ...by});
  }
}
