import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {planTrack} from './track-plan.ts';

test('moves in whole pixels per frame, a whole number of pixels a lap', () => {
  fc.assert(
    fc.property(
      fc.double({min: 200, max: 16_000, noNaN: true}),
      fc.integer({min: 20, max: 300}),
      fc.constantFrom(1, 1.25, 1.5, 2),
      (lineWidth, fontSize, pixelRatio) => {
        const {distance, lapMs, steps} = planTrack({lineWidth, fontSize, pixelRatio});
        const perFrame = (distance * pixelRatio) / ((lapMs / 1000) * 60);
        assert.ok(Math.abs(perFrame - Math.round(perFrame)) < 1e-6);
        assert.equal(steps, Math.round(distance * pixelRatio));
        assert.ok(Math.abs(distance - lineWidth) <= 0.5 / pixelRatio + 1e-9);
      },
    ),
  );
});

test('scrolls about 70 characters a minute, 55 to 85 at the sizes of a wall', () => {
  for (const fontSize of [96, 128, 160, 200]) {
    const {distance, lapMs} = planTrack({lineWidth: 6_000, fontSize, pixelRatio: 1});
    const perMinute = distance / (fontSize * 1.1) / (lapMs / 60_000);
    assert.ok(perMinute >= 55 && perMinute <= 85, `${fontSize}: ${perMinute}`);
  }
});
