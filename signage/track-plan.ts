export interface TrackPlan {
  /** Whole device pixels of one lap, in CSS pixels: the second copy then stands exactly on the first. */
  readonly distance: number;
  readonly lapMs: number;
  /** One step for each device pixel: text that moves by fractions shimmers. */
  readonly steps: number;
}

/** Characters a minute at which people read a moving line without effort. */
const CHARACTERS_PER_MINUTE = 72;
/** Panels of a hall refresh at 60 Hz; a speed in whole pixels per frame never judders there. */
const FRAMES_PER_SECOND = 60;

/** Speed and lap of a line of slogans from its size; the same on every wall of the same size. */
export function planTrack({
  lineWidth,
  fontSize,
  pixelRatio,
}: {
  lineWidth: number;
  fontSize: number;
  pixelRatio: number;
}): TrackPlan {
  const pixels = Math.max(1, Math.round(lineWidth * pixelRatio));
  // A character takes its size and the space after it.
  const wanted = (fontSize * 1.1 * CHARACTERS_PER_MINUTE * pixelRatio) / 60;
  const perFrame = Math.max(1, Math.round(wanted / FRAMES_PER_SECOND));
  return {
    distance: pixels / pixelRatio,
    lapMs: (pixels / (perFrame * FRAMES_PER_SECOND)) * 1000,
    steps: pixels,
  };
}
