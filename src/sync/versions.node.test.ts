import assert from 'node:assert/strict';
import {test} from 'node:test';
import {buildOf} from '../wire/build.ts';
import {
  CONFIRM_MS,
  confirmed,
  delayed,
  firstVersions,
  givenUp,
  isOverdue,
  served,
  standingOf,
  started,
  taken,
  type Versions,
} from './versions.ts';

const T0 = 1_700_000_000_000;
const first = firstVersions('a');
/** Version b has been taken from a; `starts` pages of it, p1 and on, were served, all at T0. */
const onTrial = (starts: number): Versions =>
  Array.from({length: starts}, (_, start) => `p${String(start + 1)}`).reduce(
    (versions, page) => started(versions, 'b', page, T0),
    taken(first, 'b'),
  );

test('the first version of all has nothing to go back to and is never judged', () => {
  const running = started(taken(first, 'a'), 'a', 'p1', T0);
  assert.equal(standingOf(running, 'a', 'p1'), 'good');
  assert.ok(!isOverdue(running, 'a', T0 + 10 * CONFIRM_MS));
  assert.deepEqual(givenUp(running), first);
});

test('a new version is on trial until a page of it speaks for it', () => {
  const trial = onTrial(1);
  assert.equal(standingOf(trial, 'b', 'p1'), 'on-trial');
  const good = confirmed(trial, 'p1');
  assert.equal(good.good, 'b');
  assert.equal(standingOf(good, 'b', 'p1'), 'good');
  assert.ok(!isOverdue(good, 'b', T0 + 10 * CONFIRM_MS));
});

test('a page of the version before cannot speak for the new one', () => {
  const trial = onTrial(1);
  assert.equal(standingOf(trial, 'b', 'old-page'), 'good');
  assert.deepEqual(confirmed(trial, 'old-page'), trial);
});

test('a version that says nothing in its time is given up, and the one before is served', () => {
  const trial = onTrial(2);
  assert.ok(!isOverdue(trial, 'b', T0 + CONFIRM_MS));
  assert.ok(isOverdue(trial, 'b', T0 + CONFIRM_MS + 1));
  const back = givenUp(trial);
  assert.equal(served(back, 'b'), 'a');
  assert.equal(standingOf(back, 'b', 'any'), 'went-back');
});

test('a device that was switched off right after the change gives the version another start', () => {
  assert.ok(!isOverdue(onTrial(1), 'b', T0 + 1_000 * CONFIRM_MS));
});

test('the time of a version begins anew when the hub was away', () => {
  const later = delayed(onTrial(2), T0 + 5 * CONFIRM_MS);
  assert.ok(!isOverdue(later, 'b', T0 + 6 * CONFIRM_MS));
  assert.ok(isOverdue(later, 'b', T0 + 6 * CONFIRM_MS + 1));
});

test('a bad version is not served again while its worker stays; another one is, and has the good one behind it', () => {
  const back = givenUp(onTrial(2));
  assert.equal(standingOf(started(back, 'b', 'p9', T0), 'b', 'p9'), 'went-back');
  const next = started(taken(back, 'c'), 'c', 'p9', T0);
  assert.equal(standingOf(next, 'c', 'p9'), 'on-trial');
  assert.equal(served(givenUp(next), 'c'), 'a');
});

test('a bad version that is brought once more is tried once more, and can be kept or left again', () => {
  const returned = taken(givenUp(onTrial(2)), 'a');
  assert.deepEqual(returned.bad, ['b']);
  const again = started(taken(returned, 'b'), 'b', 'p9', T0);
  assert.equal(served(again, 'b'), 'b');
  assert.equal(standingOf(again, 'b', 'p9'), 'on-trial');
  assert.deepEqual(confirmed(again, 'p9'), {good: 'b', bad: []});
  assert.deepEqual(givenUp(again), {good: 'a', bad: ['b']});
});

test('the good version that comes once more needs no trial', () => {
  assert.equal(taken(onTrial(1), 'a').trial, undefined);
});

test('another content is another build', () => {
  const manifest = [{url: '/kiosk/index.html', revision: '1'}];
  assert.equal(buildOf(manifest), buildOf(structuredClone(manifest)));
  assert.notEqual(buildOf(manifest), buildOf([{url: '/kiosk/index.html', revision: '2'}]));
});
