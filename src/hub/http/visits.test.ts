import assert from 'node:assert/strict';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, test} from 'node:test';
import type {HallEvent} from '../../hall/event.ts';
import {ACTOR_HEADER, API, COMMAND_ID_HEADER, type VisitAnswer} from '../../wire/api.ts';
import type {SentCommandType} from '../../wire/command-schema.ts';
import {startHub, type Hub} from '../hub.ts';

let hub: Hub;
let data: string;
const start = () =>
  startHub({
    trial: true,
    data,
    host: '127.0.0.1',
    port: 0,
    phones: 0,
    logLevel: 'silent',
    onLost: (error) => {
      throw error;
    },
  });
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'recha-visits-'));
  hub = await start();
  await send('register-device', {device: 'kiosk-1', kind: 'kiosk'});
  await send('open-seat', {seat: '5-left'});
});
afterEach(() => hub.stop());

let ids = 0;
async function send(type: SentCommandType, body: object): Promise<void> {
  const response = await fetch(hub.url + API.command(type), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [COMMAND_ID_HEADER]: `visit-${String((ids += 1))}`,
      [ACTOR_HEADER]: 'desk:5-left',
    },
    body: JSON.stringify(body),
  });
  assert.ok(response.ok, `${type}: ${await response.text()}`);
}
/** The code on the slip of a ticket `t12`. */
const visitCode = (ticket: string) => `7${ticket.slice(1).padStart(11, '0')}`;
const take = (ticket: string) =>
  send('take-number', {
    ...{
      ticket,
      code: visitCode(ticket),
      device: 'kiosk-1',
      queue: 'guotu',
      lane: 'ordinary',
      party: 1,
      help: false,
    },
  });
async function finish(ticket: string) {
  await send('call-next', {seat: '5-left'});
  await send('start', {ticket});
  await send('finish', {ticket, outcome: 'settled'});
}
async function look(code: string) {
  const response = await fetch(hub.url + API.visit(code));
  return {status: response.status, json: (await response.json()) as VisitAnswer & {code?: string}};
}
async function rate(code: string, level: unknown) {
  const response = await fetch(hub.url + API.visitRating(code), {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({level}),
  });
  return {status: response.status, json: (await response.json()) as {code?: string}};
}
async function log(): Promise<HallEvent[]> {
  const response = await fetch(`${hub.url}${API.events}?limit=5000`);
  return ((await response.json()) as {events: HallEvent[]}).events;
}

test('a slip’s code tells how the visit stands, from the queue to the window', async () => {
  await take('t1');
  await take('t2');
  const code = visitCode('t2');
  const {ahead, slip} = (await look(code)).json;
  assert.equal(ahead, 1);
  assert.deepEqual([slip?.ticket, slip?.queue, slip?.party], ['t2', 'guotu', 1]);
  await finish('t1');
  await send('call-next', {seat: '5-left'});
  const {json} = await look(code);
  assert.equal(json.status, 'called');
  assert.deepEqual(json.place, {kind: 'window', number: 5, side: 'left'});
});

test('a code that nobody has is told what to do, and guessing ends soon', async () => {
  assert.equal((await look('hello')).json.code, 'visit-unknown');
  for (let i = 0; i < 60; i += 1) await look(String(i).padStart(12, '0'));
  assert.equal((await look('123456789012')).status, 429);
});

test('guessing at an address keeps nobody there from their own visit', async () => {
  await take('t1');
  await take('t2');
  assert.equal((await look(visitCode('t1'))).status, 200);
  for (let i = 0; i < 60; i += 1) await look(String(i).padStart(12, '0'));
  assert.equal((await look(visitCode('t1'))).json.number, 'A001');
  assert.equal((await look(visitCode('t2'))).status, 429, 'a right guess is no way in either');
});

test('a code that is in use leads nowhere else, before a restart and after it', async () => {
  await take('t1');
  const {number} = (await look(visitCode('t1'))).json;
  const visit = {device: 'kiosk-1', queue: 'guotu', lane: 'ordinary', party: 1, help: false};
  await send('take-number', {...visit, ticket: 't2', code: visitCode('t1')});
  assert.equal((await look(visitCode('t1'))).json.number, number);
  await hub.stop();
  hub = await start();
  await send('take-number', {...visit, ticket: 't3', code: visitCode('t1')});
  assert.equal((await look(visitCode('t1'))).json.number, number);
});

test('no event and no snapshot tells a code', async () => {
  await take('t77');
  for (const path of [`${API.events}?limit=5000`, API.snapshot]) {
    const text = await (await fetch(hub.url + path)).text();
    assert.match(text, /"t77"/);
    assert.ok(!text.includes(visitCode('t77')), path);
  }
});

