import type {EventOf, Party, TicketId} from '../event.ts';
import {partsOf} from '../number.ts';
import {join, leave} from '../queue.ts';
import {counterOf, type HallState, type Ticket} from '../state.ts';
import {end, queueOf, ticketOf} from './parts.ts';

/** Earlier than any number of the day: who has a time comes before those who walked in. */
const AHEAD_OF_WALK_INS = 2 * 24 * 60 * 60_000;

export function issue(state: HallState, event: EventOf<'ticket-issued'>): void {
  admit(state, event, event.issuedAt, event.seq);
  if (event.offline) state.offlineCounters.set(event.offline.letters, event.offline.count);
  else use(state, state.day?.day ?? '', event.number);
  countIn(state, event);
}

export function renumber(state: HallState, event: EventOf<'ticket-renumbered'>): void {
  const {ticket: id, number, offline} = event;
  ticketOf(state, id).number = number;
  state.calls = state.calls.map((call) => (call.ticket === id ? {...call, number} : call));
  for (const {step} of state.seats.values()) {
    if (step?.ticket?.id === id) step.ticket.number = number;
  }
  state.offlineCounters.set(offline.letters, offline.count);
}

export function book(state: HallState, event: EventOf<'ticket-booked'>): void {
  const {ticket: id, number, queue, firstUnit, lane, party, help, issuedAt, day, time} = event;
  const today = day === state.day?.day;
  const ticket = state.tickets.get(id);
  if (ticket) {
    if (ticket.status === 'waiting') leave(queueOf(state, ticket.queue), ticket);
    if (today) state.tickets.delete(id);
    else end(state, ticket, 'booked');
  } else if (today) {
    countIn(state, event);
  }
  // The number is a new one, unless a ticket of today keeps its own.
  if (!ticket || !today) use(state, day, number);
  const unit = firstUnit === undefined ? {} : {firstUnit};
  const visit = {ticket: id, number, queue, ...unit, lane, party, help, issuedAt};
  state.appointments.set(id, {...visit, day, time});
  state.nextAppointment = Math.min(state.nextAppointment, time);
}

export function comeByAppointment(state: HallState, event: EventOf<'appointment-came'>): void {
  forgetAppointment(state, event.ticket);
  admit(state, event, event.time - AHEAD_OF_WALK_INS, event.seq, event.time);
  // One that was made today was counted when it was made.
  if (event.issuedAt < (state.day?.startsAt ?? 0)) countIn(state, event);
}

export function withdraw(state: HallState, {ticket: id}: EventOf<'ticket-withdrawn'>): void {
  const appointment = state.appointments.get(id);
  if (appointment) {
    forgetAppointment(state, id);
    end(state, {id, number: appointment.number}, 'withdrawn');
    return;
  }
  const ticket = ticketOf(state, id);
  if (ticket.status === 'waiting') leave(queueOf(state, ticket.queue), ticket);
  end(state, ticket, 'withdrawn');
}

export function changeLane(
  state: HallState,
  {ticket: id, lane, seq}: EventOf<'lane-changed'>,
): void {
  const ticket = ticketOf(state, id);
  const queue = ticket.status === 'waiting' ? queueOf(state, ticket.queue) : undefined;
  if (queue) leave(queue, ticket);
  ticket.lane = lane;
  ticket.moved = seq;
  if (queue) join(queue, ticket);
}

export function forgetAppointment(state: HallState, id: TicketId): void {
  state.appointments.delete(id);
  const times = Array.from(state.appointments.values(), ({time}) => time);
  state.nextAppointment = Math.min(Infinity, ...times);
}

function admit(state: HallState, party: Party, rank: number, seq: number, time?: number): void {
  const ticket: Ticket = {
    id: party.ticket,
    number: party.number,
    queue: party.queue,
    firstUnit: party.firstUnit,
    lane: party.lane,
    party: party.party,
    help: party.help,
    issuedAt: party.issuedAt,
    time,
    status: 'waiting',
    rank,
    tie: seq,
    calls: 0,
    misses: 0,
    servedMs: 0,
    found: false,
    moved: seq,
  };
  state.tickets.set(ticket.id, ticket);
  join(queueOf(state, ticket.queue), ticket);
}

/** A number of that day is used up. */
function use(state: HallState, day: string, number: string): void {
  const {prefix, count} = partsOf(number);
  const counter = counterOf(day, prefix);
  state.counters.set(counter, Math.max(count, state.counters.get(counter) ?? 0));
}

function countIn(state: HallState, {queue, party}: Party): void {
  state.issued.set(queue, (state.issued.get(queue) ?? 0) + 1);
  state.today.issued += 1;
  state.today.people += party;
}
