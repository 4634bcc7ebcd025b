import {assert} from '@open-wc/testing';
import type {Medium} from '../../src/hall/signage.ts';
import type {MediaWidget} from './media-widget.ts';
import './media-widget.ts';
import {MediaStore} from './media-store.ts';
import {HubFiles, film, mediumOf, pictureOf, until} from './testing/media-files.ts';

const CACHE = 'test-widget';
let hub: HubFiles;
let store: MediaStore;
let widget: MediaWidget;
let media: Medium[];
let waits: (() => void)[];
let made: Set<string>;
const createObjectURL = URL.createObjectURL.bind(URL);
const revokeObjectURL = URL.revokeObjectURL.bind(URL);

const frame = () => widget.shadowRoot?.querySelector('.frame');
const shown = () => frame()?.firstElementChild;
const visible = () => widget.checkVisibility();

/** Resolves with the next element that comes into the frame. */
const next = () =>
  new Promise<HTMLElement>((resolve) => {
    const target = frame();
    if (!target) throw new Error('not rendered');
    const observer = new MutationObserver(() => {
      if (!(target.firstElementChild instanceof HTMLElement)) return;
      observer.disconnect();
      resolve(target.firstElementChild);
    });
    observer.observe(target, {childList: true});
  });
const nextAfter = async (work: () => void) => {
  const coming = next();
  work();
  return coming;
};
const stay = (element: Element | null | undefined): Animation => {
  const [animation] = element?.getAnimations() ?? [];
  if (!animation) throw new Error('it does not stay');
  return animation;
};
const play = async (playing: boolean) => {
  widget.playing = playing;
  await widget.updateComplete;
};

async function show(files: readonly [string, Blob][]): Promise<void> {
  media = await Promise.all(files.map(([id, file]) => mediumOf(id, file)));
  for (const [index, [, file]] of files.entries()) hub.put(media[index]!, file);
  store.keep(media, 'wall');
  await until(store, () => media.every(({hash}) => store.ready(hash)));
  widget.media = media;
  await widget.updateComplete;
}

