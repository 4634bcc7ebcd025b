import type {Point, Stroke} from '../engines.ts';

/** Tangent of about 15°: a horizontal stroke may sink or rise this much and is none that goes back. */
const SLACK = 0.27;

/**
 * The writing without what a pen does between two strokes that it joins: no stroke of a character
 * goes left or up, unless as a hook. Somebody who writes backwards loses strokes here, so both the
 * writing and this are looked for.
 */
export function withoutJoins(strokes: readonly Stroke[]): Stroke[] {
  const kept = strokes.flatMap((stroke) => {
    const parts: Point[][] = [];
    let part: Point[] = [];
    for (const point of stroke) {
      const before = part.at(-1);
      if (before && goesBack(before, point)) {
        parts.push(part);
        part = [];
      }
      part.push(point);
    }
    return [...parts, part].filter(({length}) => length > 1);
  });
  return kept.length > 0 ? kept : [...strokes];
}

function goesBack(from: Point, to: Point): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return (dx < 0 && dy <= SLACK * -dx) || (dy < 0 && dx <= SLACK * -dy);
}
