import assert from 'node:assert/strict';
import {generateKeyPairSync} from 'node:crypto';
import {once} from 'node:events';
import {readFileSync, readdirSync} from 'node:fs';
import {get, request, type IncomingMessage} from 'node:http';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import type {AccountsAnswer} from '../../wire/account-api.ts';
import {API} from '../../wire/api.ts';
import type {AuditAnswer, AuditVerification} from '../../wire/audit-api.ts';
import type {Pairing, PairingsAnswer} from '../../wire/pairing-api.ts';
import type {Hub} from '../hub.ts';
import {newDataFolder, ownHub} from '../testing/own-hub.ts';
import {Callers, NOBODY, PASSWORD, type Caller} from './testing/callers.ts';

const data = newDataFolder();
let hub: Hub;
let callers: Callers;
let operator: Caller;

before(async () => {
  hub = await ownHub(data, {trial: false});
  callers = new Callers(hub);
  operator = await callers.begin(hub);
});
after(() => hub.stop());

test('the first address is good once, and no other begins a hall', async () => {
  const body = {name: '另一人', password: PASSWORD, hall: {zh: '别的厅', en: 'Other'}};
  for (const token of [hub.begin ?? '', 'guessed', '']) {
    const heard = await callers.ask(NOBODY, 'POST', API.hall, {...body, token});
    assert.equal(heard.code, 'begin-token-wrong');
  }
});

test('what a browser showed before it signed in is not what it shows after', async () => {
  const brought = {...NOBODY, cookie: 'recha-session=planted-by-somebody'};
  const body = {name: '测试管理员', password: PASSWORD};
  const heard = await callers.ask(brought, 'POST', API.session, body);
  const [cookie = ''] = heard.headers.getSetCookie();
  assert.match(
    cookie,
    /^recha-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/,
  );
  assert.equal((await callers.ask(brought, 'GET', API.accounts)).code, 'not-signed-in');
});

test('a session that was signed out is over, wherever its cookie went, and its streams end', async () => {
  const mine = await callers.signIn('测试管理员', PASSWORD);
  const stream = await fetch(`${hub.url}${API.feed}?device=c-1&kind=console`, {
    headers: {cookie: mine.cookie},
  });
  assert.equal((await callers.ask(mine, 'DELETE', API.session)).status, 200);
  assert.match(await stream.text(), /event: stray\n/);
  assert.equal((await callers.ask(mine, 'GET', API.accounts)).code, 'not-signed-in');
});

test('another site, another port of this machine too, does nothing in somebody’s name', async () => {
  const body = {name: '混进来的', roles: ['operator']};
  const port = new URL(hub.url).port;
  for (const headers of [
    {'sec-fetch-site': 'cross-site'},
    {'sec-fetch-site': 'same-site'},
    {origin: 'https://evil.example'},
    {origin: 'http://127.0.0.1:1'},
    {origin: 'null'},
  ]) {
    const heard = await callers.ask(operator, 'POST', API.accounts, body, headers);
    assert.equal(heard.code, 'cross-site', JSON.stringify(headers));
  }
  const reading = {'sec-fetch-site': 'cross-site'};
  const read = await callers.ask(operator, 'GET', API.accounts, undefined, reading);
  assert.equal(read.code, 'cross-site');
  const own = {'sec-fetch-site': 'same-origin', origin: `http://127.0.0.1:${port}`};
  const {text} = await callers.ask(operator, 'GET', API.accounts, undefined, own);
  assert.ok(!text.includes('混进来的'));
});

test('guesses wait where they are made; the right one comes in elsewhere all the same', async () => {
  const name = '测试管理员';
  const codes: (string | undefined)[] = [];
  for (let tries = 0; tries < 8; tries += 1) {
    const body = {name, password: `wrong-${String(tries)}-guess`};
    codes.push((await callers.ask(NOBODY, 'POST', API.session, body)).code);
  }
  assert.deepEqual(codes.slice(0, 5), Array(5).fill('sign-in-wrong'));
  assert.deepEqual(codes.slice(5), Array(3).fill('sign-in-wait'));
  // As a proxy on this machine names them.
  const elsewhere = {'x-forwarded-for': '10.0.0.9'};
  const body = {name, password: PASSWORD};
  const heard = await callers.ask(NOBODY, 'POST', API.session, body, elsewhere);
  assert.equal(heard.status, 200);
  const unknown = {name: '没有这个人', password: 'wrong-wrong-wrong'};
  const nobody = await callers.ask(NOBODY, 'POST', API.session, unknown, elsewhere);
  assert.equal(nobody.code, 'sign-in-wrong', 'the same word as for somebody who is there');
});

