import {watchFrames} from '../src/sync/frame-watch.ts';
import {openHallLink} from '../src/sync/open-hall-link.ts';
import {registerWorker} from '../src/sync/worker-registration.ts';
import {loadFontsFor} from '../src/ui/fonts.ts';
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
  if (events.some(({type}) => type === 'ticket-called' || type === 'ticket-recalled'))
    lastCall = performance.now();
  if (link.state.revision !== revision) {
    revision = link.state.revision;
    void fonts();
  }
});

// `?mute` is for a wall without loudspeakers of its own.
if (!new URLSearchParams(location.search).has('mute')) {
  announceCalls(link, (needs) => {
    app.soundBlocked = needs.includes('sound-blocked');
    link.report({needs});
  });
}

watchFrames(link);

// The browser gives the lock up whenever the page is hidden.
const stayAwake = () => {
  if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
  void navigator.wakeLock.request('screen').catch(() => undefined);
};
document.addEventListener('visibilitychange', stayAwake);
stayAwake();

// A minute without a call is a quiet one.
if (import.meta.env.PROD) {
  await registerWorker('/signage/', () => performance.now() - lastCall > 60_000);
}