suite('rc-media', () => {
  setup(async () => {
    await caches.delete(CACHE);
    hub = new HubFiles();
    waits = [];
    made = new Set();
    URL.createObjectURL = (file) => {
      const url = createObjectURL(file);
      made.add(url);
      return url;
    };
    URL.revokeObjectURL = (url) => {
      made.delete(url);
      revokeObjectURL(url);
    };
    store = new MediaStore({name: CACHE, fetch: hub.fetch, after: () => undefined});
    widget = document.createElement('rc-media');
    widget.store = store;
    widget.later = (_ms, work) => waits.push(work);
    widget.style.cssText = 'width: 320px; height: 180px';
    document.body.append(widget);
    await widget.updateComplete;
  });
  teardown(async () => {
    widget.remove();
    Object.assign(URL, {createObjectURL, revokeObjectURL});
    assert.equal(made.size, 0, 'every address is given back');
    await caches.delete(CACHE);
  });

  test('pictures come one after the other and from the start again, each for its seconds', async () => {
    await show([
      ['tea', await pictureOf('red')],
      ['hall', await pictureOf('blue')],
    ]);
    const order: string[] = [];
    let image = await nextAfter(() => (widget.playing = true));
    for (let turn = 0; turn < 3; turn += 1) {
      order.push((image as HTMLImageElement).alt);
      const animation = stay(image);
      assert.equal(animation.effect?.getComputedTiming().duration, 15_000);
      image = await nextAfter(() => {
        animation.finish();
      });
    }
    assert.deepEqual(order, ['tea', 'hall', 'tea']);
  });

  test('comes and goes gently: never more than a fifth of the way to white in a tenth of a second', async () => {
    await show([['tea', await pictureOf('white')]]);
    const image = await nextAfter(() => (widget.playing = true));
    const animation = stay(image);
    animation.pause();
    let before = 0;
    for (let ms = 0; ms <= 15_000; ms += 100) {
      animation.currentTime = ms;
      const opacity = Number(getComputedStyle(image).opacity);
      assert.isAtMost(Math.abs(opacity - before), 0.21, `${ms} ms`);
      before = opacity;
    }
    assert.equal(before, 0);
  });

  test('a call is never covered: it is gone with the next frame, and goes on where it was', async () => {
    await show([['tea', await pictureOf('white')]]);
    const image = await nextAfter(() => (widget.playing = true));
    const animation = stay(image);
    animation.currentTime = 7_000;
    assert.isTrue(visible());
    widget.playing = false;
    await new Promise(requestAnimationFrame);
    assert.isFalse(visible());
    assert.equal(getComputedStyle(widget).display, 'none');
    assert.equal(animation.playState, 'paused');
    const held = animation.currentTime;
    await play(true);
    assert.isTrue(visible());
    assert.equal(shown(), image);
    assert.equal(animation.playState, 'running');
    assert.equal(animation.currentTime, held);
    const fade = frame()?.getAnimations().at(-1);
    assert.equal(fade?.effect?.getComputedTiming().duration, 500, 'and gently');
  });

  test('with nothing to show it is not there at all', async () => {
    await play(true);
    assert.isFalse(visible());
    await show([['tea', await pictureOf('red')]]);
    if (!shown()) await next();
    assert.isTrue(visible());
    widget.media = [];
    await widget.updateComplete;
    assert.isFalse(visible());
    assert.isNull(shown() ?? null);
  });

  test('a film is played to its end, without sound, and held while a call is on', async () => {
    await show([
      ['film', await film()],
      ['tea', await pictureOf('red')],
    ]);
    const video = (await nextAfter(() => (widget.playing = true))) as HTMLVideoElement;
    assert.isTrue(video.muted);
    await new Promise((resolve) => {
      video.addEventListener('playing', resolve, {once: true});
    });
    await play(false);
    assert.isTrue(video.paused);
    const image = await nextAfter(() => (widget.playing = true));
    assert.equal((image as HTMLImageElement).alt, 'tea', 'after the end of the film');
    assert.deepEqual(store.needs, []);
  });

  test('a file that is no picture and one that is no film are put aside and told, the rest goes on', async () => {
    const rubbish = (type: string) => new Blob([`rubbish ${type}`], {type});
    await show([
      ['no-picture', rubbish('image/png')],
      ['no-film', rubbish('video/mp4')],
      ['tea', await pictureOf('red')],
    ]);
    const image = await nextAfter(() => (widget.playing = true));
    assert.equal((image as HTMLImageElement).alt, 'tea');
    assert.deepEqual(store.needs, ['media-broken']);
    assert.deepEqual(
      media.map(({hash}) => store.ready(hash)),
      [false, false, true],
    );
    const again = await nextAfter(() => {
      stay(image).finish();
    });
    assert.equal((again as HTMLImageElement).alt, 'tea');
  });

  test('a film that is stuck for ten seconds is put aside, one that is held by a call is not', async () => {
    await show([['film', await film()]]);
    const video = (await nextAfter(() => (widget.playing = true))) as HTMLVideoElement;
    await play(false);
    for (const wait of waits.splice(0)) wait();
    assert.deepEqual(store.needs, []);
    // A decoder that hangs: it plays, and nothing moves.
    video.play = () => Promise.resolve();
    await play(true);
    for (const wait of waits.splice(0)) wait();
    assert.deepEqual(store.needs, ['media-broken']);
    assert.isFalse(visible());
  });

  test('after two thousand pictures nothing is left of them', async () => {
    await show([
      ['tea', await pictureOf('red')],
      ['hall', await pictureOf('blue')],
    ]);
    let image = await nextAfter(() => (widget.playing = true));
    for (let turn = 0; turn < 2_000; turn += 1) {
      const last = image;
      image = await nextAfter(() => {
        stay(last).finish();
      });
      assert.equal(made.size, 1);
      assert.equal(frame()?.childElementCount, 1);
    }
    assert.equal(widget.shadowRoot?.getAnimations().length, 1);
    widget.remove();
    assert.equal(made.size, 0);
    assert.equal(widget.shadowRoot?.getAnimations().length, 0);
  }).timeout(60_000);
});
