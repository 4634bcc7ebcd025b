import {partsOf} from '../../hall/number.ts';
import {counterOf, type Ended, type HallState, type TicketStatus} from '../../hall/state.ts';
import type {TicketId} from '../../hall/event.ts';
import type {VisitAnswer} from '../../wire/api.ts';

/** A number as somebody may ask for it, with how it stands. */
export interface Found {
  readonly id: TicketId;
  readonly number: string;
  readonly standing:
    | {readonly kind: 'today'; readonly status: TicketStatus}
    | {readonly kind: 'booked'; readonly time: number}
    | {readonly kind: 'ended'; readonly fate: Ended['fate']};
}

/** Every number that the hall knows by now, live ones first. */
function known({tickets, appointments, ended}: HallState): Found[] {
  return [
    ...Array.from(tickets.values(), ({id, number, status}): Found => {
      return {id, number, standing: {kind: 'today', status}};
    }),
    ...Array.from(appointments.values(), ({ticket, number, time}): Found => {
      return {id: ticket, number, standing: {kind: 'booked', time}};
    }),
    ...Array.from(ended, ([id, {number, fate}]): Found => {
      return {id, number, standing: {kind: 'ended', fate}};
    }),
  ];
}

/**
 * The numbers that somebody may mean: by the first characters (`a01`), or by letters and count however
 * many zeros stand between (`a7`); the count alone (`7`) is looked for in every area.
 */
export function findNumbers(state: HallState, typed: string): Found[] {
  const wanted = plain(typed);
  if (wanted === '') return [];
  const {prefix, count} = partsOf(wanted);
  const counts = /\d$/.test(wanted);
  const means = (number: string) => {
    const its = partsOf(number);
    if (counts && its.count === count && (prefix === '' || prefix === its.prefix)) return true;
    return prefix !== '' && number.startsWith(wanted);
  };
  return known(state)
    .filter(({number}) => means(number))
    .sort((a, b) => a.number.length - b.number.length || (a.number < b.number ? -1 : 1));
}

/** The visit that a slip's code has told of, where the hall still knows it. */
export function findVisit(state: HallState, {number, time}: VisitAnswer): Found | undefined {
  return known(state).find(
    ({number: its, standing}) =>
      its === number && (standing.kind === 'booked' ? standing.time : undefined) === time,
  );
}

/** Whether the number was given out today: the hall forgets those that ended long ago. */
export function wasIssued({counters, day}: HallState, typed: string): boolean {
  const {prefix, count} = partsOf(plain(typed));
  return count > 0 && count <= (counters.get(counterOf(day?.day ?? '', prefix)) ?? 0);
}

const plain = (typed: string) => typed.replace(/\s/g, '').toUpperCase();
