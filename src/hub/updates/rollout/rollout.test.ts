import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {RunningBuild} from '../../../wire/api.ts';
import type {FaultCode} from '../../../wire/fleet/fault-texts.ts';
import type {SeenDevice} from './device-stand.ts';
import {
  begun,
  forced,
  looked,
  paused,
  resumed,
  waived,
  type Looked,
  type Rollout,
} from './rollout.ts';
import {ROLLOUT_TIMES} from './times.ts';

const OLD = '0000000a';
const NEW = '0000000b';
const START = 1_000_000_000;
const MINUTE = 60;

interface Device {
  line: SeenDevice['line'];
  build: RunningBuild;
  faults: readonly FaultCode[];
  /** It takes what it is told; else it has no quiet moment. */
  quiet: boolean;
  readonly app: SeenDevice['app'];
}

/** A fleet that takes what it is given at once, but for what a test changes; time goes on by seconds. */
class Fleet {
  readonly devices = new Map<string, Device>();
  rollout: Rollout;
  last: Looked;
  rush = false;
  now = START;

  constructor(kiosks: number, walls = 0) {
    const add = (app: Device['app'], count: number) => {
      for (let index = 0; index < count; index += 1) {
        const id = `${app}-${String(index).padStart(3, '0')}`;
        const build = {runs: OLD, proven: true};
        this.devices.set(id, {line: 'heard', build, faults: [], quiet: true, app});
      }
    };
    add('kiosk', kiosks);
    add('signage', walls);
    const builds = walls > 0 ? {kiosk: NEW, signage: NEW} : {kiosk: NEW};
    this.rollout = begun(builds, START);
    this.last = {rollout: this.rollout, waits: 'devices'};
  }

  of(id: string): Device {
    const device = this.devices.get(id);
    assert.ok(device, id);
    return device;
  }

  /** Stops where the version has come to its end. */
  pass(seconds: number): this {
    for (let second = 0; second < seconds && !this.last.end; second += 1) {
      this.now += 1_000;
      const devices = [...this.devices].map(([device, {app, line, build, faults}]): SeenDevice => {
        return {device, app, line, build, faults, watched: false};
      });
      this.last = looked(this.rollout, {at: this.now, devices, rush: this.rush}, ROLLOUT_TIMES);
      this.rollout = this.last.rollout;
      for (const id of this.given()) {
        const device = this.of(id);
        if (device.quiet && device.line === 'heard' && !device.build.leftBehind) {
          device.build = {runs: NEW, proven: true};
        }
      }
    }
    return this;
  }

  given(): string[] {
    return Object.keys(this.rollout.devices);
  }

  stand(id: string): string {
    const {kind, why = ''} = this.rollout.devices[id]?.stand ?? {kind: 'none'};
    return `${kind} ${why}`.trim();
  }
}

test('a good version goes to one device of each app, to a tenth, and to all; each step proves itself for ten minutes', () => {
  const fleet = new Fleet(40, 5);
  fleet.pass(9 * MINUTE);
  assert.deepEqual(fleet.given(), ['kiosk-000', 'signage-000']);
  assert.equal(fleet.rollout.step, 1);
  fleet.pass(3 * MINUTE);
  assert.equal(fleet.rollout.step, 2);
  // A tenth of forty; of five, one more than the first.
  assert.equal(fleet.given().filter((id) => id.startsWith('kiosk')).length, 4);
  assert.equal(fleet.given().filter((id) => id.startsWith('signage')).length, 2);
  fleet.pass(11 * MINUTE);
  assert.equal(fleet.rollout.step, 3);
  assert.equal(fleet.given().length, 45);
  assert.equal(fleet.last.end, undefined);
  assert.equal(fleet.pass(11 * MINUTE).last.end, 'done');
});

test('the first that goes back stops it, and nobody else has seen the version', () => {
  const fleet = new Fleet(200);
  fleet.pass(5);
  fleet.of('kiosk-000').build = {runs: OLD, proven: true, leftBehind: NEW};
  assert.equal(fleet.pass(2).last.end, 'stopped');
  assert.equal(fleet.stand('kiosk-000'), 'failed went-back');
  assert.deepEqual(fleet.given(), ['kiosk-000']);
});

test('a page that runs it and never shows that it works has five minutes', () => {
  const fleet = new Fleet(10);
  fleet.of('kiosk-000').quiet = false;
  fleet.pass(2);
  fleet.of('kiosk-000').build = {runs: NEW, proven: false};
  assert.equal(fleet.pass(4 * MINUTE).last.end, undefined);
  assert.equal(fleet.pass(2 * MINUTE).last.end, 'stopped');
  assert.equal(fleet.stand('kiosk-000'), 'failed not-up');
});

