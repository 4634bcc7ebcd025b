import {isBlack, type Bits} from '../devices/printer/sheet/bits.ts';

/** Puts dots on a canvas of as many pixels, in the colour that it writes in. */
export function printDots(canvas: HTMLCanvasElement, bits: Bits): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const [red = 0, green = 0, blue = 0] = inkOf(canvas);
  const dots = pen.createImageData(bits.width, bits.height);
  for (let y = 0; y < bits.height; y += 1) {
    for (let x = 0; x < bits.width; x += 1) {
      if (isBlack(bits, x, y)) dots.data.set([red, green, blue, 255], (y * bits.width + x) * 4);
    }
  }
  pen.putImageData(dots, 0, 0);
}

/** The colour that an element writes in: `rgb(28, 25, 23)`. */
const inkOf = (element: Element): number[] =>
  (getComputedStyle(element).color.match(/\d+/g) ?? []).map(Number);
