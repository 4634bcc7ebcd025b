import {hubAudit} from '../../sync/audit-client.ts';
import {openHallLink} from '../../sync/open-hall-link.ts';
import {registerWorker} from '../../sync/worker-registration.ts';
import {loadFontsFor} from '../../ui/fonts.ts';
import {openSession} from '../account/open-session.ts';
import {keptLanguage} from '../page-language.ts';
import {allWords as alarmWords} from '../alarm/words.ts';
import './audit-app.ts';
import {allWords} from './words.ts';

const session = openSession();
const link = await openHallLink({
  kind: 'console',
  version: __VERSION__,
  strayed: session.strayed,
});
const app = document.createElement('rc-audit-app');
app.language = keptLanguage();
app.link = link;
app.session = session;
app.audit = hubAudit;
document.body.append(app);
void loadFontsFor(allWords + alarmWords);
if (import.meta.env.PROD) await registerWorker('/console/', () => document.hidden, link);
