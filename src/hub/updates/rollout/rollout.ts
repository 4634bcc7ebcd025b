import type {DeviceId} from '../../../hall/event.ts';
import type {Build} from '../../../wire/build.ts';
import type {FaultCode} from '../../../wire/fleet/fault-texts.ts';
import type {DeviceApp, UpdateStep, UpdateWait} from '../../../wire/update-api.ts';
import {
  freshStand,
  isPending,
  leftOut,
  nextStand,
  type DeviceStand,
  type SeenDevice,
} from './device-stand.ts';
import {choosable, ringSize} from './rings.ts';
import type {RolloutTimes} from './times.ts';

/** More of the devices that have it than this may not fail; in the first step none. */
const FAILURES_AT_MOST = 0.02;
/** So much of an app's devices has to be healthy before the version counts as what all have. */
const MOST = 0.5;
/** Of a look, milliseconds: while the hub was off nobody proved anything. */
const LOOK_AT_MOST_MS = 5_000;

/** A device that was given the version. */
export interface Given {
  readonly app: DeviceApp;
  readonly step: Exclude<UpdateStep, 0>;
  /** What was wrong with it before. */
  readonly before: readonly FaultCode[];
  readonly stand: DeviceStand;
}

/** A version on its way to the devices. */
export interface Rollout {
  /** What it changes on devices. */
  readonly builds: Readonly<Partial<Record<DeviceApp, Build>>>;
  readonly step: UpdateStep;
  /** Hub time since which it is in this step. */
  readonly since: number;
  /** Hub time of the last look. */
  readonly looked: number;
  readonly paused: boolean;
  /** Somebody wants it also while the hall opens. */
  readonly forced: boolean;
  /** Nobody waits in this step for devices that have not come. */
  readonly waived: boolean;
  readonly devices: Readonly<Record<DeviceId, Given>>;
}

/** The fleet at one moment. */
export interface Look {
  /** Hub time. */
  readonly at: number;
  readonly devices: readonly SeenDevice[];
  /** The hall is opening. */
  readonly rush: boolean;
}

export interface Looked {
  readonly rollout: Rollout;
  readonly end?: 'done' | 'stopped';
  readonly waits: UpdateWait;
}

export const begun = (builds: Rollout['builds'], at: number): Rollout => ({
  ...{builds, step: 0, since: at, looked: at},
  ...{paused: false, forced: false, waived: false, devices: {}},
});

export const paused = (rollout: Rollout): Rollout => ({...rollout, paused: true});
export const resumed = (rollout: Rollout): Rollout => ({...rollout, paused: false});
export const forced = (rollout: Rollout): Rollout => ({...rollout, paused: false, forced: true});

/** Who has not taken it in this step is left out; who is just proving it is still waited for. */
export const waived = (rollout: Rollout, at: number): Rollout => ({
  ...rollout,
  waived: true,
  devices: mapped(rollout.devices, (given) =>
    given.stand.kind === 'waiting' ? {...given, stand: leftOut(given.stand, 'waived', at)} : given,
  ),
});

/** Looks at the fleet once more: judges, gives the version on, and says whether it is over. */
export function looked(before: Rollout, look: Look, times: RolloutTimes): Looked {
  const {at} = look;
  const concerned = look.devices.filter(({app}) => before.builds[app] !== undefined);
  const rush = look.rush && !before.forced && concerned.length > 0;
  const held = before.paused || rush;
  const passed = Math.max(0, Math.min(at - before.looked, LOOK_AT_MOST_MS));
  let rollout = judged({...before, looked: at}, concerned, {at, passed, held, times});
  if (hasToStop(rollout)) return {rollout, end: 'stopped', waits: 'devices'};
  for (;;) {
    if (held) return {rollout, waits: rush ? 'rush' : 'devices'};
    rollout = filled(rollout, concerned);
    const waits = waitsFor(rollout, concerned);
    if (waits) return {rollout, waits};
    if (rollout.step === 3) return {rollout, end: 'done', waits: 'devices'};
    const step = (rollout.step + 1) as Given['step'];
    rollout = {...rollout, step, since: at, waived: false};
  }
}

