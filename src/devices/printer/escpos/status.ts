import type {PrinterStatus} from '../printer.ts';

const DLE_EOT = [0x10, 0x04] as const;

/** All four real-time questions: printer, why it is off line, error, paper. */
export const ASK_STATUS: Uint8Array<ArrayBuffer> = Uint8Array.from(
  [1, 2, 3, 4].flatMap((which) => [...DLE_EOT, which]),
);
export const STATUS_REPLIES = 4;

const has = (byte: number | undefined, ...bits: number[]): boolean =>
  bits.some((bit) => ((byte ?? 0) & (1 << bit)) !== 0);

/**
 * How a printer is, by its answers to ASK_STATUS in their order. What a person mends first comes first: with
 * the cover open, paper cannot be seen.
 */
export function statusOf([printer, cause, error, paper]: readonly number[]): PrinterStatus {
  if (has(cause, 2)) return 'cover-open';
  if (has(error, 3)) return 'cutter-jam';
  if (has(paper, 5, 6) || has(cause, 5)) return 'paper-out';
  if (has(error, 5, 6) || has(cause, 6)) return 'error';
  if (has(printer, 3)) return 'offline';
  return has(paper, 2, 3) ? 'paper-low' : 'ready';
}