test('a code of a device is confirmed once, by an operator alone, and not when it was refused', async () => {
  const {publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  const key = publicKey.export({format: 'der', type: 'spki'}).toString('base64url');
  const ask = async (device: string) =>
    JSON.parse(
      (await callers.ask(NOBODY, 'POST', API.pairings, {device, kind: 'kiosk', key})).text,
    ) as Pairing;
  await callers.addPlace(operator, 'kiosk', 'one-place');
  const place = {place: 'one-place'};
  const confirm = (id: string, by = operator) =>
    callers.ask(by, 'POST', `${API.pairing(id)}/confirm`, place);
  const first = await ask('replayed');
  assert.equal((await confirm(first.id, NOBODY)).code, 'not-signed-in');
  assert.equal((await confirm('00000000-guessed')).code, 'pairing-unknown');
  assert.equal((await confirm(first.code)).code, 'pairing-unknown', 'a code is no id');
  assert.equal((await confirm(first.id)).status, 200);
  assert.equal((await confirm(first.id)).code, 'pairing-over');
  const second = await ask('refused');
  assert.equal((await callers.ask(operator, 'DELETE', API.pairing(second.id))).status, 200);
  assert.equal((await confirm(second.id)).code, 'pairing-over');
  const {pairings} = JSON.parse(
    (await callers.ask(operator, 'GET', API.pairings)).text,
  ) as PairingsAnswer;
  assert.deepEqual(pairings, []);
});

test('a key that was stolen is worth nothing once its device is lost, nor is what it got before', async () => {
  const stolen = await callers.device(operator, 'kiosk', 'stolen');
  const snapshot = () => callers.ask(stolen, 'GET', API.snapshot);
  assert.equal((await snapshot()).status, 200);
  const stream = await fetch(`${hub.url}${API.feed}?device=stolen&kind=kiosk`, {
    headers: {cookie: stolen.cookie},
  });
  const released = await callers.ask(operator, 'POST', API.releaseDevice('stolen'), {as: 'lost'});
  assert.equal(released.status, 200);
  assert.match(await stream.text(), /event: stray\n/);
  assert.equal((await snapshot()).code, 'not-signed-in');
  assert.equal((await callers.enter('stolen', stolen.key)).code, 'device-unpaired');
});

test('a device speaks for itself alone, and no person’s page for a device', async () => {
  const one = await callers.device(operator, 'kiosk', 'speaks');
  await callers.device(operator, 'kiosk', 'silent');
  const beat = {kind: 'kiosk', version: '1', revision: 1, seq: 1, frameWait: 0, waiting: 0};
  const report = {...beat, clockOffset: 0, needs: []};
  const other = await callers.ask(one, 'POST', API.beat('silent'), report);
  assert.equal(other.code, 'not-yours');
  assert.equal((await callers.ask(operator, 'POST', API.beat('silent'), report)).code, 'not-yours');
  assert.equal((await callers.ask(one, 'POST', API.beat('speaks'), report)).status, 200);
  const body = {device: 'silent', kind: 'kiosk'};
  const posing = await callers.ask(one, 'POST', API.command('register-device'), body);
  assert.equal(posing.code, 'not-yours');
  const acting = {...one, actor: 'kiosk:silent'};
  const acted = await callers.ask(acting, 'POST', API.command('register-device'), {
    device: 'speaks',
    kind: 'kiosk',
  });
  assert.equal(acted.code, 'not-yours');
});

test('bodies that are made to harm are refused, and the hub goes on', async () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const deep = nested(30_000);
  const draft = `{"name":"测试","basedOn":0,"version":0,"configuration":{"within":${nested(1_500)}}}`;
  const asProto = '{"name":"测试","roles":["desk"],"__proto__":{"closed":true}}';
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  const publish = API.command('publish-configuration');
  const bodies: [string, string, string, Record<string, string>?][] = [
    ['POST', API.accounts, deep],
    ['POST', API.accounts, asProto],
    ['POST', publish, `{"configuration":${deep},"basedOn":1}`],
    ['PUT', API.draft('deep'), draft],
    ['POST', API.accounts, bomb.toString('latin1'), {'content-encoding': 'gzip'}],
    ['POST', API.accounts, '{"name":"a"'],
    ['POST', API.session, JSON.stringify({name: 'x', password: 'x'.repeat(60_000)})],
  ];
  for (const [method, path, body, headers] of bodies) {
    const heard = await callers.ask(operator, method, path, body, headers);
    assert.ok(heard.status >= 400 && heard.status < 500, `${path}: ${String(heard.status)}`);
    assert.ok(heard.code, 'with a word');
  }
  const {text} = await callers.ask(operator, 'GET', API.accounts);
  assert.equal((JSON.parse(text) as {accounts: unknown[]}).accounts.length, 1);
  for (const path of ['/..%2f..%2fpackage.json', '/media/..%2fhall.db', '/voice/zh/..%2fclips']) {
    const heard = await callers.ask(operator, 'GET', path);
    assert.equal(heard.status, 404, path);
  }
});