/** Whether a device was given it and did not fail with it. */
export function isGiven({devices}: Rollout, device: DeviceId): boolean {
  const given = devices[device];
  return given !== undefined && given.stand.kind !== 'failed';
}

function judged(
  rollout: Rollout,
  fleet: readonly SeenDevice[],
  around: Omit<Parameters<typeof nextStand>[2], 'build' | 'before'>,
): Rollout {
  const devices: Record<DeviceId, Given> = {};
  for (const seen of fleet) {
    const given = rollout.devices[seen.device];
    const build = rollout.builds[seen.app];
    // A device that is the hall's no more is nobody's business here.
    if (!given || build === undefined) continue;
    const {before} = given;
    devices[seen.device] = {
      ...given,
      stand: nextStand(given.stand, seen, {...around, build, before}),
    };
  }
  return {...rollout, devices};
}

/**
 * Of a few devices any one that fails is more than the share, so it stops: nobody needs a new version so much that
 * they would look at one dark screen in ten for it. Only of fifty and more may one be a device's own trouble.
 */
function hasToStop({step, devices}: Rollout): boolean {
  const all = Object.values(devices).filter(({stand}) => stand.kind !== 'left-out');
  const failed = all.filter(({stand}) => stand.kind === 'failed').length;
  return step <= 1 ? failed > 0 : failed > all.length * FAILURES_AT_MOST;
}

/** Gives it to as many as the step has: others take the place of those that are left out. */
function filled(rollout: Rollout, fleet: readonly SeenDevice[]): Rollout {
  const {step} = rollout;
  if (step === 0) return rollout;
  const devices = {...rollout.devices};
  const give = ({device, app, faults}: SeenDevice) => {
    devices[device] = {app, step, before: faults, stand: freshStand('waiting', rollout.looked)};
  };
  for (const app of appsOf(rollout)) {
    const own = fleet.filter((seen) => seen.app === app);
    if (step === 3) {
      for (const seen of own) if (!devices[seen.device]) give(seen);
      continue;
    }
    if (rollout.waived) continue;
    const having = own.filter(({device}) => {
      const given = devices[device];
      return given !== undefined && given.stand.kind !== 'left-out';
    });
    const missing = Math.max(0, ringSize(step, own.length) - having.length);
    const next = choosable(own, app, new Set(Object.keys(devices)));
    for (const seen of next.slice(0, missing)) give(seen);
  }
  return {...rollout, devices};
}

/** What the step waits for; undefined where it is over. */
function waitsFor(rollout: Rollout, fleet: readonly SeenDevice[]): UpdateWait | undefined {
  const {step, devices, waived: nobody} = rollout;
  if (step === 0) return undefined;
  const waits = appsOf(rollout).flatMap((app): UpdateWait[] => {
    const own = fleet.filter((seen) => seen.app === app);
    const given = Object.values(devices).filter((one) => one.app === app);
    const ring = given.filter((one) => one.step === step);
    if (ring.some(({stand}) => isPending(stand))) return ['devices'];
    if (nobody) return [];
    const healthy = (among: readonly Given[]) =>
      among.filter(({stand}) => stand.kind === 'healthy').length;
    if (step === 3) return healthy(given) < own.length * MOST ? ['most'] : [];
    const others = own.length > given.length - ring.length;
    return others && healthy(ring) === 0 ? ['device'] : [];
  });
  return waits.includes('devices') ? 'devices' : waits[0];
}

const appsOf = ({builds}: Rollout) => Object.keys(builds) as DeviceApp[];

const mapped = (devices: Rollout['devices'], how: (given: Given) => Given): Rollout['devices'] =>
  Object.fromEntries(Object.entries(devices).map(([device, given]) => [device, how(given)]));
