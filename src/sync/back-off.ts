const BACK_OFF_MS = {least: 1_000, most: 30_000};

/** Before the next try after so many failures in a row, milliseconds: half of it by chance, so that devices do not come all at once. */
export function backOff(failures: number, random: () => number): number {
  const ceiling = Math.min(BACK_OFF_MS.most, BACK_OFF_MS.least * 2 ** failures);
  return ceiling * (0.5 + random() / 2);
}
