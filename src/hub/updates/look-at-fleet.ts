import {issuesAt} from '../../hall/day.ts';
import type {HallState} from '../../hall/state.ts';
import type {DevicePresence} from '../../wire/api.ts';
import type {FleetNews} from '../../wire/fleet/alert.ts';
import type {FleetLook} from '../alerts/fleet-watch.ts';
import type {SeenDevice} from './rollout/device-stand.ts';
import {seenDevices} from './seen-devices.ts';
import type {Updates} from './updates.ts';

interface Fleet {
  readonly devices: readonly DevicePresence[];
  readonly state: HallState;
  readonly updates: Pick<Updates, 'given'>;
  readonly news: FleetNews;
  /** Hub time. */
  readonly at: number;
}

/** The hall's devices, as a version on its way to them has to see them. */
export function fleetSeen({devices, state, updates, news, at}: Fleet): SeenDevice[] {
  const {configuration, revision} = state;
  if (!configuration) return [];
  const given = new Set(updates.given);
  const place = new Map(devices.map((device) => [device.place, device.device]));
  const together = news.alerts
    .filter(({code}) => code === 'many-silent')
    // Where all of them have the new version, it may be the one to blame.
    .filter(({places}) => places.some((one) => !given.has(place.get(one) ?? '')))
    .flatMap(({places}) => places);
  return seenDevices(devices, configuration.devices ?? [], {
    ...{now: at, since: news.since, revision, version: news.version},
    open: issuesAt(configuration, at),
    together: new Set(together),
  });
}

/** What the fleet's alerts have to know of a version that stopped by itself. */
export function stoppedAt({stopped}: Pick<Updates, 'stopped'>): FleetLook['stopped'] {
  const places = stopped?.failed.flatMap(({place}) => place ?? []) ?? [];
  return stopped && places.length > 0 ? {since: stopped.at, places} : undefined;
}
