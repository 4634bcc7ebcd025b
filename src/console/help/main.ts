import {registerWorker} from '../../sync/worker-registration.ts';
import {loadFontsFor} from '../../ui/fonts.ts';
import './help-app.ts';
import {TASKS} from './tasks.ts';
import {allWords} from './words.ts';

document.body.append(document.createElement('rc-help-app'));
void loadFontsFor(allWords + JSON.stringify(TASKS));
if (import.meta.env.PROD) await registerWorker('/console/', () => document.hidden);
