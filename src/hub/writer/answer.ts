import type {Fact, TicketId} from '../../hall/event.ts';
import type {HallState} from '../../hall/state.ts';
import {expectedWait, ticketsAhead} from '../../hall/wait.ts';
import type {Answer, TicketAnswer} from '../../wire/api.ts';

/** What the sender of a command is told, from the state right after its facts were folded. */
export function answerFor(state: HallState, facts: readonly Fact[]): Answer {
  const last = facts.at(-1);
  if (!last || !('ticket' in last)) return {seq: state.seq};
  return {seq: state.seq, ticket: ticketAnswer(state, last.ticket, last)};
}

function ticketAnswer(state: HallState, id: TicketId, fact: Fact): TicketAnswer | undefined {
  const ticket = state.tickets.get(id);
  if (ticket) {
    const {number, status, seat} = ticket;
    const ahead = ticketsAhead(state, ticket);
    const wait = status === 'waiting' ? expectedWait(state, ticket.queue, ahead) : undefined;
    return {id, number, status, seat, ahead, wait};
  }
  if (fact.type === 'ticket-lapsed') return {id, number: fact.number, status: 'lapsed', ahead: 0};
  const appointment = state.appointments.get(id);
  if (appointment) {
    const {number, time} = appointment;
    return {id, number, status: 'booked', time, ahead: 0};
  }
  const ended = state.ended.get(id);
  return ended && {id, number: ended.number, status: ended.fate, ahead: 0};
}
