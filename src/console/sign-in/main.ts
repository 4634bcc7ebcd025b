import {directoryDoor} from '../../sync/directory-client.ts';
import {hubPasskeys} from '../../sync/passkeys-client.ts';
import {hubSession} from '../../sync/session-client.ts';
import {registerWorker} from '../../sync/worker-registration.ts';
import {loadFontsFor} from '../../ui/fonts.ts';
import {thisBrowser} from '../account/open-session.ts';
import {keptLanguage} from '../page-language.ts';
import {wayBack} from '../account/way-back.ts';
import {allWords as passkeyWords} from '../account/passkeys/words.ts';
import {allWords as accountWords} from '../account/words.ts';
import {cameBack, keepWayBack} from './directory/directory-return.ts';
import './sign-in-app.ts';
import {allWords} from './words.ts';

const app = document.createElement('rc-sign-in-app');
app.language = keptLanguage();
app.hub = hubSession;
app.passkeys = hubPasskeys;
app.directory = directoryDoor;
app.browser = thisBrowser();
const back = cameBack(location.search, sessionStorage);
const search = back?.search ?? location.search;
// What the directory says is for the hub, once: it stays in no history.
if (back) history.replaceState(null, '', location.pathname + search);
app.returned = back?.returned;
app.leaves = () => {
  keepWayBack(sessionStorage, search);
};
app.back = wayBack(search, location.origin);
app.token = location.hash.slice(1);
document.body.append(app);
void loadFontsFor(allWords + accountWords + passkeyWords);
if (import.meta.env.PROD) await registerWorker('/console/', () => document.hidden);
