import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {API, type AgentBeatAnswer, type DevicePresence} from '../../wire/api.ts';
import type {AuditEntry} from '../../wire/audit-api.ts';
import {SCREENSHOT_BYTES_AT_MOST, type ScreenshotStatus} from '../../wire/screenshot.ts';
import type {Hub} from '../hub.ts';
import {ownHub} from '../testing/own-hub.ts';

const KIOSK = 'kiosk-7';
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2_000, 7)]);

let hub: Hub;
before(async () => {
  hub = await ownHub();
});
after(() => hub.stop());

async function beat(): Promise<AgentBeatAnswer> {
  const report = {kind: 'kiosk', version: '1', page: 'shown', restarts: 0, copies: 0, needs: []};
  const answer = await fetch(hub.url + API.agentBeat(KIOSK), {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(report),
  });
  return (await answer.json()) as AgentBeatAnswer;
}

async function ask(): Promise<string> {
  const answer = await fetch(hub.url + API.screenshots(KIOSK), {method: 'POST'});
  const {id, state} = (await answer.json()) as ScreenshotStatus;
  assert.equal(state, 'asked');
  return id;
}

const bring = (id: string, body: Buffer<ArrayBuffer> | string, type = 'image/jpeg') =>
  fetch(hub.url + API.screenshot(KIOSK, id), {
    method: 'PUT',
    headers: {'content-type': type},
    body,
  });
const miss = (id: string, why: string) =>
  bring(id, JSON.stringify({miss: why}), 'application/json');

async function told(): Promise<ScreenshotStatus | undefined> {
  const answer = await fetch(hub.url + API.devices);
  const {devices} = (await answer.json()) as {devices: DevicePresence[]};
  return devices.find(({device}) => device === KIOSK)?.screenshot;
}

async function entries(): Promise<AuditEntry[]> {
  const answer = await fetch(`${hub.url}${API.audit}?after=-1`);
  return ((await answer.json()) as {entries: AuditEntry[]}).entries;
}

async function refused(answer: Response, status: number, code: string): Promise<void> {
  assert.equal(answer.status, status);
  const problem = (await answer.json()) as {code: string; zh: {detail: string}};
  assert.equal(problem.code, code);
  assert.ok(problem.zh.detail.length > 0);
}

test('asked for, told to the agent with its beat, brought, and seen', async () => {
  assert.equal((await beat()).screenshot, undefined);
  const id = await ask();
  assert.equal((await beat()).screenshot, id);
  assert.equal((await bring(id, JPEG)).status, 200);
  assert.equal((await beat()).screenshot, undefined);
  assert.equal((await told())?.state, 'taken');
  const seen = await fetch(hub.url + API.screenshot(KIOSK, id));
  assert.equal(seen.headers.get('content-type'), 'image/jpeg');
  assert.equal(seen.headers.get('cache-control'), 'no-store');
  assert.deepEqual(Buffer.from(await seen.arrayBuffer()), JPEG);
});

test('who asked to see a screen is in the audit log, also where nothing came of it', async () => {
  const id = await ask();
  const [last] = await entries();
  assert.deepEqual([last?.what, last?.about, last?.who], ['ask-screenshot', KIOSK, 'trial']);
  await miss(id, 'failed');
  const unknown = await fetch(hub.url + API.screenshots('nobody-1'), {method: 'POST'});
  await refused(unknown, 404, 'device-unknown');
});

test('a device says why there is none', async () => {
  const id = await ask();
  assert.equal((await miss(id, 'in-use')).status, 200);
  assert.equal((await told())?.state, 'in-use');
  await refused(await fetch(hub.url + API.screenshot(KIOSK, id)), 404, 'screenshot-unknown');
});

test('what is no picture, is too large, or was never asked for is refused, and the ask stays open', async () => {
  const id = await ask();
  await refused(await bring(id, '<html>'), 422, 'body-malformed');
  await refused(await miss(id, 'odd'), 422, 'body-malformed');
  const large = Buffer.concat([JPEG, Buffer.alloc(SCREENSHOT_BYTES_AT_MOST)]);
  await refused(await bring(id, large), 413, 'body-too-large');
  await refused(await bring('never-asked', JPEG), 404, 'screenshot-unknown');
  assert.equal((await beat()).screenshot, id);
});
