/** Does something later, in milliseconds; gives back how to leave it. */
export type After = (ms: number, work: () => void) => () => void;

export const after: After = (ms, work) => {
  const timer = setTimeout(work, ms);
  return () => {
    clearTimeout(timer);
  };
};

const BACK_OFF_MS = {least: 500, most: 8_000};

/** How long to wait before the next try, in milliseconds, after so many failures in a row. */
export const backOff = (failures: number): number =>
  Math.min(BACK_OFF_MS.most, BACK_OFF_MS.least * 2 ** failures);
