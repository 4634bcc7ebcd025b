import assert from 'node:assert/strict';
import {once} from 'node:events';
import {request, type IncomingMessage, type RequestListener, type ServerResponse} from 'node:http';
import {createServer as createTcp, type AddressInfo} from 'node:net';
import {afterEach, test} from 'node:test';
import {RecordedHub} from '../testing/recorded-hub.ts';
import {ownServer, type OwnServer} from '../testing/own-server.ts';

let hub: RecordedHub;
let own: OwnServer;
async function start(answer?: RequestListener, patience = {}): Promise<void> {
  hub = await RecordedHub.start(answer);
  own = await ownServer(hub.url, {patience});
}
afterEach(async () => {
  await own.stop();
  await hub.stop();
});

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** The page asks; resolves with the beginning of the answer. */
async function begin(path: string, {method = 'GET', headers = {}, body}: Asked = {}) {
  const sent = request({
    host: '127.0.0.1',
    port: own.port,
    path,
    method,
    headers: {host: own.host, cookie: own.cookie, ...headers},
  });
  sent.on('error', () => undefined);
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return {sent, answer};
}

async function ask(path: string, asked: Asked = {}) {
  const {answer} = await begin(path, asked);
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += String(chunk);
  return {status: answer.statusCode, headers: answer.headers, text};
}

const NAVIGATION = {'sec-fetch-mode': 'navigate', accept: 'text/html,*/*'};

test('the hub hears the page under its own name, and nothing of what is between page and agent', async () => {
  await start();
  await ask('/api/v1/commands/open-seat?x=1', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': '2',
      'idempotency-key': 'one',
      'recha-actor': 'kiosk:k1',
      'last-event-id': 'e.1.2',
      origin: `http://${own.host}`,
      referer: `http://${own.host}/kiosk/`,
      connection: 'keep-alive, x-hop',
      'x-hop': 'y',
      'keep-alive': 'timeout=5',
      'x-forwarded-for': '10.0.0.1',
      'x-forwarded-host': 'evil.example',
      forwarded: 'for=10.0.0.1',
      'x-real-ip': '10.0.0.1',
      'proxy-authorization': 'x',
    },
    body: '{}',
  });
  const [heard] = hub.heard;
  assert.equal(heard?.method, 'POST');
  assert.equal(heard.url, '/api/v1/commands/open-seat?x=1');
  const {connection, ...headers} = heard.headers;
  assert.equal(connection, 'keep-alive');
  assert.deepEqual(headers, {
    host: `127.0.0.1:${hub.port}`,
    'content-type': 'application/json',
    'content-length': '2',
    'idempotency-key': 'one',
    'recha-actor': 'kiosk:k1',
    'last-event-id': 'e.1.2',
  });
});

test('the hub’s answer comes whole, with its policy; a cookie of it does not', async () => {
  await start((_request, response) => {
    response
      .writeHead(418, {
        'content-security-policy': "default-src 'self'",
        'content-type': 'application/problem+json',
        'set-cookie': 'recha-1=x',
        connection: 'close, x-hop',
        'x-hop': 'y',
        etag: '"1"',
      })
      .end('{"code":"x"}');
  });
  const {status, headers, text} = await ask('/api/v1/snapshot');
  assert.equal(status, 418);
  assert.equal(text, '{"code":"x"}');
  assert.equal(headers['content-security-policy'], "default-src 'self'");
  assert.equal(headers['content-type'], 'application/problem+json');
  assert.equal(headers.etag, '"1"');
  assert.equal(headers['set-cookie'], undefined);
  assert.equal(headers['x-hop'], undefined);
});

test('a body comes to the hub byte by byte, and so does a large answer', async () => {
  const bytes = Buffer.from(Array.from({length: 60_000}, (_, index) => index % 256));
  const film = Buffer.alloc(5 << 20, 7);
  let got = Buffer.alloc(0);
  await start((heard, response) => {
    heard.on('data', (chunk: Buffer) => {
      got = Buffer.concat([got, chunk]);
    });
    heard.on('end', () => response.end(film));
  });
  const {sent, answer} = await begin('/api/v1/commands/take-number', {
    method: 'POST',
    headers: {'content-length': String(bytes.length)},
    body: bytes,
  });
  assert.ok(sent.writableEnded);
  let size = 0;
  for await (const chunk of answer) size += (chunk as Buffer).length;
  assert.equal(size, film.length);
  assert.ok(got.equals(bytes));
});

