import assert from 'node:assert/strict';
import {test} from 'node:test';
import {CLONE} from './model.ts';
import {BenchPrinter, DONE, JOB, ready, STATUS, statuses} from './testing/bench-printer.ts';
import {hex, times} from './testing/hex.ts';

test('a job comes out, and then its end is told', async () => {
  const bench = await ready();
  await bench.send(JOB);
  await bench.pass(50);
  assert.deepEqual([bench.out, bench.take()], [[], []]);
  await bench.pass();
  assert.deepEqual(bench.out, [['A001/B', true]]);
  assert.deepEqual(bench.take(), [DONE]);
  assert.deepEqual(bench.printer.violations, []);
});

test('paper takes its time: 24 rows a hundredth of a second at 2400 rows a second', async () => {
  const bench = await ready({rowsPerSecond: 2400});
  await bench.send('1b 33 18 "a" 0a 1d 72 01');
  await bench.pass(9);
  assert.deepEqual(bench.take(), []);
  await bench.pass(1);
  assert.deepEqual(bench.take(), ['00']);
});

test('status bits are those of the reference', async () => {
  const bench = await ready({fewRows: 1000});
  assert.equal(await statuses(bench), '12 12 12 12');
  bench.printer.openCover();
  assert.equal(await statuses(bench), '1a 16 12 12');
  bench.printer.closeCover();
  bench.printer.leave(500);
  assert.equal(await statuses(bench), '12 12 12 1e');
  await bench.send('1d 72 01');
  await bench.pass();
  assert.deepEqual(bench.take(), ['03']);
  bench.printer.runOut();
  assert.equal(await statuses(bench), '1a 32 12 7e');
  bench.printer.loadPaper();
  bench.printer.jamCutter();
  await bench.send(JOB);
  await bench.pass();
  assert.equal(await statuses(bench), '1a 52 1a 12');
});

test('what stands in the buffer is not answered while it is offline, what is asked in real time is', async () => {
  const bench = await ready();
  bench.printer.openCover();
  await bench.send(`1d 72 01 1d 28 48 06 00 30 30 "abcd" 1d 67 32 00 14 00 1d 49 43 ${STATUS[2]}`);
  await bench.pass();
  assert.deepEqual(bench.take(), ['16']);
  bench.printer.closeCover();
  await bench.pass();
  assert.deepEqual(bench.take(), ['00', '37226162636400', '5f3000', '5f50415045522d3100']);
});

test('changes are reported once they are asked for', async () => {
  const bench = await ready();
  bench.printer.openCover();
  bench.printer.closeCover();
  assert.deepEqual(bench.take(), []);
  await bench.send('1d 61 ff');
  await bench.pass(0);
  assert.deepEqual(bench.take(), ['1000000f']);
  bench.printer.openCover();
  bench.printer.closeCover();
  bench.printer.leave(100);
  bench.printer.runOut();
  bench.printer.loadPaper();
  await bench.pass(0);
  assert.deepEqual(bench.take(), ['3800000f', '1000000f', '1000030f', '18000f0f', '1000000f']);
  await bench.send('1d 61 00');
  bench.printer.openCover();
  await bench.pass(0);
  assert.deepEqual(bench.take(), []);
});

test('only what a mask asks for is reported', async () => {
  const bench = await ready();
  await bench.send('1d 61 08');
  await bench.pass(0);
  bench.take();
  bench.printer.openCover();
  bench.printer.closeCover();
  bench.printer.leave(100);
  await bench.pass(0);
  assert.deepEqual(bench.take(), ['1000030f']);
});

test('an error is reported to whoever asks for errors alone', async () => {
  const bench = await ready();
  await bench.send('1d 61 04');
  bench.printer.jamCutter();
  await bench.send(JOB);
  bench.printer.when('text', () => {
    bench.printer.openCover();
    bench.printer.closeCover();
  });
  await bench.pass();
  assert.deepEqual(bench.take(), ['1000000f', '1808000f']);
  bench.printer.clearJam();
  await bench.pass();
  assert.deepEqual(bench.take(), ['1000000f', DONE]);
});

