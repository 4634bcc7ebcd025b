import {pageClock} from '../src/devices/after.ts';
import type {IdReader} from '../src/devices/id-reader/id-reader.ts';
import {WorkerEngines} from '../src/input/worker-engines.ts';
import type {QuestionId} from '../src/hall/form.ts';
import type {HallLink} from '../src/sync/hall-link.ts';
import {catalogue} from '../src/ui/catalogue.ts';
import {loadFontsFor} from '../src/ui/fonts.ts';
import {MoveEvent} from './events.ts';
import './kiosk-app.ts';
import type {Move} from './visit/visit.ts';

const unreachable = {kind: 'unreachable'} as const;

/** There is a reader, so that the question for a card is shown too; no card ever lies on it. */
const reader: IdReader = {status: 'ready', watch: () => () => undefined};

/**
 * The very kiosk, drawn of a line that somebody lends, which sends nothing: it issues no numbers, prints nothing, keeps
 * nothing, and waits for nobody. `rc-show` at its element has it show one question by itself, by the question's id, or
 * its first screen.
 */
export function openPreview(link: HallLink): void {
  const app = document.createElement('rc-kiosk-app');
  app.link = link;
  app.reader = reader;
  app.engines = new WorkerEngines();
  app.visits = {
    find: () => Promise.resolve(unreachable),
    rate: () => Promise.resolve(unreachable),
  };
  app.seal = () => Promise.reject(new Error('nobody fills in a form at a picture'));
  app.print = () => Promise.resolve('none');
  app.clock = {...pageClock, after: () => () => undefined};
  app.addEventListener('rc-show', (event) => {
    // What is not given to an event comes out of it as null.
    const {detail: question} = event as CustomEvent<QuestionId | null>;
    void app.updateComplete.then(() => {
      const screen = app.renderRoot.querySelector('.screen');
      const moves: readonly Move[] =
        question === null ? [] : [{type: 'begin'}, {type: 'change', question, open: true}];
      for (const move of [{type: 'leave'} as const, ...moves]) {
        screen?.dispatchEvent(new MoveEvent(move));
      }
    });
  });
  document.body.append(app);
  void loadFontsFor(JSON.stringify([catalogue, link.state.configuration ?? '']));
}
