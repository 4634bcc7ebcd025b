export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p98: number;
  readonly p99: number;
  readonly max: number;
  readonly n: number;
}

/** Rounded to hundredths; whole-number ranks, no interpolation. */
export function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const index = Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1);
    return Math.round((sorted[Math.max(0, index)] ?? NaN) * 100) / 100;
  };
  return {p50: at(0.5), p95: at(0.95), p98: at(0.98), p99: at(0.99), max: at(1), n: sorted.length};
}

/** Milliseconds of the machine's monotonic clock, which all processes share. */
export const monotonic = (): number => Number(process.hrtime.bigint()) / 1e6;
