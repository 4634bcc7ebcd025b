/** Commands that say their own length, and what the reference allows in them. */

/** Length of a command whose first two bytes tell how many follow. */
export const sized16 = (p: readonly number[]): number =>
  p.length < 2 ? 2 : 2 + (p[0] ?? 0) + (p[1] ?? 0) * 256;

/** The same with four bytes. */
export const sized32 = (p: readonly number[]): number =>
  p.length < 4
    ? 4
    : 4 + (p[0] ?? 0) + (p[1] ?? 0) * 256 + (p[2] ?? 0) * 65_536 + (p[3] ?? 0) * 16_777_216;

/** Whether it prints what was stored (function 50). */
export const GRAPHICS_50 = (p: readonly number[]): boolean =>
  p.length === 4 && p[2] === 48 && (p[3] === 2 || p[3] === 50);

/** What is wrong with storing a raster (function 112), after `head` bytes of length. */
export function graphicsFault(p: readonly number[], head: number): string | undefined {
  const [m, fn, tone, across = 0, down = 0, colour, xL = 0, xH = 0, yL = 0, yH = 0, ...data] =
    p.slice(head);
  if (m !== 48 || fn !== 112) return `function ${fn} is not one of 50 and 112`;
  if (tone !== 48) return `a = ${tone} is not monochrome`;
  if (![1, 2].includes(across) || ![1, 2].includes(down)) return `scale ${across} by ${down}`;
  if (colour !== 49) return `c = ${colour}`;
  const [width, height] = [xL + xH * 256, yL + yH * 256];
  if (width < 1 || width > 2047) return `${width} dots across`;
  if (height < 1 || height > (down === 1 ? 1662 : 831)) return `${height} dots down`;
  const needed = Math.ceil(width / 8) * height;
  return data.length === needed
    ? undefined
    : `declares ${data.length} bytes of picture, and ${width} by ${height} dots are ${needed}`;
}

/** What is wrong with a QR command (functions 165, 167, 169, 180 and 181). */
export function qrFault(p: readonly number[]): string | undefined {
  const [, , symbology, fn, n = -1, ...rest] = p;
  if (symbology !== 49) return `cn = ${symbology} is no QR code`;
  switch (fn) {
    case 65:
      if (rest.length !== 1 || rest[0] !== 0) return 'model takes two bytes, the second 0';
      return n === 50 ? undefined : 'only model 2 is drawn by this printer';
    case 67:
      return rest.length === 0 && n >= 1 && n <= 16 ? undefined : `module of ${n} dots`;
    case 69:
      return rest.length === 0 && n >= 48 && n <= 51 ? undefined : `correction ${n}`;
    case 80:
      if (n !== 48) return `m = ${n}`;
      return rest.length >= 1 && rest.length <= 7089 ? undefined : `${rest.length} bytes of data`;
    case 81:
      return rest.length === 0 && n === 48 ? undefined : `m = ${n}`;
    default:
      return `function of byte ${fn} is not one of 165, 167, 169, 180 and 181`;
  }
}
