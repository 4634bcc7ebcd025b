import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect} from 'node:net';
import {networkInterfaces} from 'node:os';
import {after, before, test} from 'node:test';
import {openDoor, type Ask, type Door} from '../testing/open-door.ts';
import {SECRET, ownServer, said, type OwnServer} from '../testing/own-server.ts';

let door: Door;
let own: OwnServer;
const bytes = (ask: Ask) => door.bytes(ask);
const nothing = (what: string, request: string | Buffer) => door.nothing(what, request);
before(async () => {
  door = await openDoor();
  ({own} = door);
});
after(() => door.stop());

const close = 'Connection: close';

test('the page of this device is served, by each method that it needs', async () => {
  for (const path of [
    '/kiosk/',
    '/kiosk/?mm=476&name=%E7%83%AD',
    '/kiosk/sw.js',
    '/assets/index-B_d-3x.js',
    '/api/v1/feed?device=kiosk-1&from=e.1.2',
    '/media/aa',
    '/voice/zh/number-1?v=1',
    '/healthz',
  ]) {
    const answer = await said(own.port, bytes({line: `GET ${path} HTTP/1.1`, more: [close]}));
    assert.match(answer, /^HTTP\/1\.1 200 OK\r\n[\s\S]*from the hub/, path);
  }
  const body = '{}';
  const post = bytes({
    line: 'POST /api/v1/commands/take-number HTTP/1.1',
    more: [close, 'Content-Length: 2', `Origin: http://${own.host}`, 'Sec-Fetch-Site: same-origin'],
    body,
  });
  assert.match(await said(own.port, post), /^HTTP\/1\.1 200/);
  assert.match(
    await said(own.port, bytes({line: 'GET /agent/device HTTP/1.1', more: [close]})),
    /^HTTP\/1\.1 200/,
  );
});

test('its browser is let in by the secret, and stays so by a cookie that no script and no other site has', async () => {
  const enter = bytes({line: `GET /enter/${SECRET} HTTP/1.1`, cookie: null, more: [close]});
  const answer = await said(own.port, enter);
  assert.match(answer, /^HTTP\/1\.1 303 /);
  assert.match(answer, /\r\nlocation: \/kiosk\/\?mm=476\r\n/i);
  const cookie = /\r\nset-cookie: (.*)\r\n/i.exec(answer)?.[1];
  assert.equal(cookie, `${own.cookie}; HttpOnly; SameSite=Strict; Path=/`);
});

test('whoever has no cookie, a wrong one, or that of another device gets nothing', async () => {
  const other = own.cookie.replace(/^recha-\d+/, 'recha-1');
  for (const cookie of [
    null,
    '',
    `recha-${own.port}=`,
    `${own.cookie}x`,
    own.cookie.slice(0, -1),
    own.cookie.toUpperCase(),
    `recha-${own.port}=${'b'.repeat(43)}`,
    other,
  ]) {
    await nothing(`cookie ${cookie}`, bytes({cookie}));
    await nothing(`cookie ${cookie}`, bytes({line: 'GET /agent/device HTTP/1.1', cookie}));
  }
  for (const secret of [
    '',
    'x',
    `${SECRET}x`,
    SECRET.toUpperCase(),
    `${SECRET}/`,
    `${SECRET}?x=%00`,
  ]) {
    await nothing(secret, bytes({line: `GET /enter/${secret} HTTP/1.1`, cookie: null}));
  }
  await nothing('another method', bytes({line: `POST /enter/${SECRET} HTTP/1.1`, cookie: null}));
});

test('only by its own name, whatever name was turned to this address', async () => {
  for (const host of [
    null,
    '',
    'evil.example',
    `evil.example:${own.port}`,
    `127.0.0.1:${own.port}`,
    `localhost:${own.port}`,
    'recha.localhost',
    'recha.localhost:1',
    `recha.localhost.:${own.port}`,
    `RECHA.localhost:${own.port}`,
    `recha.localhost:${own.port}.evil.example`,
    `evil@recha.localhost:${own.port}`,
  ]) {
    await nothing(`host ${host}`, bytes({host}));
    await nothing(`host ${host}`, bytes({host, line: `GET /enter/${SECRET} HTTP/1.1`}));
  }
  await nothing('two hosts', bytes({more: [`Host: ${own.host}`]}));
  await nothing('another one too', bytes({host: 'evil.example', more: [`Host: ${own.host}`]}));
});

test('no page of another origin, and no link from one', async () => {
  for (const origin of [
    'null',
    'http://evil.example',
    `https://${own.host}`,
    'http://localhost:8080',
    '',
  ]) {
    await nothing(`origin ${origin}`, bytes({more: [`Origin: ${origin}`]}));
  }
  for (const site of ['cross-site', 'same-site', 'odd', '']) {
    await nothing(`from ${site}`, bytes({more: [`Sec-Fetch-Site: ${site}`]}));
    const enter = bytes({line: `GET /enter/${SECRET} HTTP/1.1`, more: [`Sec-Fetch-Site: ${site}`]});
    await nothing(`in from ${site}`, enter);
  }
});

test('whoever is too slow is cut without a word, with the cookie too', async () => {
  const slow = await ownServer(door.hub.url, {slow: {headers: 50, request: 100, look: 10}});
  const post = 'POST /api/v1/commands/take-number HTTP/1.1';
  const {cookie, host} = slow;
  const reached = door.hub.heard.length;
  for (const beginning of [
    '',
    'GET /kiosk/ HTT',
    `GET /kiosk/ HTTP/1.1\r\nHost: ${host}\r\n`,
    bytes({line: post, host, cookie, more: ['Content-Length: 5'], body: 'abc'}),
  ]) {
    assert.equal(await said(slow.port, beginning), '', beginning);
  }
  assert.equal(door.hub.heard.length, reached);
  await slow.stop();
});

test('it is on this machine alone', async () => {
  const elsewhere = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({family, internal}) => family === 'IPv4' && !internal);
  for (const {address} of elsewhere) {
    const socket = connect(own.port, address);
    const [error] = (await once(socket, 'error')) as [Error & {code: string}];
    assert.equal(error.code, 'ECONNREFUSED', address);
  }
});
