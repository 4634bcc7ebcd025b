import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {isPending, type SeenDevice} from './device-stand.ts';
import {ringSize} from './rings.ts';
import {begun, forced, isGiven, looked, paused, resumed, waived, type Rollout} from './rollout.ts';
import {ROLLOUT_TIMES} from './times.ts';

/** The same fleets each time; others by `RECHA_SEED=7 npm run test:node`. */
const SEED = Number(process.env['RECHA_SEED'] ?? 20260302);
const OLD = '0000000a';
const NEW = '0000000b';
const BUILDS = {kiosk: NEW, signage: NEW};
/** Two hours, looked at every five seconds. */
const LOOKS = 1_440;

/** How a device behaves, and from which look on it does something else. */
const behaviour = fc.record({
  app: fc.constantFrom('kiosk' as const, 'signage' as const),
  line: fc.constantFrom<SeenDevice['line']>('heard', 'heard', 'heard', 'silent', 'away'),
  later: fc.constantFrom<SeenDevice['line']>('heard', 'heard', 'silent', 'away'),
  turn: fc.nat(LOOKS),
  takes: fc.boolean(),
  breaks: fc.constantFrom('no', 'no', 'no', 'goes-back', 'ill', 'unproven'),
  illBefore: fc.boolean(),
});
type Behaviour = typeof behaviour extends fc.Arbitrary<infer T> ? T : never;
/** What somebody does, and at which look. */
const unwaited = (rollout: Rollout) => waived(rollout, rollout.looked);
const deeds = fc.array(
  fc.tuple(fc.nat(LOOKS), fc.constantFrom(paused, resumed, forced, unwaited)),
  {
    maxLength: 4,
  },
);
const rush = fc.tuple(fc.nat(LOOKS), fc.nat(LOOKS));

interface Played {
  readonly before: Rollout;
  readonly rollout: Rollout;
  readonly end: 'done' | 'stopped' | undefined;
  readonly rush: boolean;
  readonly fleet: readonly Behaviour[];
}

const idOf = (index: number) => `d${String(index)}`;

function play(
  fleet: readonly Behaviour[],
  done: readonly (readonly [number, (rollout: Rollout) => Rollout])[],
  [from, until]: readonly [number, number],
  check: (played: Played) => void,
): void {
  let rollout = begun(BUILDS, 0);
  const has = new Set<number>();
  for (let look = 1; look <= LOOKS; look += 1) {
    for (const [when, how] of done) if (when === look) rollout = how(rollout);
    const devices = fleet.map((one, index): SeenDevice => {
      const line = look < one.turn ? one.line : one.later;
      if (line === 'heard' && one.takes && isGiven(rollout, idOf(index))) has.add(index);
      const runs = has.has(index) && one.breaks !== 'goes-back' ? NEW : OLD;
      const back = has.has(index) && one.breaks === 'goes-back';
      const ill = one.illBefore || (runs === NEW && one.breaks === 'ill');
      return {
        ...{device: idOf(index), app: one.app, line, watched: index % 2 === 0},
        faults: ill ? ['frozen'] : [],
        build: {
          runs,
          proven: !(runs === NEW && one.breaks === 'unproven'),
          ...(back ? {leftBehind: NEW} : {}),
        },
      };
    });
    const before = rollout;
    const inRush = look >= from && look < until;
    const result = looked(rollout, {at: look * 5_000, devices, rush: inRush}, ROLLOUT_TIMES);
    rollout = result.rollout;
    check({before, rollout, end: result.end, rush: inRush, fleet});
    if (result.end) return;
  }
}

function each(check: (played: Played) => void, numRuns = 150): void {
  const fleets = fc.array(behaviour, {maxLength: 60});
  fc.assert(
    fc.property(fleets, deeds, rush, (fleet, done, times) => {
      play(fleet, done, times, check);
    }),
    {numRuns, seed: SEED},
  );
}

const givenTo = ({devices}: Rollout, app: string) =>
  Object.values(devices).filter((one) => one.app === app);

test('nobody is given a version before the step before has shown that it works', () => {
  each(({before, rollout, fleet}) => {
    for (const app of ['kiosk', 'signage'] as const) {
      const given = givenTo(rollout, app);
      assert.ok(given.every(({step}) => step <= rollout.step));
      const all = fleet.filter((one) => one.app === app).length;
      for (const step of [1, 2] as const) {
        if (rollout.step > step) continue;
        const having = given.filter(({stand}) => stand.kind !== 'left-out');
        // One that was left out and is back again is one more.
        const back = given.length - ringSize(step, all);
        assert.ok(having.length <= ringSize(step, all) + Math.max(0, back));
      }
    }
    // Somebody did not want to wait for it.
    if (rollout.step <= before.step || rollout.step < 2 || before.waived) return;
    for (const app of ['kiosk', 'signage'] as const) {
      const all = fleet.filter((one) => one.app === app).length;
      const proven = givenTo(before, app).some(({stand}) => stand.kind === 'healthy');
      const now = givenTo(rollout, app).some(({stand}) => stand.kind === 'healthy');
      assert.ok(all === 0 || proven || now, `${app}: step ${String(rollout.step)}`);
    }
  });
});

test('a failure in the first step, or of more than two in a hundred later, always stops it, and it never ends well then', () => {
  each(({rollout, end}) => {
    const all = Object.values(rollout.devices).filter(({stand}) => stand.kind !== 'left-out');
    const failed = all.filter(({stand}) => stand.kind === 'failed').length;
    const tooMany = rollout.step <= 1 ? failed > 0 : failed > all.length * 0.02;
    assert.equal(end === 'stopped', tooMany);
  });
});

test('while it is paused or the hall opens, nobody new is given it', () => {
  each(({before, rollout, rush: inRush}) => {
    const held = before.paused || (inRush && !before.forced);
    if (!held || Object.keys(before.devices).length === 0) return;
    assert.deepEqual(Object.keys(rollout.devices).sort(), Object.keys(before.devices).sort());
    assert.equal(rollout.step, before.step);
  });
});

test('it ends well only when nobody is waited for and, but where somebody did not want to wait, half of each app is healthy', () => {
  each(({rollout, end, fleet}) => {
    if (end !== 'done') return;
    for (const app of ['kiosk', 'signage'] as const) {
      const given = givenTo(rollout, app);
      const healthy = given.filter(({stand}) => stand.kind === 'healthy').length;
      assert.ok(rollout.waived || healthy >= fleet.filter((one) => one.app === app).length / 2);
      assert.ok(!given.some(({step, stand}) => step === rollout.step && isPending(stand)));
    }
  });
});

test('where all are there, it always ends: well with a good version, at the first device with a bad one', () => {
  const good = {line: 'heard', later: 'heard', turn: 0, takes: true, breaks: 'no'} as const;
  fc.assert(
    fc.property(
      fc.array(
        behaviour.map(({app}): Behaviour => ({...good, app, illBefore: false})),
        {
          minLength: 1,
          maxLength: 60,
        },
      ),
      fc.constantFrom('no' as const, 'goes-back' as const, 'ill' as const, 'unproven' as const),
      (fleet, breaks) => {
        let end: Played['end'];
        let rollout: Rollout | undefined;
        const bad = fleet.map((one): Behaviour => ({...one, breaks}));
        play(bad, [], [0, 0], (played) => ({end, rollout} = played));
        assert.equal(end, breaks === 'no' ? 'done' : 'stopped');
        if (breaks !== 'no') assert.equal(rollout?.step, 1);
      },
    ),
    {numRuns: 60, seed: SEED},
  );
});
