import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Accounts} from './accounts.ts';
import {Passwords} from './password.ts';
import {Register, type Deed, type RegisterGround} from './register.ts';
import {SESSION_MS, Sessions} from './sessions.ts';
import {SignIn} from './sign-in.ts';
import {SignInThrottle} from './sign-in-throttle.ts';

const FIRST = '一杯热茶，尊重群众！';
const SECOND = '一片热心，沟通群众！';
const deed: Deed = {who: 'account:1', from: '10.0.0.1', what: 'sign-out'};
const by = {who: 'account:1', from: '10.0.0.1'};

const ground: RegisterGround = {
  register: () => Promise.resolve([]),
  keep: () => Promise.resolve(true),
};

/** A door of its own whose clock the test sets, and one operator. */
async function door() {
  let at = 1_000_000;
  const now = () => at;
  const register = await Register.open(ground);
  const passwords = new Passwords();
  const sessions = new Sessions(register, now);
  const accounts = new Accounts({register, sessions, passwords, now});
  const throttle = new SignInThrottle(now);
  const signIn = new SignIn({register, accounts, sessions, passwords, throttle});
  const account = await accounts.first('Li', FIRST, '10.0.0.1');
  assert.ok(!('refused' in account));
  const comes = async (password = FIRST) => {
    const signed = await signIn.in('Li', password, '10.0.0.1');
    assert.ok('token' in signed, 'refused' in signed ? signed.refused : '');
    return signed;
  };
  const pass = (ms: number) => (at += ms);
  return {register, sessions, accounts, signIn, account, comes, pass};
}

test('a session ends by itself after a long working day', async () => {
  const {sessions, comes, pass} = await door();
  const {token} = await comes();
  pass(SESSION_MS - 1);
  assert.ok(sessions.find(token));
  pass(1);
  assert.equal(sessions.find(token), undefined);
});

test('somebody at twenty-one browsers is signed out at the first of them', async () => {
  const {sessions, signIn, account, pass} = await door();
  const tokens: string[] = [];
  for (let nr = 0; nr < 21; nr += 1) {
    pass(1000);
    const signed = await signIn.begin(account, '10.0.0.1');
    assert.ok('token' in signed);
    tokens.push(signed.token);
  }
  assert.equal(sessions.of(account.id).length, 20);
  assert.deepEqual(
    tokens.map((token) => sessions.find(token) !== undefined),
    tokens.map((_, nr) => nr > 0),
  );
});

test('a session that ends while its PIN is checked does not come back', async () => {
  const {sessions, signIn, comes} = await door();
  const {token, session} = await comes();
  await signIn.lock(session, deed);
  const unlocking = signIn.unlock(session, FIRST, deed);
  await signIn.out(session, deed);
  await unlocking;
  assert.equal(sessions.find(token), undefined);
});

test('a session that ends while its new password is set does not come back', async () => {
  const {sessions, signIn, comes} = await door();
  const {token, session} = await comes();
  const typed = {current: FIRST, password: SECOND};
  const setting = signIn.setPassword(session, typed, deed);
  await signIn.out(session, deed);
  await setting;
  assert.equal(sessions.find(token), undefined);
});

test('whoever typed the old password just before it was changed is not let in after', async () => {
  const {sessions, signIn, comes} = await door();
  const {session, account} = await comes();
  const setting = signIn.setPassword(session, {current: FIRST, password: SECOND}, deed);
  const late = Promise.all([1, 2, 3].map(() => signIn.in('Li', FIRST, '10.0.0.9')));
  await setting;
  await late;
  const left = sessions.of(account.id).filter(({from}) => from === '10.0.0.9');
  assert.deepEqual(left, []);
});

test('the last operator stays one, is not closed, and gets no new code', async () => {
  const {accounts, account} = await door();
  const no = {refused: 'last-operator'};
  assert.deepEqual(await accounts.change(account.id, {closed: true}, by), no);
  assert.deepEqual(await accounts.change(account.id, {roles: ['desk']}, by), no);
  assert.deepEqual(await accounts.renew(account.id, by), no);
  await accounts.add('only invited', ['operator'], by);
  assert.deepEqual(await accounts.change(account.id, {closed: true}, by), no);
});

test('a name is one however it is typed', async () => {
  const {accounts} = await door();
  for (const name of ['li', ' LI ', 'ｌｉ']) {
    assert.deepEqual(await accounts.add(name, ['desk'], by), {refused: 'account-name-taken'});
  }
});

test('a first code waits three days', async () => {
  const {accounts, signIn, pass} = await door();
  const invited = await accounts.add('Wang', ['desk'], by);
  assert.ok('code' in invited);
  const typed = invited.code.toLowerCase().replaceAll('-', ' ');
  assert.ok('token' in (await signIn.in('wang', typed, '10.0.0.2')));
  pass(3 * 24 * 60 * 60_000);
  assert.deepEqual(await signIn.in('wang', typed, '10.0.0.2'), {refused: 'sign-in-wrong'});
});
