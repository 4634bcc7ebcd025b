import {GENERAL, type QueueId, type SeatId} from './configuration.ts';
import {waitingIn} from './queue.ts';
import {seatsServing, servedBy, type HallState} from './state.ts';
import {expectedWait, type Wait} from './wait.ts';

/** A queue that would be helped by a seat which has nothing to do. */
export interface PoolingAdvice {
  readonly queue: QueueId;
  readonly waiting: number;
  /** Open seats that serve the queue now. */
  readonly seats: number;
  /** Seats that are open and idle, and do not serve it. */
  readonly idle: number;
  /** The one that should help out: in the same area if there is one. */
  readonly helper: SeatId;
}

/** Fewer than this wait for nobody's help. */
const MANY = 3;
/** A wait that a visitor must not be left with while seats are idle, in minutes. */
const LONG = 20;
const ADVICES = 3;

/** Where opening a seat's queue to others would help most, worst first; each idle seat is named once. */
export function poolingAdvice(state: HallState): PoolingAdvice[] {
  const idle = idleSeats(state);
  const queues = [GENERAL, ...(state.layout?.units.keys() ?? [])];
  const needy = queues
    .map((queue) => {
      const line = state.queues.get(queue);
      const waiting = line ? waitingIn(line) : 0;
      const serving = seatsServing(state, queue).map((seat) => state.seats.get(seat));
      const seats = serving.filter((seat) => seat?.status === 'open').length;
      const wait = expectedWait(state, queue, waiting);
      // Minutes that people will wait, all together: where nobody is at work, more than anywhere.
      const load = waiting * (wait?.to ?? Number.MAX_SAFE_INTEGER);
      return {queue, waiting, seats, wait, load};
    })
    .filter(needsHelp)
    .sort((a, b) => b.load - a.load);
  const advice: PoolingAdvice[] = [];
  for (const {queue, waiting, seats} of needy) {
    const able = idle.filter((seat) => !servedBy(state, seat).includes(queue));
    const [helper] = nearFirst(state, queue, able);
    if (helper === undefined) continue;
    advice.push({queue, waiting, seats, idle: able.length, helper});
    idle.splice(idle.indexOf(helper), 1);
    if (advice.length === ADVICES) break;
  }
  return advice;
}

/** At lunch a queue has no open seat either, and yet an expected wait. */
function needsHelp({waiting, wait}: {waiting: number; wait: Wait | undefined}): boolean {
  if (waiting === 0) return false;
  return wait === undefined || (waiting >= MANY && wait.from >= LONG);
}

/** Open seats of windows at which nobody is and for which nobody waits. */
function idleSeats(state: HallState): SeatId[] {
  return [...state.seats].flatMap(([id, {status, ticket}]) => {
    if (status !== 'open' || ticket !== undefined) return [];
    if (state.layout?.places.get(id)?.kind !== 'window') return [];
    const waiting = servedBy(state, id).some((queue) => {
      const line = state.queues.get(queue);
      return line !== undefined && waitingIn(line) > 0;
    });
    return waiting ? [] : [id];
  });
}

function nearFirst({layout}: HallState, queue: QueueId, seats: readonly SeatId[]): SeatId[] {
  const area = layout?.areaOf.get(queue)?.id;
  const near = (seat: SeatId) => Number(layout?.areaOf.get(seat)?.id === area);
  return [...seats].sort((a, b) => near(b) - near(a));
}
