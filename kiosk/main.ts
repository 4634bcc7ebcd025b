import {VirtualPrinter} from '../src/devices/printer/virtual-printer.ts';
import {watchFrames} from '../src/sync/frame-watch.ts';
import type {HallLink} from '../src/sync/hall-link.ts';
import {openHallLink} from '../src/sync/open-hall-link.ts';
import {hubVisits} from '../src/sync/visit-client.ts';
import {registerWorker} from '../src/sync/worker-registration.ts';
import {catalogue} from '../src/ui/catalogue.ts';
import {loadFontsFor} from '../src/ui/fonts.ts';
import {RATING_WORDS} from '../src/wire/rating-words.ts';
import {restartOnError} from './last-resort.ts';
import {screenMm} from './settings.ts';
import './kiosk-app.ts';

restartOnError(document.body, () => {
  location.reload();
});
// A long press must not open a menu, nor a stray drag carry a picture away.
for (const type of ['contextmenu', 'dragstart']) {
  document.addEventListener(type, (event) => {
    event.preventDefault();
  });
}

const link = await openHallLink({kind: 'kiosk', version: __VERSION__});
const app = document.createElement('rc-kiosk-app');
app.link = link;
app.visits = hubVisits;
app.printer = new VirtualPrinter((slip) => app.feed(slip));
app.screenMm = screenMm(location.search, localStorage);
document.body.append(app);

watchFrames(link);
loadTexts(link);
if (import.meta.env.PROD) {
  // Without its worker the kiosk still serves, as long as the network does.
  registerWorker('/kiosk/', () => app.quiet).catch(() => undefined);
}

/** Fonts for every text there is, and again for every revision of the hall's document. */
function loadTexts(hall: HallLink): void {
  let revision = -1;
  const load = () => {
    // Read anew each time: a snapshot brings another state.
    const {state} = hall;
    if (state.revision === revision) return;
    revision = state.revision;
    void loadFontsFor(JSON.stringify([catalogue, RATING_WORDS, state.configuration]));
  };
  load();
  hall.subscribe(load);
}
