import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {CALLS_TOGETHER} from '../../src/hall/calls-together.ts';
import {HOLD_MS, Stage, type StagedCall} from './stage.ts';

const call = (n: number, ticket = `t${n}`): StagedCall => ({
  ticket,
  seq: n,
  number: `A${n}`,
  seat: '5-left',
  again: false,
});
const numbers = (stage: Stage, now: number) => stage.view(now).calls.map(({number}) => number);

test('a call is on the free stage at once', () => {
  const stage = new Stage();
  stage.add(call(1), 100);
  assert.deepEqual(numbers(stage, 100), ['A1']);
  assert.equal(stage.view(100).now, true);
});

test('the next one waits until the hold is over, then comes up by itself', () => {
  const stage = new Stage();
  stage.add(call(1), 0);
  stage.add(call(2), 1_000);
  assert.deepEqual(numbers(stage, 1_000), ['A1']);
  assert.equal(stage.advance(1_000), HOLD_MS);
  stage.advance(HOLD_MS);
  assert.deepEqual(numbers(stage, HOLD_MS), ['A2']);
});

test('the last call stays up, marked as past', () => {
  const stage = new Stage();
  stage.add(call(1), 0);
  assert.deepEqual(stage.view(HOLD_MS + 1), {calls: [call(1)], now: false});
  assert.equal(stage.advance(HOLD_MS + 1), undefined);
});

test('a repeat of a ticket that waits takes its place', () => {
  const stage = new Stage();
  stage.add(call(1), 0);
  stage.add(call(2, 'same'), 0);
  stage.add({...call(3, 'same'), again: true}, 0);
  stage.advance(HOLD_MS);
  assert.deepEqual(
    stage.view(HOLD_MS).calls.map(({seq}) => seq),
    [3],
  );
  assert.equal(stage.advance(2 * HOLD_MS), undefined);
});

test('a call that is over before its turn is not shown', () => {
  const stage = new Stage();
  for (const n of [1, 2, 3]) stage.add(call(n), 0);
  stage.drop(({seq}) => seq === 2);
  stage.advance(HOLD_MS);
  assert.deepEqual(numbers(stage, HOLD_MS), ['A3']);
});

test('where nothing is being called, the newest awaited call stands there, and none that is over', () => {
  const stage = new Stage();
  stage.settle([call(7), call(6)], 0);
  assert.deepEqual(stage.view(0), {calls: [call(7)], now: false});
  stage.add(call(8), 0);
  stage.settle([call(9)], 1);
  assert.deepEqual(numbers(stage, 1), ['A8'], 'not while one is being called');
  stage.settle([call(9), call(8)], HOLD_MS);
  assert.deepEqual(numbers(stage, HOLD_MS), ['A9']);
  stage.settle([], HOLD_MS);
  assert.deepEqual(numbers(stage, HOLD_MS), []);
});

test('hub time that is set back holds the stage no longer than a hold', () => {
  const stage = new Stage();
  stage.add(call(1), 3_600_000);
  stage.add(call(2), 0);
  assert.equal(stage.advance(0), HOLD_MS);
  stage.advance(HOLD_MS);
  assert.deepEqual(numbers(stage, HOLD_MS), ['A2']);
});

test('every call is shown, in order, at most three together', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9_000), {maxLength: 40}), (gaps) => {
      const stage = new Stage();
      const shown: number[] = [];
      let now = 0;
      const look = () => {
        const {calls} = stage.view(now);
        assert.ok(calls.length <= CALLS_TOGETHER);
        for (const {seq} of calls) if (!shown.includes(seq)) shown.push(seq);
      };
      const until = (end: number) => {
        for (
          let due = stage.advance(now);
          due !== undefined && due <= end;
          due = stage.advance(now)
        ) {
          now = due;
          stage.advance(now);
          look();
        }
        now = end;
      };
      gaps.forEach((gap, i) => {
        until(now + gap);
        stage.add(call(i), now);
        look();
      });
      until(now + 100 * HOLD_MS);
      assert.deepEqual(
        shown,
        gaps.map((_, i) => i),
      );
    }),
  );
});
