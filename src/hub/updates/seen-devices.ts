import type {DevicePlace, DevicePlaceId} from '../../hall/device-place.ts';
import type {DevicePresence} from '../../wire/api.ts';
import {appOf} from '../../wire/build.ts';
import type {FaultCode} from '../../wire/fleet/fault-texts.ts';
import {
  agentHeard,
  healthOf,
  pageHeard,
  type PlaceState,
  type Surroundings,
} from '../../wire/fleet/health.ts';
import type {SeenDevice} from './rollout/device-stand.ts';

/** What a version of an app can be to blame for: not paper, heat, a disk, a clock, or a line that is cut. */
const BLAMED: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'frozen',
  'not-showing',
  'page-given-up',
  'page-restarts',
  'configuration-behind',
  'sound-blocked',
  'display-unknown',
  'canvas-outside',
  'widget-failed',
  'storage-unavailable',
  'media-no-storage',
  'media-broken',
  'printer-unconfirmed',
  'printer-error',
  'command-refused',
  'other',
]);

/** Devices that stand at a place of the hall: nobody else's page is asked to try anything. */
export function seenDevices(
  devices: readonly DevicePresence[],
  places: readonly DevicePlace[],
  around: Surroundings & {
    /** Places that went together with others, so that something else is to blame. */
    readonly together: ReadonlySet<DevicePlaceId>;
  },
): SeenDevice[] {
  const known = new Map(places.map((place) => [place.id, place]));
  return devices.flatMap((device): SeenDevice[] => {
    const app = appOf(device.kind);
    const place = known.get(device.place ?? '');
    if (app === 'console' || !place) return [];
    const {faults, state} = healthOf({key: device.device, place, device}, around);
    return [
      {
        ...{device: device.device, app, build: device.report?.build},
        line: lineOf(device, state, place.id, around),
        faults: faults.filter((code) => BLAMED.has(code)),
        watched: device.agent !== undefined,
      },
    ];
  });
}

function lineOf(
  device: DevicePresence,
  state: PlaceState,
  place: DevicePlaceId,
  {now, together}: Parameters<typeof seenDevices>[2],
): SeenDevice['line'] {
  if (device.report && pageHeard(device, now)) return 'heard';
  if (state === 'planned-off' || state === 'unknown' || together.has(place)) return 'away';
  // A page does not silence the process beside its browser: the whole machine is off, or its line.
  return device.agent && !agentHeard(device, now) ? 'away' : 'silent';
}
