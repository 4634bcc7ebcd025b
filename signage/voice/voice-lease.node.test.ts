import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {HandClock} from '../../src/devices/testing/hand-clock.ts';
import type {VoiceAnswer} from '../../src/wire/api.ts';
import {ZoneModel, type DisplayFate, type Passage} from './testing/zone-model.ts';
import {VoiceLease} from './voice-lease.ts';

const MINUTE = 60_000;
const seed = Number(process.env['RECHA_SEED'] ?? 1);

const ms = (max: number) => fc.integer({min: 0, max});
const pauses = (max: number) => fc.array(fc.record({at: ms(MINUTE), ms: ms(max)}), {maxLength: 3});
const rate = fc.double({min: 0.98, max: 1.02, noNaN: true});
const sometimes = fc.option(ms(MINUTE), {nil: undefined});
const fate: fc.Arbitrary<DisplayFate> = fc.record({
  rate,
  offset: ms(1_000_000),
  freezes: pauses(15_000),
  cuts: pauses(20_000),
  blockedAt: sometimes,
  diesAt: sometimes,
});
const passage: fc.Arbitrary<Passage> = fc.record({
  up: fc.oneof(ms(50), ms(1_000), ms(6_000)),
  down: fc.oneof(ms(50), ms(1_000), ms(6_000)),
  lost: fc.constantFrom('no', 'no', 'no', 'no', 'question', 'answer'),
});

/** Milliseconds; a display that cannot be heard waits 1.2 s of its clock, which may go a little fast. */
const shortestPause = (asks: readonly number[]) =>
  Math.min(...asks.slice(1).map((at, index) => at - (asks[index] ?? 0)));

const onTheSpot: Passage = {up: 0, down: 0, lost: 'no'};

test('never do two displays sound at once, nor silent ones hurry, whatever network, clocks, sleep, calls and hub do', async () => {
  let spoke = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, {minLength: 2, maxLength: 4}),
      fc.array(passage, {minLength: 20, maxLength: 60}),
      fc.record({rate, restarts: pauses(5_000)}),
      pauses(20_000),
      async (fates, passages, hub, quiet) => {
        const network = (index: number) => passages[index % passages.length] ?? onTheSpot;
        const zone = new ZoneModel(hub, network, fates);
        for (let at = 1_000; at <= MINUTE; at += 1_000) {
          zone.wanted = !quiet.some((span) => at >= span.at && at < span.at + span.ms);
          await zone.runUntil(at);
          spoke += zone.holders.length;
        }
        assert.deepEqual(zone.clashes, []);
        for (const {together, idleAsks} of zone.displays) {
          assert.ok(together <= 1, 'one question at a time');
          // Where a call comes it asks at once, whenever it asked last.
          if (quiet.length === 0) assert.ok(shortestPause(idleAsks) > 1_170);
        }
      },
    ),
    {numRuns: 300, seed},
  );
  assert.ok(spoke > 300 * 10, `somebody did hold the right: ${String(spoke)} seconds`);
});

test('when the display that speaks dies or is blocked, another has the right within 5 s', async () => {
  await fc.assert(
    fc.asyncProperty(
      rate,
      fc.integer({min: 15_000, max: 20_000}),
      fc.array(ms(100), {minLength: 10, maxLength: 40}),
      fc.boolean(),
      async (clock, end, delays, dies) => {
        const network = (index: number): Passage => {
          const delay = delays[index % delays.length] ?? 0;
          return {up: delay, down: delay, lost: 'no'};
        };
        const fates = [0, 1, 2].map(() => ({rate: clock, offset: 0, freezes: [], cuts: []}));
        const zone = new ZoneModel({rate: 1, restarts: []}, network, fates);
        await zone.runUntil(end);
        const [holder] = zone.holders;
        assert.ok(holder, 'somebody speaks before');
        holder.fate[dies ? 'diesAt' : 'blockedAt'] = end;
        await zone.runUntil(end + 5_000);
        assert.equal(zone.holders.length, 1, 'and after');
        assert.notEqual(zone.holders[0], holder);
        assert.deepEqual(zone.clashes, []);
      },
    ),
    {numRuns: 40, seed},
  );
});

