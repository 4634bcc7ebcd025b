import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {CommandOf} from './command.ts';
import {HallLog} from './testing/hall-log.ts';

type Slip = CommandOf<'report-slip'>['slip'];

/** A hall with one number, and what is told of its slip. */
function told() {
  const log = new HallLog();
  log.take('t1', 'land');
  const begun = log.now;
  const report = (slip: Slip, tried?: number) => {
    log.now += 1_000;
    const at = tried === undefined ? {} : {tried: begun + tried};
    log.do({type: 'report-slip', ticket: 't1', device: 'kiosk-1', slip, ...at});
  };
  return {log, report, missing: () => log.state.slipsMissing.get('t1')?.trouble};
}

test('what became of an earlier try changes nothing, though it is heard last', () => {
  const {log, report, missing} = told();
  log.now += 60_000;
  report('paper-out', 100);
  report('printed', 200);
  report('unconfirmed', 100);
  assert.equal(missing(), undefined);
  report('cover-open', 300);
  assert.equal(missing(), 'cover-open');
  report('printed', 200);
  assert.equal(missing(), 'cover-open', 'the last one did not come out');
});

test('also where the one that came out is heard before anybody missed it', () => {
  const {log, report, missing} = told();
  log.now += 60_000;
  report('printed', 200);
  report('unconfirmed', 100);
  assert.equal(missing(), undefined);
});

test('of one try, what is known stays before what is not', () => {
  const {log, report, missing} = told();
  log.now += 60_000;
  report('unconfirmed', 100);
  report('paper-out', 100);
  report('unconfirmed', 100);
  assert.equal(missing(), 'paper-out');
  report('printed', 100);
  report('paper-out', 100);
  assert.equal(missing(), undefined, 'it came out after all');
});

test('what a guide has seen to does not rise again, but by a new try', () => {
  const {log, report, missing} = told();
  report('paper-out', 100);
  report('seen-to');
  log.restart();
  report('error', 100);
  assert.equal(missing(), undefined);
  log.now += 60_000;
  report('error', 60_000);
  assert.equal(missing(), 'error');
});

test('a kiosk whose clock goes ahead is believed no longer than until the next word', () => {
  const {report, missing} = told();
  report('paper-out', 3_600_000);
  report('printed', 3_600_000);
  assert.equal(missing(), undefined);
  report('cover-open', 3_600_000);
  report('seen-to');
  assert.equal(missing(), undefined);
});

test('a page or agent that names no try is heard as it comes', () => {
  const {log, report, missing} = told();
  report('paper-out');
  report('printed');
  assert.equal(missing(), undefined);
  const events = log.events.length;
  report('printed');
  assert.equal(log.events.length, events, 'what went well is no news');
  report('unconfirmed');
  assert.equal(missing(), 'unconfirmed');
});

test('the next day remembers nothing of it', () => {
  const {log, report} = told();
  report('paper-out', 100);
  assert.equal(log.state.slipsHeard.size, 1);
  log.now += 24 * 3_600_000;
  log.take('t2', 'land');
  assert.equal(log.state.slipsHeard.size, 0);
});
