import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Moment} from '../printer/moments.ts';
import type {PaperPrinter} from '../printer/paper-printer.ts';
import {SlipDesk} from './slip-desk.ts';

/** What happens to a printer or to who prints on it, and how somebody makes it well again. */
interface Fault {
  readonly does: (printer: PaperPrinter, desk: SlipDesk) => void;
  readonly mended: (printer: PaperPrinter) => void;
}

const FAULTS: Readonly<Record<string, Fault>> = {
  'runs out of paper': {
    does: (printer) => {
      printer.runOut();
    },
    mended: (printer) => {
      printer.loadPaper();
    },
  },
  'has little paper': {
    does: (printer) => {
      // Nobody puts a roll in within the same moment.
      if (printer.condition.paper !== 'out') printer.leave(8 * 1000);
    },
    mended: () => undefined,
  },
  'opens its cover': {
    does: (printer) => {
      printer.openCover();
    },
    mended: (printer) => {
      printer.closeCover();
    },
  },
  'jams its cutter': {
    does: (printer) => {
      printer.jamCutter();
    },
    mended: (printer) => {
      printer.clearJam();
    },
  },
  stalls: {
    does: (printer) => {
      printer.stall();
    },
    mended: (printer) => {
      printer.goOn();
    },
  },
  'drops the line': {
    does: (printer) => {
      printer.drop();
    },
    mended: () => undefined,
  },
  'goes away': {
    does: (printer) => {
      printer.accept(false);
      printer.drop();
    },
    mended: (printer) => {
      printer.accept(true);
    },
  },
  'replies late': {
    does: (printer) => {
      printer.replyLate(2_500);
    },
    mended: (printer) => {
      printer.replyLate(0);
    },
  },
  'replies too late': {
    does: (printer) => {
      printer.replyLate(20_000);
    },
    mended: (printer) => {
      printer.replyLate(0);
    },
  },
  'says nothing of a job': {
    does: (printer) => {
      printer.lie('silent');
    },
    mended: (printer) => {
      printer.lie(undefined);
    },
  },
  'loses its power': {
    does: (printer) => {
      printer.cutPower();
    },
    mended: (printer) => {
      printer.restorePower();
    },
  },
  'loses its power for a moment': {
    does: (printer) => {
      printer.cutPower();
      printer.restorePower();
    },
    mended: () => undefined,
  },
  'the agent restarts': {
    does: (_printer, desk) => {
      desk.restart();
    },
    mended: () => undefined,
  },
};

/** When: before anything is sent, at a byte of it, at a stage of the print, or when it is over. */
const MOMENTS: readonly ('before' | 'over' | Moment)[] = [
  'before',
  {byte: 1},
  {byte: 14},
  {byte: 200},
  {byte: 1_500},
  'first-byte',
  'text',
  'picture',
  'before-cut',
  'after-cut',
  'after-reply',
  'over',
];

for (const dialect of ['epson', 'generic'] as const) {
  test(`${dialect}: whatever two things go wrong, and when: what is said of a slip is true`, async () => {
    let stories = 0;
    for (const [one, first] of Object.entries(FAULTS)) {
      for (const moment of MOMENTS) {
        for (const [other, second] of Object.entries(FAULTS)) {
          for (const later of ['same', 'next'] as const) {
            const where = `${one} at ${JSON.stringify(moment)}, then ${other} (${later})`;
            const desk = new SlipDesk({dialect});
            const {printer} = desk;
            // What never came to its moment does not happen after everything is well again.
            let astray = true;
            const happen = (fault: Fault, when: (typeof MOMENTS)[number]) => {
              if (when === 'before') fault.does(printer, desk);
              else if (when !== 'over') {
                printer.when(when, () => {
                  if (astray) fault.does(printer, desk);
                });
              }
            };
            await desk.status();
            happen(first, moment);
            if (later === 'same') happen(second, 'text');
            await desk.print('A001');
            if (moment === 'over') first.does(printer, desk);
            if (later === 'next') happen(second, 'picture');
            await desk.print('A002');
            await desk.pass(3_000);
            astray = false;
            first.mended(printer);
            second.mended(printer);
            await desk.pass(25_000);
            // Somebody looks after it: it is well, and says so.
            for (let look = 0; look < 3; look += 1) await desk.status();
            await desk.pass(5_000);
            assert.deepEqual(await desk.print('A003'), {kind: 'printed'}, `${where}: it is well`);
            desk.assertTrue(where);
            stories += 1;
          }
        }
      }
    }
    assert.equal(stories, Object.keys(FAULTS).length ** 2 * MOMENTS.length * 2);
  });
}
