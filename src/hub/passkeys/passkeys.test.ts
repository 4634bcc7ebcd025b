import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {AccountsAnswer, SessionAnswer} from '../../wire/account-api.ts';
import {API} from '../../wire/api.ts';
import {SIGN_IN_API} from '../../wire/sign-in-paths.ts';
import type {AuditAnswer} from '../../wire/audit-api.ts';
import {PASSKEYS_AT_MOST, PASSKEY_MINUTES, type PasskeysAnswer} from '../../wire/passkey-api.ts';
import {Callers, NOBODY, PASSWORD, type Caller, type Heard} from '../gate/testing/callers.ts';
import type {Hub} from '../hub.ts';
import {FakeTime} from '../testing/fake-time.ts';
import {newDataFolder, ownHub} from '../testing/own-hub.ts';
import {Authenticator} from './testing/authenticator.ts';

const data = newDataFolder();
const time = new FakeTime(Date.UTC(2026, 2, 2, 1));
let hub: Hub;
let callers: Callers;
let operator: Caller;
let origin: string;

/** A passkey is made for a name: the hub is asked by its own. */
async function open(): Promise<void> {
  hub = await ownHub(data, {trial: false, time});
  origin = hub.url.replace('127.0.0.1', 'localhost');
  callers = new Callers({url: origin});
}

before(async () => {
  await open();
  operator = await callers.begin(hub);
});
after(() => hub.stop());

type Options = Parameters<Authenticator['sign']>[0];

interface Begun {
  readonly options: Options;
  /** What the browser that asked shows from then on. */
  readonly cookie: string;
}

function begun(heard: Heard): Begun {
  assert.equal(heard.status, 200, heard.text);
  const [set = ''] = heard.headers.getSetCookie();
  assert.match(set, /; HttpOnly; SameSite=Strict; Max-Age=300/);
  const {options} = JSON.parse(heard.text) as {options: Options};
  return {options, cookie: set.split(';', 1)[0] ?? ''};
}

/** Asks with the ticket of what was begun beside whatever the caller shows. */
const showing = (caller: Caller, {cookie}: Pick<Begun, 'cookie'>): Caller => ({
  ...caller,
  cookie: [caller.cookie, cookie].filter(Boolean).join('; '),
});

const askTo = async (caller = NOBODY) =>
  begun(await callers.ask(caller, 'POST', SIGN_IN_API.passkeyChallenges));

const beginAdding = (caller: Caller, password = PASSWORD) =>
  callers.ask(caller, 'POST', SIGN_IN_API.ownPasskeyOptions, {password});

async function add(caller: Caller, phone: Authenticator, name = '我的手机'): Promise<Heard> {
  const {options, cookie} = begun(await beginAdding(caller));
  const passkey = phone.make(options, {origin});
  return callers.ask(showing(caller, {cookie}), 'POST', SIGN_IN_API.ownPasskeys, {name, passkey});
}

async function signIn(phone: Authenticator): Promise<Heard> {
  const {options, cookie} = await askTo();
  const signed = phone.sign(options, {origin});
  return callers.ask(showing(NOBODY, {cookie}), 'POST', SIGN_IN_API.sessionByPasskey, signed);
}

/** Somebody who has come with a phone, and added it. */
async function withPhone(name: string): Promise<{caller: Caller; phone: Authenticator}> {
  const caller = await callers.person(operator, name, 'desk', 'auditor');
  const phone = new Authenticator();
  assert.equal((await add(caller, phone)).status, 200);
  return {caller, phone};
}

const callerOf = (heard: Heard): Caller => ({
  ...NOBODY,
  cookie: heard.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '',
});

async function stateOf(caller: Caller): Promise<SessionAnswer> {
  return JSON.parse((await callers.ask(caller, 'GET', API.session)).text) as SessionAnswer;
}

async function passkeysOf(caller: Caller): Promise<PasskeysAnswer['passkeys']> {
  const {text} = await callers.ask(caller, 'GET', SIGN_IN_API.ownPasskeys);
  return (JSON.parse(text) as PasskeysAnswer).passkeys;
}

async function idOf(name: string): Promise<string> {
  const {text} = await callers.ask(operator, 'GET', API.accounts);
  const found = (JSON.parse(text) as AccountsAnswer).accounts.find((one) => one.name === name);
  return found?.id ?? '';
}

async function audited(caller: Caller): Promise<[string, string | undefined][]> {
  const {text} = await callers.ask(caller, 'GET', `${API.audit}?after=-40`);
  const {entries} = JSON.parse(text) as AuditAnswer;
  return entries
    .filter(({detail, refused}) => detail?.['passkey'] !== undefined || refused !== undefined)
    .map(({what, refused}) => [what, refused]);
}

