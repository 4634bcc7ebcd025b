import {SteadyClock} from './steady-clock.ts';

/** How time passes for a hub. */
export interface HubTime {
  readonly clock: SteadyClock;
  /** Does something again and again, every so many milliseconds; gives back the way to stop. */
  readonly every: (ms: number, work: () => void) => () => void;
}

/** The time of the machine. */
export const machineTime = (): HubTime => ({
  clock: new SteadyClock(),
  every: (ms, work) => {
    const timer = setInterval(work, ms);
    return () => {
      clearInterval(timer);
    };
  },
});
