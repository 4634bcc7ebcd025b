import assert from 'node:assert/strict';
import {get} from 'node:http';
import {after, before, test} from 'node:test';
import {API} from '../../wire/api.ts';
import type {commandSchemas} from '../../wire/command-schema.ts';
import {permissions} from '../../wire/permission.ts';
import type {Hub} from '../hub.ts';
import {ownHub} from '../testing/own-hub.ts';

let hub: Hub;
before(async () => {
  hub = await ownHub();
  await post('register-device', {device: 'kiosk-1', kind: 'kiosk'});
});
after(() => hub.stop());

let ids = 0;
interface Sent {
  body?: string;
  id?: string | undefined;
  actor?: string;
}
async function send(path: string, {body = '', id = `id-${(ids += 1)}`, actor}: Sent) {
  const response = await fetch(hub.url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': id,
      'recha-actor': actor ?? 'kiosk:kiosk-1',
    },
    body,
  });
  const json = (await response.json()) as Record<string, unknown> & {errors?: {field: string}[]};
  return {status: response.status, type: response.headers.get('content-type') ?? '', json};
}
const post = (type: keyof typeof commandSchemas, body: unknown, more: Sent = {}) =>
  send(API.command(type), {body: JSON.stringify(body), ...more});
const number = {device: 'kiosk-1', queue: 'renshe', lane: 'ordinary', party: 1, help: false};

test('every problem is a problem document that names the field, in both languages', async () => {
  const cases: [string, Promise<Awaited<ReturnType<typeof send>>>, number, string, string?][] = [
    [
      'unknown unit',
      post('take-number', {...number, ticket: 'p1', queue: 'none'}),
      422,
      'unknown-queue',
      'queue',
    ],
    [
      'missing field',
      post('take-number', {...number, ticket: 'p2', party: undefined}),
      422,
      'body-malformed',
      'party',
    ],
    ['wrong type', post('open-seat', {seat: 5}), 422, 'body-malformed', 'seat'],
    [
      'strange field',
      post('open-seat', {seat: '5-left', name: 'x'}),
      422,
      'body-malformed',
      'name',
    ],
    ['not JSON', send(API.command('open-seat'), {body: '{'}), 400, 'body-not-json'],
    [
      '10 MB',
      send(API.command('open-seat'), {body: `{"seat":"${'x'.repeat(10_000_000)}"}`}),
      413,
      'body-too-large',
    ],
    ['unknown route', send('/api/v1/commands/dance', {body: '{}'}), 404, 'route-unknown'],
    [
      'no command id',
      post('open-seat', {seat: '5-left'}, {id: ''}),
      400,
      'header-missing',
      'idempotency-key',
    ],
    [
      'no actor',
      post('open-seat', {seat: '5-left'}, {actor: 'nobody'}),
      400,
      'header-missing',
      'recha-actor',
    ],
    ['unknown seat', post('open-seat', {seat: '99-left'}), 422, 'unknown-seat', 'seat'],
    ['closed seat', post('call-next', {seat: '27-left'}), 409, 'seat-not-open', 'seat'],
  ];
  for (const [name, sent, status, code, field] of cases) {
    const {status: got, type, json} = await sent;
    assert.equal(got, status, name);
    assert.match(type, /^application\/problem\+json/, name);
    assert.equal(json['code'], code, name);
    assert.equal(json['status'], status, name);
    assert.match(JSON.stringify(json['zh']), /[\u4e00-\u9fff]/, name);
    if (field !== undefined)
      assert.ok(
        json.errors?.some((e) => e.field === field),
        name,
      );
  }
  const alive = await fetch(`${hub.url}/healthz`);
  assert.equal(alive.status, 200);
});

test('a wrong method says which one is right', async () => {
  const response = await fetch(hub.url + API.command('call-next'));
  assert.equal(response.status, 405);
  assert.equal(response.headers.get('allow'), 'POST');
  const beat = await fetch(`${hub.url}/api/v1/devices/kiosk-1/beat`);
  assert.equal(beat.status, 405);
});

