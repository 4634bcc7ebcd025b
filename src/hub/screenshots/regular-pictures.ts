import type {DevicePresence} from '../../wire/api.ts';
import {agentHeard} from '../../wire/fleet/health.ts';
import type {Screenshots} from './screenshots.ts';

const PERIOD_MS = 10 * 60_000;
/** So many in a second: two hundred devices take their turns within two minutes. */
const AT_ONCE = 2;

/** Asks devices for a picture every ten minutes. A kiosk at which somebody is takes none, as ever. */
export class RegularPictures {
  readonly #screenshots: Screenshots;
  readonly #now: () => number;

  constructor(screenshots: Screenshots, now: () => number) {
    this.#screenshots = screenshots;
    this.#now = now;
  }

  /** To be called once a second. */
  ask(devices: readonly DevicePresence[]): void {
    const now = this.#now();
    const due = devices.filter(
      (device) =>
        agentHeard(device, now) &&
        device.agent?.report.page === 'shown' &&
        now - (this.#screenshots.of(device.device)?.since ?? -Infinity) >= PERIOD_MS,
    );
    for (const {device} of due.slice(0, AT_ONCE)) this.#screenshots.ask(device);
  }
}
