import {after} from '../../src/devices/after.ts';
import {answerAsks, type AskTime} from '../../src/sync/asks/answer-asks.ts';
import {notePage} from '../../src/sync/asks/note-page.ts';
import {PageLog} from '../../src/sync/asks/page-log.ts';
import {ShownName} from '../../src/sync/asks/show-name.ts';
import type {HallLink} from '../../src/sync/hall-link.ts';
import type {AskResult} from '../../src/wire/device-ask.ts';
import type {Slips, TestOutcome} from '../paper/slip-printing.ts';
import './name-band.ts';
import {testSlip} from './test-slip.ts';

export interface AskedKiosk {
  readonly link: HallLink;
  readonly app: {readonly quiet: boolean};
  readonly paper: Promise<Slips>;
  /** As staff call its place; undefined where it has none. */
  readonly place: () => string | undefined;
  readonly version: string;
  readonly reload: () => void;
  /** The page's own where nothing else is given. */
  readonly time?: AskTime;
}

/** Does what operators ask of this kiosk, and never in the middle of a visit. */
export function openAsks({link, app, paper, place, version, reload, time}: AskedKiosk): void {
  const log = new PageLog(sessionStorage, () => link.clock.now());
  notePage(log, link, version);
  const shown = new ShownName(after);
  const name = () => {
    const letters = link.state.devices.get(link.device)?.letters;
    return place() ?? letters ?? link.device.slice(-8);
  };
  answerAsks(
    link,
    {
      quiet: () => app.quiet,
      identify: () => {
        const band = document.createElement('rc-name-band');
        band.name = name();
        shown.show(band);
        return Promise.resolve({state: 'done'});
      },
      reload: async () => {
        // A slip that the page itself prints comes to its end.
        await (await paper).letGo();
        reload();
      },
      testPrint: async () => {
        const slips = await paper;
        return resultOf(await slips.test(testSlip(link.state, name(), link.clock.now())));
      },
    },
    log,
    time,
  );
}

function resultOf(outcome: TestOutcome): AskResult {
  switch (outcome.kind) {
    case 'printed':
      return {state: 'done'};
    case 'sent':
    case 'unconfirmed':
      return {state: 'done', note: outcome.kind};
    case 'failed':
      return {state: 'refused', note: outcome.fault};
    case 'none':
      return {state: 'refused', note: 'no-printer'};
  }
}
