import type {DevicePlaceId} from '../../hall/device-place.ts';
import type {DeviceId} from '../../hall/event.ts';
import type {
  AppVersion,
  DeviceApp,
  EndedUpdate,
  UpdateDevice,
  UpdateWait,
  UpdatesAnswer,
} from '../../wire/update-api.ts';
import type {PlacedVersion} from './placed-version.ts';
import type {SeenDevice} from './rollout/device-stand.ts';
import type {Rollout} from './rollout/rollout.ts';
import {knownVersion, previousOf, type UpdatesRecord} from './updates-record.ts';

interface Told {
  readonly record: UpdatesRecord | undefined;
  /** What lies in the hub's folder. */
  readonly placed: PlacedVersion | undefined;
  readonly seen: readonly SeenDevice[];
  readonly waits: UpdateWait;
  /** Milliseconds for which a device has to be well. */
  readonly proves: number;
  /** Hub time. */
  readonly at: number;
  readonly placeOf: (device: DeviceId) => DevicePlaceId | undefined;
}

/** How it stands with the versions, for the page. */
export function answerOf({record, placed, seen, waits, proves, at, placeOf}: Told): UpdatesAnswer {
  const nobody = {returning: 0, behind: 0, unheard: 0};
  if (!record) return {at, next: false, ...nobody, unseen: false, ended: []};
  const {stable, other, rollout, bad, ended} = record;
  const isBad = placed !== undefined && bad.includes(placed.id);
  const badBuilds = other && bad.includes(other.id) ? other.builds : undefined;
  return {
    ...{at, stable, ended, previous: previousOf(record)},
    ...(other && rollout
      ? {underWay: {version: other, ...underWayOf(rollout, seen, placeOf), waits, proves}}
      : {}),
    next:
      rollout !== undefined && placed !== undefined && ![stable.id, other?.id].includes(placed.id),
    ...(isBad && !rollout
      ? {refused: {...placed, at: knownVersion(record, placed.id)?.at ?? at}}
      : {}),
    returning: seen.filter(
      ({app, build}) =>
        build && build.runs === badBuilds?.[app] && build.runs !== stable.builds[app],
    ).length,
    behind: seen.filter(({app, build}) => build && build.runs !== stable.builds[app]).length,
    unheard: seen.filter(({build}) => !build).length,
    unseen: !record.seen,
  };
}

function underWayOf(rollout: Rollout, seen: readonly SeenDevice[], placeOf: Told['placeOf']) {
  const {step, since, paused, builds} = rollout;
  const apps = Object.keys(builds) as DeviceApp[];
  return {
    ...{step, since, paused, apps},
    all: seen.filter(({app}) => apps.includes(app)).length,
    devices: devicesOf(rollout, placeOf),
  };
}

/** Devices that were given a version, in the order of the steps. */
function devicesOf(
  {devices}: Rollout,
  placeOf: (device: DeviceId) => DevicePlaceId | undefined,
): UpdateDevice[] {
  return Object.entries(devices)
    .map(([device, {app, step, stand}]): UpdateDevice => {
      const {kind, since, why, faults} = stand;
      return {
        ...{device, place: placeOf(device), app, step, stand: kind, since},
        ...(why === undefined ? {} : {why}),
        ...(faults === undefined ? {} : {faults}),
      };
    })
    .sort((a, b) => a.step - b.step);
}

interface End {
  readonly how: EndedUpdate['how'];
  /** Hub time. */
  readonly at: number;
  readonly by?: string | undefined;
  readonly placeOf: (device: DeviceId) => DevicePlaceId | undefined;
}

/** What became of a version; without a rollout it was what all had. */
export function endedOf(
  version: AppVersion,
  rollout: Rollout | undefined,
  {how, at, by, placeOf}: End,
): EndedUpdate {
  const devices = rollout ? devicesOf(rollout, placeOf) : [];
  return {
    ...{version, how, at, step: rollout?.step ?? 3, given: devices.length},
    ...(by === undefined ? {} : {by}),
    failed: devices.filter(({stand}) => stand === 'failed'),
    without: devices.filter(({stand}) => stand === 'waiting' || stand === 'left-out').length,
  };
}
