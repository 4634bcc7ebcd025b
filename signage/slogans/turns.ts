import {nextOf, SAME_MOMENT} from './bridge.ts';

/** Lines that stand one after the other. Milliseconds. */
export interface Turns {
  readonly lines: number;
  readonly standMs: number;
  /** Two lines pass into each other for so long. */
  readonly fadeMs: number;
}

/** The first turn of a lane, in page time. */
export interface FirstTurn {
  readonly line: number;
  /** When it begins to be seen: at its turn, or before it where there would be nothing else to see. */
  readonly from: number;
  /** When its turn by hub time begins. */
  readonly turn: number;
}

export const turnMs = ({standMs, fadeMs}: Turns): number => standMs + fadeMs;

/** The turn under way at page time `now`. `offset` is hub time minus page time. */
export function turnAt(turns: Turns, offset: number, now: number): FirstTurn {
  const length = turnMs(turns);
  const count = Math.floor((now + offset) / length);
  const turn = count * length - offset;
  return {line: turns.lines > 0 ? count % turns.lines : 0, from: turn, turn};
}

/** The first turn that begins at or after `from`; its line is seen from then on. */
export function firstTurn(turns: Turns, offset: number, from: number): FirstTurn {
  const turn = nextOf(-offset, turnMs(turns), from);
  const {line} = turnAt(turns, offset, turn + turnMs(turns) / 2);
  return {line, from: turn - from < SAME_MOMENT ? turn : from, turn};
}
