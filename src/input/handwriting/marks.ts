import type {Stroke} from '../engines.ts';
import {sizeOf} from './stroke.ts';

/** Of the pad's side: what is smaller is a mark and no character. */
const SMALL = 0.2;

/**
 * The marks that a small writing may be, likest first; none where it is as large as a character.
 * Size alone tells · from 一 and 。 from 口, so without a pad only a tap is a mark.
 *
 * @param pad side of the square that is written in, from 0 downwards, in units of the strokes
 */
export function marks(strokes: readonly Stroke[], pad = 0): readonly string[] {
  const size = sizeOf(strokes);
  if (strokes.length === 0 || strokes.length > 1 || (size > 0 && size >= pad * SMALL)) return [];
  const points = strokes.flat();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const ring = size > 0 && Math.hypot(last.x - first.x, last.y - first.y) < size / 2;
  if (ring && points.length > 3) return ['。', '·', '，', '、'];
  if (pad > 0 && first.y > pad * (2 / 3)) return ['，', '。', '、', '·'];
  return ['·', '、', '，', '。'];
}
