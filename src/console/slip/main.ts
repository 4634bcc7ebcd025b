import {CanvasLetters} from '../../devices/printer/picture/canvas-letters.ts';
import {openHallLink} from '../../sync/open-hall-link.ts';
import {loadFontsFor} from '../../ui/fonts.ts';
import {hubPacks} from './reader.ts';
import './slip-app.ts';
import {allWords} from './words.ts';
import {openSession} from '../account/open-session.ts';
import {keptLanguage} from '../page-language.ts';

const session = openSession();
const link = await openHallLink({strayed: session.strayed, kind: 'console', version: __VERSION__});
const app = document.createElement('rc-slip-app');
app.language = keptLanguage();
app.link = link;
app.session = session;
app.letters = new CanvasLetters(getComputedStyle(document.documentElement).fontFamily);
app.packs = hubPacks;
document.body.append(app);
void loadFontsFor(allWords);
void import('./editing/words.ts').then((editing) => loadFontsFor(editing.allWords));
if (import.meta.env.PROD) {
  // Behind the first picture, as all that the page can do without.
  const {registerWorker} = await import('../../sync/worker-registration.ts');
  // A new version reloads the page: not over changes that nobody has published.
  await registerWorker('/console/', () => document.hidden && !app.dirty, link);
}
