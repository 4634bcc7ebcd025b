import assert from 'node:assert/strict';
import {test} from 'node:test';
import {CLONE} from './model.ts';
import {BenchPrinter, DONE, JOB, ready, STATUS, statuses} from './testing/bench-printer.ts';

test('paper that ends in a ticket leaves half of it, and the rest without its beginning', async () => {
  const bench = await ready();
  bench.printer.leave(40);
  await bench.send(JOB);
  await bench.pass();
  assert.deepEqual(bench.out, [['A001', false]]);
  assert.deepEqual(bench.take(), []);
  bench.printer.loadPaper();
  await bench.pass();
  assert.deepEqual(bench.out, [
    ['A001', false],
    ['B', false],
  ]);
  assert.deepEqual(bench.take(), [DONE]);
  await bench.send(JOB);
  await bench.pass();
  assert.deepEqual(bench.out.at(-1), ['A001/B', true]);
});

test('a job that is dropped and sent again on new paper is whole', async () => {
  const bench = await ready();
  bench.printer.when('text', () => {
    bench.printer.runOut();
  });
  await bench.send(JOB);
  await bench.pass();
  await bench.send('10 14 08 01 03 14 01 06 02 08');
  await bench.pass(0);
  assert.deepEqual(bench.take(), ['372500']);
  bench.printer.loadPaper();
  await bench.send(JOB);
  await bench.pass();
  assert.deepEqual(
    bench.out.map(([, whole]) => whole),
    [false, true],
  );
});

test('a cover that is opened within a ticket makes a seam in it, between two tickets none', async () => {
  const bench = await ready();
  const openAndClose = () => {
    bench.printer.openCover();
    bench.clock.after(2000, () => {
      bench.printer.closeCover();
    });
  };
  openAndClose();
  await bench.send(JOB);
  bench.printer.when('text', openAndClose);
  await bench.pass();
  bench.printer.when('after-reply', openAndClose);
  await bench.send(JOB);
  await bench.pass();
  bench.printer.when('before-cut', openAndClose);
  await bench.send(JOB);
  await bench.pass();
  assert.deepEqual(bench.out, [
    ['A001/B', false],
    ['A001/B', true],
    ['A001/B', true],
  ]);
  assert.deepEqual(bench.take(), [DONE, DONE, DONE]);
});

test('a stuck cutter waits for a hand, and for a word where no button is pressed', async () => {
  const bench = await ready();
  bench.printer.jamCutter();
  await bench.send(JOB);
  await bench.pass();
  await bench.send('10 05 01');
  assert.equal(bench.printer.condition.cutterError, true);
  await bench.pass();
  assert.deepEqual(bench.out, []);
  bench.printer.clearJam({button: false});
  await bench.pass();
  assert.deepEqual(bench.out, []);
  await bench.send('10 05 01');
  await bench.pass();
  assert.deepEqual(bench.out, [['A001/B', true]]);
  assert.deepEqual(bench.take(), [DONE]);
});

test('an error may be left behind with everything that waited', async () => {
  const bench = await ready();
  bench.printer.jamCutter();
  await bench.send(JOB);
  await bench.pass();
  bench.printer.clearJam({button: false});
  await bench.send('10 05 02');
  await bench.send(JOB);
  await bench.pass();
  // Nothing cut the first off: both hang on one piece.
  assert.deepEqual(bench.out, [['A001/B/A001/B', false]]);
  assert.deepEqual(bench.take(), [DONE]);
});

test('a printer that stalls takes nothing and says nothing until it goes on', async () => {
  const bench = await ready();
  bench.printer.stall();
  await bench.send(`${STATUS[1]} ${JOB}`);
  await bench.pass();
  assert.deepEqual([bench.take(), bench.out, bench.printer.waiting], [[], [], 0]);
  bench.printer.goOn();
  await bench.pass();
  assert.deepEqual(bench.take(), ['12', DONE]);
});

test('a dropped line breaks what is under way; what was read is printed all the same', async () => {
  const bench = new BenchPrinter({buffer: 20});
  await bench.connect(0);
  bench.printer.when({byte: 20}, () => {
    bench.printer.drop();
  });
  bench.printer.openCover();
  await assert.rejects(bench.send(JOB), /broke/);
  await bench.pass();
  assert.equal(bench.closed, 1);
  await assert.rejects(bench.send('0a'), /broke/);
  bench.printer.closeCover();
  await bench.pass();
  // Half of a command was read: what comes next is taken for its rest.
  await bench.connect();
  await bench.send('1b 40 "x" 0a');
  await bench.pass();
  assert.deepEqual(bench.printer.hanging, undefined);
  assert.deepEqual(bench.out, [['A001/B', true]]);
  assert.ok(bench.printer.violations.length > 0);
});

