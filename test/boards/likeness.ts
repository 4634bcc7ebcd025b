import pixelmatch from 'pixelmatch';

/** OKLab distance from which a pixel counts as another one; lossy pictures stay well below. */
const PIXEL = 0.16;
/** Side of the squares in which other pixels are counted, in pixels. */
const SQUARE = 24;

/** The pixels of a picture, base64. */
export async function pixels(picture: string, type: 'webp' | 'png'): Promise<ImageData> {
  const response = await fetch(`data:image/${type};base64,${picture}`);
  const bitmap = await createImageBitmap(await response.blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/**
 * How unlike two pictures are (WebP, base64): the share of other pixels in the square that differs
 * most, from 0 to 1, leaving out what the smoothing of edges does. A box that has moved fills a square;
 * what another version of the browser draws anew is spread thin.
 */
export async function unlikeness(one: string, other: string): Promise<number> {
  const [a, b] = await Promise.all([pixels(one, 'webp'), pixels(other, 'webp')]);
  if (a.width !== b.width || a.height !== b.height) return 1;
  const options = {threshold: PIXEL, windowSize: SQUARE};
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, options) / SQUARE ** 2;
}
