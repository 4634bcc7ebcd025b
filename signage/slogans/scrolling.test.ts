import {assert} from '@open-wc/testing';
import {
  animationsOf,
  Bands,
  follow,
  lanesOf,
  OTHERS,
  placesAt,
  rooted,
  scrollingAt,
  SIX,
  startOf,
} from './testing/band.ts';

let bands: Bands;

suite('rc-slogan-track, scrolling', () => {
  setup(() => {
    bands = new Bands();
  });
  teardown(() => {
    bands.remove();
  });

  test('shows the lines in order, for ever, on the compositor alone', async () => {
    const track = await bands.put();
    const animations = animationsOf(track);
    assert.isAtLeast(animations.length, 2);
    for (const animation of animations) {
      const timing = animation.effect?.getComputedTiming();
      assert.equal(timing?.iterations, Infinity);
      assert.match(String(timing?.easing), /^steps\(\d+\)$/);
      const frames = (animation.effect as KeyframeEffect).getKeyframes();
      for (const {transform} of frames) assert.match(String(transform), /^translate3d/);
    }
    const order = [...rooted(track).querySelectorAll('.piece')].map((piece) =>
      piece.textContent.replace('◆', ''),
    );
    for (const [i, text] of order.entries()) {
      assert.equal(order[i + 1] ?? order[0], SIX[(SIX.indexOf(text) + 1) % SIX.length]);
    }
    assert.isAtMost(follow(track, bands.page, bands.page + 20_000), 1.01);
  });

  test('two walls are in step, also where one starts later', async () => {
    const one = await bands.put();
    const moment = bands.page + 65_000;
    const expected = placesAt(one, moment);
    bands.page += 47_123.4;
    const other = await bands.put();
    assert.deepEqual(placesAt(other, moment), expected);
    assert.isAtLeast(expected.length, 2);
  });

  test('a panel of 50 pictures a second moves in whole pixels of its own frames', async () => {
    const track = await bands.put({refresh: 50});
    const one = scrollingAt(track, bands.page);
    const next = scrollingAt(track, bands.page + 1_000);
    const moved = one.flatMap(({piece, left}) => {
      const later = next.find((seen) => seen.piece === piece);
      return later ? left - later.left : [];
    });
    assert.isNotEmpty(moved);
    for (const pixels of moved) assert.equal(Math.round(pixels) % 50, 0, `${pixels} px a second`);
  });

  test('a new text follows the end of the old one, and nothing jumps', async () => {
    const track = await bands.put();
    const {page} = bands;
    const before = placesAt(track, page);
    track.slogans = OTHERS;
    await bands.ready(track);
    assert.deepEqual(placesAt(track, page), before);
    follow(track, page, page + 130_000);
    const seams = new Set<string>();
    for (let later = 0; later < 130_000; later += 500) {
      const row = scrollingAt(track, page + later).map(({text}) => text);
      for (const [i, text] of row.entries()) {
        if (SIX.includes(text) && OTHERS.includes(row[i + 1] ?? '')) seams.add(text);
      }
    }
    assert.deepEqual([...seams], [SIX[5]], 'the new text comes behind the last line');
    bands.page += 130_000;
    track.keepStep();
    assert.equal(lanesOf(track), 1);
    const fresh = await bands.put({slogans: OTHERS});
    assert.deepEqual(placesAt(track, bands.page), placesAt(fresh, bands.page));
  });

  test('a text that is taken back before it came changes nothing', async () => {
    const track = await bands.put();
    const moment = bands.page + 90_000;
    const expected = placesAt(track, moment);
    track.slogans = OTHERS;
    await bands.ready(track);
    assert.equal(lanesOf(track), 2);
    bands.page += 1_000;
    track.slogans = [...SIX];
    await bands.ready(track);
    assert.equal(lanesOf(track), 1);
    assert.deepEqual(placesAt(track, moment), expected);
  });

  for (const error of [-3_000, 3_000]) {
    test(`a clock that is set by ${error} ms: nothing jumps, and after one gap it is in step`, async () => {
      const track = await bands.put();
      bands.hub += error;
      track.keepStep();
      const gap = follow(track, bands.page, bands.page + 60_000);
      const widths = [...rooted(track).querySelectorAll('.piece')].map(
        (piece) => piece.getBoundingClientRect().width,
      );
      assert.isAtLeast(gap, 100);
      assert.isBelow(gap, Math.max(...widths));
      bands.page += 60_000;
      track.keepStep();
      assert.equal(lanesOf(track), 1);
      const fresh = await bands.put();
      assert.deepEqual(placesAt(track, bands.page), placesAt(fresh, bands.page));
    });
  }

  test('an error of less than a frame is set right where it stands, a smaller one let be', async () => {
    const track = await bands.put();
    const animations = animationsOf(track);
    bands.hub += 12;
    track.keepStep();
    assert.deepEqual(animationsOf(track), animations);
    const fresh = await bands.put();
    assert.deepEqual(placesAt(track, bands.page), placesAt(fresh, bands.page));
    const starts = animations.map(startOf);
    bands.hub += 2;
    track.keepStep();
    assert.deepEqual(animations.map(startOf), starts);
  });

  test('an error of some frames is taken back a frame at a time', async () => {
    const track = await bands.put();
    bands.hub += 100;
    for (let looks = 0; looks < 7; looks += 1) {
      const before = scrollingAt(track, bands.page);
      track.keepStep();
      const after = scrollingAt(track, bands.page);
      for (const {piece, left, text} of before) {
        const moved = left - (after.find((seen) => seen.piece === piece)?.left ?? left);
        assert.isAtMost(Math.abs(moved), 3, text);
      }
    }
    const fresh = await bands.put();
    assert.deepEqual(placesAt(track, bands.page), placesAt(fresh, bands.page));
  });

  test('what has left is not animated any more', async () => {
    const track = await bands.put();
    const old = animationsOf(track);
    track.slogans = OTHERS;
    await bands.ready(track);
    const unseen = animationsOf(track).filter((animation) => !old.includes(animation));
    track.slogans = ['请保持安静'];
    await bands.ready(track);
    assert.isNotEmpty(unseen);
    for (const animation of unseen) assert.equal(animation.playState, 'idle');
    bands.page += 130_000;
    track.keepStep();
    for (const animation of old) assert.equal(animation.playState, 'idle');
    const last = animationsOf(track);
    track.remove();
    for (const animation of last) assert.equal(animation.playState, 'idle');
  });

  test('one short line on a wide band is repeated until it fills it', async () => {
    const track = await bands.put({slogans: ['静']}, 'width: 1920px; height: 48px');
    for (const later of [0, 313, 4_711, 60_000]) {
      const row = scrollingAt(track, bands.page + later);
      assert.isAtMost(row[0]?.left ?? Infinity, 0);
      assert.isAtLeast(row.at(-1)?.right ?? 0, 1920);
    }
    assert.isAtMost(follow(track, bands.page, bands.page + 3_000, 1), 1.01);
  });

  test('24 long lines: no layer is as wide as a texture, and a line that is cut is whole', async () => {
    const long = '请您保管好随身物品照看好老人和孩子'.repeat(14);
    const slogans = Array.from({length: 24}, (_, i) => `${i}${long}`);
    const track = await bands.put({slogans});
    for (const wagon of rooted(track).querySelectorAll('.wagon')) {
      assert.isBelow(wagon.getBoundingClientRect().width * devicePixelRatio, 16_384);
    }
    const pieces = [...rooted(track).querySelectorAll('.piece')];
    assert.isAbove(pieces.length, 24);
    const text = pieces.map((piece) => piece.textContent).join('');
    assert.deepEqual(new Set(text.split('◆').filter((line) => line)), new Set(slogans));
    assert.isAtMost(follow(track, bands.page, bands.page + 5_000), 1.01);
  });

  test('another size: stands at once where a wall of that size stands', async () => {
    const track = await bands.put();
    track.style.width = '1280px';
    // Sizes are told at the end of a frame.
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    const fresh = await bands.put({}, 'width: 1280px; height: 140px');
    assert.deepEqual(placesAt(track, bands.page), placesAt(fresh, bands.page));
    assert.equal(lanesOf(track), 1);
  });

  test('letters that come late: measured again, and in step with a wall that had them', async () => {
    const track = await bands.put();
    rooted(track).querySelector<HTMLElement>('.lanes')!.style.letterSpacing = '0.3em';
    const narrow = scrollingAt(track, bands.page).map(({left, right}) => right - left);
    document.fonts.dispatchEvent(new FontFaceSetLoadEvent('loadingdone'));
    const wide = scrollingAt(track, bands.page).map(({left, right}) => right - left);
    assert.isAbove(Math.max(...wide), Math.max(...narrow) + 50);
    assert.isAtMost(follow(track, bands.page, bands.page + 2_000), 1.01);
  });

  test('a band that grows by a fraction of a pixel is measured again', async () => {
    const track = await bands.put();
    track.style.height = '140.4px';
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    const fresh = await bands.put({}, 'width: 1920px; height: 140.4px');
    assert.deepEqual(placesAt(track, bands.page), placesAt(fresh, bands.page));
  });

  test('without slogans the band is empty, and the first to come enter at the right edge', async () => {
    const track = await bands.put({slogans: []});
    assert.isEmpty(scrollingAt(track, bands.page));
    track.slogans = OTHERS;
    await bands.ready(track);
    assert.isEmpty(scrollingAt(track, bands.page));
    follow(track, bands.page, bands.page + 20_000);
    assert.isNotEmpty(scrollingAt(track, bands.page + 20_000));
  });
});
