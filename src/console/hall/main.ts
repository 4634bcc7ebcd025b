import {openHallLink} from '../../sync/open-hall-link.ts';
import {registerWorker} from '../../sync/worker-registration.ts';
import {loadFontsFor} from '../../ui/fonts.ts';
import {browserDraftStore} from '../../sync/kept-draft.ts';
import {openSession} from '../account/open-session.ts';
import {keptLanguage} from '../page-language.ts';
import './hall-app.ts';
import {hubDrafts} from './revisions/draft-client.ts';
import {hubRevisions} from './revisions/revision-client.ts';
import {allWords} from './words.ts';

const session = openSession();
const link = await openHallLink({strayed: session.strayed, kind: 'console', version: __VERSION__});
const app = document.createElement('rc-hall-app');
app.language = keptLanguage();
app.link = link;
app.session = session;
app.store = browserDraftStore();
app.revisions = hubRevisions(link);
app.drafts = hubDrafts;
document.body.append(app);
void import('./editing.ts').then(({allFieldNames, revisionWords}) =>
  loadFontsFor(allWords + allFieldNames + revisionWords),
);
// A new version reloads the page: not over changes that nobody has published.
if (import.meta.env.PROD) {
  await registerWorker('/console/', () => document.hidden && !app.dirty, link);
}
