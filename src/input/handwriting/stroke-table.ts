import type {Stroke} from '../engines.ts';

/**
 * A table of characters with their strokes: `RHW1`; the bytes of the characters (uint32, little
 * endian) and those characters in UTF-8, the commonest first; then for each character the number of
 * its strokes, for each stroke the number of its points, and their x and y, a byte each.
 */
export const MAGIC = 'RHW1';

/** The strokes of characters that a writer is compared with. */
export interface StrokeTable {
  /** One code point each, the commonest first. */
  readonly characters: readonly string[];
  /** @param index of the character */
  strokesOf: (index: number) => Stroke[];
}

/** @throws where the bytes are no whole stroke table: the file is ours, so the build is broken */
export function readStrokeTable(data: Uint8Array): StrokeTable {
  const text = new TextDecoder('utf-8', {fatal: true});
  if (text.decode(data.subarray(0, 4)) !== MAGIC) throw new Error('not a stroke table');
  const length = new DataView(data.buffer, data.byteOffset, data.byteLength).getUint32(4, true);
  const characters = Array.from(text.decode(data.subarray(8, 8 + length)));
  const starts = new Uint32Array(characters.length);
  let at = 8 + length;
  for (let index = 0; index < characters.length; index++) {
    starts[index] = at;
    for (let strokes = data[at++] ?? 0; strokes > 0; strokes--) at += 1 + 2 * (data[at] ?? 0);
  }
  if (at !== data.length) throw new Error(`stroke table of ${data.length} bytes ends at ${at}`);
  return {characters, strokesOf: (index) => strokesAt(data, starts[index] ?? at)};
}

function strokesAt(data: Uint8Array, start: number): Stroke[] {
  let at = start;
  const next = () => data[at++] ?? 0;
  return Array.from({length: next()}, () =>
    Array.from({length: next()}, () => ({x: next(), y: next()})),
  );
}
