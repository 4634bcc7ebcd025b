import type {DeviceApp} from '../../../wire/update-api.ts';
import type {SeenDevice} from './device-stand.ts';

const SECOND_RING = 0.1;

/** How many devices of an app have the version by the end of a step, of so many that there are. */
export function ringSize(step: 1 | 2, all: number): number {
  if (step === 1) return Math.min(1, all);
  // At least one more than the first: where there are few, a tenth would be nobody new.
  return Math.min(Math.max(2, Math.ceil(all * SECOND_RING)), all);
}

/** Whether it went back from any version: it may have trouble of its own, and does not speak for the others. */
const wentBack = ({build}: SeenDevice) =>
  build?.leftBehind !== undefined || (build?.left?.length ?? 0) > 0;

/**
 * Devices of an app that may be given the version next, the best first: those that are heard and well, and those that
 * an agent looks at from outside before the others. Those that went back from a version come last: with one that is
 * tried again another device begins, and where there is no other, it tries it itself. Always in the same order.
 */
export function choosable(
  devices: readonly SeenDevice[],
  app: DeviceApp,
  given: ReadonlySet<string>,
): SeenDevice[] {
  return devices
    .filter(
      (seen) =>
        seen.app === app &&
        !given.has(seen.device) &&
        seen.line === 'heard' &&
        seen.build?.proven === true &&
        seen.faults.length === 0,
    )
    .sort(
      (a, b) =>
        Number(wentBack(a)) - Number(wentBack(b)) ||
        Number(b.watched) - Number(a.watched) ||
        Number(a.device > b.device) - Number(a.device < b.device),
    );
}
