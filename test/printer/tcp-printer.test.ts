import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect, type Socket} from 'node:net';
import {test, type TestContext} from 'node:test';
import {pageClock} from '../../src/devices/after.ts';
import {PaperPrinter} from './paper-printer.ts';
import {listen} from './tcp-printer.ts';
import {DONE, JOB, STATUS} from './testing/bench-printer.ts';
import {hex, times} from './testing/hex.ts';
import {words} from './ticket-text.ts';

async function start(t: TestContext, buffer = 4096) {
  const printer = new PaperPrinter({clock: pageClock, buffer, rowsPerSecond: 1_000_000});
  const tcp = await listen(printer);
  t.after(() => tcp.close());
  const socket = connect(tcp.port, tcp.host);
  await once(socket, 'connect');
  return {printer, tcp, socket};
}

/** So many bytes as they come. */
async function hear(socket: Socket, bytes: number): Promise<string> {
  const parts: Buffer[] = [];
  while (Buffer.concat(parts).length < bytes)
    parts.push(...((await once(socket, 'data')) as [Buffer]));
  return Buffer.concat(parts).toString('hex');
}

/** Lets everything happen that could, so many times. */
async function turns(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await new Promise((resolve) => setImmediate(resolve));
}

const broken = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve();
    });
  });

test('a network printer prints, and tells the end', async (t) => {
  const {printer, socket} = await start(t);
  socket.write(hex(JOB));
  assert.equal(await hear(socket, 7), DONE);
  assert.deepEqual(printer.tickets[0]?.lines.map(words), ['A001', 'B']);
  socket.end();
  await once(socket, 'close');
});

test('it is asked in real time while its cover is open', async (t) => {
  const {printer, socket} = await start(t);
  printer.openCover();
  socket.write(hex(`${JOB} ${STATUS[2]}`));
  assert.equal(await hear(socket, 1), '16');
  printer.closeCover();
  assert.equal(await hear(socket, 7), DONE);
  socket.destroy();
});

test('a printer that reads no more holds up whoever writes', async (t) => {
  const {printer, socket} = await start(t, 256);
  const met: string[] = [];
  printer.openCover();
  printer.when({byte: 256}, () => {
    void turns(100).then(() => {
      met.push('cover closed');
      printer.closeCover();
    });
  });
  printer.when({byte: 257}, () => met.push('read on'));
  socket.write(hex(`${times(1000, '0d')} ${STATUS[1]}`));
  assert.equal(await hear(socket, 1), '12');
  assert.deepEqual(met, ['cover closed', 'read on']);
  socket.destroy();
});

test('one that loses power is gone, and back with it', async (t) => {
  const {printer, tcp, socket} = await start(t);
  printer.when('text', () => {
    printer.cutPower();
  });
  socket.write(hex(JOB));
  await broken(socket);
  await broken(connect(tcp.port, tcp.host));
  printer.restorePower();
  const again = connect(tcp.port, tcp.host);
  again.write(hex(STATUS[1]));
  assert.equal(await hear(again, 1), '12');
  again.destroy();
});

test('who comes while another is connected is heard when that one has left', async (t) => {
  const {tcp, socket} = await start(t);
  const second = connect(tcp.port, tcp.host);
  second.write(hex(STATUS[1]));
  await once(second, 'connect');
  socket.write(hex(STATUS[4]));
  assert.equal(await hear(socket, 1), '12');
  socket.end();
  assert.equal(await hear(second, 1), '12');
  second.destroy();
});

test('what was sent before hanging up is printed', async (t) => {
  const {printer, socket} = await start(t, 8);
  const out = new Promise<void>((resolve) => {
    printer.onTicket(() => {
      resolve();
    });
  });
  socket.end(hex(JOB));
  await out;
  assert.equal(printer.tickets[0]?.whole, true);
});