test('what people keep to themselves is nowhere: not on the disk, in the audit log, or in a stream', async () => {
  const [password, pin] = ['a-secret-nobody-tells', '48261597'];
  const auditor = await callers.person(operator, '测试 审计', 'auditor');
  const {code} = await callers.invite(operator, '测试 窗口', ['desk']);
  const desk = await callers.signIn('测试 窗口', code);
  const set = await callers.ask(desk, 'PUT', API.sessionPassword, {current: code, password});
  assert.equal(set.status, 200);
  assert.equal((await callers.ask(desk, 'PUT', API.sessionPin, {password, pin})).status, 200);
  assert.equal((await callers.ask(desk, 'POST', API.sessionLock)).status, 200);
  const unlocked = await callers.ask(desk, 'POST', API.sessionUnlock, {secret: pin});
  assert.equal(unlocked.status, 200);
  const device = await callers.device(operator, 'wall', 'quiet-wall');
  const secrets = [password, pin, code, hub.begin ?? '', PASSWORD].concat(
    [desk, auditor, operator, device].map(({cookie}) => cookie.split('=')[1] ?? ''),
  );
  const told = await Promise.all([
    callers.ask(auditor, 'GET', API.audit),
    callers.ask(auditor, 'GET', API.auditExport),
    callers.ask(operator, 'GET', API.accounts),
    callers.ask(operator, 'GET', API.snapshot),
    callers.ask(operator, 'GET', API.pairedDevices),
    callers.ask(NOBODY, 'GET', API.openapi),
  ]);
  const everywhere = [
    ...told.map(({text}) => text),
    ...readdirSync(data)
      .filter((name) => name.includes('.db'))
      .map((name) => readFileSync(join(data, name), 'latin1')),
  ];
  for (const secret of secrets) {
    assert.ok(secret.length > 5);
    assert.ok(everywhere.every((text) => !text.includes(secret)));
  }
  const {entries} = JSON.parse((await callers.ask(auditor, 'GET', API.audit)).text) as AuditAnswer;
  const did = entries.map(({what, name}) => `${name ?? ''} ${what}`);
  for (const deed of ['set-password', 'set-pin', 'lock-session', 'unlock-session']) {
    assert.ok(did.includes(`测试 窗口 ${deed}`), deed);
  }
  assert.ok(did.includes('测试管理员 pair-device'));
  assert.ok(entries.some(({what, refused}) => what === 'sign-in' && refused === 'sign-in-wrong'));
  const verified = await callers.ask(auditor, 'GET', API.auditVerification);
  assert.deepEqual((JSON.parse(verified.text) as AuditVerification).broken, undefined);
});

test('a page of another name that was turned to this machine gets nothing, whatever else it says', async () => {
  const asked = async (headers: Readonly<Record<string, string>>) => {
    const request = get(`${hub.url}${API.session}`, {headers});
    const [{statusCode}] = (await once(request, 'response')) as [{statusCode: number}];
    request.destroy();
    return statusCode;
  };
  assert.equal(await asked({}), 200);
  assert.equal(await asked({host: 'evil.example'}), 421);
  assert.equal(await asked({host: 'evil.example', 'x-forwarded-host': 'localhost'}), 421);
});

const idOf = async (wanted: string) => {
  const {text} = await callers.ask(operator, 'GET', API.accounts);
  const {accounts} = JSON.parse(text) as AccountsAnswer;
  return accounts.find(({name}) => name === wanted)?.id ?? '';
};

test('a stream ends for whom it would tell what they may not know any more, and for nobody else', async () => {
  const moved = await callers.person(operator, '换岗的', 'guide', 'desk');
  const open = (presence: string) =>
    fetch(`${hub.url}${API.feed}?device=c-2&kind=console${presence}`, {
      headers: {cookie: moved.cookie},
    });
  const [watching, reading] = [await open('&presence=1'), await open('')];
  const id = await idOf('换岗的');
  const change = (to: object) => callers.ask(operator, 'PUT', API.account(id), to);
  assert.equal((await change({roles: ['desk']})).status, 200);
  assert.match(await watching.text(), /event: stray\n/);
  await callers.addPlace(operator, 'kiosk', 'told-after-that');
  assert.equal((await change({closed: true})).status, 200);
  assert.match(await reading.text(), /told-after-that.*event: stray\n/s, 'it went on until then');
});

test('what is held back until its sender was dismissed comes to nothing', async () => {
  const dismissed = await callers.person(operator, '要离职的', 'operator');
  const body = JSON.stringify({name: '幽灵', roles: ['operator']});
  const held = request(hub.url + API.accounts, {
    method: 'POST',
    headers: {
      ...{cookie: dismissed.cookie, 'recha-actor': dismissed.actor, 'idempotency-key': 'held'},
      ...{'content-type': 'application/json', 'content-length': Buffer.byteLength(body)},
    },
  });
  const answered = once(held, 'response') as Promise<[IncomingMessage]>;
  held.write(body.slice(0, -1));
  const id = await idOf('要离职的');
  assert.equal((await callers.ask(operator, 'PUT', API.account(id), {closed: true})).status, 200);
  held.end(body.slice(-1));
  const [{statusCode}] = await answered;
  assert.equal(statusCode, 401);
  const after = await callers.ask(operator, 'GET', API.accounts);
  assert.doesNotMatch(after.text, /幽灵/);
});
