import assert from 'node:assert/strict';
import {once} from 'node:events';
import {Agent, request, type ClientRequest, type IncomingMessage} from 'node:http';
import {after, before, beforeEach, test} from 'node:test';
import fastify, {type FastifyInstance} from 'fastify';
import {cutSlowRequests} from './slow-requests.ts';

let server: FastifyInstance;
let url: string;
/** The limits that run; each is over when the test says so. */
const running = new Set<() => void>();
const agent = new Agent({keepAlive: true, maxSockets: 1});
const heard: ((path: string) => void)[] = [];

before(async () => {
  server = fastify();
  cutSlowRequests(server, 30_000, (ms, work) => {
    assert.equal(ms, 30_000);
    running.add(work);
    return () => running.delete(work);
  });
  server.addHook('onRequest', (incoming, _reply, done) => {
    heard.shift()?.(incoming.url);
    done();
  });
  server.post('/short', () => ({}));
  server.post('/film', {config: {longBody: true}}, () => ({}));
  url = await server.listen({port: 0, host: '127.0.0.1'});
});
after(() => {
  agent.destroy();
  return server.close();
});
beforeEach(() => {
  running.clear();
});

/** Sends the first half of a body, and resolves when the server has begun to listen. */
async function half(path: string): Promise<ClientRequest> {
  const begun = new Promise((resolve) => heard.push(resolve));
  const sent = request(url + path, {
    method: 'POST',
    agent,
    headers: {'content-type': 'application/json', 'content-length': 2},
  });
  sent.write('{');
  await begun;
  return sent;
}

test('whoever has not said all after half a minute is cut', async () => {
  const sent = await half('/short');
  assert.equal(running.size, 1);
  for (const over of running) over();
  const [error] = (await once(sent, 'error')) as [NodeJS.ErrnoException];
  assert.equal(error.code, 'ECONNRESET');
});

async function answered(sent: ClientRequest): Promise<number> {
  sent.end('}');
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  return response.statusCode ?? 0;
}

test('a film may take longer', async () => {
  const sent = await half('/film');
  assert.equal(running.size, 0);
  assert.equal(await answered(sent), 200);
});

test('what was said in time is left alone, and so is its connection', async () => {
  const sent = await half('/short');
  assert.equal(running.size, 1);
  assert.equal(await answered(sent), 200);
  for (const over of running) over();
  const next = await half('/film');
  assert.equal(await answered(next), 200);
  assert.ok(next.reusedSocket);
});
