import type {HallConfiguration, QueueId} from './configuration.ts';
import type {HallEvent, TicketId} from './event.ts';
import {layoutOf} from './layout.ts';
import {emptyQueue, join, leave, noteCall, type Queue} from './queue.ts';
import {CALLS_KEPT, ENDED_KEPT, SERVICE_KEPT, noCounts} from './state.ts';
import type {HallState, SeatState, Ticket} from './state.ts';

type Of<T extends HallEvent['type']> = Extract<HallEvent, {type: T}>;

/**
 * Folds the next event into the state, in place: hub, kiosks, walls and desks all run this.
 * Throws where the event does not follow on the state: a replica that hears this asks anew.
 */
export function apply(state: HallState, event: HallEvent): void {
  if (event.seq !== state.seq + 1) {
    throw new Error(`event ${event.seq} does not follow ${state.seq}`);
  }
  state.seq = event.seq;
  state.at = event.at;
  switch (event.type) {
    case 'configuration-published':
      state.revision = event.revision;
      configure(state, event.configuration);
      break;
    case 'day-opened':
      openDay(state, event);
      break;
    case 'device-registered':
      registerDevice(state, event);
      break;
    case 'ticket-issued':
      issue(state, event);
      break;
    case 'ticket-renumbered':
      renumber(state, event);
      break;
    case 'ticket-lapsed':
      // Its day is over: the log keeps it, today's hall has nothing to do with it.
      break;
    case 'seat-opened':
    case 'seat-resumed':
      seatOf(state, event.seat).status = 'open';
      break;
    case 'seat-paused':
      seatOf(state, event.seat).status = 'paused';
      break;
    case 'seat-closed':
      seatOf(state, event.seat).status = 'closed';
      break;
    case 'ticket-called':
    case 'ticket-recalled':
      call(state, event);
      break;
    case 'ticket-started':
      start(state, event);
      break;
    case 'ticket-finished':
      finish(state, event);
      break;
    case 'ticket-missed':
      miss(state, event);
      break;
    case 'ticket-restored':
      rejoin(state, ticketOf(state, event.ticket), ticketOf(state, event.ticket).rank, event.seq);
      break;
    default:
      // A newer hub's event: this replica cannot know it, and the next one still follows on.
      event satisfies never;
  }
}

/** Takes a document over: also how a restored snapshot gets its look-ups back. */
export function configure(state: HallState, configuration: HallConfiguration): void {
  state.configuration = configuration;
  state.layout = layoutOf(configuration);
  for (const queue of state.layout.seatsFor.keys()) queueOf(state, queue);
  for (const seat of state.layout.seats.keys()) {
    if (!state.seats.has(seat)) state.seats.set(seat, {status: 'closed'});
  }
  for (const seat of state.seats.keys()) {
    if (!state.layout.seats.has(seat)) state.seats.delete(seat);
  }
}

/** A device keeps its letters whatever it is used as: nobody else may ever get them. */
function registerDevice(state: HallState, {device, kind, letters}: Of<'device-registered'>): void {
  state.devices.set(device, {kind, letters: letters ?? state.devices.get(device)?.letters});
}

function openDay(state: HallState, {day, startsAt, endsAt}: Of<'day-opened'>): void {
  state.day = {day, startsAt, endsAt};
  state.tickets.clear();
  state.queues.clear();
  state.counters.clear();
  state.offlineCounters.clear();
  state.calls = [];
  state.ended.clear();
  state.today = noCounts();
  for (const seat of state.seats.keys()) state.seats.set(seat, {status: 'closed'});
  for (const queue of state.layout?.seatsFor.keys() ?? []) queueOf(state, queue);
}

