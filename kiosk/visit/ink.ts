import type {Ink} from '../../src/hall/form.ts';
import type {Point, Stroke} from '../../src/input/engines.ts';

/** Numbers of one field at most, as the wire takes them. */
const MOST = 24_000;
const MOST_OF_STROKE = 1000;

/** Strokes in whole pixels of the pad; points that lie closer than a pen is thick are left out. */
export function inkOf(strokes: readonly Stroke[], width: number, height: number): Ink {
  const apart = Math.max(2, width / 300);
  let left = MOST;
  const kept: number[][] = [];
  for (const stroke of strokes) {
    const numbers = thinned(stroke, apart)
      .slice(0, Math.min(left, MOST_OF_STROKE) / 2)
      .flatMap(({x, y}) => [Math.round(x), Math.round(y)]);
    if (numbers.length === 0) break;
    left -= numbers.length;
    kept.push(numbers);
  }
  return {width: Math.round(width), height: Math.round(height), strokes: kept};
}

function thinned(stroke: Stroke, apart: number): Point[] {
  const kept: Point[] = [];
  for (const [index, point] of stroke.entries()) {
    const last = kept.at(-1);
    const far = !last || Math.hypot(point.x - last.x, point.y - last.y) >= apart;
    if (far || index === stroke.length - 1) kept.push(point);
  }
  return kept;
}

export const strokesOf = (ink: Ink | undefined): Stroke[] =>
  (ink?.strokes ?? []).map((numbers) =>
    Array.from({length: numbers.length / 2}, (_, at) => ({
      x: numbers[at * 2] ?? 0,
      y: numbers[at * 2 + 1] ?? 0,
    })),
  );
