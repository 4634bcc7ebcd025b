import assert from 'node:assert/strict';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {API, PROBLEM_TYPE, type VoiceAnswer} from '../../wire/api.ts';
import type {Problem} from '../../wire/problem.ts';
import {startHub, type Hub} from '../hub.ts';

let hub: Hub;
before(async () => {
  hub = await startHub({
    trial: true,
    data: mkdtempSync(join(tmpdir(), 'recha-zones-')),
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    onLost: (error) => {
      throw error;
    },
  });
});
after(() => hub.stop());

const ask = (zone: string, body: unknown) =>
  fetch(hub.url + API.voice(zone), {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(body),
  });

test('a display asks for the voice of its zone and is told how it stands', async () => {
  const response = await ask('hall', {speaker: 'page-1', able: false, said: [3]});
  assert.equal(response.status, 200);
  const {speaks, said} = (await response.json()) as VoiceAnswer;
  assert.equal(speaks, false);
  assert.deepEqual(said, [3]);
  const other = (await (await ask('b', {speaker: 'page-1', able: false, said: []})).json()) as {
    said: number[];
  };
  assert.deepEqual(other.said, []);
});

test('what does not fit is refused by name, in both languages', async () => {
  const cases: [string, unknown, number, string, string?][] = [
    ['nowhere', {speaker: 'page-1', able: true, said: []}, 404, 'unknown-zone'],
    ['constructor', {speaker: 'page-1', able: true, said: []}, 404, 'unknown-zone'],
    ['hall', {speaker: 'page 1', able: true, said: []}, 422, 'body-malformed', 'speaker'],
    ['hall', {speaker: 'page-1', said: []}, 422, 'body-malformed', 'able'],
    ['hall', {speaker: 'page-1', able: true, said: ['x']}, 422, 'body-malformed', 'said.0'],
    ['hall', {speaker: 'page-1', able: true, said: [], name: 'x'}, 422, 'body-malformed', 'name'],
  ];
  for (const [zone, body, status, code, field] of cases) {
    const response = await ask(zone, body);
    assert.equal(response.status, status, code);
    assert.ok(response.headers.get('content-type')?.startsWith(PROBLEM_TYPE));
    const problem = (await response.json()) as Problem;
    assert.equal(problem.code, code);
    assert.ok(problem.zh.detail.length > 3 && problem.detail.length > 3);
    if (field !== undefined) assert.equal(problem.errors?.[0]?.field, field);
  }
});
