import assert from 'node:assert/strict';
import {test} from 'node:test';
import {encodeSheet} from '../../src/devices/printer/escpos/encode-sheet.ts';
import {EscposPrinter, type Fate} from '../../src/devices/printer/job/escpos-printer.ts';
import {MemoryJournal} from '../../src/devices/printer/job/memory-journal.ts';
import type {PrintOutcome} from '../../src/devices/printer/printer.ts';
import {USUAL_PRINTER} from '../../src/devices/printer/profile.ts';
import {layOut} from '../../src/devices/printer/sheet/lay-out.ts';
import {HandClock} from '../../src/devices/testing/hand-clock.ts';
import {CLONE, EPSON} from '../printer/model.ts';
import type {Moment} from '../printer/moments.ts';
import {PaperPrinter} from '../printer/paper-printer.ts';
import {words} from '../printer/ticket-text.ts';
import {dottedText} from './dotted-text.ts';
import {paperLine} from './paper-line.ts';

/** What happens to a printer, and how somebody makes it well again. */
interface Fault {
  readonly does: (printer: PaperPrinter) => void;
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

interface Desk {
  readonly clock: HandClock;
  readonly printer: PaperPrinter;
  readonly driver: EscposPrinter;
  readonly fates: [string, Fate][];
  /** How many lines were opened to it. */
  readonly lines: () => number;
}

function desk(dialect: 'epson' | 'generic'): Desk {
  const clock = new HandClock();
  const model = dialect === 'epson' ? {...EPSON, dots: 384 as const} : CLONE;
  // A buffer that a slip does not fit in, and a way that holds little.
  const printer = new PaperPrinter({clock, model, buffer: 512});
  const fates: [string, Fate][] = [];
  let lines = 0;
  const open = paperLine(printer, 256);
  const driver = new EscposPrinter({
    open: (ends) => {
      lines += 1;
      return open(ends);
    },
    profile: {...PROFILE, dialect},
    after: clock.after,
    journal: new MemoryJournal(),
    onFate: ({id}, fate) => fates.push([id, fate]),
  });
  return {clock, printer, driver, fates, lines: () => lines};
}

const PROFILE = {...USUAL_PRINTER, paper: 58} as const;

const LAST = '请在 A 区就座';

/** A short slip: its number, a picture, a line. */
function bytesOf(number: string, again = false) {
  const text = (said: string, size: number | 'fill') =>
    ({kind: 'text', text: said, size, bold: false}) as const;
  const rows = [
    ...(again ? [text('补打', 1)] : []),
    text(number, 'fill'),
    {kind: 'rule'} as const,
    text(LAST, 2),
    {kind: 'rule'} as const,
  ];
  return encodeSheet(layOut(rows, PROFILE, dottedText), PROFILE);
}

/** More than any answer takes from the printer to whoever waits for it. */
const TURNS = 12;

/** Lets time pass and everything happen that comes of it, until `work` is done. */
async function done<T>(clock: HandClock, work: Promise<T>): Promise<T> {
  const state = {settled: false};
  void work.finally(() => {
    state.settled = true;
  });
  for (let waited = 0; ; waited += 100) {
    for (let turn = 0; turn < TURNS; turn += 1) await Promise.resolve();
    if (state.settled) return work;
    assert.ok(waited < 60_000, 'nobody waits a minute at a printer');
    clock.pass(100);
  }
}

async function settle(clock: HandClock, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 1_000) {
    clock.pass(1_000);
    for (let turn = 0; turn < TURNS; turn += 1) await Promise.resolve();
  }
}

/** The numbers of slips that somebody can hold in their hand, all of it, and those that say 补打 apart. */
function slipsOut(printer: PaperPrinter): {first: string[]; again: string[]} {
  const slips = printer.tickets
    .filter(({breaks}) => !breaks.some(({lost}) => lost))
    .map(({lines}) => lines.map(words))
    .filter((lines) => lines.includes(LAST) && lines.some(isNumber));
  const numberOf = (lines: string[]) => lines.find(isNumber) ?? '';
  const isAgain = (lines: string[]) => lines.includes('补打');
  return {
    first: slips.filter((lines) => !isAgain(lines)).map(numberOf),
    again: slips.filter(isAgain).map(numberOf),
  };
}

