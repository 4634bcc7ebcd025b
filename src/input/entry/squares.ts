import type {Stroke} from '../engines.ts';

/**
 * Squares beside each other on a pad. An odd number: whoever writes one character in the middle of the pad has
 * no border between its halves.
 */
export const SQUARES = 3;
/** So much of a stroke stands in one square, where it does not cross over. */
const WITHIN = 0.8;
/** So much of a square's width lies between two characters; the parts of one stand closer. */
const APART = 0.1;

interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * Whether a stroke begins another character: it stands in one square, and all that were drawn before it stand
 * in another one, apart from it. What crosses over belongs to what is there: some write as large as the pad.
 */
export function beginsAnother(stroke: Stroke, before: readonly Stroke[], wide: number): boolean {
  const here = spanOf(stroke);
  const square = squareOf(here, wide);
  const spans = before.map(spanOf);
  const [first, ...rest] = spans.map((span) => squareOf(span, wide));
  if (square === undefined || first === undefined || first === square) return false;
  const isApart = spans.every(
    ({from, until}) => Math.max(here.from - until, from - here.until) >= APART * wide,
  );
  return isApart && rest.every((other) => other === first);
}

function spanOf(stroke: Stroke): Span {
  const across = stroke.map(({x}) => x);
  return {from: Math.min(...across), until: Math.max(...across)};
}

/** The place of the square that something stands in, or undefined where it crosses over. */
function squareOf({from, until}: Span, wide: number): number | undefined {
  const square = Math.floor((from + until) / 2 / wide);
  const inside = Math.min(until, (square + 1) * wide) - Math.max(from, square * wide);
  return inside >= WITHIN * (until - from) ? square : undefined;
}
