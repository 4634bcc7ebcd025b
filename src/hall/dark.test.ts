import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {HallConfiguration, Hours} from './configuration.ts';
import {isDark} from './dark.ts';
import {emptyState} from './state.ts';
import {HallLog} from './testing/hall-log.ts';
import {MINUTE, NINE, smallHall} from './testing/small-hall.ts';

const HOUR = 60 * MINUTE;
/** Hours of the small hall are 08:30–17:30, and it goes dark an hour before and after. */
const LATE = NINE + 10 * HOUR;

function hall(hours: readonly Hours[], darkAfter: number): HallConfiguration {
  return {...smallHall, hours, signage: {...smallHall.signage, darkAfter}};
}

test('an empty hall is lit from an hour before its hours to an hour after them', () => {
  const {state} = new HallLog();
  const at = (hour: number, minute: number) => NINE + (hour - 9) * HOUR + minute * MINUTE;
  assert.ok(isDark(state, at(7, 29)));
  assert.ok(!isDark(state, at(7, 30)));
  assert.ok(!isDark(state, at(12, 0)));
  assert.ok(!isDark(state, at(18, 29)));
  assert.ok(isDark(state, at(18, 30)));
});

test('late hours light the hours after midnight, early ones those before it', () => {
  const monday = (from: string, until: string) => [{days: [1], from, until}];
  const midnight = NINE + 15 * HOUR;
  const late = new HallLog(hall(monday('20:00', '23:30'), 90)).state;
  assert.ok(!isDark(late, midnight + 59 * MINUTE), 'Tuesday, 00:59');
  assert.ok(isDark(late, midnight + 60 * MINUTE), 'Tuesday, 01:00');
  const early = new HallLog(hall(monday('00:30', '12:00'), 90)).state;
  const sunday = midnight - 24 * HOUR;
  assert.ok(isDark(early, sunday - 61 * MINUTE), 'Sunday, 22:59');
  assert.ok(!isDark(early, sunday - 60 * MINUTE), 'Sunday, 23:00');
});

test('as long as a seat is open or somebody is there, the screens stay on', () => {
  const log = new HallLog();
  const lit = (why: string) => {
    assert.ok(!isDark(log.state, LATE), why);
  };
  log.take('t1', 'land');
  lit('somebody waits');
  log.do({type: 'open-seat', seat: '1-left'});
  log.do({type: 'call-next', seat: '1-left'});
  log.do({type: 'start', ticket: 't1'});
  log.do({type: 'finish', ticket: 't1', outcome: 'settled'});
  lit('the seat is open');
  log.do({type: 'close-seat', seat: '1-left'});
  assert.ok(isDark(log.state, LATE));
});

test('somebody called or served is not left in the dark when the seat has closed around them', () => {
  const log = new HallLog();
  log.take('t1', 'land');
  log.do({type: 'open-seat', seat: '1-left'});
  log.do({type: 'call-next', seat: '1-left'});
  for (const step of ['called', 'serving'] as const) {
    if (step === 'serving') log.do({type: 'start', ticket: 't1'});
    const {state} = log;
    const closed = new Map([...state.seats].map(([id, seat]) => [id, {...seat, status: 'closed'}]));
    assert.equal(state.tickets.get('t1')?.status, step);
    assert.ok(!isDark({...state, seats: closed as typeof state.seats}, LATE), step);
  }
});

test('an alarm lights every screen, at any hour', () => {
  const log = new HallLog();
  assert.ok(isDark(log.state, LATE));
  log.do({type: 'raise-alarm', alarm: 'leave'});
  assert.ok(!isDark(log.state, LATE));
  log.do({type: 'end-alarm'});
  assert.ok(isDark(log.state, LATE));
});

test('a hall without hours is dark when nobody is there, one without a document never', () => {
  assert.ok(isDark(new HallLog(hall([], 60)).state, NINE));
  assert.ok(!isDark(emptyState(), LATE));
});

test('a hall that issues numbers at any hour never goes dark', () => {
  const log = new HallLog({...smallHall, issue: 'always'});
  assert.equal(isDark(log.state, NINE + 14 * 60 * MINUTE), false);
});
