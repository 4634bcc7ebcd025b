const MINUTE = 60_000;

/** How long a version is looked at, all in milliseconds of hub time with the hub at work. */
export interface RolloutTimes {
  /** For which a device has to be well with it, from when it runs it. */
  readonly healthy: number;
  /** In which a page that runs it has to show that it works: its own device goes back sooner. */
  readonly up: number;
  /** For which something may be wrong with a device before the version is to blame. */
  readonly ill: number;
  /** For which a page may be silent while its machine is there: it loads anew, or its agent does that. */
  readonly silent: number;
  /** After which nobody waits for a device that is off. */
  readonly off: number;
  /** After which nobody waits for a device that has no quiet moment. */
  readonly take: number;
  /** Before and after the hall opens: no version begins then. */
  readonly rush: {readonly before: number; readonly after: number};
}

export const ROLLOUT_TIMES: RolloutTimes = {
  healthy: 10 * MINUTE,
  up: 5 * MINUTE,
  ill: MINUTE,
  silent: 3 * MINUTE,
  off: 15 * MINUTE,
  take: 60 * MINUTE,
  rush: {before: 30 * MINUTE, after: 60 * MINUTE},
};
