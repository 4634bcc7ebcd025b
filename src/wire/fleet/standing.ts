import type {DevicePlace} from '../../hall/device-place.ts';
import type {DevicePresence} from '../api.ts';

/** A place of the hall with the device that is paired with it, or a device that has no place. */
export interface Standing {
  /** Of the place where there is one, so that it stays when the hardware changes; else of the device. */
  readonly key: string;
  readonly place?: DevicePlace | undefined;
  readonly device?: DevicePresence | undefined;
}

/**
 * All places in the order of the hall's document, then devices without one. A desk or console that was closed is no
 * device that is missing.
 */
export function standings(
  places: readonly DevicePlace[],
  devices: readonly DevicePresence[],
): Standing[] {
  const known = new Set(places.map(({id}) => id));
  const at = new Map<string, DevicePresence>();
  const without: Standing[] = [];
  for (const device of devices) {
    const {place, kind, connected} = device;
    if (place !== undefined && known.has(place)) at.set(place, device);
    else if (connected || kind === 'kiosk' || kind === 'wall') {
      without.push({key: `device ${device.device}`, device});
    }
  }
  without.sort((one, other) => byName(one.device, other.device));
  return [
    ...places.map((place) => ({key: `place ${place.id}`, place, device: at.get(place.id)})),
    ...without,
  ];
}

const KINDS = ['wall', 'kiosk', 'desk', 'console'];

/** By kind, letters and id, so that each keeps its place while nothing changes; AA comes after Z. */
function byName(a: DevicePresence | undefined, b: DevicePresence | undefined): number {
  if (!a || !b) return 0;
  const {letters: one = ''} = a;
  const {letters: other = ''} = b;
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    one.length - other.length ||
    inOrder(one, other) ||
    inOrder(a.device, b.device)
  );
}

const inOrder = (a: string, b: string) => Number(a > b) - Number(a < b);