test('displays that cannot be heard leave the hub in peace, also where none of the zone can', async () => {
  const blocked = {rate: 1, offset: 0, freezes: [], cuts: [], blockedAt: 0};
  const zone = new ZoneModel({rate: 1, restarts: []}, () => onTheSpot, [blocked, blocked]);
  await zone.runUntil(MINUTE);
  for (const {idleAsks} of zone.displays) {
    assert.ok(shortestPause(idleAsks) > 1_170, `${String(idleAsks.length)} asks in a minute`);
    assert.ok(idleAsks.length > 40, 'they hear what is spoken all the same');
  }
});

test('while nothing is to be said nobody asks; as soon as something is, one has the right', async () => {
  const fates = [0, 1, 2].map(() => ({rate: 1, offset: 0, freezes: [], cuts: []}));
  const zone = new ZoneModel({rate: 1, restarts: []}, () => onTheSpot, fates);
  await zone.runUntil(10_000);
  const [holder] = zone.holders;
  assert.ok(holder);
  zone.wanted = false;
  await zone.runUntil(15_000);
  assert.deepEqual(zone.holders, [], 'the right ran out by itself');
  const asked = zone.asked;
  await zone.runUntil(15_000 + MINUTE);
  assert.equal(zone.asked, asked);

  holder.fate.diesAt = zone.now;
  zone.wanted = true;
  await zone.runUntil(zone.now + 1);
  assert.equal(zone.holders.length, 1, 'though the one that spoke before has died meanwhile');
  assert.notEqual(zone.holders[0], holder);
  assert.deepEqual(zone.clashes, []);
});

/** A lease whose hub says what the test has it say. */
function alone() {
  const time = new HandClock();
  const hub: {answer: VoiceAnswer | undefined} = {answer: undefined};
  const lease = new VoiceLease({
    able: () => true,
    wanted: () => true,
    ask: () => Promise.resolve(hub.answer),
    now: time.now,
    after: time.after,
    onChange: () => undefined,
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const pass = async (wait: number) => {
    time.pass(wait);
    await settled();
  };
  return {lease, hub, pass, settled};
}
const speaks: VoiceAnswer = {speaks: true, freeIn: 4_000, said: []};
const refused: VoiceAnswer = {speaks: false, freeIn: 4_000, said: []};

test('where the hub goes silent, only whoever spoke last may go on with an alarm', async () => {
  const {lease, hub, pass, settled} = alone();
  hub.answer = speaks;
  lease.hurry();
  await settled();
  assert.ok(lease.left > 3_000);
  hub.answer = undefined;
  for (let i = 0; i < 10; i += 1) await pass(1_200);
  assert.equal(lease.left, 0, 'calls are not spoken any more');
  assert.equal(lease.orphaned, true);
  hub.answer = refused;
  await pass(1_200);
  assert.equal(lease.orphaned, false, 'another speaks by now');
  hub.answer = undefined;
  await pass(1_200);
  assert.equal(lease.orphaned, false);
});

test('a page that slept finds that it must ask before it sounds', async () => {
  const {lease, hub, pass, settled} = alone();
  hub.answer = speaks;
  lease.hurry();
  await settled();
  hub.answer = undefined;
  await pass(20_000);
  assert.equal(lease.left, 0);
  assert.equal(lease.orphaned, false);
});

test('in another zone nothing holds that was given in the one before', async () => {
  const {lease, hub, settled} = alone();
  hub.answer = speaks;
  lease.hurry();
  lease.move();
  assert.equal(lease.left, 0);
  hub.answer = refused;
  await settled();
  await settled();
  assert.equal(lease.left, 0, 'the answer about the first zone does not count');
});
