import {GENERAL, type QueueId, type SeatId} from './configuration.ts';
import {waitingIn} from './queue.ts';
import {seatsServing, servedBy, type HallState} from './state.ts';
import {expectedWait, longestWait} from './wait.ts';

/** A queue that would be helped by a seat for which nobody waits. */
export interface PoolingAdvice {
  readonly queue: QueueId;
  readonly waiting: number;
  /** Open seats that serve the queue now. */
  readonly seats: number;
  /** Seats that are open and idle, and do not serve it; where there are none, the helper is at work still. */
  readonly idle: number;
  /** The one that should help out: idle and in the same area if there is one. */
  readonly helper: SeatId;
}

/** Fewer than this wait for nobody's help, unless they have waited too long already. */
const MANY = 3;
/** A wait that a visitor must not be left with while seats are idle, in minutes. */
const LONG = 20;
/** Who has waited for so many minutes has waited too long, whatever is still to be expected. */
export const TOO_LONG = 45;
const ADVICES = 3;
const MINUTE = 60_000;

/** Where opening a seat's queue to others would help most, worst first; each seat is named once. */
export function poolingAdvice(state: HallState): PoolingAdvice[] {
  const spare = seatsToSpare(state);
  const needy = [GENERAL, ...(state.layout?.units.keys() ?? [])]
    .map((queue) => needOf(state, queue))
    .filter(({needsHelp}) => needsHelp)
    .sort((a, b) => b.load - a.load);
  const advice: PoolingAdvice[] = [];
  for (const {queue, waiting, seats} of needy) {
    const able = spare.filter((seat) => !servedBy(state, seat).includes(queue));
    const [helper] = bestFirst(state, queue, able);
    if (helper === undefined) continue;
    const idle = able.filter((seat) => isIdle(state, seat)).length;
    advice.push({queue, waiting, seats, idle, helper});
    spare.splice(spare.indexOf(helper), 1);
    if (advice.length === ADVICES) break;
  }
  return advice;
}

/** The queues in which people wait, or have to expect to wait, longer than a hall should let them. */
export const longWaits = (state: HallState): QueueId[] =>
  [...state.queues.keys()].filter((queue) => needOf(state, queue).needsHelp);

function needOf(state: HallState, queue: QueueId) {
  const line = state.queues.get(queue);
  const waiting = line ? waitingIn(line) : 0;
  const serving = seatsServing(state, queue).map((seat) => state.seats.get(seat));
  const seats = serving.filter((seat) => seat?.status === 'open').length;
  // At lunch a queue has no open seat either, and yet an expected wait.
  const wait = expectedWait(state, queue, waiting);
  // Minutes that people will wait, all together: where nobody is at work, more than anywhere.
  const load = waiting * (wait?.to ?? Number.MAX_SAFE_INTEGER);
  const needsHelp =
    waiting > 0 &&
    (wait === undefined ||
      (waiting >= MANY && wait.from >= LONG) ||
      longestWait(state, queue, state.at) >= TOO_LONG * MINUTE);
  return {queue, waiting, seats, load, needsHelp};
}

/** Open seats of windows for which nobody waits: idle, or after the visit that they have. */
function seatsToSpare(state: HallState): SeatId[] {
  return [...state.seats].flatMap(([id, {status}]) => {
    if (status !== 'open' || state.layout?.places.get(id)?.kind !== 'window') return [];
    const waiting = servedBy(state, id).some((queue) => {
      const line = state.queues.get(queue);
      return line !== undefined && waitingIn(line) > 0;
    });
    return waiting ? [] : [id];
  });
}

const isIdle = (state: HallState, seat: SeatId): boolean =>
  state.seats.get(seat)?.ticket === undefined;

/** Idle ones before those at work, then those of the same area. */
function bestFirst(state: HallState, queue: QueueId, seats: readonly SeatId[]): SeatId[] {
  const area = state.layout?.areaOf.get(queue)?.id;
  const rank = (seat: SeatId) =>
    2 * Number(isIdle(state, seat)) + Number(state.layout?.areaOf.get(seat)?.id === area);
  return [...seats].sort((a, b) => rank(b) - rank(a));
}