test('a ticket called twice: the second desk is told, and nothing changes', async () => {
  await post('open-seat', {seat: '3-left'});
  await post('open-seat', {seat: '4-left'});
  const {json} = await post('take-number', {...number, queue: 'guotu', ticket: 'twice'});
  assert.equal((json['ticket'] as {number: string}).number, 'A001');
  assert.equal(
    (await post('call-ticket', {seat: '3-left', ticket: 'twice', reason: 'returning'})).status,
    200,
  );
  const second = await post('call-ticket', {seat: '4-left', ticket: 'twice', reason: 'returning'});
  assert.equal(second.json['code'], 'ticket-not-waiting');
});

test('a bad hall document is refused with the place in it, and the old one stays', async () => {
  const {snapshot} = (await (await fetch(hub.url + API.snapshot)).json()) as {
    snapshot: {configuration: {windows: {seats: {serves: string[]}[]}[]}; revision: number};
  };
  const broken = structuredClone(snapshot.configuration);
  const seat = broken.windows[4]?.seats[0];
  assert.ok(seat);
  seat.serves = ['nowhere'];
  const sent = {configuration: broken, basedOn: snapshot.revision};
  const {status, json} = await post('publish-configuration', sent);
  assert.equal(status, 422);
  assert.ok(json.errors?.some((e) => e.field === 'configuration.windows.4.seats.0.serves.0'));
});

test('a closed hall issues no number and says so', async () => {
  const {snapshot} = (await (await fetch(hub.url + API.snapshot)).json()) as {
    snapshot: {configuration: object; revision: number};
  };
  const publish = (issue: string, basedOn: number) =>
    post('publish-configuration', {
      configuration: {...snapshot.configuration, issue, hours: []},
      basedOn,
    });
  assert.equal((await publish('in-hours', snapshot.revision)).status, 200);
  const {status, json} = await post('take-number', {...number, ticket: 'closed'});
  assert.equal(status, 409);
  assert.equal(json['code'], 'hall-closed');
  assert.equal((await publish('always', snapshot.revision + 1)).status, 200);
});

test('a page that points its own name at this machine gets nothing', async () => {
  const asked = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      get(hub.url + API.snapshot, {headers: {host}}, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
  assert.equal(await asked('elsewhere.example'), 421);
  assert.equal(await asked('127.0.0.1.elsewhere.example:8080'), 421);
  for (const host of ['localhost:8080', '127.0.0.1', '[::1]:8080']) {
    assert.equal(await asked(host), 200, host);
  }
});

test('every route of the API stands in the one permission table', async () => {
  const openapi = (await (await fetch(hub.url + API.openapi)).json()) as {
    openapi: string;
    paths: Record<string, Record<string, {operationId: string}>>;
  };
  assert.match(openapi.openapi, /^3\.1/);
  const operations = Object.values(openapi.paths).flatMap((methods) =>
    Object.values(methods).map(({operationId}) => operationId),
  );
  const listed = Object.keys(permissions).filter((name) => name !== 'openapi');
  assert.deepEqual([...operations].sort(), listed.sort());
});

test('64 senders at once: as many numbers as commands, no number twice', async () => {
  const answers = await Promise.all(
    Array.from({length: 64}, (_, i) =>
      post('take-number', {...number, queue: 'gongan', ticket: `many-${String(i)}`}),
    ),
  );
  const numbers = answers.map(({json}) => (json['ticket'] as {number: string}).number);
  assert.equal(new Set(numbers).size, 64);
});

test('every day of the log can be found and read', async () => {
  const response = await fetch(hub.url + API.days);
  const {days} = (await response.json()) as {days: {day: string; from: number; until?: number}[]};
  assert.equal(days.length, 1);
  const [today] = days;
  assert.match(today?.day ?? '', /^\d{4}-\d\d-\d\d$/);
  assert.equal(today?.until, undefined, 'it goes on');
  const from = `${hub.url}${API.events}?after=${String((today?.from ?? 0) - 1)}&limit=1`;
  const {events} = (await (await fetch(from)).json()) as {events: {type: string}[]};
  assert.equal(events[0]?.type, 'day-opened');
});