test('a returning visitor’s first unit is found on the same day, and after a restart', async () => {
  await take('t1');
  await finish('t1');
  const found = async () => {
    const {status, firstUnit} = (await look(visitCode('t1'))).json;
    return [status, firstUnit];
  };
  assert.deepEqual(await found(), ['finished', 'guotu']);
  await hub.stop();
  hub = await start();
  assert.deepEqual(await found(), ['finished', 'guotu']);
});

test('a visit stays known all day, however many others end after it', async () => {
  await take('t0');
  await send('withdraw-ticket', {ticket: 't0'});
  for (let i = 1; i <= 260; i += 1) {
    await take(`t${String(i)}`);
    await send('withdraw-ticket', {ticket: `t${String(i)}`});
  }
  assert.equal((await look(visitCode('t0'))).json.status, 'withdrawn');
  await hub.stop();
  hub = await start();
  const {json} = await look(visitCode('t0'));
  assert.deepEqual([json.status, json.number], ['withdrawn', 'A001']);
});

test('a first unit that was taken back by an undone step is not told', async () => {
  const general = {queue: 'general', lane: 'ordinary', party: 1, help: false} as const;
  await send('take-number', {
    ticket: 't1',
    code: visitCode('t1'),
    device: 'kiosk-1',
    ...general,
  });
  await send('open-seat', {seat: '1-left'});
  await send('call-next', {seat: '1-left'});
  await send('start', {ticket: 't1'});
  assert.equal((await look(visitCode('t1'))).json.firstUnit, 'xinfang');
  await send('undo', {seat: '1-left'});
  assert.equal((await look(visitCode('t1'))).json.firstUnit, undefined);
});

test('a visit is rated once, when it is over; the log never says which', async () => {
  for (let i = 1; i <= 6; i += 1) await take(`t${String(i)}`);
  assert.equal((await rate(visitCode('t1'), 0)).json.code, 'visit-not-finished');
  for (let i = 1; i <= 6; i += 1) await finish(`t${String(i)}`);
  assert.equal((await look(visitCode('t1'))).json.rateable, true);
  for (let i = 1; i <= 4; i += 1) {
    assert.equal((await rate(visitCode(`t${String(i)}`), 0)).status, 200);
  }
  assert.equal((await look(visitCode('t1'))).json.rateable, false);
  assert.equal((await rate(visitCode('t1'), 4)).json.code, 'visit-rated');
  assert.equal((await log()).filter(({type}) => type === 'ratings-counted').length, 0);
  await rate(visitCode('t5'), 4);
  const told = (await log()).filter((event) => event.type === 'ratings-counted');
  assert.deepEqual(
    told.map(({counts}) => counts),
    [[4, 0, 0, 0, 1]],
  );
  assert.deepEqual(Object.keys(told[0] ?? {}).sort(), ['actor', 'at', 'counts', 'seq', 'type']);
  assert.equal((await rate(visitCode('t6'), 7)).status, 422);
});

test('a rating that waits for others outlives a restart', async () => {
  for (let i = 1; i <= 5; i += 1) await take(`t${String(i)}`);
  for (let i = 1; i <= 5; i += 1) await finish(`t${String(i)}`);
  for (let i = 1; i <= 4; i += 1) await rate(visitCode(`t${String(i)}`), 1);
  await hub.stop();
  hub = await start();
  assert.equal((await rate(visitCode('t4'), 1)).json.code, 'visit-rated');
  await rate(visitCode('t5'), 1);
  const [told] = (await log()).filter((event) => event.type === 'ratings-counted');
  assert.deepEqual(told?.counts, [0, 5, 0, 0, 0]);
});

test('the phone page is whole without a script, and says nothing of anybody', async () => {
  await take('t1');
  const response = await fetch(`${hub.url}/t/${visitCode('t1')}`);
  const page = await response.text();
  assert.match(page, /A001/);
  assert.match(page, /您排在最前面/);
  assert.match(page, /请在 A 区就座/);
  assert.ok(!page.includes('国土'), 'no unit');
  assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  const stray = await fetch(`${hub.url}/t/%3Cscript%3E`);
  assert.equal(stray.status, 404);
  assert.ok(!(await stray.text()).includes('<script>'));
});

test('the door for phones leads to the visit of a slip, and to nothing else of the hall', async () => {
  await take('t1');
  const door = (hub.phones ?? '').replace('0.0.0.0', '127.0.0.1');
  assert.match(await (await fetch(`${door}/t/${visitCode('t1')}`)).text(), /A001/);
  assert.equal((await fetch(door + API.visit(visitCode('t1')))).status, 200);
  for (const path of [API.snapshot, API.events, API.feed, API.openapi, '/metrics', '/kiosk/']) {
    assert.equal((await fetch(door + path)).status, 404, path);
  }
  const command = await fetch(door + API.command('call-next'), {method: 'POST', body: '{}'});
  assert.equal(command.status, 404);
});
