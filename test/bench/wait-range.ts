import {simulateDay, type Waited} from '../day/simulated-day.ts';
import {percentiles} from './percentiles.ts';

/**
 * How well the published wait holds: the share of visitors of simulated days whose first call came
 * within the range they were told, how wide that range was and how long they waited, in minutes.
 */
export function waitRange(days: number, rush: boolean) {
  const all = Array.from({length: days}, (_, day) => simulateDay(day + 1, rush)).flat();
  const widths = all.flatMap(({told}) => (told ? [told.to - told.from] : []));
  const wide = percentiles(widths);
  const waits = percentiles(all.map(({waited}) => waited));
  return {
    rush,
    visitors: all.length,
    held: Math.round(shareHeld(all) * 1000) / 1000,
    widthMinutes: {p50: wide.p50, p95: wide.p95},
    waitedMinutes: {p50: waits.p50, p95: waits.p95},
  };
}

/** Share of all visitors for whom the range held; one who was told nothing counts as failed. */
export const shareHeld = (all: readonly Waited[]): number =>
  all.filter(({told, waited}) => told && waited >= told.from && waited <= told.to).length /
  all.length;
