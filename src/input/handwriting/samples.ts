import type {Stroke} from '../engines.ts';
import {eachPiece} from './stroke.ts';

/** The grid that writing is laid on: so many cells to a side. */
export const CELLS = 8;
/** How many cells one standard deviation of the ink spans, across the wider of its two sides. */
const SPREAD = 2;

/**
 * Points at equal distances along all strokes, on the grid: four numbers each, x and y in cells,
 * and cosine and sine of twice the angle, so that the pen's direction does not matter.
 */
export type Samples = Float32Array;

/**
 * Lays strokes on the grid by the moments of their ink, so that place and size do not matter and a
 * long tail does not push the rest aside.
 *
 * @param step distance of two samples, in cells
 */
export function sample(strokes: readonly Stroke[], step: number): Samples {
  const {x, y, scaleX, scaleY} = frame(strokes);
  const middle = CELLS / 2;
  const samples: number[] = [];
  for (const stroke of strokes) {
    const laid = stroke.map((point) => ({
      x: middle + (point.x - x) * scaleX,
      y: middle + (point.y - y) * scaleY,
    }));
    along(laid, step, samples);
  }
  return Float32Array.from(samples);
}

/** As many samples as fit, one at least, as far from each other as from both ends. */
function along(stroke: Stroke, step: number, samples: number[]): void {
  let length = 0;
  eachPiece([stroke], (from, to) => {
    length += Math.hypot(to.x - from.x, to.y - from.y);
  });
  const gap = length / Math.max(1, Math.round(length / step));
  if (length === 0) {
    const [tap] = stroke;
    if (tap) samples.push(tap.x, tap.y, 0, 0);
    return;
  }
  let due = gap / 2;
  eachPiece([stroke], (from, to) => {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const long = Math.hypot(dx, dy);
    if (long === 0) return;
    const cos = (dx * dx - dy * dy) / (long * long);
    const sin = (2 * dx * dy) / (long * long);
    for (; due < long; due += gap) {
      const share = due / long;
      samples.push(from.x + share * dx, from.y + share * dy, cos, sin);
    }
    due -= long;
  });
}

/** Narrower than this share of its other side, a writing is one straight stroke: no hand draws 一 quite level. */
const STRAIGHT = 0.15;

/** How wide the narrower side is laid, as a share of the wider, by what it was: an even curve but for straight strokes. */
function flatness(ratio: number): number {
  const curve = Math.sqrt(Math.sin((Math.PI / 2) * Math.max(ratio, STRAIGHT)));
  return ratio < STRAIGHT ? curve * (ratio / STRAIGHT) ** 2 : curve;
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

/** Centre and spread of the ink, each piece weighed by its length. */
function frame(strokes: readonly Stroke[]): Frame {
  let weight = 0;
  let sumX = 0;
  let sumY = 0;
  let squareX = 0;
  let squareY = 0;
  eachPiece(strokes, (from, to) => {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const x = (from.x + to.x) / 2;
    const y = (from.y + to.y) / 2;
    const long = Math.hypot(dx, dy);
    weight += long;
    sumX += long * x;
    sumY += long * y;
    squareX += long * (x * x + (dx * dx) / 12);
    squareY += long * (y * y + (dy * dy) / 12);
  });
  const first = strokes[0]?.[0] ?? {x: 0, y: 0};
  if (weight === 0) return {...first, scaleX: 1, scaleY: 1};
  const [x, y] = [sumX / weight, sumY / weight];
  const wide = Math.sqrt(Math.max(0, squareX / weight - x * x));
  const high = Math.sqrt(Math.max(0, squareY / weight - y * y));
  const larger = Math.max(wide, high);
  // A flat character stays flat, though less so: 一 must not become 口, 四 may become square.
  const share = (side: number) => flatness(side / larger);
  const scale = (side: number) =>
    side > larger * 1e-3 ? (SPREAD * share(side)) / side : SPREAD / larger;
  return {x, y, scaleX: scale(wide), scaleY: scale(high)};
}
