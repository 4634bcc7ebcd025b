/** Seconds of one frame: long enough for the lowest voice, short enough for a consonant. */
const FRAME = 0.03;
/** Seconds by which a frame may be moved so that its waves go on where the last ones were. */
const REACH = 0.008;
/** The search looks at every so manieth sample first. */
const COARSE = 6;

/**
 * Speech faster or slower at the same pitch: overlapping frames, each taken from where it continues
 * the one before best (WSOLA: Verhelst and Roelands, 1993).
 *
 * @param rate above 1 is faster
 * @returns samples at the same sample rate, `rate` times fewer
 */
export function stretched(samples: Float32Array, sampleRate: number, rate: number): Float32Array {
  const half = Math.round((FRAME * sampleRate) / 2);
  const frame = half * 2;
  if (rate === 1 || samples.length < frame) return samples;
  const reach = Math.round(REACH * sampleRate);
  const out = new Float32Array(Math.round(samples.length / rate));
  const window = Float32Array.from(
    {length: frame},
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / frame),
  );
  let taken = 0;
  for (let at = 0; at < out.length; at += half) {
    // The first frame as it is; after it, what comes half a frame later sounds most natural.
    if (at > 0) taken = alike(samples, taken + half, Math.round(at * rate), {reach, length: half});
    const length = Math.min(frame, out.length - at, samples.length - taken);
    for (let i = 0; i < length; i += 1) {
      // Nothing fades in before the first frame.
      const weight = at === 0 && i < half ? 1 : (window[i] ?? 0);
      out[at + i] = (out[at + i] ?? 0) + weight * (samples[taken + i] ?? 0);
    }
  }
  return out;
}

/** How like each other two stretches of samples are; both lie within them: reading beyond is slow. */
function likeness(samples: Float32Array, one: number, other: number, length: number, step: number) {
  let sum = 0;
  for (let i = 0; i < length; i += step) {
    sum += (samples[one + i] ?? 0) * (samples[other + i] ?? 0);
  }
  return sum;
}

/** The place near `wanted` from where the samples are most like those from `model` on. */
function alike(
  samples: Float32Array,
  model: number,
  wanted: number,
  {reach, length}: {reach: number; length: number},
): number {
  const last = samples.length - length;
  const best = (from: number, until: number, step: number) => {
    let found = Math.min(Math.max(0, from), last);
    let most = -Infinity;
    for (let place = found; place <= Math.min(until, last); place += step) {
      const like = likeness(samples, Math.min(model, last), place, length, step);
      if (like > most) {
        most = like;
        found = place;
      }
    }
    return found;
  };
  const near = best(wanted - reach, wanted + reach, COARSE);
  return best(near - COARSE + 1, near + COARSE - 1, 1);
}
