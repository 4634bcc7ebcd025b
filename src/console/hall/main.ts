import {openHallLink} from '../../sync/open-hall-link.ts';
import {registerWorker} from '../../sync/worker-registration.ts';
import {loadFontsFor} from '../../ui/fonts.ts';
import {browserDraftStore} from '../../sync/kept-draft.ts';
import {openSession} from '../account/open-session.ts';
import './hall-app.ts';
import {allWords} from './words.ts';

const session = openSession();
const link = await openHallLink({strayed: session.strayed, kind: 'console', version: __VERSION__});
const app = document.createElement('rc-hall-app');
app.link = link;
app.session = session;
app.store = browserDraftStore();
document.body.append(app);
void import('./editing.ts').then(({allFieldNames}) => loadFontsFor(allWords + allFieldNames));
// A new version reloads the page: not over changes that nobody has published.
if (import.meta.env.PROD) {
  await registerWorker('/console/', () => document.hidden && !app.dirty);
}
