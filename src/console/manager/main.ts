import {daysOfLog, eventsOfDay} from '../../sync/day-log.ts';
import {openHallLink} from '../../sync/open-hall-link.ts';
import {registerWorker} from '../../sync/worker-registration.ts';
import {allWords as alarmWords} from '../alarm/words.ts';
import {loadFontsFor} from '../../ui/fonts.ts';
import './manager-app.ts';
import {allWords} from './words.ts';
import {openSession} from '../account/open-session.ts';

const session = openSession();
const link = await openHallLink({strayed: session.strayed, kind: 'console', version: __VERSION__});
const app = document.createElement('rc-manager-app');
app.link = link;
app.session = session;
app.log = {days: daysOfLog, events: eventsOfDay};
document.body.append(app);
void loadFontsFor(allWords + alarmWords);
if (import.meta.env.PROD) await registerWorker('/console/', () => document.hidden, link);
