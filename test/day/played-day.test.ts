import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {planDay, seeded, shiftsOf, type DayFigures} from '../../src/demo/day-plan.ts';
import {HallClient} from '../../src/demo/hall-client.ts';
import {playDay, type Played} from '../../src/demo/play-day.ts';
import type {HallEvent} from '../../src/hall/event.ts';
import {emptyReport, tell} from '../../src/hall/report/day-report.ts';
import {summarise} from '../../src/hall/report/summary.ts';
import type {Snapshot} from '../../src/hall/snapshot.ts';
import {startHub} from '../../src/hub/hub.ts';
import {API} from '../../src/wire/api.ts';
import {newDataFolder} from '../hub-process.ts';

const figures = JSON.parse(
  readFileSync(new URL('../../src/demo/arrivals.json', import.meta.url), 'utf8'),
) as DayFigures;

/** Plays the whole day through the public API of a hub, and gives back what the hub's log says of it. */
async function play(
  rush: boolean,
  speed: number,
): Promise<{played: Played; log: HallEvent[]; end: Snapshot}> {
  const hub = await startHub({
    trial: true,
    data: newDataFolder(),
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    onLost: (error) => {
      throw error;
    },
  });
  const client = new HallClient(hub.url, {kind: 'demo', id: 'test'});
  const hall = (await client.snapshot()).configuration;
  assert.ok(hall);
  const visits = planDay(figures, hall, {seed: 3, rush});
  const began = performance.now();
  const clock = {
    now: () =>
      (shiftsOf(figures)[0]?.from ?? 0) - 6 + ((performance.now() - began) / 60_000) * speed,
    pass: (minutes: number) =>
      new Promise<void>((resolve) => setTimeout(resolve, Math.max(0, (minutes / speed) * 60_000))),
  };
  const played = await playDay({url: hub.url, hall, figures, visits, random: seeded(4), clock});
  const log: HallEvent[] = [];
  for (let more = true; more;) {
    const response = await fetch(`${hub.url}${API.events}?after=${String(log.length)}&limit=5000`);
    const {events} = (await response.json()) as {events: HallEvent[]};
    log.push(...events);
    more = events.length > 0;
  }
  const end = await client.snapshot();
  await hub.stop();
  return {played, log, end};
}

/** What became of each ticket, by its events alone, in the order in which they happened. */
function fatesOf(log: readonly HallEvent[]): Map<string, string[]> {
  const fates = new Map<string, string[]>();
  for (const event of log) {
    if (event.type === 'ticket-issued') fates.set(event.ticket, []);
    if (event.type === 'ticket-finished') fates.get(event.ticket)?.push('finished');
    if (event.type === 'ticket-booked') fates.get(event.ticket)?.push('booked');
  }
  return fates;
}

for (const [name, rush, speed] of [
  ['a day of 600 visits', false, 9_000],
  ['a day with a thousand people at the door', true, 4_000],
] as const) {
  test(`${name}, through the public API: nobody is lost and every ticket has one fate`, async () => {
    const {played, log, end} = await play(rush, speed);
    const fates = [...fatesOf(log).values()];
    assert.equal(played.refused, 0);
    assert.equal(fates.length, played.issued);
    assert.ok(rush ? fates.length > 1_200 : fates.length >= 590);
    for (const fate of fates) assert.equal(fate.length, 1, `a ticket has the fates ${fate.join()}`);
    const count = (fate: string) => fates.filter(([only]) => only === fate).length;
    assert.equal(count('finished'), played.finished);
    assert.equal(count('booked'), played.booked);
    assert.deepEqual(end.tickets, [], 'nobody is left in the hall');
    assert.ok(end.seats.every(([, {status, ticket}]) => status === 'closed' && !ticket));
    assert.equal(end.today.issued, played.issued);
    assert.equal(end.today.finished, played.finished);
    const numbers = log.flatMap((event) => (event.type === 'ticket-issued' ? [event.number] : []));
    assert.equal(new Set(numbers).size, numbers.length);
    // The console's figures are this fold's; the counts beside them are the log's own.
    const report = emptyReport();
    for (const event of log) tell(report, event);
    const figures = summarise(report);
    const people = log.reduce((n, e) => (e.type === 'ticket-issued' ? n + e.party : n), 0);
    const outcomes = log.flatMap((e) => (e.type === 'ticket-finished' ? [e.outcome] : []));
    const missed = log.filter(({type}) => type === 'ticket-missed').length;
    const settled = outcomes.filter((outcome) => outcome === 'settled').length;
    const second = outcomes.filter((outcome) => outcome === 'joint-meeting').length;
    assert.equal(figures.visits, fates.length);
    assert.equal(figures.people, people);
    assert.equal(figures.finished, count('finished'));
    // Who was given a time of this very day is still to come.
    const today = log.find((e) => e.type === 'day-opened')?.day;
    const later = log.filter((e) => e.type === 'ticket-booked' && e.day === today).length;
    assert.equal(figures.booked, count('booked') - later);
    assert.equal(figures.byOutcome.settled, settled);
    assert.equal(figures.byTier[2], second);
    assert.equal(figures.missedCalls, missed);
    assert.equal(figures.transfers, played.transferred);
    assert.equal(figures.open, later);
    const starts = log.filter(({type}) => type === 'ticket-started').length;
    assert.equal(starts, played.finished + played.held + played.transferred);
    log.forEach(({seq}, index) => {
      assert.equal(seq, index + 1);
    });
  });
}
