import assert from 'node:assert/strict';
import {test} from 'node:test';
import {stretched} from './stretch.ts';

const SAMPLE_RATE = 48_000;
const HERTZ = 180;

/** A vowel's worth of a voice: a tone and its overtones. */
const vowel = Float32Array.from({length: SAMPLE_RATE}, (_, i) =>
  [1, 2, 3].reduce(
    (sum, n) => sum + Math.sin((2 * Math.PI * HERTZ * n * i) / SAMPLE_RATE) / (4 * n),
    0,
  ),
);

/** The period in which the samples repeat themselves, by autocorrelation. */
function pitch(samples: Float32Array): number {
  const from = Math.round(samples.length / 3);
  const likeness = (period: number) => {
    let sum = 0;
    for (let i = from; i < from + 4_000; i += 1) {
      sum += (samples[i] ?? 0) * (samples[i + period] ?? 0);
    }
    return sum;
  };
  const periods = Array.from({length: 400}, (_, i) => i + 100);
  const best = periods.reduce((a, b) => (likeness(b) > likeness(a) ? b : a));
  return SAMPLE_RATE / best;
}

for (const rate of [0.75, 1.5]) {
  test(`at rate ${rate} speech takes 1/${rate} of the time, at the same pitch and loudness`, () => {
    const out = stretched(vowel, SAMPLE_RATE, rate);
    assert.equal(out.length, Math.round(vowel.length / rate));
    assert.ok(Math.abs(pitch(out) - HERTZ) < HERTZ * 0.01, `${pitch(out)} Hz`);
    // 10 ms at a time nothing fades out, and nothing clicks.
    for (let at = 2_000; at < out.length - 4_000; at += 480) {
      const loudest = Math.max(...out.slice(at, at + 480).map(Math.abs));
      assert.ok(loudest > 0.2 && loudest < 0.5, `${loudest} at ${at}`);
    }
    const jumps = out.slice(1, -2_000).map((sample, i) => Math.abs(sample - (out[i] ?? 0)));
    assert.ok(Math.max(...jumps) < 0.03, `a click of ${Math.max(...jumps)}`);
  });
}

test('at its own rate speech is as it was, and what is shorter than a frame too', () => {
  assert.equal(stretched(vowel, SAMPLE_RATE, 1), vowel);
  const click = vowel.slice(0, 100);
  assert.equal(stretched(click, SAMPLE_RATE, 1.5), click);
});
