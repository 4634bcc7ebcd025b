/** How a printer is, in what its status bytes can tell. */
export interface Condition {
  readonly coverOpen: boolean;
  readonly paper: 'enough' | 'low' | 'out';
  /** The cutter is stuck, and the printer waits to be helped. */
  readonly cutterError: boolean;
}

export const WELL: Condition = {coverOpen: false, paper: 'enough', cutterError: false};

export const offline = ({coverOpen, paper, cutterError}: Condition): boolean =>
  coverOpen || paper === 'out' || cutterError;

const bit = (on: boolean, value: number): number => (on ? value : 0);
const low = ({paper}: Condition): boolean => paper !== 'enough';
const out = ({paper}: Condition): boolean => paper === 'out';

/** The answer to DLE EOT n: 0xx1xx10 in bits. */
export function realTimeStatus(n: 1 | 2 | 3 | 4, condition: Condition): number {
  const {coverOpen, cutterError} = condition;
  switch (n) {
    case 1:
      return 0x12 | bit(offline(condition), 0x08);
    case 2:
      return 0x12 | bit(coverOpen, 0x04) | bit(out(condition), 0x20) | bit(cutterError, 0x40);
    case 3:
      return 0x12 | bit(cutterError, 0x08);
    case 4:
      return 0x12 | bit(low(condition), 0x0c) | bit(out(condition), 0x60);
  }
}

/** The answer to GS r 1: 0xx0xxxx in bits. At the end of the paper it is never reached. */
export const paperStatus = (condition: Condition): number =>
  bit(low(condition), 0x03) | bit(out(condition), 0x0c);

/** What GS a reports of itself: four bytes. */
export const automaticStatus = (condition: Condition): readonly number[] => [
  0x10 | bit(offline(condition), 0x08) | bit(condition.coverOpen, 0x20),
  bit(condition.cutterError, 0x08),
  bit(low(condition), 0x03) | bit(out(condition), 0x0c),
  0x0f,
];

/** Whether a change is one that the bits of GS a n ask to hear of. */
export function reports(mask: number, before: Condition, after: Condition): boolean {
  return (
    ((mask & 0x02) !== 0 &&
      (offline(before) !== offline(after) || before.coverOpen !== after.coverOpen)) ||
    ((mask & 0x04) !== 0 && before.cutterError !== after.cutterError) ||
    ((mask & 0x08) !== 0 && before.paper !== after.paper)
  );
}
