import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Fate} from '../../src/devices/printer/job/escpos-printer.ts';
import type {Journal} from '../../src/devices/printer/job/journal.ts';
import {MemoryJournal} from '../../src/devices/printer/job/memory-journal.ts';
import type {OpenLine} from '../../src/devices/printer/job/printer-line.ts';
import type {HandClock} from '../../src/devices/testing/hand-clock.ts';
import {SlipDesk, type DeskOptions} from './slip-desk.ts';

const DIALECTS = ['epson', 'generic'] as const;
const PRINTED = {kind: 'printed'};

/** A desk whose first slip was broken off after so many bytes. */
async function brokenDesk(byte: number, options: DeskOptions): Promise<SlipDesk> {
  const desk = new SlipDesk(options);
  await desk.status();
  desk.printer.when({byte}, () => {
    desk.printer.drop();
  });
  await desk.print('A001');
  return desk;
}

/** In the number's picture, in the last line's text, and behind all but the cut. */
const BROKEN = [300, 930, 1_798];
/** Of what is sent before the next slip: where questions stand, and where half a slip is cut off. */
const AGAIN = [...Array(22).keys(), ...Array.from({length: 30}, (_, index) => 4_626 + index)];

for (const dialect of DIALECTS) {
  test(`${dialect}: a line that breaks again, when half a slip is cut off, puts no two numbers on one paper`, async () => {
    for (const byte of BROKEN) {
      for (const again of AGAIN) {
        const desk = new SlipDesk({dialect});
        const {printer} = desk;
        await desk.status();
        printer.when({byte}, () => {
          printer.drop();
          printer.when({byte: again + 1}, () => {
            printer.drop();
          });
        });
        await desk.print('A001');
        await desk.print('A002');
        const where = `after byte ${String(byte)}, then ${String(again + 1)}`;
        assert.deepEqual(await desk.print('A003'), PRINTED, where);
        desk.assertTrue(where);
      }
    }
  });

  test(`${dialect}: what was told and not kept before the agent ended is told again`, async () => {
    const keeps = {at: 0};
    const onFate = () => {
      keeps.at += 1;
      return keeps.at === 1 ? new Promise<void>(() => undefined) : undefined;
    };
    const desk = new SlipDesk({dialect, onFate});
    desk.printer.lie('silent');
    assert.deepEqual(await desk.print('A001'), {kind: 'unconfirmed'});
    desk.printer.lie(undefined);
    void desk.status().catch(() => undefined);
    await desk.pass(5_000);
    assert.equal(desk.fates.length, 1);
    desk.restart();
    assert.equal(await desk.status(), 'ready');
    assert.equal(desk.fates.length, 2);
    assert.equal(await desk.status(), 'ready');
    assert.equal(desk.fates.length, 2);
  });

  for (const what of ['began', 'ended', 'open'] as const) {
    test(`${dialect}: a disk that takes nothing (${what}) stops no slip, and makes none a failed one`, async () => {
      const journal = new BrokenJournal(what);
      const onFate = () => Promise.reject(new Error('ENOSPC'));
      const desk = new SlipDesk({dialect, journal, onFate});
      assert.deepEqual(await desk.print('A001'), PRINTED);
      desk.printer.lie('silent');
      assert.deepEqual(await desk.print('A002'), {kind: 'unconfirmed'});
      desk.printer.lie(undefined);
      assert.deepEqual(await desk.print('A003'), PRINTED);
      assert.deepEqual(desk.out, ['A001', 'A002', 'A003']);
      desk.assertTrue(what);
    });
  }

  test(`${dialect}: an answer that is late is not taken for one to the next question`, async () => {
    const desk = new SlipDesk({dialect, line: slowWords});
    desk.printer.leave(8 * 1_000);
    for (const number of ['A001', 'A002', 'A003']) {
      assert.deepEqual(await desk.print(number), PRINTED, number);
      assert.equal(await desk.status(), 'paper-low', number);
    }
    assert.equal(desk.lines, 1);
  });

  test(`${dialect}: a printer is asked how it is, and waits for nobody's slip with that`, async () => {
    const desk = new SlipDesk({dialect});
    assert.equal(await desk.status(), 'ready');
    desk.printer.lie('silent');
    const printing = desk.print('A001');
    assert.equal(await desk.status(), 'ready');
    assert.deepEqual(await printing, {kind: 'unconfirmed'});
  });
}

test('a slip that could not end in its time does not begin, and is not printed later', async () => {
  const desk = new SlipDesk({dialect: 'generic'});
  desk.printer.lie('silent');
  const numbers = ['A001', 'A002', 'A003', 'A004'];
  const outcomes = await Promise.all(numbers.map((number) => desk.print(number)));
  assert.deepEqual(outcomes.at(0), {kind: 'unconfirmed'});
  assert.deepEqual(outcomes.at(-1), {kind: 'failed', fault: 'offline'});
  desk.printer.lie(undefined);
  await desk.pass(60_000);
  assert.equal(await desk.status(), 'ready');
  assert.ok(desk.out.includes('A001') && !desk.out.includes('A004'));
  desk.assertTrue('in a row');
});

