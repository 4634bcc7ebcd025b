import assert from 'node:assert/strict';
import {once} from 'node:events';
import {open} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {afterEach, test} from 'node:test';
import {after, pageClock} from '../../src/devices/after.ts';
import {encodeSheet} from '../../src/devices/printer/escpos/encode-sheet.ts';
import {EscposPrinter} from '../../src/devices/printer/job/escpos-printer.ts';
import {MemoryJournal} from '../../src/devices/printer/job/memory-journal.ts';
import {deviceLine, type OpenDevice} from '../../src/devices/printer/node/device-line.ts';
import {USUAL_PRINTER} from '../../src/devices/printer/profile.ts';
import {layOut} from '../../src/devices/printer/sheet/lay-out.ts';
import {missing} from '../debian-tool.ts';
import {CLONE} from '../printer/model.ts';
import {PaperPrinter} from '../printer/paper-printer.ts';
import {listen} from '../printer/tcp-printer.ts';
import {words} from '../printer/ticket-text.ts';
import {DeviceFile} from './device-file.ts';
import {dottedText} from './dotted-text.ts';

const skip = missing('socat');
/** What never comes has to fail at last; far beyond what any machine takes. */
const how = {timeout: 120_000, ...(skip === undefined ? {} : {skip})};

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A printer at a device file, and whoever prints there. */
async function desk() {
  const paper = new PaperPrinter({
    clock: pageClock,
    model: {...CLONE, dots: 576},
    rowsPerSecond: 20_000,
  });
  const wire = await listen(paper);
  ends.push(() => wire.close());
  const {port} = wire;
  const device = await DeviceFile.plugIn(port);
  ends.push(() => device.remove());
  const printer = new EscposPrinter({
    open: deviceLine(device.path, exclusive().open),
    profile: USUAL_PRINTER,
    after,
    journal: new MemoryJournal(),
    onFate: () => undefined,
  });
  ends.push(() => printer.close());
  return {paper, device, port, printer};
}

const DEAF = {heard: () => undefined, broken: () => undefined};

const bytesOf = (number: string) =>
  encodeSheet(
    layOut([{kind: 'text', text: number, size: 'fill', bold: true}], USUAL_PRINTER, dottedText),
    USUAL_PRINTER,
  );

const out = ({tickets}: PaperPrinter) => tickets.map(({lines}) => lines.map(words).join('/'));

test('a slip goes through a device file, and its answer comes back', how, async () => {
  const {paper, printer} = await desk();
  assert.equal(await printer.status(), 'ready');
  for (const number of ['A001', 'A002']) {
    const outcome = await printer.print({id: number, number}, bytesOf(number));
    assert.deepEqual(outcome, {kind: 'printed'});
  }
  assert.deepEqual(out(paper), ['A001', 'A002']);
  assert.deepEqual(paper.violations, []);
});

test('paper that is out is told through it', how, async () => {
  const {paper, printer} = await desk();
  paper.runOut();
  assert.equal(await printer.status(), 'paper-out');
});

test(
  'a printer that is unplugged is away, and prints when it is back at the same place',
  how,
  async () => {
    const {paper, device, port, printer} = await desk();
    assert.equal(await printer.status(), 'ready');
    await device.unplug();
    assert.deepEqual(await printer.print({id: 'A001', number: 'A001'}, bytesOf('A001')), {
      kind: 'failed',
      fault: 'offline',
    });
    await device.plugIn(port);
    assert.deepEqual(await printer.print({id: 'A002', number: 'A002'}, bytesOf('A002')), {
      kind: 'printed',
    });
    assert.deepEqual(out(paper), ['A002']);
  },
);

test(
  'a line that is closed can be opened again at once, though one at a time may have the device',
  how,
  async () => {
    const {paper, device, printer} = await desk();
    await printer.close();
    const held = exclusive();
    const open = deviceLine(device.path, held.open);
    for (let time = 0; time < 3; time += 1) (await open(DEAF)).close();
    (await open(DEAF)).close();
    assert.deepEqual(out(paper), []);
  },
);

test('a printer with no way back is printed on all the same, and one that cannot be read at all is let go', async () => {
  for (const [code, opens] of [
    ['EINVAL', true],
    ['EIO', false],
  ] as const) {
    const files = {open: 0, wrote: 0};
    const open = deviceLine('/dev/usb/lp0', () => {
      files.open += 1;
      return Promise.resolve({
        read: () => Promise.reject(Object.assign(new Error(code), {code})),
        write: (bytes: Uint8Array) => {
          files.wrote += bytes.length;
          return Promise.resolve({bytesWritten: bytes.length, buffer: bytes});
        },
        close: () => {
          files.open -= 1;
          return Promise.resolve();
        },
      } as unknown as Awaited<ReturnType<OpenDevice>>);
    });
    if (opens) {
      const line = await open(DEAF);
      await line.write(Uint8Array.of(1, 2, 3));
      await line.finish();
      assert.ok(files.wrote > 3, 'what is still held is waited for');
    } else await assert.rejects(open(DEAF));
    assert.equal(files.open, 0, code);
  }
});

/** As the kernel's driver has it: one at a time, until it is really closed. */
function exclusive(): {readonly open: OpenDevice} {
  let busy = false;
  return {
    open: async (path, flags) => {
      if (busy) throw Object.assign(new Error('EBUSY'), {code: 'EBUSY'});
      busy = true;
      try {
        const file = await open(path, flags);
        return {
          read: file.read.bind(file),
          write: file.write.bind(file),
          close: async () => {
            await file.close();
            busy = false;
          },
        };
      } catch (error) {
        busy = false;
        throw error;
      }
    },
  };
}

/** Far more than any terminal or wire keeps. */
const MUCH = Uint8Array.from({length: 2_000_000}, (_, index) => index % 251);

/** Something at a device file that only listens, and what it has heard. */
async function listener() {
  const heard: Buffer[] = [];
  const server = createServer((socket) => {
    socket.on('data', (bytes) => heard.push(bytes));
    socket.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(async () => {
    server.close();
    await once(server, 'close');
  });
  const device = await DeviceFile.plugIn((server.address() as AddressInfo).port);
  ends.push(() => device.remove());
  return {device, heard};
}

test(
  'what a printer has no room for now it gets later, all of it and in its order',
  how,
  async () => {
    const {device, heard} = await listener();
    const line = await deviceLine(device.path)(DEAF);
    device.hang();
    const written = line.write(MUCH);
    // It holds nobody up meanwhile.
    await new Promise((resolve) => setImmediate(resolve));
    device.goOn();
    await written;
    while (Buffer.concat(heard).length < MUCH.length) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.ok(Buffer.concat(heard).equals(MUCH));
    line.close();
  },
);

test('one that takes nothing for ever is let go', how, async () => {
  const {device} = await listener();
  const line = await deviceLine(device.path)(DEAF);
  device.hang();
  const written = line.write(MUCH);
  line.close();
  await assert.rejects(written);
});
