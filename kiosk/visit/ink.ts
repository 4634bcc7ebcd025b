import type {Ink} from '../../src/hall/filled-form.ts';
import type {Point, Stroke} from '../../src/input/engines.ts';
import {FORM_LIMITS} from '../../src/wire/form-limits.ts';

/** Points are kept as far apart as a pen is thick; of a full sheet, so far that it can still be read. */
const CLOSEST = 1 / 300;
const WIDEST = 1 / 80;

/**
 * Strokes in whole pixels of the pad, with as many points as there is room for.
 *
 * @returns undefined where they do not fit, however few points are kept
 */
export function inkOf(
  strokes: readonly Stroke[],
  {width, height}: {readonly width: number; readonly height: number},
): Ink | undefined {
  const {ink} = FORM_LIMITS;
  if (strokes.length > ink.strokes) return undefined;
  for (let apart = CLOSEST; apart <= WIDEST; apart *= 1.4) {
    const thin = strokes.map((stroke) => thinned(stroke, Math.max(2, width * apart)));
    const points = thin.reduce((sum, {length}) => sum + length, 0);
    if (points * 2 > ink.numbers || thin.some(({length}) => length > ink.pointsOfStroke)) continue;
    return {
      width: Math.round(width),
      height: Math.round(height),
      strokes: thin.map((each) => each.flatMap(({x, y}) => [Math.round(x), Math.round(y)])),
    };
  }
  return undefined;
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

/** The same strokes on a sheet that is no larger than they are: to be seen where there is little room. */
export function cropped({strokes, ...sheet}: Ink): Ink {
  const points = strokesOf({strokes, ...sheet}).flat();
  const [xs, ys] = [points.map(({x}) => x), points.map(({y}) => y)];
  const margin = Math.ceil(sheet.width / 40);
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return {
    width: Math.max(...xs) - left + margin,
    height: Math.max(...ys) - top + margin,
    strokes: strokes.map((each) => each.map((n, at) => n - (at % 2 === 0 ? left : top))),
  };
}
