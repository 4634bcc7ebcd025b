import {openHallLink} from '../src/sync/open-hall-link.ts';
import {registerWorker} from '../src/sync/worker-registration.ts';
import {loadFontsFor} from '../src/ui/fonts.ts';
import {BEAT_SECONDS} from '../src/wire/api.ts';
import {announceCalls} from './announcer.ts';
import './wall-app.ts';
import {words} from './words.ts';

const link = await openHallLink({kind: 'wall', version: __VERSION__});
const app = document.createElement('rc-wall-app');
app.link = link;

const fonts = () => loadFontsFor(JSON.stringify([words, link.state.configuration ?? '']));
await fonts();
document.body.append(app);

let revision = link.state.revision;
let lastCall = performance.now();
link.subscribe(({events}) => {
  if (events.some(({type}) => type === 'ticket-called')) lastCall = performance.now();
  if (link.state.revision !== revision) {
    revision = link.state.revision;
    void fonts();
  }
});

// `?mute` is for a wall without loudspeakers of its own.
if (!new URLSearchParams(location.search).has('mute')) {
  void announceCalls(link, (needs) => {
    app.soundBlocked = needs.includes('sound-blocked');
    link.report({needs});
  });
}

// A frozen page cannot say so itself: the hub sees the age of its last frame. Once a beat is
// enough, and leaves the main thread alone in between.
let lastFrame = performance.now();
setInterval(() => {
  requestAnimationFrame((at) => {
    lastFrame = at;
  });
  link.report({frameAge: Math.round(performance.now() - lastFrame)});
}, BEAT_SECONDS * 1000);

if ('wakeLock' in navigator) void navigator.wakeLock.request('screen').catch(() => undefined);

// A minute without a call is a quiet one.
if (import.meta.env.PROD) {
  await registerWorker('/signage/', () => performance.now() - lastCall > 60_000);
}
