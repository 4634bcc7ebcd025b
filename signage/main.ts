import type {HallLink} from '../src/sync/hall-link.ts';
import {canvasWithin, windowPixels} from './canvas.ts';
import {KeptPlace} from '../src/sync/pairing/kept-place.ts';
import {openHallLink} from '../src/sync/open-hall-link.ts';
import {loadFontsFor} from '../src/ui/fonts.ts';
import {Needs} from './needs.ts';
import './wall-app.ts';
import {WallQuiet} from './wall-quiet.ts';
import {words} from './words.ts';

const address = new URLSearchParams(location.search);
/** Inside the console: its line to the hall is this page's too, so that previews open none of their own. */
const preview = address.has('preview');
const shared = preview ? (frameElement as {link?: HallLink} | null)?.link : undefined;
const place = new KeptPlace('wall');
const link =
  shared ??
  (await openHallLink({
    kind: preview ? 'console' : 'wall',
    version: __VERSION__,
    strayed: async (stray) => !preview && (await import('./stray.ts')).stray(stray, place),
    remembered: async () => (await import('../src/sync/agent-device.ts')).deviceOfAgent(),
  }));
const app = document.createElement('rc-wall-app');
app.link = link;
const display = () => address.get('display') ?? place.in(link.state)?.display;
app.display = display();
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

const wallQuiet = new WallQuiet(link);
let revision = link.state.revision;
link.subscribe(() => {
  if (link.state.revision !== revision) {
    revision = link.state.revision;
    app.display = display();
    void fonts();
    tellDisplay();
  }
});
tellDisplay();

const quiet = () => wallQuiet.now;

// The picture comes first; a preview has no voice, and nobody to watch it.
if (!preview) {
  void import('./behind-picture.ts').then(({serveHall}) => {
    wallQuiet.voice = serveHall({app, link, needs, quiet, place});
  });
}

if (import.meta.env.PROD && !preview) {
  const {registerWorker} = await import('../src/sync/worker-registration.ts');
  await registerWorker('/signage/', quiet, link);
}
