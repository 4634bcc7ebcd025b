import type {HallEvent} from '../hall/event.ts';
import {API, type DaysAnswer} from '../wire/api.ts';

export type DayOfLog = DaysAnswer['days'][number];

/** Events asked for at a time: a day of a busy hall comes in two or three answers. */
const PAGE = 5_000;

async function read<T>(path: string): Promise<T> {
  const response = await fetch(path, {signal: AbortSignal.timeout(10_000)});
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return (await response.json()) as T;
}

/** The days that the hub's log holds, oldest first. Rejects where the hub does not answer. */
export async function daysOfLog(): Promise<readonly DayOfLog[]> {
  return (await read<DaysAnswer>(API.days)).days;
}

/** All events of a day so far, in order. Rejects where the hub does not answer. */
export async function eventsOfDay({from, until = Infinity}: DayOfLog): Promise<HallEvent[]> {
  const found: HallEvent[] = [];
  for (let after = from - 1; after < until;) {
    const path = `${API.events}?after=${String(after)}&limit=${String(PAGE)}`;
    const {events} = await read<{events: HallEvent[]}>(path);
    // The first event of the next day belongs to this one's report too: it says who was left.
    found.push(...events.filter(({seq}) => seq <= until));
    after = events.at(-1)?.seq ?? Infinity;
    if (events.length < PAGE) break;
  }
  return found;
}
