import {hubForms} from '../../sync/form-client.ts';
import {openHallLink} from '../../sync/open-hall-link.ts';
import {hubVisits} from '../../sync/visit-client.ts';
import {registerWorker} from '../../sync/worker-registration.ts';
import {WEEKDAYS, dateWords} from '../../ui/date-words.ts';
import {loadFontsFor} from '../../ui/fonts.ts';
import {allWords as alarmWords} from '../alarm/words.ts';
import {allWords} from './words.ts';
import './desk-app.ts';
import {seatInAddress} from './seat-address.ts';
import {openSession} from '../account/open-session.ts';
import {keptLanguage} from '../page-language.ts';

const session = openSession();
const link = await openHallLink({
  strayed: session.strayed,
  kind: 'desk',
  version: __VERSION__,
  // The seat, not the machine, is who calls.
  actor: () => ({kind: 'desk', id: seatInAddress() || 'no-seat'}),
});
const app = document.createElement('rc-desk-app');
app.language = keptLanguage();
app.link = link;
app.session = session;
app.visits = hubVisits;
app.forms = hubForms;
document.body.append(app);
// A date has characters that no other words have.
void loadFontsFor(
  JSON.stringify([allWords, alarmWords, WEEKDAYS, dateWords(0, link.clock.now(), 'UTC')]),
);

// Nobody is at the seat, and nothing typed is left here alone: the only moment at which a desk may change under somebody's hands.
const quiet = () => {
  const seat = link.state.seats.get(seatInAddress());
  return seat?.status !== 'open' && seat?.ticket === undefined && !app.holdsWords();
};
if (import.meta.env.PROD) await registerWorker('/console/', quiet, link);
