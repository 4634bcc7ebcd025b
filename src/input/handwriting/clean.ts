import type {Point, Stroke} from '../engines.ts';
import {sizeOf} from './stroke.ts';

/** More than any character needs: a hand that scribbles must not stall the recogniser. */
const MOST_STROKES = 64;
/** Likewise, for one stroke of a pen that goes round and round. */
const MOST_STEPS = 400;
/** How densely a stroke is looked at before it is smoothed, as a share of the whole writing. */
const STEP = 1 / 50;
/** Radians that a calm hand turns from one step to the next on average, corners included. */
const CALM = 0.13;
/** Rounds of smoothing: every hand gets the first, one that trembles more, until it is calm. */
const ROUNDS = {least: 4, most: 20};

/** What can be used of the writing: strokes of finite points, freed from the tremor of the hand. */
export function cleanStrokes(strokes: readonly Stroke[]): Stroke[] {
  const finite = strokes
    .slice(0, MOST_STROKES)
    .map((stroke) => stroke.filter(({x, y}) => Number.isFinite(x) && Number.isFinite(y)))
    .filter((stroke) => stroke.length > 0);
  const step = sizeOf(finite) * STEP;
  if (step === 0) return finite.map((stroke) => stroke.slice(0, 1));
  let steady = finite.map((stroke) => evenly(stroke, step));
  for (let round = 0; round < ROUNDS.most; round++) {
    if (round >= ROUNDS.least && turning(steady) < CALM) break;
    steady = steady.map(smooth);
  }
  return steady;
}

/** The same stroke by points of one distance, ends included. */
function evenly(stroke: Stroke, step: number): Stroke {
  const length = stroke.reduce((sum, to, at) => sum + distance(stroke[at - 1] ?? to, to), 0);
  const gap = Math.max(step, length / MOST_STEPS);
  const points: Point[] = [];
  let walked = 0;
  let due = 0;
  let from = stroke[0];
  for (const to of stroke) {
    if (!from) break;
    const long = distance(from, to);
    for (; due <= walked + long && long > 0; due += gap) {
      const share = (due - walked) / long;
      points.push({x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y)});
    }
    walked += long;
    from = to;
  }
  return from ? [...points, from] : points;
}

const distance = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y);

/** Each inner point moves half way to the middle of its neighbours. */
const smooth = (stroke: Stroke): Stroke =>
  stroke.map((point, at) => {
    const [before, after] = [stroke[at - 1], stroke[at + 1]];
    if (!before || !after) return point;
    return {x: (before.x + 2 * point.x + after.x) / 4, y: (before.y + 2 * point.y + after.y) / 4};
  });

/** Radians from one step to the next, on average. */
function turning(strokes: readonly Stroke[]): number {
  let sum = 0;
  let corners = 0;
  for (const stroke of strokes) {
    for (const [at, point] of stroke.entries()) {
      const [before, after] = [stroke[at - 1], stroke[at + 1]];
      if (!before || !after) continue;
      const [fromX, fromY] = [point.x - before.x, point.y - before.y];
      const [toX, toY] = [after.x - point.x, after.y - point.y];
      sum += Math.abs(Math.atan2(fromX * toY - fromY * toX, fromX * toX + fromY * toY));
      corners += 1;
    }
  }
  return corners ? sum / corners : 0;
}
