import {openHallLink} from '../../sync/open-hall-link.ts';
import {registerWorker} from '../../sync/worker-registration.ts';
import {loadFontsFor} from '../../ui/fonts.ts';
import {Alert} from './alert.ts';
import './guide-app.ts';
import {allWords as alarmWords} from '../alarm/words.ts';
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
const alert = new Alert();
addEventListener('pointerdown', () => {
  alert.wake();
});
const app = document.createElement('rc-guide-app');
app.language = keptLanguage();
app.link = link;
app.session = session;
app.alert = alert;
document.body.append(app);
void loadFontsFor(allWords + alarmWords);
if (import.meta.env.PROD) await registerWorker('/console/', () => document.hidden, link);
