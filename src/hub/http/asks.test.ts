import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {API, type AgentBeatAnswer, type DevicePresence} from '../../wire/api.ts';
import type {AuditEntry} from '../../wire/audit-api.ts';
import type {AskKind, AskAnswer, AskStatus, AsksAnswer, DeviceAsk} from '../../wire/device-ask.ts';
import type {Hub} from '../hub.ts';
import {ownHub} from '../testing/own-hub.ts';

let hub: Hub;
before(async () => {
  hub = await ownHub();
});
after(() => hub.stop());

const sent = (path: string, method: string, body: object) =>
  fetch(hub.url + path, {
    method,
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(body),
  });

const beaten = (device: string, kind: string) =>
  sent(API.beat(device), 'POST', {
    kind,
    version: '1',
    revision: 1,
    seq: 1,
    waiting: 0,
    clockOffset: 0,
    needs: [],
  });

async function agentBeat(device: string): Promise<AgentBeatAnswer> {
  const report = {kind: 'kiosk', version: '1', page: 'shown', restarts: 0, copies: 0, needs: []};
  return (await (await sent(API.agentBeat(device), 'POST', report)).json()) as AgentBeatAnswer;
}

const ask = (device: string, kind: AskKind, force = false) =>
  sent(API.asks(device), 'POST', {kind, force});
const asked = async (device: string, kind: AskKind, force = false) =>
  (await (await ask(device, kind, force)).json()) as AskStatus;
const answer = (device: string, id: string, body: object) => sent(API.ask(device, id), 'PUT', body);

async function read<T>(path: string): Promise<T> {
  return (await (await fetch(hub.url + path)).json()) as T;
}

async function refused(reply: Response, status: number, code: string): Promise<void> {
  assert.equal(reply.status, status);
  const problem = (await reply.json()) as {code: string; zh: {detail: string}};
  assert.equal(problem.code, code);
  assert.ok(problem.zh.detail.length > 0);
}

/** A device's open feed: what is asked by it, frame by frame. */
async function feedOf(device: string, kind: string) {
  const leaving = new AbortController();
  const reply = await fetch(`${hub.url}${API.feed}?device=${device}&kind=${kind}`, {
    signal: leaving.signal,
  });
  const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    /** The next frame of asks; waits for it. */
    async next(): Promise<readonly DeviceAsk[]> {
      for (;;) {
        const found = /event: asks\ndata: (.*)\n\n/.exec(text);
        if (found) {
          text = text.slice(found.index + found[0].length);
          return (JSON.parse(found[1]!) as {asks: DeviceAsk[]}).asks;
        }
        const {value, done} = await reader.read();
        if (done) throw new Error('the feed ended');
        text += value;
      }
    },
    /** Whether a frame of asks lies in what has come until a beat. */
    async untilBeat(): Promise<boolean> {
      while (!text.includes('event: beat')) text += (await reader.read()).value ?? '';
      return text.includes('event: asks');
    },
    leave: () => {
      leaving.abort();
    },
  };
}

test('a page is told by its own feed, no other is, and everybody sees what came of it', async () => {
  const wall = await feedOf('wall-1', 'wall');
  const other = await feedOf('wall-2', 'wall');
  const {id} = await asked('wall-1', 'identify');
  assert.deepEqual(await wall.next(), [{id, kind: 'identify', force: false, state: 'asked'}]);
  assert.equal((await answer('wall-1', id, {state: 'done'})).status, 200);
  const {asks} = await read<AsksAnswer>(API.asks('wall-1'));
  assert.deepEqual(
    asks.map((one) => [one.id, one.state]),
    [[id, 'done']],
  );
  const {devices} = await read<{devices: DevicePresence[]}>(API.devices);
  assert.equal(devices.find(({device}) => device === 'wall-1')?.asks?.[0]?.state, 'done');
  assert.equal(await other.untilBeat(), false);
  wall.leave();
  other.leave();
});

test('what was asked while the page was away it is told when it is back, until it has answered', async () => {
  await beaten('kiosk-1', 'kiosk');
  const {id} = await asked('kiosk-1', 'reload');
  const first = await feedOf('kiosk-1', 'kiosk');
  assert.equal((await first.next())[0]?.id, id);
  await answer('kiosk-1', id, {state: 'under-way'});
  first.leave();
  const next = await feedOf('kiosk-1', 'kiosk');
  assert.equal((await next.next())[0]?.state, 'under-way');
  await answer('kiosk-1', id, {state: 'done'});
  next.leave();
  const last = await feedOf('kiosk-1', 'kiosk');
  assert.equal(await last.untilBeat(), false);
  last.leave();
});

test('who asked what of which device is in the audit log', async () => {
  await beaten('wall-5', 'wall');
  await asked('wall-5', 'reload', true);
  const {entries} = await read<{entries: AuditEntry[]}>(`${API.audit}?after=-1`);
  assert.deepEqual(
    entries.map(({what, about, detail}) => [what, about, detail]),
    [['ask-device', 'wall-5', {kind: 'reload', force: true}]],
  );
});

test('an agent hears with its beat, and brings its log', async () => {
  await agentBeat('kiosk-2');
  const {id} = await asked('kiosk-2', 'agent-log');
  assert.deepEqual((await agentBeat('kiosk-2')).asks, [
    {id, kind: 'agent-log', force: false, state: 'asked'},
  ]);
  await answer('kiosk-2', id, {state: 'done', lines: ['{"hub":"away"}']});
  assert.deepEqual((await agentBeat('kiosk-2')).asks, []);
  const {lines} = await read<AskAnswer>(API.ask('kiosk-2', id));
  assert.deepEqual(lines, ['{"hub":"away"}']);
});

test('a browser without an agent is not restarted, and the operator is told why at once', async () => {
  await beaten('wall-3', 'wall');
  const {state, note} = await asked('wall-3', 'restart', true);
  assert.deepEqual([state, note], ['refused', 'no-agent']);
});

test('an unknown device, one that cannot do it, an answer that nobody waits for: each is refused with the way out', async () => {
  await beaten('wall-4', 'wall');
  await refused(await ask('nobody', 'identify'), 404, 'device-unknown');
  await refused(await ask('wall-4', 'test-print'), 409, 'ask-not-for-device');
  await refused(await sent(API.asks('wall-4'), 'POST', {kind: 'explode'}), 422, 'body-malformed');
  await refused(await answer('wall-4', 'never', {state: 'done'}), 404, 'ask-unknown');
  await refused(await fetch(hub.url + API.ask('wall-4', 'never')), 404, 'ask-unknown');
  const {id} = await asked('wall-4', 'identify');
  await refused(await answer('wall-4', id, {state: 'asked'}), 422, 'body-malformed');
  await refused(
    await answer('wall-4', id, {state: 'done', lines: ['x'.repeat(2_000)]}),
    422,
    'body-malformed',
  );
  const large = Array.from({length: 4_000}, () => 'x'.repeat(1_000));
  await refused(await answer('wall-4', id, {state: 'done', lines: large}), 413, 'body-too-large');
  assert.equal((await answer('wall-4', id, {state: 'done'})).status, 200);
  assert.equal((await answer('wall-4', id, {state: 'done'})).status, 200, 'said again');
});
