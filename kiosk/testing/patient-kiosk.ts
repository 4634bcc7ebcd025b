import {HandClock} from '../../src/devices/testing/hand-clock.ts';
import type {MemoryLink} from '../../src/sync/testing/memory-link.ts';
import type {Timings} from '../patience/timings.ts';
import {KioskPage} from './kiosk-page.ts';

/** A kiosk that waits for somebody by a clock which a test lets pass. */
export class PatientKiosk extends KioskPage {
  readonly #clock: HandClock;

  private constructor(
    clock: HandClock,
    link: MemoryLink | undefined,
    timings: Partial<Timings> | undefined,
  ) {
    super(link, timings, clock);
    this.#clock = clock;
  }

  static async open(link?: MemoryLink, timings?: Partial<Timings>): Promise<PatientKiosk> {
    const page = new PatientKiosk(new HandClock(), link, timings);
    await page.settled();
    return page;
  }

  /** Nobody touches the glass for so many milliseconds. */
  async aWhile(ms: number): Promise<void> {
    this.#clock.pass(ms);
    await this.settled();
  }
}
