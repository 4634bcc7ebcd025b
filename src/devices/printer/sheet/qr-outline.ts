import {encode} from 'uqr';

/** A QR code with its quiet border as the path of a drawing; `size` is its side, in squares. */
export function qrOutline(content: string): {readonly size: number; readonly path: string} {
  // Middle error correction: thermal paper gets creased in a pocket.
  const {data, size} = encode(content, {ecc: 'M', border: 2});
  const dark = data.flatMap((row, y) =>
    row.flatMap((on, x) => (on ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  return {size, path: dark.join('')};
}
