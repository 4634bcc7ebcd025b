import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {HandClock} from '../../src/devices/testing/hand-clock.ts';
import {Interpreter} from './interpreter.ts';
import {connectTo} from './line.ts';
import {CLONE, EPSON} from './model.ts';
import type {Stage} from './moments.ts';
import {PaperPrinter} from './paper-printer.ts';
import {hex} from './testing/hex.ts';
import {words} from './ticket-text.ts';

/** The same streams each time; others by `RECHA_SEED=7 npm run test:node`. */
const SEED = Number(process.env['RECHA_SEED'] ?? 20260302);

/** Pieces of what a driver may send, right and wrong ones, and noise. */
const PIECES = [
  '1b 40',
  '1c 26',
  '1c 2e',
  'b9 f3 d1 f4',
  '95 34 b2 35',
  '"A001"',
  '0a',
  '1b 61 01',
  '1d 21 11',
  '1b 64 03',
  '1d 76 30 00 02 00 03 00 01 02 03 04 05 06',
  '1d 28 4c 0b 00 30 70 30 01 01 31 08 00 01 00 aa 1d 28 4c 02 00 30 32',
  '1d 28 6b 06 00 31 50 30 "abc" 1d 28 6b 03 00 31 51 30',
  '1b 2a 21 01 00 ff ff ff',
  '1d 56 42 00',
  '1d 72 01',
  '1d 28 48 06 00 30 30 "0001"',
];
const noise = fc.uint8Array({maxLength: 6});
const stream = fc
  .array(fc.oneof({weight: 6, arbitrary: fc.constantFrom(...PIECES).map(hex)}, noise), {
    maxLength: 30,
  })
  .map((pieces) => pieces.flatMap((each) => [...each]));
const model = fc.constantFrom(EPSON, CLONE, {...CLONE, encoding: 'utf-8'} as const);

test('whatever is sent, and however it is cut into chunks, is read in the same way', () => {
  fc.assert(
    fc.property(stream, model, fc.nat(40), (bytes, kind, size) => {
      const [whole, parts] = [new Interpreter({model: kind}), new Interpreter({model: kind})];
      whole.feed(bytes);
      for (let at = 0; at < bytes.length; at += size + 1) {
        parts.feed(bytes.slice(at, at + size + 1));
      }
      whole.end();
      parts.end();
      assert.deepEqual(parts.tickets, whole.tickets);
      assert.deepEqual(parts.violations, whole.violations);
    }),
    {seed: SEED},
  );
});

test('a printer without a fault prints what the interpreter reads, however small its buffer', async () => {
  // Bytes that a printer carries out as they come would be in another place than in their stream.
  const quiet = stream.filter((bytes) => !bytes.includes(0x10));
  await fc.assert(
    fc.asyncProperty(quiet, model, fc.integer({min: 1, max: 300}), async (bytes, kind, buffer) => {
      const clock = new HandClock();
      const printer = new PaperPrinter({clock, model: kind, buffer});
      const line = await connectTo(printer);
      await line.write(Uint8Array.from(bytes));
      clock.pass(600_000);
      const interpreter = new Interpreter({model: kind});
      interpreter.feed(bytes);
      const {violations} = interpreter;
      assert.deepEqual(printer.violations, violations);
      interpreter.end();
      const {hanging} = printer;
      assert.deepEqual([...printer.tickets, ...(hanging ? [hanging] : [])], interpreter.tickets);
      assert.equal(printer.waiting, 0);
    }),
    {seed: SEED},
  );
});

/** What may happen to a printer, and how it is over after a while. */
const FAULTS: Readonly<Record<string, (printer: PaperPrinter, clock: HandClock) => void>> = {
  cover: (printer, clock) => {
    printer.openCover();
    clock.after(500, () => {
      printer.closeCover();
    });
  },
  paper: (printer, clock) => {
    printer.runOut();
    clock.after(500, () => {
      printer.loadPaper();
    });
  },
  cutter: (printer, clock) => {
    printer.jamCutter();
    clock.after(2000, () => {
      printer.clearJam();
    });
  },
  stall: (printer, clock) => {
    printer.stall();
    clock.after(500, () => {
      printer.goOn();
    });
  },
};

