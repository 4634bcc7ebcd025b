import assert from 'node:assert/strict';
import {request} from 'node:http';
import {test} from 'node:test';
import {paperLine} from '../../../test/printing/paper-line.ts';
import {CLONE} from '../../../test/printer/model.ts';
import {PaperPrinter} from '../../../test/printer/paper-printer.ts';
import {words} from '../../../test/printer/ticket-text.ts';
import {after, pageClock} from '../../devices/after.ts';
import {MemoryJournal} from '../../devices/printer/job/memory-journal.ts';
import type {PrintOutcome} from '../../devices/printer/printer.ts';
import {USUAL_PRINTER} from '../../devices/printer/profile.ts';
import {PRINTER_API} from '../../wire/printer-api.ts';
import {ownServer, type OwnServer} from '../testing/own-server.ts';
import {RecordedHub} from '../testing/recorded-hub.ts';
import {escposSheets} from './escpos-sheets.ts';
import {PrintJobs} from './print-jobs.ts';
import {printerRoutes} from './printer-routes.ts';

const slip = {
  number: 'A023',
  paper: 80,
  rows: [
    {kind: 'text', text: 'A023', times: 8, bold: true},
    {kind: 'picture', width: 16, height: 2, dots: Buffer.from([255, 0, 255, 0]).toString('base64')},
    {kind: 'rule'},
  ],
} as const;

/** An agent with a printer, as its page asks it. */
async function desk() {
  const printer = new PaperPrinter({
    clock: pageClock,
    model: {...CLONE, dots: 576},
    rowsPerSecond: 50_000,
  });
  const device = escposSheets({
    open: paperLine(printer),
    profile: USUAL_PRINTER,
    after,
    journal: new MemoryJournal(),
    onFate: () => undefined,
  });
  const unheard: [string, PrintOutcome][] = [];
  const jobs = new PrintJobs(device);
  const routes = printerRoutes(device, jobs, USUAL_PRINTER, (...each) => unheard.push(each));
  const hub = await RecordedHub.start();
  const own = await ownServer(hub.url, {routes});
  return {
    printer,
    unheard,
    own,
    asks: (method: string, path: string, body?: unknown) => ask(own, method, path, body),
    stop: async () => {
      await own.stop();
      await hub.stop();
    },
  };
}

function ask({port, host, cookie}: OwnServer, method: string, path: string, body?: unknown) {
  const text = body === undefined ? '' : JSON.stringify(body);
  return new Promise<{status: number; json: unknown}>((resolve, reject) => {
    const headers = {host, cookie, 'content-length': Buffer.byteLength(text)};
    request({host: '127.0.0.1', port, method, path, headers}, (answer) => {
      let said = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
      });
      answer.once('end', () => {
        const json: unknown = said === '' ? undefined : JSON.parse(said);
        resolve({status: answer.statusCode ?? 0, json});
      });
    })
      .once('error', reject)
      .end(text);
  });
}

test('the page learns what its printer is and how it is', async () => {
  const {printer, asks, stop} = await desk();
  printer.openCover();
  assert.deepEqual(await asks('GET', PRINTER_API.printer), {
    status: 200,
    json: {profile: USUAL_PRINTER, status: 'cover-open'},
  });
  await stop();
});

test('a slip is printed once, however often it is asked for', async () => {
  const {printer, asks, stop} = await desk();
  const [first, second] = await Promise.all([
    asks('PUT', PRINTER_API.print('t1.0'), slip),
    asks('PUT', PRINTER_API.print('t1.0'), slip),
  ]);
  assert.deepEqual([first.json, second.json], [{kind: 'printed'}, {kind: 'printed'}]);
  assert.deepEqual(
    printer.tickets.map(({lines}) => lines.map(words)),
    [['A023']],
  );
  await stop();
});

test('a page of a newer version may say more than this agent reads', async () => {
  const {printer, asks, stop} = await desk();
  const rows = slip.rows.map((row) => ({...row, inverse: false}));
  const newer = {...slip, rows, copies: 1};
  assert.deepEqual((await asks('PUT', PRINTER_API.print('t4.0'), newer)).json, {kind: 'printed'});
  assert.equal(printer.tickets.length, 1);
  await stop();
});

test('what is for another printer, or does not add up, is refused and nothing is printed', async () => {
  const {printer, asks, stop} = await desk();
  const wrong = [
    {...slip, paper: 58},
    {...slip, number: '张三'},
    {...slip, rows: [{kind: 'text', text: '㵲', times: 2, bold: false}]},
    {...slip, rows: [{kind: 'text', text: 'a\u001b@', times: 2, bold: false}]},
    {...slip, rows: [{kind: 'picture', width: 16, height: 3, dots: '/wD/AA=='}]},
    {...slip, rows: [{kind: 'picture', width: 5_000, height: 2, dots: ''}]},
    {...slip, rows: [{kind: 'bytes', bytes: [27, 64]}]},
    'not a slip',
  ];
  for (const body of wrong) {
    assert.equal((await asks('PUT', PRINTER_API.print('t2.0'), body)).status, 400);
  }
  assert.deepEqual(printer.tickets, []);
  await stop();
});

test('what became of a slip is told elsewhere where its page has gone meanwhile', async () => {
  const {printer, own, unheard, stop} = await desk();
  printer.jamCutter();
  const {port, host, cookie} = own;
  const text = JSON.stringify(slip);
  const headers = {host, cookie, 'content-length': Buffer.byteLength(text)};
  const path = PRINTER_API.print('t3.0');
  const asked = request({host: '127.0.0.1', port, method: 'PUT', path, headers});
  asked.on('error', () => undefined);
  printer.when('before-cut', () => asked.destroy());
  asked.end(text);
  while (unheard.length === 0) await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(unheard, [['t3.0', {kind: 'failed', fault: 'cutter-jam'}]]);
  await stop();
});