test('a full buffer stops reading, and goes on when there is room', async () => {
  const bench = new BenchPrinter({buffer: 64});
  await bench.connect(100);
  bench.printer.openCover();
  let handed = 0;
  for (let n = 0; n < 4; n++) void bench.send(times(60, '0a')).then(() => handed++);
  await bench.pass(0);
  assert.equal(bench.printer.waiting, 64);
  // 64 in the buffer, 100 on the wire: the third is not yet handed over.
  assert.equal(handed, 2);
  bench.printer.closeCover();
  await bench.pass();
  assert.equal(handed, 4);
  assert.equal(bench.printer.waiting, 0);
});

test('a question behind a full buffer is not even read', async () => {
  const bench = new BenchPrinter({buffer: 16});
  await bench.connect();
  bench.printer.openCover();
  await bench.send(`${times(16, '0a')} ${STATUS[1]}`);
  await bench.pass();
  assert.deepEqual(bench.take(), []);
  bench.printer.closeCover();
  await bench.pass();
  assert.deepEqual(bench.take(), ['12']);
});

test('one at a time is heard: another waits until it has left, and is taken then', async () => {
  const bench = await ready();
  const first = bench.line!;
  const second = await bench.connect();
  await second.write(hex(STATUS[1]));
  await bench.pass();
  assert.deepEqual(bench.take(), []);
  first.close();
  await bench.pass();
  assert.deepEqual(bench.take(), ['12']);
  bench.printer.accept(false);
  await assert.rejects(bench.connect(), /no connection/);
  bench.printer.accept(true);
  await bench.connect();
  assert.equal(bench.closed, 0);
});

test('counters can be put back, and those for ever not', async () => {
  const bench = await ready();
  await bench.send(`${JOB} ${JOB} 1d 67 30 00 32 00 1d 67 30 00 14 00`);
  await bench.pass(60_000);
  bench.take();
  await bench.send('1d 67 32 00 32 00 1d 67 32 00 b2 00 1d 67 32 00 14 00 1d 67 32 00 94 00');
  await bench.pass();
  // Twice two lines of 30 rows and 104 rows to the cutter.
  assert.deepEqual(bench.take(), ['5f3000', '5f3200', '5f3000', '5f313000']);
});

test('every stage can be met once, in its order', async () => {
  const bench = await ready();
  const met: string[] = [];
  for (const stage of [
    'after-reply',
    'after-cut',
    'before-cut',
    'picture',
    'text',
    'first-byte',
  ] as const) {
    bench.printer.when(stage, () => met.push(stage));
  }
  bench.printer.when({byte: 3}, () => met.push('byte 3'));
  assert.deepEqual(met, []);
  const job = `"a" 0a 1d 76 30 00 01 00 02 00 ff ff 1d 56 42 00 1d 72 01`;
  await bench.send(`${job} ${job}`);
  await bench.pass(20_000);
  assert.deepEqual(met, [
    'first-byte',
    'byte 3',
    'text',
    'picture',
    'before-cut',
    'after-cut',
    'after-reply',
  ]);
});

test('a clone prints what it cannot answer, and answers GS r', async () => {
  const bench = await ready({model: CLONE});
  await bench.send(
    `"a" 0a 1d 28 48 06 00 30 30 "0001" 0a 1d 56 42 00 1d 72 01 ${STATUS[1]} 10 05 02`,
  );
  await bench.pass();
  assert.deepEqual(bench.take(), ['12', '00']);
  assert.deepEqual(bench.out, [['a/H000001', true]]);
});

test('a question in real time within a picture is answered, though it was never asked', async () => {
  const bench = await ready();
  await bench.send('1d 76 30 00 01 00 04 00 ff 10 04 01');
  await bench.pass();
  assert.deepEqual(bench.take(), ['12']);
  assert.equal(bench.printer.hanging?.graphics.length, 1);
});