test('whatever goes wrong, a whole ticket is one job as it was sent, and an end is told in its order', async () => {
  const fault = fc.record({
    what: fc.constantFrom(...Object.keys(FAULTS)),
    moment: fc.oneof(
      fc.constantFrom<Stage>(
        'first-byte',
        'text',
        'picture',
        'before-cut',
        'after-cut',
        'after-reply',
      ),
      fc.record({byte: fc.integer({min: 1, max: 120})}),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fault, {maxLength: 6}), async (faults) => {
      const clock = new HandClock();
      const printer = new PaperPrinter({clock, buffer: 50});
      const line = await connectTo(printer);
      let heard = '';
      line.onBytes((bytes) => (heard += Buffer.from(bytes).toString('latin1')));
      for (const {what, moment} of faults) {
        printer.when(moment, () => {
          FAULTS[what]?.(printer, clock);
        });
      }
      const jobs = ['1111', '2222', '3333'];
      for (const job of jobs) {
        const picture = '1d 76 30 00 01 00 02 00 ff ff';
        const end = `1d 56 42 00 1d 28 48 06 00 30 30 "${job}"`;
        await line.write(hex(`1b 40 "A${job}" 0a ${picture} "B${job}" 0a ${end}`));
      }
      clock.pass(600_000);
      await Promise.resolve();
      const out = printer.tickets.map(({lines, whole}) => [lines.map(words).join(' '), whole]);
      for (const [text, whole] of out) {
        const right = jobs.some((job) => text === `A${job} B${job}`);
        if (whole) assert.ok(right, String(text));
      }
      assert.deepEqual(heard.match(/\d{4}/g), jobs);
      assert.equal(
        out.filter(([text]) => text !== '').flatMap(([text]) => String(text).split(' ')).length,
        6,
      );
      if (faults.length === 0) assert.ok(out.every(([, whole]) => whole));
    }),
    {seed: SEED, numRuns: 300},
  );
});

test('a driver that sends a job again until its end is told leaves one whole ticket of each at least', async () => {
  const loss = fc.record({
    power: fc.boolean(),
    moment: fc.oneof(
      fc.constantFrom<Stage>('first-byte', 'text', 'picture', 'before-cut', 'after-cut'),
      fc.record({byte: fc.integer({min: 1, max: 160})}),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(loss, {maxLength: 5}), async (losses) => {
      const clock = new HandClock();
      const printer = new PaperPrinter({clock, buffer: 50});
      for (const {power, moment} of losses) {
        printer.when(moment, () => {
          if (power) printer.cutPower();
          else printer.drop();
          printer.restorePower();
        });
      }
      const jobs = ['1111', '2222'];
      for (const job of jobs) {
        while (!(await sendOnce(printer, clock, job)));
      }
      const whole = printer.tickets.filter((each) => each.whole);
      const texts = whole.map(({lines}) => lines.map(words).join(' '));
      for (const job of jobs) assert.ok(texts.includes(`A${job} B${job}`), texts.join());
      assert.deepEqual([...new Set(texts)].sort(), ['A1111 B1111', 'A2222 B2222']);
    }),
    {seed: SEED, numRuns: 300},
  );
});

/** Clears what was left, cuts it off, and sends a job; whether its end was told. */
async function sendOnce(printer: PaperPrinter, clock: HandClock, job: string): Promise<boolean> {
  const line = await connectTo(printer);
  let heard = '';
  line.onBytes((bytes) => (heard += Buffer.from(bytes).toString('latin1')));
  const first = '10 14 08 01 03 14 01 06 02 08 1b 40 1d 56 42 00';
  const text = `"A${job}" 0a 1d 76 30 00 01 00 02 00 ff ff "B${job}" 0a`;
  const end = `1d 56 42 00 1d 28 48 06 00 30 30 "${job}"`;
  const sent = await line.write(hex(`${first} ${text} ${end}`)).then(
    () => true,
    () => false,
  );
  clock.pass(60_000);
  await Promise.resolve();
  line.close();
  return sent && heard.includes(job);
}
