import type {DeviceId} from '../../../hall/event.ts';
import type {RunningBuild} from '../../../wire/api.ts';
import type {Build} from '../../../wire/build.ts';
import type {FaultCode} from '../../../wire/fleet/fault-texts.ts';
import type {DeviceApp, DeviceStanding, StandReason} from '../../../wire/update-api.ts';
import type {RolloutTimes} from './times.ts';

/** One device as the hub sees it at one moment. */
export interface SeenDevice {
  readonly device: DeviceId;
  readonly app: DeviceApp;
  readonly line:
    | 'heard'
    /** Its page is not heard, though its machine may well be there. */
    | 'silent'
    /** It is off or cut off, for a reason that is no version's. */
    | 'away';
  /** What it said last of what it runs. */
  readonly build?: RunningBuild | undefined;
  /** What is wrong with it that a version may be to blame for. */
  readonly faults: readonly FaultCode[];
  /** An agent looks at it from outside. */
  readonly watched: boolean;
}

/** How it stands with a version on one device that was given it. */
export interface DeviceStand {
  readonly kind: DeviceStanding;
  /** Hub time. */
  readonly since: number;
  readonly why?: StandReason;
  readonly faults?: readonly FaultCode[];
  /** Heard since it was given the version. */
  readonly heard: boolean;
  /** All in milliseconds on end: waiting for a quiet moment, not heard, ill, well, not proven yet. */
  readonly waited: number;
  readonly gone: number;
  readonly ill: number;
  readonly well: number;
  readonly unproven: number;
}

interface Around {
  readonly build: Build;
  /** What was wrong with the device before. */
  readonly before: readonly FaultCode[];
  /** Hub time. */
  readonly at: number;
  /** Milliseconds since the last look. */
  readonly passed: number;
  /** Nobody is to take the version now. */
  readonly held: boolean;
  readonly times: RolloutTimes;
}

export const freshStand = (kind: DeviceStanding, since: number): DeviceStand => ({
  ...{kind, since, heard: false},
  ...{waited: 0, gone: 0, ill: 0, well: 0, unproven: 0},
});

const ended = (
  stand: DeviceStand,
  kind: 'failed' | 'left-out',
  why: StandReason,
  at: number,
): DeviceStand => ({...stand, kind, why, since: at});

export const leftOut = (stand: DeviceStand, why: StandReason, at: number): DeviceStand =>
  ended(stand, 'left-out', why, at);

/** Whether the step still waits for it. */
export const isPending = ({kind}: DeviceStand): boolean => kind === 'waiting' || kind === 'proving';

/** The stand after one more look. What failed stays so: only another version makes it good. */
export function nextStand(stand: DeviceStand, seen: SeenDevice, around: Around): DeviceStand {
  const {build, at} = around;
  if (stand.kind === 'failed') return stand;
  if (seen.build?.leftBehind === build) return ended(stand, 'failed', 'went-back', at);
  if (seen.line !== 'heard') return missed(stand, seen, around);
  const here = {...stand, heard: true, gone: 0};
  return seen.build?.runs === build ? tried(here, seen, around) : asked(here, around);
}

function missed(stand: DeviceStand, {line}: SeenDevice, {at, passed, times}: Around): DeviceStand {
  if (stand.kind === 'left-out') return stand;
  const gone = stand.gone + passed;
  // It was there and went while its version changed: that is the version's until somebody knows better.
  if (line === 'silent' && stand.heard && gone > times.silent) {
    return ended(stand, 'failed', stand.kind === 'waiting' ? 'not-up' : 'silent', at);
  }
  // What was healthy was so; whether it still is nobody can say of a device that is off.
  if (gone > times.off && isPending(stand)) return leftOut(stand, 'off', at);
  return {...stand, gone};
}

/** It is there, and runs another version. */
function asked(stand: DeviceStand, {at, passed, held, times}: Around): DeviceStand {
  if (stand.kind === 'left-out') {
    return stand.why === 'off' ? {...freshStand('waiting', at), heard: true} : stand;
  }
  // A browser that forgot everything begins with what all have.
  if (stand.kind !== 'waiting') return {...freshStand('waiting', at), heard: true};
  const waited = stand.waited + (held ? 0 : passed);
  return waited > times.take ? leftOut(stand, 'busy', at) : {...stand, waited};
}

function tried(stand: DeviceStand, seen: SeenDevice, around: Around): DeviceStand {
  const {before, at, passed, times} = around;
  const begins = stand.kind === 'waiting' || stand.kind === 'left-out';
  const now = begins ? {...freshStand('proving', at), heard: true} : stand;
  const proven = seen.build?.proven === true;
  const unproven = proven ? 0 : now.unproven + passed;
  if (unproven > times.up) return ended(now, 'failed', 'not-up', at);
  const faults = seen.faults.filter((code) => !before.includes(code));
  if (faults.length > 0) {
    const ill = now.ill + passed;
    if (ill > times.ill) return {...ended(now, 'failed', 'ill', at), faults};
    return {...now, ill, unproven, well: 0};
  }
  const well = proven ? now.well + passed : 0;
  if (now.kind === 'proving' && well >= times.healthy) {
    return {...now, kind: 'healthy', since: at, well, ill: 0};
  }
  return {...now, unproven, well, ill: 0};
}
