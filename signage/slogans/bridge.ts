import {lapOf, type Piece, type Train} from './train.ts';

/*
 * Two trains, one behind the other, join without a jump: the one leaves as it came, the other enters
 * where hub time says it has to be. The gap between them is all that anybody could see.
 */

/** How a train goes: `entersAt` is when its head passes the band's right edge, in page milliseconds. */
export interface Run {
  readonly train: Train;
  readonly entersAt: number;
  /** Device pixels per millisecond. */
  readonly speed: number;
}

/** Where content stands by hub time. */
export interface Course {
  /** The band's width in device pixels. */
  readonly band: number;
  readonly speed: number;
  /** Hub time minus page time, milliseconds. */
  readonly offset: number;
}

/** Below this, two moments are the same: what is lost in the digits of an epoch. Milliseconds. */
export const SAME_MOMENT = 0.05;

/** The first moment at or after `from` that is a whole number of `period` away from `moment`. */
export const nextOf = (moment: number, period: number, from: number): number =>
  moment + Math.ceil((from - moment - SAME_MOMENT) / period) * period;

/** When the end of a line, or of the whole text, next passes the right edge: nothing need follow it. */
export function endAfter(run: Run, from: number, of: 'line' | 'text'): number {
  const {train, entersAt, speed} = run;
  const ends = train.wagons
    .filter(({endsLine, endsText}) => (of === 'text' ? endsText : endsLine))
    .map(({offset, width}) => {
      const first = entersAt + (offset + width) / speed;
      return first >= from ? first : nextOf(first, train.length / speed, from);
    });
  return ends.length > 0 ? Math.min(...ends) : from;
}

/** How often the wagon enters before `end`. */
export function passesUntil(run: Run, offset: number, end: number): number {
  const first = run.entersAt + offset / run.speed;
  return Math.max(0, Math.ceil((end - first - SAME_MOMENT) / (run.train.length / run.speed)));
}

/** The first line that hub time brings to the right edge at or after `from`, and when. */
export function joiningLine(
  pieces: readonly Piece[],
  {band, speed, offset}: Course,
  from: number,
): {head: number; entersAt: number} {
  const lap = lapOf(pieces);
  let next = {head: 0, entersAt: lap === 0 ? from : Infinity};
  let place = 0;
  for (const [head, {width}] of pieces.entries()) {
    if (pieces.at(head - 1)?.endsLine) {
      const entersAt = nextOf((place - band) / speed - offset, lap / speed, from);
      if (entersAt < next.entersAt) next = {head, entersAt};
    }
    place += width;
  }
  return next;
}
