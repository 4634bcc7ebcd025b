import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {createServer as createTcp, type AddressInfo, type Server, type Socket} from 'node:net';
import {test, type TestContext} from 'node:test';
import type {After} from '../after.ts';
import {openBrightness} from './open-brightness.ts';
import {TcpBrightness} from './tcp-brightness.ts';

async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function httpController(
  t: TestContext,
  answer: (request: IncomingMessage, body: string, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      answer(request, body, response);
    });
  });
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${await portOf(server)}`;
}

async function tcpController(t: TestContext, hear: (socket: Socket) => void): Promise<number> {
  const open = new Set<Socket>();
  const server = createTcp((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    hear(socket);
  });
  t.after(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return portOf(server);
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createTcp();
  const port = await portOf(server);
  server.close();
  return port;
}

const tcp = (port: number, frame = '55 aa {byte}') =>
  ({over: 'tcp', host: '127.0.0.1', port, frame}) as const;
const LONG = 60_000;
/** Time stands still but for the waits that are named: shares of the timeout. */
const only =
  (...shares: number[]): After =>
  (ms, work) => {
    const timer = shares.includes(ms / LONG) ? setImmediate(work) : undefined;
    return () => {
      clearImmediate(timer);
    };
  };

test('an HTTP controller gets its level in address and body, in both notations', async (t) => {
  const heard: unknown[] = [];
  const base = await httpController(t, ({method, url, headers}, body, response) => {
    heard.push([method, url, headers['content-type'], body]);
    response.end('{"ok":true}');
  });
  const put = openBrightness({
    over: 'http',
    method: 'PUT',
    url: `${base}/screen?raw={byte}`,
    body: '{"brightness":{level}}',
  });
  for (const level of [0, 40, 100]) assert.deepEqual(await put.set(level), {set: true});
  const get = openBrightness({over: 'http', method: 'GET', url: `${base}/set/{level}`});
  assert.deepEqual(await get.set(7), {set: true});
  const text = openBrightness({over: 'http', method: 'POST', url: base, body: 'LEVEL {level}'});
  await text.set(7);
  assert.deepEqual(heard, [
    ['PUT', '/screen?raw=00', 'application/json', '{"brightness":0}'],
    ['PUT', '/screen?raw=66', 'application/json', '{"brightness":40}'],
    ['PUT', '/screen?raw=ff', 'application/json', '{"brightness":100}'],
    ['GET', '/set/7', undefined, ''],
    ['POST', '/', 'text/plain; charset=utf-8', 'LEVEL 7'],
  ]);
});

test('an HTTP controller that fails is told by its kind, and its field', async (t) => {
  const base = await httpController(t, ({url}, _body, response) => {
    if (url === '/broken') response.writeHead(503).end();
    if (url === '/elsewhere') response.writeHead(302, {location: '/fine'}).end();
    if (url === '/fine') response.end();
    if (url === '/drops') response.destroy();
  });
  const at = (url: string, timeout = LONG) =>
    openBrightness({over: 'http', method: 'GET', url}, timeout).set(50);
  const fault = (fault: object) => ({set: false, fault: {field: 'url', ...fault}});
  assert.deepEqual(await at(`${base}/fine`), {set: true});
  assert.deepEqual(await at(`${base}/broken`), fault({kind: 'status', status: 503}));
  assert.deepEqual(await at(`${base}/elsewhere`), fault({kind: 'status', status: 302}));
  assert.deepEqual(await at(`${base}/drops`), fault({kind: 'dropped'}));
  assert.deepEqual(await at(`${base}/hangs`, 50), fault({kind: 'no-answer'}));
  const nobody = `http://127.0.0.1:${await freePort()}`;
  assert.deepEqual(await at(nobody), fault({kind: 'refused'}));
  assert.deepEqual(await at('http://wall.invalid/'), fault({kind: 'unknown-host'}));
  assert.deepEqual(await at('http://:80/'), fault({kind: 'unknown-host'}));
});

test('a TCP controller gets the bytes of its frame, and its answer is enough', async (t) => {
  const heard: string[] = [];
  const port = await tcpController(t, (socket) => {
    socket.once('data', (bytes) => {
      heard.push(bytes.toString('hex'));
      socket.write(Buffer.from('aa55', 'hex'));
    });
  });
  const brightness = openBrightness(tcp(port, '55 AA 00{byte} 0D'), LONG);
  for (const level of [0, 1, 50, 100]) assert.deepEqual(await brightness.set(level), {set: true});
  assert.deepEqual(heard, ['55aa00000d', '55aa00030d', '55aa00800d', '55aa00ff0d']);
});

test('a TCP controller that never answers has taken the frame when it hangs up after us', async (t) => {
  const heard: string[] = [];
  const port = await tcpController(t, (socket) => {
    socket.on('data', (bytes) => heard.push(bytes.toString('hex')));
  });
  const brightness = new TcpBrightness(tcp(port), LONG, only(1 / 4));
  assert.deepEqual(await brightness.set(100), {set: true});
  assert.deepEqual(heard, ['55aaff']);
});

test('a TCP controller that hangs, drops, refuses or is nowhere is told so', async (t) => {
  const fault = (kind: string, field: string) => ({set: false, fault: {kind, field}});
  const hangs = await tcpController(t, (socket) => socket.resume());
  assert.deepEqual(
    await new TcpBrightness(tcp(hangs), LONG, only(1)).set(9),
    fault('no-answer', 'host'),
  );
  const drops = await tcpController(t, (socket) => socket.destroy());
  assert.deepEqual(
    await new TcpBrightness(tcp(drops), LONG, only()).set(9),
    fault('dropped', 'frame'),
  );
  const closed = openBrightness(tcp(await freePort()), LONG);
  assert.deepEqual(await closed.set(9), fault('refused', 'port'));
  const nowhere = openBrightness({...tcp(1), host: 'wall.invalid'}, LONG);
  assert.deepEqual(await nowhere.set(9), fault('unknown-host', 'host'));
});
