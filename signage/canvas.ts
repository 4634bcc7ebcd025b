import type {Canvas} from '../src/hall/signage.ts';

/** A pixel to each side and back: enough for a panel that keeps what stands, too little to be seen. */
const SHIFTS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

/** The window of this page, in device pixels. */
export const windowPixels = () => ({
  width: Math.round(innerWidth * devicePixelRatio),
  height: Math.round(innerHeight * devicePixelRatio),
});

/** How much of a canvas lies in a window, both in device pixels. */
export function canvasWithin(
  {width, height, x, y, rotation}: Canvas,
  pixels: {readonly width: number; readonly height: number},
): 'wholly' | 'partly' | 'not' {
  const [right, bottom] = rotation % 180 === 0 ? [x + width, y + height] : [x + height, y + width];
  if (x >= pixels.width || y >= pixels.height) return 'not';
  return right <= pixels.width && bottom <= pixels.height ? 'wholly' : 'partly';
}

/**
 * Where the picture stands in the browser's window, as CSS. With a canvas it has exactly so many device
 * pixels, whatever the zoom; without one it fills the window. `minute` counts on for the pixel shift.
 */
export function canvasStyle(
  canvas: Canvas | undefined,
  pixelRatio: number,
  shift: {readonly on: boolean; readonly minute: number},
): Record<string, string> {
  const [dx, dy] = shift.on ? (SHIFTS[shift.minute % SHIFTS.length] ?? SHIFTS[0]) : SHIFTS[0];
  const px = (devicePixels: number) => `${String(devicePixels / pixelRatio)}px`;
  const moved = dx === 0 && dy === 0 ? '' : `translate(${px(dx)}, ${px(dy)}) `;
  if (!canvas) return {inset: '0', transform: moved.trim() || 'none'};
  const {width, height, x, y, rotation} = canvas;
  // Turned about its corner, it is pushed back into the box that it then fills.
  const turn = {
    0: '',
    90: `translate(${px(height)}, 0) rotate(90deg)`,
    180: `translate(${px(width)}, ${px(height)}) rotate(180deg)`,
    270: `translate(0, ${px(width)}) rotate(270deg)`,
  }[rotation];
  return {
    left: px(x),
    top: px(y),
    width: px(width),
    height: px(height),
    transform: `${moved}${turn}`.trim() || 'none',
  };
}
