import {STALE_SECONDS, type DevicePresence} from '../../wire/api.ts';
import {isHint, type FaultCode} from '../../wire/fleet/fault-texts.ts';
import {healthOf} from '../../wire/fleet/health.ts';
import {standings} from '../../wire/fleet/standing.ts';

/** One device as those see it who look after displays. */
export interface DeviceView {
  readonly presence: DevicePresence;
  readonly state: 'connected' | 'silent' | 'gone';
  /** What is wrong with it beyond that. */
  readonly faults: readonly FaultCode[];
  readonly trouble: boolean;
}

/** Every device, those that need somebody first; else each keeps its place while nothing changes. */
export function deviceViews(
  devices: readonly DevicePresence[],
  revision: number,
  now: number,
): DeviceView[] {
  return standings([], devices)
    .flatMap(({key, device}) => (device ? [{key, device}] : []))
    .map(({key, device}) => {
      const around = {now, since: -Infinity, revision, open: true};
      const faults = healthOf({key, device}, around).faults.filter((code) => code !== 'silent');
      const state = stateOf(device, now);
      const trouble = state !== 'connected' || faults.some((code) => !isHint(code));
      return {presence: device, state, faults, trouble};
    })
    .sort((one, other) => Number(other.trouble) - Number(one.trouble));
}

function stateOf({connected, lastBeat}: DevicePresence, now: number): DeviceView['state'] {
  if (!connected) return 'gone';
  return lastBeat !== undefined && now - lastBeat > STALE_SECONDS * 1000 ? 'silent' : 'connected';
}
