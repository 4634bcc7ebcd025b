import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {freeTimes} from '../appointment.ts';
import type {HallEvent} from '../event.ts';
import {dayCommands} from '../testing/day-commands.ts';
import type {World} from '../testing/day-step.ts';
import {HallLog} from '../testing/hall-log.ts';
import {MINUTE, smallHall} from '../testing/small-hall.ts';
import {emptyReport, tell, type DayReport} from './day-report.ts';
import {halfHours, summarise} from './summary.ts';

/** The same days each time; others by `RECHA_SEED=7 npm run test:node`. */
const SEED = Number(process.env['RECHA_SEED'] ?? 20260302);

function reportOf(events: readonly HallEvent[]): DayReport {
  const report = emptyReport();
  for (const event of events) tell(report, event);
  return report;
}

test('a day in figures: who came, how long they waited, how it ended', () => {
  const log = new HallLog();
  log.take('t1', 'land', {party: 3});
  log.take('t2', 'land', {lane: 'priority'});
  log.take('t3', 'work');
  log.do({type: 'open-seat', seat: '1-left'});
  log.now += 10 * MINUTE;
  for (const [ticket, minutes, outcome] of [
    ['t2', 5, 'settled'],
    ['t1', 20, 'joint-meeting'],
  ] as const) {
    log.do({type: 'call-next', seat: '1-left'});
    log.do({type: 'start', ticket});
    log.now += minutes * MINUTE;
    log.do({type: 'finish', ticket, outcome});
  }
  const figures = summarise(reportOf(log.events));
  assert.equal(figures.visits, 3);
  assert.equal(figures.people, 5);
  assert.equal(figures.groups, 1);
  assert.equal(figures.finished, 2);
  assert.equal(figures.open, 1);
  assert.equal(figures.byOutcome.settled, 1);
  assert.deepEqual(figures.byTier, {1: 1, 2: 1, 3: 0});
  assert.deepEqual(figures.waits, {p50: 10, p90: 15, count: 2});
  assert.deepEqual(figures.priorityWaits, {p50: 10, p90: 10, count: 1});
  assert.deepEqual(figures.service, {p50: 5, p90: 20, count: 2});
  const [first, second] = halfHours(reportOf(log.events));
  assert.deepEqual([first?.came, first?.finished, first?.waiting], [3, 1, 1]);
  assert.equal(second?.finished, 1);
});

test('the time on hold is no service, and a finish taken back is none', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do({type: 'open-seat', seat: '1-left'});
  log.do({type: 'call-next', seat: '1-left'});
  log.do({type: 'start', ticket: 't1'});
  log.now += 5 * MINUTE;
  log.do({type: 'hold', ticket: 't1'});
  log.now += 60 * MINUTE;
  log.do({type: 'resume', ticket: 't1', seat: '1-left'});
  log.do({type: 'start', ticket: 't1'});
  log.now += 6 * MINUTE;
  log.do({type: 'finish', ticket: 't1', outcome: 'settled'});
  assert.equal(summarise(reportOf(log.events)).service?.p50, 11);
  log.do({type: 'undo', seat: '1-left'});
  const undone = summarise(reportOf(log.events));
  assert.equal(undone.finished, 0);
  assert.equal(undone.byOutcome.settled, 0);
  log.now += MINUTE;
  log.do({type: 'finish', ticket: 't1', outcome: 'accepted'});
  assert.equal(summarise(reportOf(log.events)).service?.p50, 12);
});

test('an appointment waits from its time on, and who is booked for another day has that fate', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  const [soon] = freeTimes(log.state, 'land', log.now, 1);
  const tomorrow = freeTimes(log.state, 'work', log.now + 9 * 60 * MINUTE, 1)[0];
  assert.ok(soon && tomorrow);
  log.do({type: 'book-ticket', ticket: 't1', time: soon.at});
  log.take('t2', 'work');
  log.do({type: 'book-ticket', ticket: 't2', time: tomorrow.at});
  log.do({type: 'open-seat', seat: '1-left'});
  log.now = soon.at + 4 * MINUTE;
  log.do({type: 'call-next', seat: '1-left'});
  const report = reportOf(log.events);
  assert.equal(summarise(report).waits?.p50, 4);
  assert.equal(report.visits.get('t2')?.fate, 'booked');
  assert.equal(summarise(report).byAppointment, 1);
});

