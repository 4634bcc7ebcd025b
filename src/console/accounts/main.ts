import {hubAccounts} from '../../sync/accounts-client.ts';
import {hubDirectory} from '../../sync/directory-client.ts';
import {openHallLink} from '../../sync/open-hall-link.ts';
import {registerWorker} from '../../sync/worker-registration.ts';
import {loadFontsFor} from '../../ui/fonts.ts';
import {openSession} from '../account/open-session.ts';
import {keptLanguage} from '../page-language.ts';
import {allWords as passkeyWords} from '../account/passkeys/words.ts';
import {allWords as alarmWords} from '../alarm/words.ts';
import './accounts-app.ts';
import {allWords as directoryWords} from './directory/words.ts';
import {allWords} from './words.ts';

const session = openSession();
const link = await openHallLink({
  kind: 'console',
  version: __VERSION__,
  strayed: session.strayed,
});
const app = document.createElement('rc-accounts-app');
app.language = keptLanguage();
app.link = link;
app.session = session;
app.accounts = hubAccounts;
app.directory = hubDirectory;
document.body.append(app);
void loadFontsFor(allWords + alarmWords + passkeyWords + directoryWords);
if (import.meta.env.PROD) await registerWorker('/console/', () => document.hidden, link);
