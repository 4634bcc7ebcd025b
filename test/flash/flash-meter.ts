/**
 * Counts flashes as WCAG 2.3.1 defines them. A general flash is a pair of opposing changes of relative
 * luminance by a tenth or more where the darker one is below 0.8; a red flash is such a pair of changes
 * to and from a saturated red.
 */

/** One frame, RGBA of eight bits, row by row. All frames of a film have one size. */
export type Frame = Uint8Array | Uint8ClampedArray;

export interface Flashes {
  /** The most in any second, over an area that matters. */
  readonly general: number;
  readonly red: number;
}

/** A quarter of ten degrees of the view, 21,824 of 1024 × 768 pixels: less of the picture is let be. */
const AREA = 21_824 / (1024 * 768);

const linear = Array.from({length: 256}, (_, byte) => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

type Change = (low: number, high: number) => boolean;

const isGeneral: Change = (low, high) => high - low >= 0.1 && low < 0.8;
const isRed: Change = (low, high) => high - low > 20;

function luminance(frame: Frame, at: number): number {
  const [r = 0, g = 0, b = 0] = [0, 1, 2].map((channel) => linear[frame[at + channel] ?? 0]);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How red it is where it is a saturated red, by the definition's own measure; else 0. */
function redness(frame: Frame, at: number): number {
  const [r = 0, g = 0, b = 0] = [0, 1, 2].map((channel) => linear[frame[at + channel] ?? 0]);
  return r > 0 && r / (r + g + b) >= 0.8 ? Math.max(0, (r - g - b) * 320) : 0;
}

/** Frames at which a value has changed, each time the other way. */
function changesOf(values: readonly number[], isChange: Change): number[] {
  const changes: number[] = [];
  let [low = 0] = values;
  let high = low;
  let rising: boolean | undefined;
  for (const [frame, value] of values.entries()) {
    low = Math.min(low, value);
    high = Math.max(high, value);
    const rises = rising !== true && isChange(low, value);
    const falls = rising !== false && isChange(value, high);
    if (!rises && !falls) continue;
    changes.push(frame);
    rising = rises;
    low = value;
    high = value;
  }
  return changes;
}

/** Pairs of changes in the second that begins with each of them; the most of any. */
function mostInASecond(changes: readonly number[], framesPerSecond: number): number {
  const pairs = changes.map((from) => {
    const within = changes.filter((frame) => frame >= from && frame < from + framesPerSecond);
    return Math.floor(within.length / 2);
  });
  return Math.max(0, ...pairs);
}

/** So many flashes that an area that matters has as many or more. */
function overAnArea(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => b - a);
  return sorted[Math.ceil(counts.length * AREA) - 1] ?? 0;
}

/** The flashes of a film. Whether pixels flash together is not asked: that can only make it stricter. */
export function flashesOf(film: readonly Frame[], framesPerSecond: number): Flashes {
  const pixels = Array.from({length: (film[0]?.length ?? 0) / 4}, (_, index) => index * 4);
  const count = (measure: typeof luminance, isChange: Change) =>
    overAnArea(
      pixels.map((at) => {
        const values = film.map((frame) => measure(frame, at));
        return mostInASecond(changesOf(values, isChange), framesPerSecond);
      }),
    );
  return {general: count(luminance, isGeneral), red: count(redness, isRed)};
}