test('when the next day begins, whoever still waited has left, and later events are another day’s', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.now += 24 * 60 * MINUTE;
  log.do({type: 'look-at-clock'});
  log.take('t9', 'land');
  const report = reportOf(log.events);
  assert.equal(report.visits.get('t1')?.fate, 'left');
  assert.equal(report.visits.has('t9'), false);
});

test('on any day every visit has one fate, and the figures are those that a plain count of the log gives', () => {
  const watch = {check: () => undefined};
  fc.assert(
    fc.property(dayCommands(watch, 120), (steps) => {
      const log = new HallLog({...smallHall, issue: 'always'});
      const world: World = {taken: 0, counts: [0, 0]};
      fc.modelRun(() => ({model: world, real: log}), steps);
      const day = log.events.find((event) => event.type === 'day-opened')?.day;
      const next = log.events.find((event) => event.type === 'day-opened' && event.day !== day);
      const events = log.events.filter(({seq}) => !next || seq < next.seq);
      // The plain count leaves undone steps out altogether.
      const undone = new Set(events.flatMap((e) => (e.type === 'step-undone' ? [e.step] : [])));
      const happened = events.filter(({seq}) => !undone.has(seq));
      const count = (type: HallEvent['type']) => happened.filter((e) => e.type === type).length;
      const figures = summarise(reportOf(log.events));
      assert.equal(figures.finished, count('ticket-finished'));
      assert.equal(figures.missedCalls, count('ticket-missed'));
      assert.equal(figures.transfers, count('ticket-transferred'));
      const came = new Set(
        happened.flatMap((e) =>
          e.type === 'ticket-issued' ||
          e.type === 'ticket-rejoined' ||
          (e.type === 'ticket-booked' && e.day === day)
            ? [e.ticket]
            : [],
        ),
      );
      assert.equal(figures.visits, came.size);
      if (!next) assert.equal(log.state.today.issued, figures.visits);
      const {finished, booked, withdrawn, left, open} = figures;
      const ahead = reportOf(log.events).bookedAhead.size;
      assert.equal(finished + booked - ahead + withdrawn + left + open, figures.visits);
      if (next) assert.equal(open, 0);
      else assert.equal(left, 0);
    }),
    {numRuns: 1_000, seed: SEED},
  );
});

test('a call before the booking is no wait of the appointment; who took back a time ahead is not booked', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do({type: 'open-seat', seat: '1-left'});
  log.do({type: 'call-next', seat: '1-left'});
  log.do({type: 'miss', ticket: 't1'});
  const [soon] = freeTimes(log.state, 'land', log.now, 1);
  const tomorrow = freeTimes(log.state, 'work', log.now + 9 * 60 * MINUTE, 1)[0];
  assert.ok(soon && tomorrow);
  log.do({type: 'book-ticket', ticket: 't1', time: soon.at});
  const entry = {device: 'desk-1', lane: 'ordinary', party: 1, help: false} as const;
  log.do({type: 'make-appointment', ticket: 'a1', ...entry, queue: 'work', time: tomorrow.at});
  assert.equal(summarise(reportOf(log.events)).booked, 1);
  log.do({type: 'withdraw-ticket', ticket: 'a1'});
  assert.equal(summarise(reportOf(log.events)).booked, 0);
  log.now = soon.at + 6 * MINUTE;
  log.do({type: 'call-next', seat: '1-left'});
  assert.equal(summarise(reportOf(log.events)).waits?.p50, 6);
});

test('whoever was sent on and waits again is counted among those who wait', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do({type: 'open-seat', seat: '1-left'});
  log.do({type: 'call-next', seat: '1-left'});
  log.do({type: 'start', ticket: 't1'});
  log.do({type: 'transfer', ticket: 't1', to: 'work'});
  log.now += 61 * MINUTE;
  log.take('t2', 'land');
  assert.deepEqual(
    halfHours(reportOf(log.events)).map(({waiting}) => waiting),
    [1, 1, 2],
  );
});
