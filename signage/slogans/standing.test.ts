import {assert} from '@open-wc/testing';
import {Bands, follow, OTHERS, rooted, scrollingAt, SIX, standingAt} from './testing/band.ts';

const mode = 'one-at-a-time';
const TURN = 16_000;
let bands: Bands;

suite('rc-slogan-track, one line at a time', () => {
  setup(() => {
    bands = new Bands();
  });
  teardown(() => {
    bands.remove();
  });

  test('each line stands still for its seconds, in turn, by hub time', async () => {
    const track = await bands.put({mode});
    const now = bands.page + bands.hub;
    const began = bands.page - (now % TURN);
    const first = Math.floor(now / TURN);
    for (let i = 1; i < 9; i += 1) {
      const line = SIX[(first + i) % 6] ?? '';
      const before = SIX[(first + i - 1) % 6] ?? '';
      const at = began + i * TURN;
      assert.deepEqual(standingAt(track, at + 500), {[line]: 0.5, [before]: 0.5});
      assert.deepEqual(standingAt(track, at + 1_001), {[line]: 1});
      assert.deepEqual(standingAt(track, at + TURN - 1), {[line]: 1});
    }
  });

  test('a new text comes with the next turn, in step with a wall that starts later', async () => {
    const track = await bands.put({mode});
    const now = standingAt(track, bands.page + 1);
    track.slogans = OTHERS;
    await bands.ready(track);
    assert.deepEqual(standingAt(track, bands.page + 1), now);
    bands.page += 60_000;
    track.keepStep();
    const fresh = await bands.put({mode, slogans: OTHERS});
    for (const later of [0, 7_500, 15_500, 31_800]) {
      const moment = bands.page + later;
      assert.deepEqual(standingAt(track, moment), standingAt(fresh, moment));
    }
  });

  for (const error of [-3_000, 7_000]) {
    test(`a clock that is set by ${error} ms: never empty, no line too short, in step in the end`, async () => {
      const track = await bands.put({mode});
      bands.hub += error;
      track.keepStep();
      const whole = new Map<string, number>();
      for (let later = 0; later < 90_000; later += 250) {
        const seen = standingAt(track, bands.page + later);
        const sum = Object.values(seen).reduce((a, b) => a + b, 0);
        assert.approximately(sum, 1, 0.03, JSON.stringify(seen));
        for (const [text, opacity] of Object.entries(seen)) {
          if (opacity === 1) whole.set(text, (whole.get(text) ?? 0) + 250);
        }
      }
      const [, ...later] = [...whole.values()].slice(0, -1);
      for (const ms of later) assert.isAtLeast(ms, 15_000);
      bands.page += 90_000;
      track.keepStep();
      const fresh = await bands.put({mode});
      for (const moment of [0, 9_000, 20_000].map((after) => bands.page + after)) {
        assert.deepEqual(standingAt(track, moment), standingAt(fresh, moment));
      }
    });
  }

  test('a line that came early has its whole turn, also when the clock is set again', async () => {
    const track = await bands.put({mode});
    bands.hub += 7_000;
    track.keepStep();
    // The new lane has just begun, with its first line before its turn.
    bands.page += TURN - ((bands.page + bands.hub - 7_000) % TURN) + 2_000;
    const [line = ''] = Object.keys(standingAt(track, bands.page));
    bands.hub += 3_000;
    track.keepStep();
    for (let later = 0; later < 60_000; later += 250) {
      const seen = standingAt(track, bands.page + later);
      const sum = Object.values(seen).reduce((a, b) => a + b, 0);
      assert.approximately(sum, 1, 0.03, JSON.stringify(seen));
      if (later <= 13_000) assert.deepEqual(seen, {[line]: 1});
    }
  });

  test('a single line simply stands there', async () => {
    const track = await bands.put({mode, slogans: ['欢迎']});
    for (const later of [0, 15_500, 16_200, 99_000]) {
      assert.deepEqual(standingAt(track, bands.page + later), {欢迎: 1});
    }
  });

  test('a line of any length fits the band', async () => {
    const long = '请您保管好随身物品，照看好老人和孩子，'.repeat(10);
    const track = await bands.put({mode, slogans: ['欢迎', long]});
    const band = track.getBoundingClientRect();
    for (const text of rooted(track).querySelectorAll('.card span')) {
      const {top, bottom, left, right} = text.getBoundingClientRect();
      assert.isAtLeast(top, band.top - 1);
      assert.isAtMost(bottom, band.bottom + 1);
      assert.isAtLeast(left, band.left);
      assert.isAtMost(right, band.right);
    }
  });

  test('from scrolling to standing: the last line has left before the first one stands', async () => {
    const track = await bands.put();
    track.mode = mode;
    await bands.ready(track);
    follow(track, bands.page, bands.page + 60_000);
    for (let later = 0; later < 120_000; later += 250) {
      const moment = bands.page + later;
      if (scrollingAt(track, moment).length > 0) assert.isEmpty(standingAt(track, moment));
    }
    assert.isNotEmpty(standingAt(track, bands.page + 120_000));
  });

  test('from standing to scrolling: the line has faded before the first one enters', async () => {
    const track = await bands.put({mode});
    track.mode = 'scroll';
    await bands.ready(track);
    for (let later = 0; later < 40_000; later += 250) {
      const moment = bands.page + later;
      if (scrollingAt(track, moment).length > 0) assert.isEmpty(standingAt(track, moment));
    }
    follow(track, bands.page, bands.page + 40_000);
    assert.isNotEmpty(scrollingAt(track, bands.page + 40_000));
  });
});