test('somebody adds their phone with their password, and signs in with it without a name, as another session', async () => {
  const caller = await callers.person(operator, '李平', 'desk', 'auditor');
  const phone = new Authenticator();
  assert.equal((await beginAdding(caller, 'not the password')).code, 'secret-wrong');
  assert.equal((await add(caller, phone)).status, 200);
  assert.equal((await add(caller, phone)).code, 'passkey-known');
  const [mine] = await passkeysOf(caller);
  assert.equal(mine?.name, '我的手机');
  assert.equal(mine.host, 'localhost');
  const heard = await signIn(phone);
  assert.equal(heard.status, 200, heard.text);
  const session = callerOf(heard);
  assert.notEqual(session.cookie, caller.cookie);
  const state = await stateOf(session);
  assert.ok(state.state === 'signed-in');
  assert.equal(state.account.name, '李平');
  assert.equal(state.account.passkeys, 1);
  assert.deepEqual((await audited(caller)).slice(-4), [
    ['add-passkey', 'secret-wrong'],
    ['add-passkey', undefined],
    ['add-passkey', 'passkey-known'],
    ['sign-in', undefined],
  ]);
});

test('what was signed once signs nobody in again, nor does what another browser was asked', async () => {
  const {phone} = await withPhone('重放');
  const one = await askTo();
  const signed = phone.sign(one.options, {origin});
  const send = (cookie: string) =>
    callers.ask(showing(NOBODY, {cookie}), 'POST', SIGN_IN_API.sessionByPasskey, signed);
  assert.equal((await send('')).code, 'passkey-wrong', 'in a browser that asked for nothing');
  assert.equal((await send((await askTo()).cookie)).code, 'passkey-wrong', 'in another browser');
  assert.equal((await send(one.cookie)).status, 200);
  assert.equal((await send(one.cookie)).code, 'passkey-wrong', 'a second time');
});

test('what was signed for another page, by nobody in particular, or too late, is refused', async () => {
  const {phone} = await withPhone('别处');
  const faults = [{origin: 'http://localhost:1'}, {origin, verified: false}];
  for (const fault of faults) {
    const {options, cookie} = await askTo();
    const signed = phone.sign(options, fault);
    const sent = await callers.ask(
      showing(NOBODY, {cookie}),
      'POST',
      SIGN_IN_API.sessionByPasskey,
      signed,
    );
    assert.equal(sent.code, 'passkey-wrong');
  }
  const other = await askTo();
  const forOther = phone.sign({...other.options, rpId: 'other.localhost'}, {origin});
  const sent = await callers.ask(
    showing(NOBODY, other),
    'POST',
    SIGN_IN_API.sessionByPasskey,
    forOther,
  );
  assert.equal(sent.code, 'passkey-wrong');
  const late = await askTo();
  time.pass(PASSKEY_MINUTES * 60);
  const signed = phone.sign(late.options, {origin});
  const heard = await callers.ask(
    showing(NOBODY, late),
    'POST',
    SIGN_IN_API.sessionByPasskey,
    signed,
  );
  assert.equal(heard.code, 'passkey-wrong');
  assert.equal((await signIn(phone)).status, 200);
});

test('a passkey that counts backwards was copied: neither of the two opens anything again', async () => {
  const {caller, phone} = await withPhone('复制');
  assert.equal((await signIn(phone)).status, 200);
  assert.equal((await signIn(phone)).status, 200);
  phone.counter = 0;
  assert.equal((await signIn(phone)).code, 'passkey-copied');
  phone.counter = 50;
  assert.equal((await signIn(phone)).code, 'passkey-copied');
  assert.equal((await passkeysOf(caller))[0]?.copied, true);
});

test('one that does not count at all is let in again and again', async () => {
  const {phone} = await withPhone('不计数');
  for (let nr = 0; nr < 3; nr += 1) {
    phone.counter = -1;
    assert.equal((await signIn(phone)).status, 200);
  }
});

