import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import fastify from 'fastify';
import {API} from '../../wire/api.ts';
import {isGranted, type Grantee} from '../../wire/grant.ts';
import {permissions, type Permission} from '../../wire/permission.ts';
import {ROLES} from '../../wire/role.ts';
import type {Hub} from '../hub.ts';
import {newDataFolder, ownHub} from '../testing/own-hub.ts';
import {guard} from './gate.ts';
import {Callers, NOBODY, type Caller, type Heard} from './testing/callers.ts';
import {permissionTable} from './testing/permission-table.ts';

interface Operation {
  readonly id: keyof typeof permissions;
  readonly method: string;
  /** With `{name}` where something is to be named. */
  readonly path: string;
}

interface Description {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, {readonly operationId: string}>>>
  >;
}

/** What is to be let through to whom, by the two tables. */
interface Expected {
  readonly caller: Caller;
  readonly may: (permission: Permission) => boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  hash: '0'.repeat(64),
  code: '000000000000',
  zone: 'no-zone',
};
/** A request that was let through to its route never comes to these. */
const DENIED = new Set(['not-signed-in', 'not-allowed', 'session-locked', 'password-needed']);
/** They change who asks: asked last, in this order. */
const LAST = ['lock-session', 'sign-out'];

let hub: Hub;
let callers: Callers;
let operations: readonly Operation[];
const everybody = new Map<string, Expected>();

const granted =
  (to: readonly Grantee[], locked = false) =>
  (permission: Permission) =>
    isGranted(permission, to, locked);

before(async () => {
  hub = await ownHub(newDataFolder(), {trial: false});
  callers = new Callers(hub);
  const operator = await callers.begin(hub);
  everybody.set('nobody', {caller: NOBODY, may: granted([])});
  for (const role of ROLES) {
    const caller =
      role === 'operator' ? operator : await callers.person(operator, `测试 ${role}`, role);
    everybody.set(role, {caller, may: granted([role])});
  }
  for (const kind of ['kiosk', 'wall'] as const) {
    const caller = await callers.device(operator, kind, `a-${kind}`);
    everybody.set(kind, {caller, may: granted([kind])});
  }
  const release = (device: string, as: string) =>
    callers.ask(operator, 'POST', API.releaseDevice(device), {as});
  const retired = await callers.device(operator, 'kiosk', 'old-kiosk');
  assert.equal((await release('old-kiosk', 'retired')).status, 200);
  const last = ['everyone', 'take-numbers', 'tell-of-kiosks'];
  everybody.set('a retired kiosk', {
    caller: retired,
    may: (permission) => last.includes(permission),
  });
  const lost = await callers.device(operator, 'kiosk', 'lost-kiosk');
  assert.equal((await release('lost-kiosk', 'lost')).status, 200);
  everybody.set('a lost kiosk', {caller: lost, may: granted([])});
  const locked = await callers.person(operator, '测试 锁屏', ...ROLES);
  assert.equal((await callers.ask(locked, 'POST', API.sessionLock)).status, 200);
  everybody.set('a locked session', {caller: locked, may: granted(ROLES, true)});
  const {code} = await callers.invite(operator, '测试 新人', ROLES);
  const fresh = await callers.signIn('测试 新人', code);
  everybody.set('whoever has no password yet', {caller: fresh, may: granted(ROLES, true)});
  operations = await described();
});
after(() => hub.stop());

/** Every operation that the hub describes. */
async function described(): Promise<Operation[]> {
  const {text} = await callers.ask(NOBODY, 'GET', API.openapi);
  const {paths} = JSON.parse(text) as Description;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, {operationId}]) => ({
      id: operationId as Operation['id'],
      method: method.toUpperCase(),
      path,
    })),
  );
}

async function asked({caller}: Expected, {method, path, id}: Operation): Promise<Heard> {
  const named = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'device' ? caller.device : (NAMES[name] ?? 'nothing'),
  );
  const query = id === 'feed' ? `?device=${caller.device}&kind=console` : '';
  return callers.ask(caller, method, named + query, method === 'GET' ? undefined : {});
}

const wasDenied = ({code, text}: Heard): boolean =>
  DENIED.has(code ?? '') || text.startsWith('event: stray');

test('every route is described, and each that is described has a permission', () => {
  const known = new Set(operations.map(({id}) => id));
  assert.deepEqual(
    operations.filter(({id}) => !Object.hasOwn(permissions, id)),
    [],
  );
  // The description itself is not described.
  const missing = Object.keys(permissions).filter((id) => !known.has(id as Operation['id']));
  assert.deepEqual(missing, ['openapi']);
});

test('each role, each device and nobody gets through to what the tables grant, and to nothing else', async () => {
  const wrong: string[] = [];
  const ordered = [...operations].sort((a, b) => LAST.indexOf(a.id) - LAST.indexOf(b.id));
  let cells = 0;
  for (const [name, expected] of everybody) {
    for (const operation of ordered) {
      const heard = await asked(expected, operation);
      const may = expected.may(permissions[operation.id]);
      cells += 1;
      if (wasDenied(heard) === may) {
        wrong.push(
          `${name} ${may ? 'may' : 'may not'} ${operation.id}: ${heard.text.slice(0, 90)}`,
        );
      }
    }
  }
  assert.deepEqual(wrong, []);
  assert.equal(cells, everybody.size * operations.length);
  assert.ok(everybody.size >= 12 && operations.length > 80, 'all of it was looked at');
});

test('a route without a permission does not start', async () => {
  const server = fastify();
  guard(server, undefined as never);
  const forgotten = () =>
    server.get('/api/v1/forgotten', {schema: {operationId: 'forgotten'}}, () => 'told');
  assert.throws(forgotten, /no permission/);
  assert.throws(() => server.get('/api/v1/nameless', () => 'told'), /no permission/);
  await server.close();
});

test('ARCHITECTURE.md shows the tables as they are', () => {
  const file = new URL('../../../ARCHITECTURE.md', import.meta.url);
  // Prettier pads the cells.
  const bare = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
  assert.ok(bare(readFileSync(file, 'utf8')).includes(bare(permissionTable())));
});
