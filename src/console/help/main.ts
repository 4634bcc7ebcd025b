import {registerWorker} from '../../sync/worker-registration.ts';
import {loadFontsFor} from '../../ui/fonts.ts';
import {keptLanguage} from '../page-language.ts';
import './help-app.ts';
import {TASKS} from './tasks.ts';
import {allWords} from './words.ts';

const app = document.createElement('rc-help-app');
app.language = keptLanguage();
document.body.append(app);
void loadFontsFor(allWords + JSON.stringify(TASKS));
if (import.meta.env.PROD) await registerWorker('/console/', () => document.hidden);
