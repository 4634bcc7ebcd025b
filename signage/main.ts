import type {HallLink} from '../src/sync/hall-link.ts';
import {canvasWithin, windowPixels} from './canvas.ts';
import {openHallLink} from '../src/sync/open-hall-link.ts';
import {registerWorker} from '../src/sync/worker-registration.ts';
import {loadFontsFor} from '../src/ui/fonts.ts';
import {displayOf} from './display.ts';
import {isCall} from './hall-view.ts';
import {Needs} from './needs.ts';
import './wall-app.ts';
import {words} from './words.ts';

const address = new URLSearchParams(location.search);
/** Inside the console: its line to the hall is this page's too, so that previews open none of their own. */
const preview = address.has('preview');
const shared = preview ? (frameElement as {link?: HallLink} | null)?.link : undefined;
const link =
  shared ??
  (await openHallLink({
    kind: preview ? 'console' : 'wall',
    version: __VERSION__,
    remembered: async () => (await import('../src/sync/agent-device.ts')).deviceOfAgent(),
  }));
const app = document.createElement('rc-wall-app');
app.link = link;
app.display = address.get('display') ?? undefined;
app.preview = preview;
// `?mute` is for a wall without loudspeakers of its own.
app.mute = preview || address.has('mute');

const needs = new Needs((all) => {
  if (!preview) link.report({needs: all});
});
app.addEventListener('legibility', (event) => {
  const found = (event as CustomEvent<readonly unknown[]>).detail;
  needs.set('legibility', found.length > 0 ? ['text-too-small'] : []);
});
app.addEventListener('media-needs', (event) => {
  needs.set('media', (event as CustomEvent<readonly string[]>).detail);
});
app.addEventListener('failed-widgets', (event) => {
  const failed = (event as CustomEvent<readonly string[]>).detail;
  needs.set('widgets', failed.length > 0 ? ['widget-failed'] : []);
});
const tellDisplay = () => {
  if (preview) return;
  const display = app.shown?.id;
  const hallKnown = link.state.configuration !== undefined;
  needs.set('display', hallKnown && display === undefined ? ['display-unknown'] : []);
  if (display === undefined) return;
  const pixels = windowPixels();
  const canvas = app.shown?.canvas;
  const whole = !canvas || canvasWithin(canvas, pixels) === 'wholly';
  needs.set('canvas', whole ? [] : ['canvas-outside']);
  link.report({display, pixels});
};
addEventListener('resize', tellDisplay);

const fonts = () => loadFontsFor(JSON.stringify([words, link.state.configuration ?? '']));
await fonts();
document.body.append(app);

let revision = link.state.revision;
let lastCall = performance.now();
link.subscribe(({events}) => {
  if (events.some(isCall)) lastCall = performance.now();
  if (link.state.revision !== revision) {
    revision = link.state.revision;
    void fonts();
    tellDisplay();
  }
});
tellDisplay();

const speak = async () => {
  const {HallVoice} = await import('./voice/hall-voice.ts');
  new HallVoice({
    link,
    zone: () => {
      const signage = link.state.configuration?.signage;
      const own = signage && displayOf(signage, app.display)?.zone;
      return signage?.zones.find(({id}) => id === own);
    },
    mute: app.mute,
    onNeeds: (voice) => {
      app.soundBlocked = voice.includes('sound-blocked');
      needs.set('voice', voice);
    },
    onCaption: (caption, call) => {
      app.caption = caption;
      app.spoken = call;
    },
  });
};
const watch = async () => {
  const {watchFrames} = await import('../src/sync/frame-watch.ts');
  // Whatever a wall shows, the whole hall sees.
  watchFrames(link, {quiet: () => true});
};
// The picture comes first; a preview has no voice, and nobody to watch it.
if (!preview) {
  void speak();
  void watch();
}

// The browser gives the lock up whenever the page is hidden.
const stayAwake = () => {
  if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
  void navigator.wakeLock.request('screen').catch(() => undefined);
};
document.addEventListener('visibilitychange', stayAwake);
stayAwake();

// A minute without a call is a quiet one, and no moment of an alarm is.
if (import.meta.env.PROD && !preview) {
  await registerWorker(
    '/signage/',
    () => !link.state.alarm && performance.now() - lastCall > 60_000,
  );
}
