import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Accounts} from './accounts.ts';
import {Passwords} from './password.ts';
import {Register, type Deed} from './register.ts';
import {Sessions} from './sessions.ts';
import {SignIn} from './sign-in.ts';
import {SignInThrottle} from './sign-in-throttle.ts';

const PASSWORD = '一杯热茶 尊重群众';
const PIN = '7294';
const DESK = '10.0.0.7';
const unlock: Deed = {who: 'account:test', from: DESK, what: 'unlock-session'};
const operator = {who: 'account:operator', from: DESK};

/** Somebody with a password and a PIN, signed in. */
async function somebody() {
  const register = await Register.open({
    register: () => Promise.resolve([]),
    keep: () => Promise.resolve(true),
  });
  const [now, passwords] = [() => 1_000, new Passwords()];
  const sessions = new Sessions(register, now);
  const accounts = new Accounts({register, sessions, passwords, now});
  const throttle = new SignInThrottle(now);
  const signIn = new SignIn({register, accounts, sessions, passwords, throttle});
  await accounts.first('operator', PASSWORD, DESK);
  const invited = await accounts.add('李明', ['desk'], operator);
  assert.ok('code' in invited);
  const signed = await signIn.in('李明', invited.code, DESK);
  assert.ok('token' in signed);
  const typed = {current: invited.code, password: PASSWORD};
  await signIn.setPassword(signed.session, typed, {...unlock, what: 'set-password'});
  const deed: Deed = {...unlock, what: 'set-pin'};
  await signIn.setPin(signed.session, {password: PASSWORD, pin: PIN}, deed);
  const [session] = sessions.of(signed.account.id);
  const account = accounts.named('李明');
  assert.ok(session && account);
  return {accounts, sessions, signIn, session, account};
}

test('guesses at a PIN that come all at once are five, like those that come one by one', async () => {
  const {signIn, sessions, session, account} = await somebody();
  await signIn.lock(session, {...unlock, what: 'lock-session'});
  const [locked] = sessions.of(account.id);
  assert.ok(locked);
  // All of them were let in at the door before the first one was known to be wrong; the last one is right.
  const guesses = [...Array.from({length: 18}, (_, nr) => String(1_000 + nr)), PIN];
  const said = await Promise.all(guesses.map((pin) => signIn.unlock(locked, pin, unlock)));
  const codes = said.map((no) => no?.refused);
  assert.equal(codes.filter((code) => code === 'secret-wrong').length, 5);
  assert.equal(codes.at(-1), 'not-signed-in');
  assert.equal(sessions.asItIs(locked.id), undefined);
  assert.deepEqual(await signIn.unlock(locked, PIN, unlock), {refused: 'not-signed-in'});
});

test('a session that was ended sets no password and no PIN, and is not locked into being', async () => {
  const {signIn, sessions, session} = await somebody();
  await signIn.out(session, {...unlock, what: 'end-session'});
  const change = {current: PASSWORD, password: '一张笑脸 贴近群众'};
  assert.deepEqual(
    [
      await signIn.setPassword(session, change, {...unlock, what: 'set-password'}),
      await signIn.setPin(session, {password: PASSWORD, pin: '8361'}, unlock),
    ],
    [{refused: 'not-signed-in'}, {refused: 'not-signed-in'}],
  );
  await signIn.lock(session, {...unlock, what: 'lock-session'});
  assert.equal(sessions.asItIs(session.id), undefined);
  assert.ok('token' in (await signIn.in('李明', PASSWORD, DESK)), 'the password is the old one');
});

test('an account that is closed while somebody signs in has no session when it is opened again', async () => {
  const {accounts, signIn, account} = await somebody();
  const late = signIn.in('李明', PASSWORD, DESK);
  await accounts.change(account.id, {closed: true}, operator);
  assert.deepEqual(await late, {refused: 'sign-in-wrong'});
});
