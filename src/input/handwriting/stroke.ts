import type {Point, Stroke} from '../engines.ts';

/** Calls with each two neighbouring points of the strokes; a tap is a piece without a length. */
export function eachPiece(
  strokes: readonly Stroke[],
  call: (from: Point, to: Point) => void,
): void {
  for (const stroke of strokes) {
    let from = stroke[0];
    for (let at = Math.min(1, stroke.length - 1); at < stroke.length; at++) {
      const to = stroke[at];
      if (from && to) call(from, to);
      from = to;
    }
  }
}

/** The larger side of the strokes' bounding box. */
export function sizeOf(strokes: readonly Stroke[]): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const {x, y} of strokes.flat()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return Math.max(0, right - left, bottom - top);
}