test('what a printer still tells of a job of before is not taken for the next one', async () => {
  const desk = new SlipDesk({dialect: 'epson', buffer: 4_096});
  const {printer} = desk;
  await desk.status();
  printer.when('before-cut', () => {
    printer.replyLate(2_000);
    printer.when('after-reply', () => {
      printer.replyLate(0);
      desk.restart();
    });
  });
  assert.deepEqual(await desk.print('A001'), {kind: 'ended'});
  printer.when('picture', () => {
    printer.lie('silent');
    printer.openCover();
  });
  assert.deepEqual(await desk.print('A002'), {kind: 'unconfirmed'});
  assert.deepEqual(desk.out, ['A001']);
});

for (const dialect of DIALECTS) {
  test(`${dialect}: the end of a slip that took very long is not taken for that of the next one`, async () => {
    for (const wait of [7_000, 12_000, 16_000, 20_000, 24_000, 30_000]) {
      const desk = new SlipDesk({dialect, buffer: 100_000});
      const {printer} = desk;
      await desk.status();
      printer.linger();
      // One slip comes out of it, and for the next there is no paper.
      const unlisten = printer.onTicket(() => {
        printer.runOut();
        unlisten();
      });
      desk.clock.after(wait, () => {
        printer.goOn();
      });
      await desk.print('A001');
      await desk.print('A002');
      await desk.pass(30_000);
      const where = `after ${String(wait)} ms`;
      printer.loadPaper();
      await desk.status();
      desk.assertTrue(where);
      const {kind} = desk.outcomes.get('A001') ?? {};
      assert.equal(kind, 'unconfirmed', where);
    }
  });

  test(`${dialect}: a printer that was slow once is believed again`, async () => {
    const desk = new SlipDesk({dialect, buffer: 100_000});
    await desk.status();
    desk.printer.linger();
    await desk.print('A001');
    await desk.print('A002');
    desk.printer.goOn();
    await desk.pass(10_000);
    await desk.status();
    assert.deepEqual(await desk.print('A003'), PRINTED);
    assert.deepEqual(await desk.print('A004'), PRINTED);
    desk.assertTrue('slow once');
  });
}

test('another printer in its place says nothing of the slip of the last one', async () => {
  for (const cuts of [0, 5]) {
    const journal = new MemoryJournal();
    const desk = new SlipDesk({dialect: 'epson', journal});
    for (const number of ['A001', 'A002']) assert.deepEqual(await desk.print(number), PRINTED);
    await journal.began({id: 'A003', number: 'A003', cuts});
    desk.restart();
    await desk.status();
    assert.deepEqual(desk.fates, [['A003', 'unknown']], `${cuts} cuts before it`);
  }
});

test('a printer that does not cut is not asked how often it has: nobody knows of the slip', async () => {
  const desk = new SlipDesk({dialect: 'epson', cut: 'none'});
  desk.printer.when('text', () => {
    desk.printer.lie('silent');
  });
  assert.deepEqual(await desk.print('A001'), {kind: 'unconfirmed'});
  desk.printer.lie(undefined);
  await desk.status();
  assert.deepEqual(desk.fates, [['A001', 'unknown' satisfies Fate]]);
});

test('a printer that ended an idle line without paper says that it has none, not that it is away', async () => {
  const desk = await brokenDesk(930, {dialect: 'generic', buffer: 4_096});
  desk.printer.runOut();
  assert.equal(await desk.status(), 'paper-out');
});

/** Its disk is full, or cannot be read. */
class BrokenJournal implements Journal {
  readonly #whole = new MemoryJournal();
  readonly #broken: keyof Journal;

  constructor(broken: keyof Journal) {
    this.#broken = broken;
  }

  began: Journal['began'] = (job) => this.#does('began', () => this.#whole.began(job));
  ended: Journal['ended'] = (id) => this.#does('ended', () => this.#whole.ended(id));
  open: Journal['open'] = () => this.#does('open', () => this.#whole.open());

  #does<T>(what: keyof Journal, work: () => Promise<T>): Promise<T> {
    return what === this.#broken ? Promise.reject(new Error('ENOSPC')) : work();
  }
}

/** Each answer of how it is comes a little after the one before; all others come at once. */
function slowWords(open: OpenLine, clock: HandClock): OpenLine {
  let free = 0;
  return (ends, given) =>
    open(
      {
        ...ends,
        heard: (bytes) => {
          if (((bytes[0] ?? 0) & 0x93) !== 0x12) {
            ends.heard(bytes);
            return;
          }
          free = Math.max(free, clock.now()) + 60;
          clock.after(free - clock.now(), () => {
            ends.heard(bytes);
          });
        },
      },
      given,
    );
}
