/** Does something later, in milliseconds; gives back how to leave it. */
export type After = (ms: number, work: () => void) => () => void;

export const after: After = (ms, work) => {
  const timer = setTimeout(work, ms);
  return () => {
    clearTimeout(timer);
  };
};

/** Time as it passes, for whatever waits. */
export interface Clock {
  /** Milliseconds since any moment. */
  now(): number;
  /** Runs once after `ms`; returns the way to call it off. */
  after(ms: number, run: () => void): () => void;
}

export const pageClock: Clock = {now: () => performance.now(), after};
