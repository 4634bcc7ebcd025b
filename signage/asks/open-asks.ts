import {after} from '../../src/devices/after.ts';
import {answerAsks, type AskTime} from '../../src/sync/asks/answer-asks.ts';
import {notePage} from '../../src/sync/asks/note-page.ts';
import {PageLog} from '../../src/sync/asks/page-log.ts';
import {SHOWN_MS, ShownName} from '../../src/sync/asks/show-name.ts';
import type {HallLink} from '../../src/sync/hall-link.ts';
import type {AskNote, AskResult} from '../../src/wire/device-ask.ts';
import type {WallApp} from '../wall-app.ts';
import {callBoxes} from './call-boxes.ts';
import './name-corner.ts';

export interface AskedWall {
  readonly link: HallLink;
  readonly app: WallApp;
  /** Nobody is called, nothing is spoken, and there is no alarm. */
  readonly quiet: () => boolean;
  /** As staff call its place; undefined where it has none. */
  readonly place: () => string | undefined;
  /** Says a test sentence; resolves with why nobody heard it. */
  readonly sayTest: () => Promise<AskNote | undefined>;
  readonly version: string;
  readonly reload: () => void;
  /** The page's own where nothing else is given. */
  readonly time?: AskTime;
}

/** Does what operators ask of this wall, and never beside a call. */
export function openAsks({
  link,
  app,
  quiet,
  place,
  sayTest,
  version,
  reload,
  time,
}: AskedWall): void {
  const log = new PageLog(sessionStorage, () => link.clock.now());
  notePage(log, link, version);
  const shown = new ShownName(after);
  const name = () => place() ?? app.shown?.name ?? link.device.slice(-8);
  const identify = () => {
    const corner = document.createElement('rc-name-corner');
    corner.name = name();
    corner.taken = () => (app.shadowRoot ? callBoxes(app.shadowRoot) : []);
    corner.idle = quiet;
    return new Promise<AskResult>((resolve) => {
      corner.addEventListener('rc-named', () => {
        resolve({state: 'done'});
      });
      after(SHOWN_MS, () => {
        resolve({state: 'refused', note: 'in-use'});
      });
      shown.show(corner);
    });
  };
  answerAsks(
    link,
    {
      quiet,
      identify,
      reload: () => {
        reload();
        return Promise.resolve();
      },
      testVoice: async () => {
        const note = await sayTest();
        return note === undefined ? {state: 'done'} : {state: 'refused', note};
      },
    },
    log,
    time,
  );
}
