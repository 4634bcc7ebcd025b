import {readFileSync} from 'node:fs';
import {planDay, seeded, shiftsOf, type DayFigures} from '../../src/demo/day-plan.ts';
import type {HallConfiguration, SeatId} from '../../src/hall/configuration.ts';
import {dayAt} from '../../src/hall/day.ts';
import type {HallEvent} from '../../src/hall/event.ts';
import {HallLog} from '../../src/hall/testing/hall-log.ts';
import {NINE} from '../../src/hall/testing/small-hall.ts';
import {expectedWait, ticketsAhead, type Wait} from '../../src/hall/wait.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

const MINUTE = 60_000;
/** From the chair to the window; and what a desk gives somebody who does not come. */
const WALK = 1.5;
const PATIENCE = 2;
/** Minutes after hours in which those who still wait are received; then they get a time. */
const OVERTIME = 240;

/** What a visitor was told with the number, and how long it then took until the first call, in minutes. */
export interface Waited {
  readonly queue: string;
  readonly ahead: number;
  readonly told: Wait | undefined;
  readonly waited: number;
}

/** A whole day on the real domain by a simulated clock: the arrivals of the plan, every seat at work. */
export function simulateDay(seed: number, rush: boolean): Waited[] {
  return runDay(seed, rush).waited;
}

/** The same day's log. */
export const simulatedLog = (seed: number, rush: boolean): readonly HallEvent[] =>
  runDay(seed, rush).log.events;

function runDay(seed: number, rush: boolean): {waited: Waited[]; log: HallLog} {
  const figures = read('../../src/demo/arrivals.json') as DayFigures;
  const example = read('../../src/hub/example/hall.json') as HallConfiguration;
  // Before the doors open.
  const log = new HallLog({...example, issue: 'always'}, NINE - 60 * MINUTE);
  const visits = planDay(figures, example, {seed, rush});
  const random = seeded(seed + 1000);
  const start = dayAt(log.now, example.timeZone).startsAt;
  const shifts = shiftsOf(figures);
  const agenda = new Agenda();
  const told = new Map<
    string,
    {at: number; queue: string; ahead: number; wait: Wait | undefined}
  >();
  const result: Waited[] = [];
  let left = visits.length;

  visits.forEach((visit, index) => {
    agenda.at(visit.minute, () => {
      const id = `v${String(index)}`;
      const {queue, lane, party, help} = visit;
      log.do({type: 'take-number', ticket: id, device: 'kiosk-1', queue, lane, party, help});
      const ticket = log.state.tickets.get(id);
      if (!ticket) throw new Error('no ticket');
      const ahead = ticketsAhead(log.state, ticket);
      const wait = expectedWait(log.state, queue, ahead);
      told.set(id, {at: log.now, queue, ahead, wait});
    });
  });

  const came = new Set<string>();
  const closes = (shifts.at(-1)?.until ?? 0) + OVERTIME;
  const work = (seat: SeatId, minute: number): void => {
    if (minute > closes) return;
    const shift = shifts.find(({from, until}) => minute >= from && minute < until);
    const late = minute >= (shifts.at(-1)?.until ?? 0);
    if (!shift && !late) {
      const next = shifts.find(({from}) => from > minute);
      if (next)
        agenda.at(next.from, () => {
          work(seat, next.from);
        });
      return;
    }
    if (log.try({type: 'call-next', seat})) {
      if (left > 0)
        agenda.at(minute + 0.5 + random(), (now) => {
          work(seat, now);
        });
      return;
    }
    const id = log.state.seats.get(seat)?.ticket ?? '';
    const before = told.get(id);
    if (before) {
      told.delete(id);
      left -= 1;
      const {queue, ahead, wait} = before;
      result.push({queue, ahead, told: wait, waited: (log.now - before.at) / MINUTE});
    }
    const visit = visits[Number(id.slice(1))];
    if (visit && visit.misses > 0 && !came.has(id)) {
      came.add(id);
      agenda.at(minute + PATIENCE, (now) => {
        log.do({type: 'miss', ticket: id});
        work(seat, now);
      });
      return;
    }
    agenda.at(minute + WALK, (now) => {
      log.do({type: 'start', ticket: id});
      agenda.at(now + (visit?.serviceMinutes ?? 20), (end) => {
        log.do({type: 'finish', ticket: id, outcome: visit?.outcome ?? 'accepted'});
        agenda.at(end + figures.serviceMinutes.changeover, (free) => {
          work(seat, free);
        });
      });
    });
  };
  for (const {seats} of example.windows) {
    for (const {id} of seats) {
      const first = shifts[0]?.from ?? 0;
      const opens = first - 5 + random() * 5;
      agenda.at(opens, () => {
        log.do({type: 'open-seat', seat: id});
      });
      agenda.at(first + random() * 0.01, (now) => {
        work(id, now);
      });
      for (const [index, {from, until}] of shifts.entries()) {
        if (index > 0) {
          agenda.at(from - 2, () => void log.try({type: 'resume-seat', seat: id}));
        }
        if (index < shifts.length - 1) {
          agenda.at(until, () => void log.try({type: 'pause-seat', seat: id, reason: 'lunch'}));
        }
      }
    }
  }
  agenda.run((minute) => {
    log.now = Math.max(log.now, start + Math.round(minute * MINUTE));
  });
  return {waited: result, log};
}

type Deed = (minute: number) => void;

/** What is to be done at which minute of the day, done in that order. */
class Agenda {
  readonly #deeds: {minute: number; order: number; deed: Deed}[] = [];
  #count = 0;

  at(minute: number, deed: Deed): void {
    const entry = {minute, order: (this.#count += 1), deed};
    let low = 0;
    let high = this.#deeds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#deeds[middle];
      if (
        other &&
        (other.minute > minute || (other.minute === minute && other.order > entry.order))
      )
        low = middle + 1;
      else high = middle;
    }
    this.#deeds.splice(low, 0, entry);
  }

  run(clock: (minute: number) => void): void {
    for (let next = this.#deeds.pop(); next; next = this.#deeds.pop()) {
      clock(next.minute);
      next.deed(next.minute);
    }
  }
}
