import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Verdict} from '../../wire/fleet/health.ts';
import {FAULT_TEXTS, type FaultCode} from '../../wire/fleet/fault-texts.ts';
import {ruleOf, type AlertRule} from './alert-rules.ts';
import {isOn, nextStand, type FaultStand} from './fault-stand.ts';

const seed = Number(process.env['RECHA_SEED'] ?? 1);

/** Looks each second; tells at which second it went on and off. */
function watch(verdicts: readonly Verdict[], rule: AlertRule) {
  let stand: FaultStand;
  const told: {readonly at: number; readonly on: boolean}[] = [];
  verdicts.forEach((verdict, at) => {
    const before = isOn(stand);
    stand = nextStand(stand, verdict, at * 1000, rule);
    if (isOn(stand) !== before) told.push({at, on: !before});
  });
  return told;
}

const rules = fc.record({
  hold: fc.integer({min: 0, max: 20}).map((s) => s * 1000),
  clear: fc.integer({min: 0, max: 20}).map((s) => s * 1000),
});
const verdicts = fc.array(fc.constantFrom<Verdict>('there', 'gone', 'unsure'), {maxLength: 120});

test('nobody is told before a fault has lasted, nor that it is over before it was gone for long enough', () => {
  fc.assert(
    fc.property(verdicts, rules, (heard, rule) => {
      for (const {at, on} of watch(heard, rule)) {
        const lasting = (on ? rule.hold : rule.clear) / 1000;
        const stretch = heard.slice(Math.max(0, at - lasting), at + 1);
        assert.ok(stretch.length > lasting || lasting === 0);
        assert.equal(stretch.at(-1), on ? 'there' : 'gone');
        assert.ok(!stretch.includes(on ? 'gone' : 'there'));
      }
    }),
    {seed},
  );
});

test('what flickers faster than both times is told at most once', () => {
  const flicker = fc.array(fc.tuple(fc.boolean(), fc.integer({min: 1, max: 9})), {maxLength: 60});
  const slow = fc.record({
    hold: fc.integer({min: 9, max: 60}).map((s) => s * 1000),
    clear: fc.integer({min: 9, max: 60}).map((s) => s * 1000),
  });
  fc.assert(
    fc.property(flicker, slow, fc.integer({min: 0, max: 100}), (spans, rule, before) => {
      const first = Array.from({length: before}, (): Verdict => 'there');
      // One after the other of different kind: none lasts longer than its seconds.
      const heard = spans.flatMap(([, length], index) =>
        Array.from({length}, (): Verdict => (index % 2 === 0 ? 'gone' : 'there')),
      );
      const told = watch([...first, ...heard], rule);
      assert.ok(told.length <= 1, JSON.stringify(told));
    }),
    {seed},
  );
});

test('a fault that stays is told after its time, once, and its end too', () => {
  const rule = {hold: 3_000, clear: 2_000};
  const heard: Verdict[] = ['gone', 'there', 'there', 'there', 'there', 'there', 'unsure'];
  const end: Verdict[] = ['gone', 'gone', 'gone', 'gone'];
  assert.deepEqual(watch([...heard, ...end], rule), [
    {at: 4, on: true},
    {at: 9, on: false},
  ]);
});

test('every fault has a time within which somebody hears of it', () => {
  for (const code of Object.keys(FAULT_TEXTS) as FaultCode[]) {
    const {hold, clear} = ruleOf(code);
    assert.ok(hold <= 60 * 60_000 && clear > 0 && clear <= 60_000, code);
  }
});
