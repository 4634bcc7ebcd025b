import type {PrinterStatus} from '../../../devices/printer/printer.ts';

/** What `printer-state` says, RFC 8011. */
export const IDLE = 3;
const STOPPED = 5;

/** What reasons mean, RFC 8011 and PWG 5100.9; what a person mends first comes first. */
const MEANING: readonly (readonly [PrinterStatus, readonly string[]])[] = [
  ['cover-open', ['cover-open', 'door-open', 'interlock-open']],
  ['cutter-jam', ['trimmer-jam', 'trimmer-failure', 'cutter-jam', 'cutter-error']],
  ['error', ['media-jam']],
  ['paper-out', ['media-empty', 'media-needed']],
  ['offline', ['offline', 'connecting-to-device', 'timed-out', 'shutdown']],
  ['error', ['paused', 'moving-to-paused', 'stopped-partly', 'cups-missing-filter']],
  ['paper-low', ['media-low']],
];

/** How a queue is, by its `printer-state`, `printer-is-accepting-jobs` and `printer-state-reasons`. */
export function queueStatus(
  state: number,
  accepting: boolean,
  reasons: readonly string[],
): PrinterStatus {
  const plain = reasons.map((reason) => reason.replace(/-(report|warning|error)$/, ''));
  const [known] = MEANING.find(([, names]) => names.some((name) => plain.includes(name))) ?? [];
  if (known !== undefined && known !== 'paper-low') return known;
  return state === STOPPED || !accepting ? 'error' : (known ?? 'ready');
}
