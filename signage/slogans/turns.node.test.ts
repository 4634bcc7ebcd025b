import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {firstTurn, turnAt, turnMs} from './turns.ts';

const turns = fc.record({
  lines: fc.integer({min: 1, max: 24}),
  standMs: fc.integer({min: 5_000, max: 60_000}),
  fadeMs: fc.constant(1_000),
});
const offset = fc.double({min: 1.7e12, max: 1.8e12, noNaN: true});
const page = fc.double({min: 0, max: 1e9, noNaN: true});

test('whose turn it is depends on hub time alone', () => {
  fc.assert(
    fc.property(turns, offset, page, (shown, hub, now) => {
      // Two pages that started at different times: their own clocks differ, hub time does not.
      const one = turnAt(shown, hub, now);
      const other = turnAt(shown, hub + 4_096, now - 4_096);
      assert.equal(one.line, other.line);
      assert.ok(Math.abs(one.turn - other.turn - 4_096) < 0.01);
      assert.ok(one.turn <= now && now < one.turn + turnMs(shown) + 0.01);
    }),
  );
});

test('a lane that begins between two turns shows the coming line early: nothing is empty, none too short', () => {
  fc.assert(
    fc.property(turns, offset, page, (shown, hub, from) => {
      const first = firstTurn(shown, hub, from);
      assert.ok(Math.abs(first.from - from) < 0.1);
      assert.ok(first.turn >= first.from && first.turn - first.from < turnMs(shown));
      assert.equal(first.line, turnAt(shown, hub, first.turn + 1).line);
    }),
  );
});
