import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type AddressInfo, type Socket} from 'node:net';
import {test, type TestContext} from 'node:test';
import {after, pageClock} from '../../src/devices/after.ts';
import {encodeSheet} from '../../src/devices/printer/escpos/encode-sheet.ts';
import {EscposPrinter} from '../../src/devices/printer/job/escpos-printer.ts';
import {MemoryJournal} from '../../src/devices/printer/job/memory-journal.ts';
import {tcpLine} from '../../src/devices/printer/node/tcp-line.ts';
import {USUAL_PRINTER} from '../../src/devices/printer/profile.ts';
import {layOut} from '../../src/devices/printer/sheet/lay-out.ts';
import {CLONE} from '../printer/model.ts';
import {PaperPrinter} from '../printer/paper-printer.ts';
import {listen} from '../printer/tcp-printer.ts';
import {words} from '../printer/ticket-text.ts';
import {dottedText} from './dotted-text.ts';

const PROFILE = {...USUAL_PRINTER, dialect: 'mute'} as const;

const bytesOf = (number: string) =>
  encodeSheet(
    layOut([{kind: 'text', text: number, size: 'fill', bold: true}], PROFILE, dottedText),
    PROFILE,
  );

/** A printer on the network that is not expected to say anything, and whoever prints there. */
async function desk(t: TestContext) {
  const paper = new PaperPrinter({
    clock: pageClock,
    model: {...CLONE, dots: 576},
    rowsPerSecond: 20_000,
  });
  const wire = await listen(paper);
  t.after(() => wire.close());
  const printer = new EscposPrinter({
    open: tcpLine(wire),
    profile: PROFILE,
    after,
    journal: new MemoryJournal(),
    onFate: () => undefined,
  });
  const print = (number: string) => printer.print({id: number, number}, bytesOf(number));
  return {paper, printer, print};
}

const out = ({tickets}: PaperPrinter) => tickets.map(({lines}) => lines.map(words).join('/'));

/** Resolves when so many pieces of paper are out. */
const pieces = (paper: PaperPrinter, count: number): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (paper.tickets.length >= count) resolve();
    };
    paper.onTicket(look);
    look();
  });

test('a slip for a printer that never answers is sent when the printer has taken all of it', async (t) => {
  const {paper, printer, print} = await desk(t);
  assert.equal(await printer.status(), 'ready');
  assert.deepEqual(await print('A001'), {kind: 'sent'});
  assert.deepEqual(await print('A002'), {kind: 'sent'});
  await pieces(paper, 2);
  assert.deepEqual(out(paper), ['A001', 'A002']);
});

test('one that goes away between two slips is found out by the next, and by who asks', async (t) => {
  const {paper, printer, print} = await desk(t);
  assert.deepEqual(await print('A001'), {kind: 'sent'});
  paper.accept(false);
  // One that is switched off ends no line: nothing may hang on an old one.
  assert.deepEqual(await printer.status(), 'offline');
  assert.notEqual((await print('A002')).kind, 'sent');
});

test('a slip that a line breaks in is not sent, and the next has its own paper', async (t) => {
  const {paper, print} = await desk(t);
  paper.when({byte: 15}, () => {
    paper.drop();
  });
  assert.deepEqual(await print('A001'), {kind: 'unconfirmed'});
  assert.deepEqual(await print('A002'), {kind: 'sent'});
  const isThere = () => out(paper).includes('A002');
  for (let count = 1; !isThere(); count += 1) await pieces(paper, count);
  assert.equal(out(paper).at(-1), 'A002');
});

test('a line that nobody wants any more is not opened', async (t) => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const {port} = server.address() as AddressInfo;
  const given = new AbortController();
  const ends = {heard: () => undefined, broken: () => undefined};
  const opening = tcpLine({host: '127.0.0.1', port})(ends, given.signal);
  given.abort();
  await assert.rejects(opening);
});
