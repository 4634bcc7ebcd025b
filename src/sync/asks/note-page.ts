import type {HallLink} from '../hall-link.ts';
import type {PageLog} from './page-log.ts';

const NAME = /^[A-Za-z]{1,40}$/;
const PLACE = /^\s+at .*?([\w.-]{1,80}\.[jt]s):(\d{1,7}):(\d{1,7})\)?$/m;

/** Writes down what happens to a page from now on. Of an error its kind and its place, never its message. */
export function notePage(
  log: PageLog,
  link: Pick<HallLink, 'state' | 'status' | 'subscribe'>,
  version: string,
  page: EventTarget = window,
): void {
  log.note({page: 'began', version});
  let told = '';
  const look = () => {
    const {status, state} = link;
    const line = JSON.stringify([status.kind, state.revision]);
    if (line === told) return;
    told = line;
    log.note({line: status.kind, revision: state.revision});
  };
  look();
  link.subscribe(look);
  page.addEventListener('error', (event) => {
    const error: unknown = (event as ErrorEvent).error;
    if (error instanceof Error) log.note(errorFact(error));
  });
  page.addEventListener('unhandledrejection', (event) => {
    log.note(errorFact((event as PromiseRejectionEvent).reason));
  });
  for (const type of ['online', 'offline'] as const) {
    page.addEventListener(type, () => {
      log.note({network: type});
    });
  }
  document.addEventListener('visibilitychange', () => {
    log.note({page: document.visibilityState});
  });
}

function errorFact(error: unknown): Readonly<Record<string, string>> {
  const {name, stack} = error instanceof Error ? error : {name: '', stack: ''};
  const [, file, row, column] = PLACE.exec(stack ?? '') ?? [];
  const place = file === undefined ? {} : {place: `${file}:${row ?? ''}:${column ?? ''}`};
  return {error: NAME.test(name) ? name : 'other', ...place};
}
