import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test} from 'node:test';
import {cupsLine, cupsPlace} from './cups-line.ts';
import {attribute} from './ipp-message.ts';

const ASKED = {operation: 0x0b, attributes: [attribute('uri', 'printer-uri', 'ipp://localhost/')]};

/** Version 2.0, done; a printer with two reasons and no name. */
const ANSWER = Buffer.from(
  '\x02\x00\x00\x00\x00\x00\x00\x01' +
    '\x01\x47\x00\x12attributes-charset\x00\x05utf-8' +
    '\x04\x23\x00\x0dprinter-state\x00\x04\x00\x00\x00\x05' +
    '\x44\x00\x15printer-state-reasons\x00\x06paused\x44\x00\x00\x00\x09media-low' +
    '\x22\x00\x19printer-is-accepting-jobs\x00\x01\x00' +
    '\x13\x00\x0cprinter-name\x00\x00\x03',
  'latin1',
);

/** What comes of asking somebody who answers so. */
async function told(answer: Buffer, status = 200) {
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => response.writeHead(status).end(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  const heard = await cupsLine({host: '127.0.0.1', port})('/printers/a', ASKED);
  server.close();
  await once(server, 'close');
  return heard && {status: heard.status, ...Object.fromEntries(heard.values)};
}

test('what CUPS answers is understood', async () => {
  assert.deepEqual(await told(ANSWER), {
    status: 0,
    'attributes-charset': ['utf-8'],
    'printer-state': [5],
    'printer-state-reasons': ['paused', 'media-low'],
    'printer-is-accepting-jobs': [0],
    'printer-name': [],
  });
});

test('what is cut short anywhere, or no answer of CUPS at all, is none', async () => {
  for (let length = 0; length < ANSWER.length; length += 1) {
    assert.equal(await told(ANSWER.subarray(0, length)), undefined, String(length));
  }
  assert.equal(await told(ANSWER, 403), undefined);
  assert.equal(await cupsLine({socketPath: '/nowhere/socket'})('/printers/a', ASKED), undefined);
});

test('one that drips is no answer, nor is one without an end', async () => {
  for (const [piece, pause] of [
    [Buffer.of(2), 300],
    [Buffer.alloc(64 * 1024), 0],
  ] as const) {
    const server = createServer((request, response) => {
      request.resume();
      const more = setInterval(() => response.write(piece), pause);
      response.once('close', () => {
        clearInterval(more);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const {port} = server.address() as AddressInfo;
    assert.equal(await cupsLine({host: '127.0.0.1', port})('/printers/a', ASKED), undefined);
    server.closeAllConnections();
    server.close();
  }
});

test('CUPS is where somebody says, where its programs look, or on this machine', () => {
  const named = {CUPS_SERVER: 'print.hall:8631'};
  assert.deepEqual(cupsPlace('10.0.0.8', named), {host: '10.0.0.8', port: 631});
  assert.deepEqual(cupsPlace('[fe80::1]:8631', named), {host: 'fe80::1', port: 8631});
  assert.deepEqual(cupsPlace(undefined, named), {host: 'print.hall', port: 8631});
  assert.deepEqual(cupsPlace(undefined, {CUPS_SERVER: '/tmp/socket'}), {socketPath: '/tmp/socket'});
  assert.deepEqual(cupsPlace(undefined, {}), {socketPath: '/run/cups/cups.sock'});
});
