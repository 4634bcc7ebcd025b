const BACK_OFF_MS = {least: 500, most: 8_000};

/** How long to wait before the next try, in milliseconds, after so many failures in a row. */
export const backOff = (failures: number): number =>
  Math.min(BACK_OFF_MS.most, BACK_OFF_MS.least * 2 ** failures);
