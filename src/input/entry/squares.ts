import type {Stroke} from '../engines.ts';

/** With one there would be no next one to go on in. */
const SQUARES_AT_LEAST = 2;
/** More would be too narrow for a trembling finger. */
const SQUARES_AT_MOST = 4;
/** So much of a stroke stands in one square, where it does not cross over. */
const WITHIN = 0.8;

/** How many squares stand beside each other on a pad, each about as wide as it is high. */
export const squaresOn = (width: number, height: number): number =>
  Math.min(SQUARES_AT_MOST, Math.max(SQUARES_AT_LEAST, Math.round(width / Math.max(1, height))));

/**
 * Whether a stroke begins another character: it stands in one square, and all that were drawn before it
 * stand in another one. What crosses over belongs to what is there: some write as large as the pad.
 */
export function beginsAnother(stroke: Stroke, before: readonly Stroke[], wide: number): boolean {
  const square = squareOf(stroke, wide);
  const [first, ...rest] = before.map((each) => squareOf(each, wide));
  if (square === undefined || first === undefined || first === square) return false;
  return rest.every((other) => other === first);
}

/** The place of the square that a stroke stands in, or undefined where it crosses over. */
function squareOf(stroke: Stroke, wide: number): number | undefined {
  const across = stroke.map(({x}) => x);
  const [from, until] = [Math.min(...across), Math.max(...across)];
  const square = Math.floor((from + until) / 2 / wide);
  const inside = Math.min(until, (square + 1) * wide) - Math.max(from, square * wide);
  return inside >= WITHIN * (until - from) ? square : undefined;
}