/** No piece of paper may carry two people's numbers. */
const mixedUp = (printer: PaperPrinter): boolean =>
  printer.tickets.some(({lines}) => lines.map(words).filter(isNumber).length > 1);

const isNumber = (line: string): boolean => /^A\d+$/.test(line);

function assertTrue(
  where: string,
  {printer, fates, lines}: Desk,
  outcomes: ReadonlyMap<string, PrintOutcome>,
): void {
  const {first, again} = slipsOut(printer);
  assert.equal(new Set(first).size, first.length, `${where}: a number twice, and not marked`);
  assert.ok(!mixedUp(printer), `${where}: two numbers on one paper`);
  for (const [id, {kind}] of outcomes) {
    const out = first.includes(id);
    const fate = fates.filter(([job]) => job === id).map(([, each]) => each);
    if (kind === 'printed') assert.ok(out, `${where}: ${id} is said to be printed, and is not`);
    if (!out) assert.ok(!fate.includes('printed'), `${where}: ${id} came out later, it says`);
    if (out) assert.ok(!fate.includes('failed'), `${where}: ${id} is out, and never came, it says`);
    // Each that was begun and did not end well has a fate once the printer is well again.
    if (kind === 'unconfirmed') assert.ok(fate.length === 1, `${where}: nobody learns of ${id}`);
  }
  assert.ok(again.length <= outcomes.size);
  // A line that breaks in the midst of a command leaves the printer there: the next byte goes into it.
  if (lines() === 1) assert.deepEqual(printer.violations, [], where);
}

for (const dialect of ['epson', 'generic'] as const) {
  test(`${dialect}: whatever two things go wrong, and when: what is said of a slip is true`, async () => {
    let stories = 0;
    for (const [one, first] of Object.entries(FAULTS)) {
      for (const moment of MOMENTS) {
        for (const [other, second] of Object.entries(FAULTS)) {
          for (const later of ['same', 'next'] as const) {
            const where = `${one} at ${JSON.stringify(moment)}, then ${other} (${later})`;
            const at = desk(dialect);
            const {clock, printer, driver} = at;
            // What never came to its moment does not happen after everything is well again.
            let astray = true;
            const happen = (fault: Fault, when: (typeof MOMENTS)[number]) => {
              if (when === 'before') fault.does(printer);
              else if (when !== 'over') {
                printer.when(when, () => {
                  if (astray) fault.does(printer);
                });
              }
            };
            const outcomes = new Map<string, PrintOutcome>();
            await done(clock, driver.status());
            happen(first, moment);
            if (later === 'same') happen(second, 'text');
            outcomes.set(
              'A001',
              await done(clock, driver.print({id: 'A001', number: 'A001'}, bytesOf('A001'))),
            );
            if (moment === 'over') first.does(printer);
            if (later === 'next') happen(second, 'picture');
            outcomes.set(
              'A002',
              await done(clock, driver.print({id: 'A002', number: 'A002'}, bytesOf('A002'))),
            );
            await settle(clock, 3_000);
            astray = false;
            first.mended(printer);
            second.mended(printer);
            await settle(clock, 25_000);
            // Somebody looks after it: it is well, and says so.
            for (let look = 0; look < 3; look += 1) await done(clock, driver.status());
            await settle(clock, 5_000);
            outcomes.set(
              'A003',
              await done(clock, driver.print({id: 'A003', number: 'A003'}, bytesOf('A003'))),
            );
            assert.deepEqual(outcomes.get('A003'), {kind: 'printed'}, `${where}: it is well again`);
            assertTrue(where, at, outcomes);
            stories += 1;
          }
        }
      }
    }
    assert.equal(stories, Object.keys(FAULTS).length ** 2 * MOMENTS.length * 2);
  });
}