test('a device that falls ill with it fails, also when it was healthy; what was wrong before is not the version’s', () => {
  const fleet = new Fleet(10);
  fleet.pass(15 * MINUTE);
  assert.equal(fleet.rollout.step, 2);
  fleet.of('kiosk-000').faults = ['frozen'];
  assert.equal(fleet.pass(50).last.end, undefined);
  assert.equal(fleet.pass(30).last.end, 'stopped');
  assert.equal(fleet.stand('kiosk-000'), 'failed ill');

  const ill = new Fleet(3);
  ill.of('kiosk-002').faults = ['widget-failed'];
  // An ill one is among the last, and is as well as it was.
  assert.equal(ill.pass(60 * MINUTE).last.end, 'done');
  assert.equal(ill.stand('kiosk-002'), 'healthy');
});

test('what is wrong for a moment begins the ten minutes anew and is no failure', () => {
  const fleet = new Fleet(10);
  fleet.pass(8 * MINUTE);
  fleet.of('kiosk-000').faults = ['frozen'];
  fleet.pass(30);
  fleet.of('kiosk-000').faults = [];
  fleet.pass(9 * MINUTE);
  assert.equal(fleet.rollout.step, 1);
  assert.equal(fleet.pass(2 * MINUTE).rollout.step, 2);
});

test('a page that is silent with it fails; a machine that is off is left out, and another takes its place', () => {
  const silent = new Fleet(10);
  silent.pass(10);
  silent.of('kiosk-000').line = 'silent';
  assert.equal(silent.pass(4 * MINUTE).last.end, 'stopped');
  assert.equal(silent.stand('kiosk-000'), 'failed silent');

  const off = new Fleet(10);
  off.pass(10);
  off.of('kiosk-000').line = 'away';
  off.pass(16 * MINUTE);
  assert.equal(off.stand('kiosk-000'), 'left-out off');
  assert.ok(off.given().includes('kiosk-001'));
  assert.equal(off.rollout.step, 1);
});

test('whoever has no quiet moment for an hour is left out, and takes it later without holding anybody up', () => {
  const fleet = new Fleet(10);
  fleet.of('kiosk-009').quiet = false;
  fleet.pass(30 * MINUTE);
  assert.equal(fleet.rollout.step, 3);
  assert.equal(fleet.last.waits, 'devices');
  assert.equal(fleet.pass(62 * MINUTE).last.end, 'done');
  assert.equal(fleet.stand('kiosk-009'), 'left-out busy');
});

test('by night, when most are off, it waits for them, or for somebody who does not want to wait', () => {
  const fleet = new Fleet(10);
  for (let index = 2; index < 10; index += 1) fleet.of(`kiosk-00${String(index)}`).line = 'away';
  fleet.pass(120 * MINUTE);
  assert.equal(fleet.rollout.step, 3);
  assert.equal(fleet.last.end, undefined);
  assert.equal(fleet.last.waits, 'most');
  for (const device of fleet.devices.values()) device.line = 'heard';
  assert.equal(fleet.pass(12 * MINUTE).last.end, 'done');
  assert.equal(fleet.stand('kiosk-009'), 'healthy');

  const alone = new Fleet(2);
  alone.of('kiosk-001').line = 'silent';
  alone.pass(60 * MINUTE);
  assert.equal(alone.last.waits, 'device');
  alone.rollout = waived(alone.rollout, alone.now);
  assert.equal(alone.pass(30 * MINUTE).last.end, 'done');
});

test('of two hundred, four that fail among all are their own trouble, and five stop it', () => {
  const fleet = new Fleet(200);
  fleet.pass(25 * MINUTE);
  assert.equal(fleet.rollout.step, 3);
  const fail = (index: number) => {
    fleet.of(`kiosk-${String(index)}`).build = {runs: OLD, proven: true, leftBehind: NEW};
  };
  for (const index of [150, 151, 152, 153]) fail(index);
  assert.equal(fleet.pass(60).last.end, undefined);
  fail(154);
  assert.equal(fleet.pass(2).last.end, 'stopped');
});

test('while the hall opens, or somebody has paused it, nobody new is given it; a person can want it at once', () => {
  const fleet = new Fleet(10);
  fleet.rush = true;
  fleet.pass(60 * MINUTE);
  assert.deepEqual([fleet.given(), fleet.last.waits], [[], 'rush']);
  fleet.rollout = forced(fleet.rollout);
  assert.equal(fleet.pass(2).given().length, 1);
  fleet.rollout = paused(fleet.rollout);
  fleet.pass(60 * MINUTE);
  assert.deepEqual([fleet.given().length, fleet.stand('kiosk-000')], [1, 'healthy']);
  fleet.rollout = resumed(fleet.rollout);
  assert.equal(fleet.pass(2).rollout.step, 2);
});

test('what the hub did not see proves nothing: its own pause counts for a moment', () => {
  const fleet = new Fleet(10);
  fleet.pass(10);
  fleet.now += 3_600_000;
  fleet.pass(9 * MINUTE);
  assert.equal(fleet.rollout.step, 1);
});

test('a hall without such devices has the version at once, and one alone too when it is healthy', () => {
  assert.equal(new Fleet(0).pass(1).last.end, 'done');
  const one = new Fleet(1);
  assert.equal(one.pass(9 * MINUTE).last.end, undefined);
  assert.equal(one.pass(2 * MINUTE).last.end, 'done');
});