test('a passkey that its owner or an operator removed, or whose account ended, opens nothing', async () => {
  const {caller, phone} = await withPhone('移除');
  const [mine] = await passkeysOf(caller);
  const removal = SIGN_IN_API.ownPasskeyRemoval(mine?.id ?? '');
  const remove = (password: string) => callers.ask(caller, 'POST', removal, {password});
  assert.equal((await remove('not the password')).code, 'secret-wrong');
  assert.equal((await remove(PASSWORD)).status, 200);
  assert.equal((await signIn(phone)).code, 'passkey-unknown');

  assert.equal((await add(caller, phone)).status, 200);
  const id = await idOf('移除');
  const elsewhere = SIGN_IN_API.accountPasskey(await idOf('李平'), phone.id);
  assert.equal((await callers.ask(operator, 'DELETE', elsewhere)).code, 'passkey-gone');
  const path = SIGN_IN_API.accountPasskey(id, phone.id);
  assert.equal((await callers.ask(operator, 'DELETE', path)).status, 200);
  assert.equal((await signIn(phone)).code, 'passkey-unknown');

  for (const end of [
    () => callers.ask(operator, 'PUT', API.account(id), {closed: true}),
    () => callers.ask(operator, 'POST', API.accountCode(id)),
  ]) {
    await callers.ask(operator, 'PUT', API.account(id), {closed: false});
    const again = await callers.signIn('移除', PASSWORD);
    assert.equal((await add(again, phone)).status, 200);
    assert.equal((await end()).status, 200);
    assert.equal((await signIn(phone)).code, 'passkey-unknown');
  }
});

test('somebody’s own passkey unlocks their screen, a colleague’s does not', async () => {
  const {caller, phone} = await withPhone('锁屏');
  const {phone: other} = await withPhone('同事');
  assert.equal((await callers.ask(caller, 'POST', API.sessionLock)).status, 200);
  const unlock = async (by: Authenticator) => {
    const {options, cookie} = await askTo(caller);
    const signed = by.sign(options, {origin});
    return callers.ask(
      showing(caller, {cookie}),
      'POST',
      SIGN_IN_API.sessionUnlockByPasskey,
      signed,
    );
  };
  assert.equal((await unlock(other)).code, 'passkey-unknown');
  const locked = await stateOf(caller);
  assert.ok(locked.state === 'signed-in' && locked.locked);
  assert.equal((await unlock(phone)).status, 200);
  const now = await stateOf(caller);
  assert.ok(now.state === 'signed-in' && !now.locked);
});

test('a passkey is made in the browser and the session whose password was typed', async () => {
  const {caller} = await withPhone('一位');
  const {caller: other} = await withPhone('另一位');
  const {options, cookie} = begun(await beginAdding(caller));
  const passkey = new Authenticator().make(options, {origin});
  const send = (by: Caller) =>
    callers.ask(showing(by, {cookie}), 'POST', SIGN_IN_API.ownPasskeys, {name: '手机', passkey});
  assert.equal((await send(other)).code, 'passkey-wrong');
  const signing = await askTo(caller);
  const wrongKind = new Authenticator().make(signing.options, {origin});
  const body = {name: '手机', passkey: wrongKind};
  const heard = await callers.ask(showing(caller, signing), 'POST', SIGN_IN_API.ownPasskeys, body);
  assert.equal(heard.code, 'passkey-wrong');
  assert.equal((await send(caller)).status, 200);
});

test('an account has so many passkeys and no more', async () => {
  const {caller} = await withPhone('很多');
  for (let nr = 1; nr < PASSKEYS_AT_MOST; nr += 1) {
    assert.equal((await add(caller, new Authenticator())).status, 200);
  }
  const heard = await add(caller, new Authenticator());
  assert.equal(heard.code, 'passkeys-full');
  assert.match(heard.text, /最多 10 个/);
});

test('wrong tries wait at their address, and keep nobody else out', async () => {
  const {phone} = await withPhone('限速');
  const {phone: other} = await withPhone('旁人');
  assert.equal((await signIn(other)).status, 200);
  const stranger = new Authenticator();
  stranger.make({challenge: '', user: {id: 'bm9ib2R5'}}, {origin});
  for (let nr = 0; nr < 5; nr += 1) {
    assert.equal((await signIn(stranger)).code, 'passkey-unknown');
  }
  const heard = await signIn(stranger);
  assert.equal(heard.code, 'sign-in-wait');
  assert.ok(Number(heard.headers.get('retry-after')) > 0);
  assert.equal((await signIn(other)).status, 200);
  assert.equal((await signIn(phone)).status, 200);
});

test('at an address of figures there are none, and whoever asks is told why', async () => {
  const figures = new Callers({url: hub.url});
  const heard = await figures.ask(NOBODY, 'POST', SIGN_IN_API.passkeyChallenges);
  assert.equal(heard.code, 'passkeys-need-name');
  assert.match(heard.text, /域名/);
  const told = async (by: Callers) =>
    JSON.parse((await by.ask(NOBODY, 'GET', API.session)).text) as unknown;
  assert.deepEqual(await told(figures), {state: 'signed-out', passkeys: false});
  assert.deepEqual(await told(callers), {state: 'signed-out', passkeys: true});
});

test('they are still there when the hub begins anew', async () => {
  const {phone} = await withPhone('重启');
  await hub.stop();
  await open();
  assert.equal((await signIn(phone)).status, 200);
});
