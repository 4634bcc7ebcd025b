import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer as createHttpServer} from 'node:http';
import {createServer, type AddressInfo, type Server, type Socket} from 'node:net';
import {after, test} from 'node:test';
import {makeAuthority} from '../../hub/tls/certificates.ts';
import {HubLine} from './hub-line.ts';
import {send} from './send.ts';

const open: {close(): unknown}[] = [];
after(() => {
  for (const each of open) each.close();
});

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  return (server.address() as AddressInfo).port;
}

function lineTo(hub: string, authority?: string): HubLine {
  const line = new HubLine({hub, authority});
  open.push(line);
  return line;
}

const told = {method: 'POST', target: '/told', body: {told: '您好'}} as const;
const never = new AbortController().signal;

test('a hub that lets nobody in holds up nobody, and keeps no line of theirs', async () => {
  // What is secure is connected only when both have greeted each other.
  const mute = createServer();
  const port = await listening(mute);
  const {certificate} = await makeAuthority('Hub of a test', Date.now());
  const left = new AbortController();
  const answer = send(lineTo(`https://127.0.0.1:${String(port)}`, certificate), told, left.signal);
  const [socket] = (await once(mute, 'connection')) as [Socket];
  socket.on('error', () => undefined).resume();
  left.abort();
  assert.equal(await answer, undefined);
  await once(socket, 'close');
});

test('what is called off before it begins is not told', async () => {
  const mute = createServer(() => assert.fail('told'));
  const port = await listening(mute);
  assert.equal(
    await send(lineTo(`http://127.0.0.1:${String(port)}`), told, AbortSignal.abort()),
    undefined,
  );
});

test('an answer is read as JSON, and one that is none is an answer still', async () => {
  const heard: string[] = [];
  const answers = ['{"at": 7}', '<html>', ''];
  const hub = createHttpServer((request, answer) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      heard.push(`${String(request.headers['content-type'])} ${body}`);
      answer.statusCode = 202;
      answer.end(answers.shift());
    });
  });
  const line = lineTo(`http://127.0.0.1:${String(await listening(hub))}`);
  const said = [];
  for (let i = 0; i < 3; i += 1) {
    const answer = await send(line, told, never);
    assert.equal(answer?.status, 202);
    said.push(answer.said);
  }
  assert.deepEqual(said, [{at: 7}, undefined, undefined]);
  assert.deepEqual(heard, Array(3).fill('application/json {"told":"您好"}'));
});
