import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {openDoor, type Ask, type Door} from '../testing/open-door.ts';
import {said, type OwnServer} from '../testing/own-server.ts';

let door: Door;
let own: OwnServer;
const bytes = (ask: Ask) => door.bytes(ask);
const nothing = (what: string, request: string | Buffer) => door.nothing(what, request);
before(async () => {
  door = await openDoor();
  ({own} = door);
});
after(() => door.stop());

test('a path that can be read in two ways, or that the page does not need, gets nothing', async () => {
  for (const path of [
    '/',
    '*',
    '',
    '/signage/',
    '/console/',
    '/console/desk/',
    '/metrics',
    '/readyz',
    '/authority.pem',
    '/t/123456789012',
    '/enter/',
    '/kiosk',
    '/kioskx/',
    '/Kiosk/',
    '/kiosk/../console/',
    '/kiosk/..',
    '/kiosk/.',
    '/kiosk/./x',
    '/kiosk/.../x',
    '/kiosk//x',
    '//evil.example/kiosk/',
    '/kiosk/%2e%2e/console/',
    '/kiosk/%2E%2E/console/',
    '/kiosk/..%2fconsole/',
    '/kiosk/%2f',
    '/kiosk/%5c..%5cconsole',
    '/kiosk/..\\console',
    '/kiosk/\\',
    '/kiosk/%00',
    '/kiosk/x%0d%0ay',
    '/kiosk/%c0%ae%c0%ae/',
    '/kiosk/%u002e',
    '/kiosk/%',
    '/kiosk/;x',
    '/kiosk/x#y',
    '/kiosk/?x#y',
    '/kiosk/?a=%00',
    '/kiosk/?a=%0d%0aHost:x',
    '/kiosk/?a=%7f',
    '/kiosk/?a=%zz',
    '/kiosk/?a=<b>',
    '/api/../metrics',
    '/agent/../metrics',
    'http://evil.example/kiosk/',
    `http://${own.host}/kiosk/`,
    `${own.host}/kiosk/`,
    'kiosk/',
  ]) {
    await nothing(path, bytes({line: `GET ${path} HTTP/1.1`}));
  }
  for (const odd of ['\x00', '\x01', '\t', '\x0b', '\x7f', '\x80', '\xff', 'é']) {
    const line = Buffer.from(bytes({line: `GET /kiosk/${odd} HTTP/1.1`}), 'latin1');
    await nothing(JSON.stringify(odd), line);
  }
});

test('a method or a protocol that the page does not speak gets nothing', async () => {
  for (const line of [
    'OPTIONS /api/v1/snapshot HTTP/1.1',
    'PATCH /api/v1/snapshot HTTP/1.1',
    'TRACE /kiosk/ HTTP/1.1',
    'PROPFIND /kiosk/ HTTP/1.1',
    'PUT /api/v1/media/aa HTTP/1.1',
    'PUT /api/v1/devices/wall-1/asks HTTP/1.1',
    'PUT /api/v1/devices/wall-1/asks/aa/more HTTP/1.1',
    'POST /api/v1/devices/wall-1/asks/../beat HTTP/1.1',
    'DELETE /api/v1/media/aa HTTP/1.1',
    'CONNECT evil.example:443 HTTP/1.1',
    'CONNECT 127.0.0.1:80 HTTP/1.1',
    'GET /kiosk/ HTTP/1.0',
    'GET /kiosk/ HTTP/0.9',
    'GET /kiosk/ HTTP/2.0',
    'GET /kiosk/',
    'PRI * HTTP/2.0',
    'get /kiosk/ HTTP/1.1',
    'HELO',
  ]) {
    await nothing(line, bytes({line}));
  }
  const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
  await nothing('an upgrade', bytes({more: upgrade}));
  await nothing(
    'h2c',
    bytes({more: ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: x']}),
  );
  await nothing('TLS', Buffer.from('160301007a010000760303', 'hex'));
});

test('what two servers might read in two ways gets nothing', async () => {
  const line = 'POST /api/v1/commands/open-seat HTTP/1.1';
  const inner = 'GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n';
  for (const more of [
    ['Content-Length: 5', 'Transfer-Encoding: chunked'],
    ['Transfer-Encoding: chunked', 'Content-Length: 5'],
    ['Transfer-Encoding: chunked'],
    ['Transfer-Encoding: gzip, chunked'],
    ['Transfer-Encoding : chunked'],
    ['Transfer-Encoding: xchunked', 'Content-Length: 5'],
    ['Content-Length: 5', 'Content-Length: 6'],
    ['Content-Length: 5', 'Content-Length: 5'],
    ['Content-Length: 5, 5'],
    ['Content-Length: +5'],
    ['Content-Length: -1'],
    ['Content-Length: 0x5'],
    ['X: y\r\n Content-Length: 5'],
    ['X: y\nContent-Length: 5'],
    ['X: a\x00b'],
    ['Expect: 100-continue', 'Content-Length: 5'],
    ['Expect: something'],
    ['TE: trailers'],
    [`Cookie: ${own.cookie}`],
    [': x'],
    ['X y: z'],
  ]) {
    await nothing(JSON.stringify(more), bytes({line, more, body: `0\r\n\r\n${inner}`}));
  }
});

test('a second request that does not wait for the first gets nothing, and ends the line', async () => {
  const wrong = bytes({line: 'GET /metrics HTTP/1.1'});
  const answer = await said(own.port, bytes({}) + wrong + bytes({}));
  assert.doesNotMatch(answer, /HTTP\/1\.1[\s\S]*HTTP\/1\.1/);
  const {heard} = door.hub;
  assert.ok(heard.every(({url}) => url === '/api/v1/snapshot'));
  assert.ok(heard.length <= 1);
  await nothing('a wrong one first', wrong + bytes({}));
});

test('headers and bodies beyond their limits get nothing', async () => {
  await nothing('1 MB in one', bytes({more: [`X: ${'a'.repeat(1 << 20)}`]}));
  const many = Array.from({length: 5_000}, (_, index) => `X${index}: y`);
  await nothing('many', bytes({more: many}));
  await nothing('1 MB without an end', `GET /kiosk/ HTTP/1.1\r\nX: ${'a'.repeat(1 << 20)}`);
  await nothing('a long target', bytes({line: `GET /kiosk/?${'a'.repeat(1 << 15)} HTTP/1.1`}));
  const post = 'POST /api/v1/commands/take-number HTTP/1.1';
  const large = 80 * 1024;
  await nothing(
    'a large body',
    bytes({line: post, more: [`Content-Length: ${large}`], body: 'a'.repeat(large)}),
  );
  await nothing('a body without end', bytes({line: post, more: [`Content-Length: ${2 ** 52}`]}));
});