test('a feed flows piece by piece, and ends at the hub when the page goes', async () => {
  const streams: ServerResponse[] = [];
  await start((_request, response) => {
    response.writeHead(200, {'content-type': 'text/event-stream'}).flushHeaders();
    streams.push(response);
  });
  const {sent, answer} = await begin('/api/v1/feed?device=k1&kind=kiosk');
  assert.equal(answer.headers['content-type'], 'text/event-stream', 'before anything flowed');
  for (const piece of ['event: a\n\n', 'event: b\n\n']) {
    streams[0]?.write(piece);
    const [chunk] = (await once(answer, 'data')) as [Buffer];
    assert.equal(chunk.toString(), piece);
  }
  const ended = once(streams[0]!, 'close');
  answer.on('error', () => undefined);
  sent.destroy();
  await ended;
});

test('a feed that the hub breaks off breaks off at the page too', async () => {
  await start((_request, response) => {
    response.writeHead(200, {'content-type': 'text/event-stream'}).write('event: a\n\n');
    setImmediate(() => response.destroy());
  });
  const {answer} = await begin('/api/v1/feed?device=k1&kind=kiosk');
  const [error] = (await once(answer.resume(), 'error')) as [Error];
  assert.match(error.message, /aborted/);
});

test('requests one after the other need one line to the hub', async () => {
  await start();
  for (let times = 0; times < 20; times += 1) await ask('/api/v1/snapshot');
  assert.equal(hub.heard.length, 20);
  assert.equal(hub.lines, 1);
});

test('a line that the hub closed meanwhile costs no answer', async () => {
  await start();
  await ask('/api/v1/snapshot');
  const {port} = hub;
  await hub.stop();
  hub = await RecordedHub.start(undefined, port);
  assert.equal((await ask('/api/v1/snapshot')).status, 200);
});

test('without the hub a script gets nothing at once, and somebody who looks a page that waits', async () => {
  await start();
  await hub.stop();
  const empty = await ask('/api/v1/snapshot');
  assert.deepEqual([empty.status, empty.text], [502, '']);
  assert.equal(empty.headers['cache-control'], 'no-store');
  const asset = await ask('/assets/x.js', {headers: {'sec-fetch-mode': 'no-cors'}});
  assert.deepEqual([asset.status, asset.text], [502, '']);
  const page = await ask('/kiosk/?mm=476', {headers: NAVIGATION});
  assert.equal(page.status, 503);
  assert.match(page.text, /正在连接大厅/);
  assert.match(page.text, /Connecting/);
  assert.equal(page.headers['cache-control'], 'no-store');
  assert.match(String(page.headers['content-security-policy']), /default-src 'none'/);
  assert.ok(own.away.length > 0);
});

test('a hub that takes no line, or takes it and says nothing, is not waited for', async () => {
  await start(() => undefined, {answer: 50});
  assert.equal((await ask('/api/v1/snapshot')).status, 502);
  assert.deepEqual(own.away, ['no answer']);
});

test('a hub that stops in the middle of an answer is not waited for', async () => {
  await start((_request, response) => void response.write('a'), {pause: 50});
  const {answer} = await begin('/api/v1/snapshot');
  await once(answer.resume(), 'error');
});

test('what is no HTTP is no answer', async () => {
  const odd = createTcp((socket) => {
    socket.on('error', () => undefined).end('SSH-2.0-x\r\n');
  }).listen(0, '127.0.0.1');
  await once(odd, 'listening');
  hub = await RecordedHub.start();
  own = await ownServer(`http://127.0.0.1:${(odd.address() as AddressInfo).port}`);
  assert.equal((await ask('/api/v1/snapshot')).status, 502);
  odd.close();
});
