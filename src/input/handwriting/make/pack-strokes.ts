import type {Point, Stroke} from '../../engines.ts';
import {MAGIC} from '../stroke-table.ts';

/** A character and its strokes on a square of 256. */
export interface Glyph {
  readonly character: string;
  readonly strokes: readonly Stroke[];
}

/** How far a simplified stroke may lie off the true one: less than a pen is wide. */
const TOLERANCE = 2.5;

/** The bytes of a stroke table, as `readStrokeTable` takes them. */
export function packStrokes(glyphs: readonly Glyph[]): Uint8Array {
  const names = new TextEncoder().encode(glyphs.map(({character}) => character).join(''));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, names.length, true);
  const body = glyphs.flatMap(({strokes}) => [
    strokes.length,
    ...strokes.flatMap((stroke) => {
      const points = simplify(stroke);
      return [points.length, ...points.flatMap(({x, y}) => [byte(x), byte(y)])];
    }),
  ]);
  return Uint8Array.from([...new TextEncoder().encode(MAGIC), ...length, ...names, ...body]);
}

const byte = (value: number) => Math.max(0, Math.min(255, Math.round(value)));

/** Keeps the corners: the farthest point from the chord, then both halves alike. */
function simplify(stroke: Stroke): Stroke {
  const first = stroke[0];
  const last = stroke.at(-1);
  if (!first || !last || stroke.length < 3) return stroke;
  let farthest = 0;
  let off = 0;
  for (const [index, point] of stroke.entries()) {
    const distance = fromChord(point, first, last);
    if (distance > off) [farthest, off] = [index, distance];
  }
  if (off <= TOLERANCE) return [first, last];
  return [
    ...simplify(stroke.slice(0, farthest + 1)).slice(0, -1),
    ...simplify(stroke.slice(farthest)),
  ];
}

function fromChord({x, y}: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const share = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const along = Math.max(0, Math.min(1, share));
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}
