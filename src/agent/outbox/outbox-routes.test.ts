import assert from 'node:assert/strict';
import {mkdtempSync} from 'node:fs';
import {request, type IncomingMessage} from 'node:http';
import {once} from 'node:events';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {AGENT, type CopiedOutbox} from '../../wire/agent-api.ts';
import {realDisk} from '../disk/disk.ts';
import {ownServer, type OwnServer} from '../testing/own-server.ts';
import {OutboxFolder} from './outbox-folder.ts';
import {outboxRoutes} from './outbox-routes.ts';

let own: OwnServer;
before(async () => {
  const outbox = await OutboxFolder.open(mkdtempSync(join(tmpdir(), 'recha-outbox-')), realDisk);
  own = await ownServer('http://127.0.0.1:1', {routes: outboxRoutes(outbox)});
});
after(() => own.stop());

async function ask(method: string, path: string, body = ''): Promise<[number | undefined, string]> {
  const headers = {host: own.host, cookie: own.cookie, 'content-length': Buffer.byteLength(body)};
  const sent = request({host: '127.0.0.1', port: own.port, method, path, headers}).end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += String(chunk);
  return [answer.statusCode, text];
}

const kept = async () => JSON.parse((await ask('GET', AGENT.outbox))[1]) as CopiedOutbox;
const copy = (counts = {'2026-03-02': 2}) =>
  JSON.stringify({type: 'take-number', body: {ticket: 't1'}, counts});

test('a copy is put there, told again, and dropped; its counts stay', async () => {
  assert.deepEqual(await ask('PUT', AGENT.kept('t1'), copy()), [200, '']);
  assert.deepEqual(await ask('PUT', AGENT.counts, '{"2026-03-02":3}'), [200, '']);
  assert.deepEqual(await kept(), {
    commands: [{id: 't1', type: 'take-number', body: {ticket: 't1'}}],
    counts: {'2026-03-02': 3},
  });
  assert.deepEqual(await ask('DELETE', AGENT.kept('t1')), [200, '']);
  assert.deepEqual(await ask('DELETE', AGENT.kept('t1')), [200, ''], 'once more is harmless');
  assert.deepEqual(await kept(), {commands: [], counts: {'2026-03-02': 3}});
});

test('a command with the largest form has room', async () => {
  const body = JSON.stringify({
    type: 'take-number',
    body: {form: 'a'.repeat(64 * 1024)},
    counts: {},
  });
  assert.deepEqual(await ask('PUT', AGENT.kept('large'), body), [200, '']);
  await ask('DELETE', AGENT.kept('large'));
});

test('a page of a newer version keeps what this agent does not know yet', async () => {
  const newer = {type: 'offer-seat', body: {seat: 1}, counts: {}, since: '2027'};
  assert.deepEqual(await ask('PUT', AGENT.kept('t9'), JSON.stringify(newer)), [200, '']);
  const {type, body} = newer;
  assert.deepEqual((await kept()).commands, [{id: 't9', type, body}]);
  await ask('DELETE', AGENT.kept('t9'));
});

test('what is no copy, or no id, is not taken', async () => {
  for (const odd of [
    '',
    '{',
    '[]',
    '{"type":"../odd","body":1,"counts":{}}',
    '{"type":"take-number","body":1}',
    copy({'../x': 1} as never),
  ]) {
    assert.deepEqual(await ask('PUT', AGENT.kept('t2'), odd), [400, ''], odd);
  }
  for (const id of ['-x', '_x', 'x'.repeat(65), 'x/y', '']) {
    assert.deepEqual(await ask('PUT', AGENT.kept(id), copy()), [404, ''], id);
  }
  assert.deepEqual(await ask('POST', AGENT.outbox, copy()), [404, '']);
  assert.deepEqual((await kept()).commands, []);
});