function issue(state: HallState, event: Of<'ticket-issued'>): void {
  const ticket: Ticket = {
    id: event.ticket,
    number: event.number,
    queue: event.queue,
    firstUnit: event.firstUnit,
    lane: event.lane,
    party: event.party,
    help: event.help,
    issuedAt: event.issuedAt,
    status: 'waiting',
    rank: event.issuedAt,
    tie: event.seq,
    calls: 0,
    misses: 0,
  };
  state.tickets.set(ticket.id, ticket);
  join(queueOf(state, ticket.queue), ticket);
  if (event.offline) {
    state.offlineCounters.set(event.offline.letters, event.offline.count);
  } else {
    const prefix = event.number.charAt(0);
    state.counters.set(prefix, (state.counters.get(prefix) ?? 0) + 1);
  }
  state.today.issued += 1;
  state.today.people += event.party;
}

function renumber(state: HallState, event: Of<'ticket-renumbered'>): void {
  const {ticket: id, number, offline} = event;
  ticketOf(state, id).number = number;
  state.calls = state.calls.map((call) => (call.ticket === id ? {...call, number} : call));
  state.offlineCounters.set(offline.letters, offline.count);
}

function call(state: HallState, event: Of<'ticket-called' | 'ticket-recalled'>): void {
  const ticket = ticketOf(state, event.ticket);
  if (event.type === 'ticket-called') {
    const queue = queueOf(state, ticket.queue);
    leave(queue, ticket);
    noteCall(queue, ticket);
    ticket.status = 'called';
    ticket.seat = event.seat;
    ticket.calls = 0;
    seatOf(state, event.seat).ticket = ticket.id;
  }
  ticket.calledAt = event.at;
  ticket.calls += 1;
  const {seq, at, seat} = event;
  const again = ticket.calls > 1 || ticket.misses > 0;
  const others = state.calls.filter((earlier) => earlier.ticket !== ticket.id);
  state.calls = [{seq, at, ticket: ticket.id, number: ticket.number, seat, again}, ...others];
  state.calls.length = Math.min(state.calls.length, CALLS_KEPT);
}

function start(state: HallState, event: Of<'ticket-started'>): void {
  const ticket = ticketOf(state, event.ticket);
  ticket.status = 'serving';
  ticket.startedAt = event.at;
  state.today.started += 1;
}

function finish(state: HallState, event: Of<'ticket-finished'>): void {
  const ticket = ticketOf(state, event.ticket);
  seatOf(state, event.seat).ticket = undefined;
  state.tickets.delete(ticket.id);
  state.ended.set(ticket.id, ticket.number);
  const oldest = state.ended.keys().next();
  if (state.ended.size > ENDED_KEPT && !oldest.done) state.ended.delete(oldest.value);
  const minutes = (event.at - (ticket.startedAt ?? event.at)) / 60_000;
  const recent = state.service.get(ticket.queue) ?? [];
  state.service.set(ticket.queue, [...recent, minutes].slice(-SERVICE_KEPT));
  state.today.finished += 1;
  if (event.settled) state.today.settled += 1;
}

function miss(state: HallState, event: Of<'ticket-missed'>): void {
  const ticket = ticketOf(state, event.ticket);
  seatOf(state, event.seat).ticket = undefined;
  ticket.seat = undefined;
  ticket.misses += 1;
  if (event.back) rejoin(state, ticket, event.back.rank, event.seq);
  else ticket.status = 'missed';
}

function rejoin(state: HallState, ticket: Ticket, rank: number, tie: number): void {
  ticket.status = 'waiting';
  ticket.seat = undefined;
  ticket.rank = rank;
  ticket.tie = tie;
  join(queueOf(state, ticket.queue), ticket);
}

function queueOf(state: HallState, id: QueueId): Queue {
  let queue = state.queues.get(id);
  if (!queue) {
    queue = emptyQueue();
    state.queues.set(id, queue);
  }
  return queue;
}

function ticketOf(state: HallState, id: TicketId): Ticket {
  const ticket = state.tickets.get(id);
  if (!ticket) throw new Error(`event ${state.seq} names a ticket that is not in the hall`);
  return ticket;
}

function seatOf(state: HallState, id: string): SeatState {
  const seat = state.seats.get(id);
  if (!seat) throw new Error(`event ${state.seq} names a seat that is not in the hall`);
  return seat;
}