test('an answer may be late, and come to another connection than asked for it', async () => {
  const bench = await ready();
  bench.printer.replyLate(20_000);
  await bench.send(JOB);
  await bench.pass();
  assert.deepEqual([bench.out.length, bench.take()], [1, []]);
  bench.line!.close();
  await bench.connect();
  await bench.pass(15_000);
  assert.deepEqual(bench.take(), [DONE]);
});

test('a silent liar is always well and never tells the end', async () => {
  const bench = await ready();
  bench.printer.lie('silent');
  bench.printer.openCover();
  assert.equal(await statuses(bench), '12 12 12 12');
  bench.printer.closeCover();
  await bench.send(`${JOB} 1d 72 01`);
  await bench.pass();
  assert.deepEqual(bench.out, [['A001/B', true]]);
  assert.deepEqual(bench.take(), []);
});

test('a boastful liar tells the end of what never came out', async () => {
  const bench = await ready();
  bench.printer.lie('boastful');
  bench.printer.runOut();
  await bench.send(JOB);
  await bench.pass();
  assert.equal(await statuses(bench), `${DONE} 12 12 12 12`);
  assert.deepEqual(bench.out, []);
  assert.equal(bench.printer.hanging, undefined);
});

test('the power takes everything but the counters', async () => {
  const bench = await ready({model: {...CLONE, dialect: 'epson', chineseAtStart: false}});
  await bench.send(`1d 61 ff 1c 26 ${JOB}`);
  await bench.pass();
  bench.take();
  await bench.send('1c 26 "A" 0a "B" 0a');
  bench.printer.when('text', () => {
    bench.printer.cutPower();
  });
  await bench.pass();
  assert.equal(bench.closed, 1);
  await assert.rejects(bench.connect(), /no connection/);
  bench.printer.openCover();
  bench.printer.restorePower();
  bench.printer.closeCover();
  await bench.connect();
  bench.printer.openCover();
  bench.printer.closeCover();
  await bench.pass();
  // No report of the cover, and nothing of the job is left but what was burnt.
  assert.deepEqual(bench.take(), []);
  assert.deepEqual(bench.printer.hanging?.whole, false);
  await bench.send('b9 f3 0a 1d 67 32 00 32 00 1d 67 32 00 b2 00');
  await bench.pass();
  assert.deepEqual(bench.take(), ['5f3100', '5f3100']);
  assert.match(bench.printer.violations[0]?.what ?? '', /while Chinese is off/);
});

test('an answer that was to be late is lost with the power', async () => {
  const bench = await ready();
  bench.printer.replyLate(20_000);
  await bench.send(JOB);
  await bench.pass();
  bench.printer.cutPower();
  bench.printer.restorePower();
  await bench.connect();
  await bench.pass(60_000);
  assert.deepEqual(bench.take(), []);
});

test('a clone is not helped by words that it does not know', async () => {
  const bench = await ready({model: CLONE});
  bench.printer.jamCutter();
  await bench.send('"a" 0a 1d 56 42 00');
  await bench.pass();
  bench.printer.clearJam({button: false});
  await bench.send('10 05 01 10 14 08 01 03 14 01 06 02 08');
  await bench.pass();
  assert.deepEqual([bench.out, bench.take()], [[], []]);
  bench.printer.clearJam();
  await bench.pass();
  assert.deepEqual(bench.out, [['a', true]]);
});

test('what was written before hanging up is read to its end, then another is heard', async () => {
  const bench = await ready({buffer: 8});
  bench.printer.openCover();
  await bench.send(JOB);
  bench.line!.close();
  await bench.connect();
  bench.printer.closeCover();
  await bench.pass();
  assert.deepEqual(bench.out, [['A001/B', true]]);
});

test('clearing the buffer also ends an error, and forgets a picture that was stored', async () => {
  const bench = await ready();
  bench.printer.jamCutter();
  await bench.send(`1d 28 4c 0b 00 30 70 30 01 01 31 08 00 01 00 ff ${JOB}`);
  await bench.pass();
  bench.printer.clearJam({button: false});
  assert.equal(bench.printer.condition.cutterError, true);
  await bench.send('10 14 08 01 03 14 01 06 02 08 1d 28 4c 02 00 30 32');
  await bench.pass();
  assert.equal(bench.printer.condition.cutterError, false);
  assert.deepEqual(bench.take(), ['372500']);
  assert.deepEqual(
    bench.printer.violations.map(({what}) => what),
    ['no picture was stored'],
  );
});

test('a seam in what a cut leaves inside goes with it into the next piece', async () => {
  const bench = await ready();
  bench.printer.when('before-cut', () => {
    bench.printer.openCover();
    bench.printer.closeCover();
  });
  await bench.send('"a" 0a 1b 4a 4a 1d 56 01 "b" 0a 1d 56 42 00');
  await bench.pass();
  assert.deepEqual(bench.out, [
    ['', false],
    ['a/b', false],
  ]);
});
