import {openHallLink} from '../../sync/open-hall-link.ts';
import {registerWorker} from '../../sync/worker-registration.ts';
import {loadFontsFor} from '../../ui/fonts.ts';
import {allWords as alarmWords} from '../alarm/words.ts';
import {hubMedia} from './media/hub-media.ts';
import './screens-app.ts';
import {allWords} from './words.ts';
import {openSession} from '../account/open-session.ts';
import {keptLanguage} from '../page-language.ts';

const session = openSession();
const link = await openHallLink({
  strayed: session.strayed,
  kind: 'console',
  version: __VERSION__,
  presence: true,
});
const app = document.createElement('rc-screens-app');
app.language = keptLanguage();
app.link = link;
app.session = session;
app.media = hubMedia;
document.body.append(app);
void loadFontsFor(allWords + alarmWords);
// A new version reloads the page: not over changes that nobody has published.
if (import.meta.env.PROD) {
  await registerWorker('/console/', () => document.hidden && !app.dirty, link);
}
