import {openHallLink} from '../sync/open-hall-link.ts';
import {registerWorker} from '../sync/worker-registration.ts';
import {loadFontsFor} from '../ui/fonts.ts';
import './console-app.ts';
import {askWords} from './devices/asks/words.ts';
import {allWords} from './devices/words.ts';
import {allWords as pairingWords} from './pairing/words.ts';
import {openSession} from './account/open-session.ts';
import {keptLanguage} from './page-language.ts';

// Before the first words stand: each slice that comes later lays all of them out again.
void loadFontsFor(allWords + askWords + pairingWords);
const session = openSession();
const link = await openHallLink({
  strayed: session.strayed,
  kind: 'console',
  version: __VERSION__,
  presence: true,
});
const app = document.createElement('rc-console-app');
app.language = keptLanguage();
app.link = link;
app.session = session;
// A code that somebody scanned from the screen of a new device.
app.pairing = new URLSearchParams(location.search).get('pair') ?? undefined;
document.body.append(app);
if (import.meta.env.PROD) await registerWorker('/console/', () => document.hidden, link);
