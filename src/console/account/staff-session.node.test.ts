import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {StaffSession} from './staff-session.ts';
import {LI, MemoryBrowser, MemorySession} from './testing/memory-session.ts';

let hub: MemorySession;
let browser: MemoryBrowser;
let session: StaffSession;
let words: boolean;
beforeEach(async () => {
  hub = new MemorySession();
  browser = new MemoryBrowser();
  session = new StaffSession(hub, browser);
  words = false;
  session.page = {
    holdsWords: () => words,
    putAway: () => {
      hub.deeds.push('put away');
      return Promise.resolve();
    },
  };
  await session.look();
});

test('what was typed is saved before the hub locks, and the page is covered at once', async () => {
  const locked = session.lock();
  assert.ok(session.covered);
  await locked;
  assert.deepEqual(hub.deeds, ['put away', 'lock']);
});

test('a page that is loaded anew is covered before the hub has said a word', () => {
  browser.locked = true;
  const again = new StaffSession(hub, browser);
  assert.ok(again.covered);
});

test('a lock that the hub did not hear is told to it again', async () => {
  hub.silent = true;
  await session.lock();
  assert.ok(session.covered);
  hub.silent = false;
  await session.look();
  assert.ok(session.covered);
  assert.equal(hub.deeds.at(-1), 'lock');
});

test('a wrong PIN leaves it covered, the right one opens it', async () => {
  await session.lock();
  assert.equal((await session.unlock('1111')).kind, 'refused');
  assert.ok(session.covered);
  await session.unlock('8305');
  assert.ok(!session.covered);
});

test('an answer that was on its way while somebody unlocked does not lock again', async () => {
  await session.lock();
  let late: (() => void) | undefined;
  const {answer} = hub;
  const look = hub.look;
  hub.look = () =>
    new Promise((resolve) => {
      late = () => {
        resolve({kind: 'done', answer});
      };
    });
  const looked = session.look();
  hub.look = look;
  await session.unlock('8305');
  late?.();
  await looked;
  assert.ok(!session.covered);
  assert.equal(hub.deeds.at(-1), 'unlock');
});

test('signed out, a page goes to where one signs in, and back to its seat', async () => {
  await hub.end();
  assert.equal(await session.strayed(), false);
  assert.deepEqual(browser.went, ['/console/sign-in/?to=%2Fconsole%2Fdesk%2F%235-left']);
});

test('a page with words that nobody has saved stays, and goes on when somebody has signed in', async () => {
  words = true;
  await hub.end();
  const strayed = session.strayed();
  await browser.pass();
  assert.ok(session.out);
  assert.deepEqual(browser.went, []);
  await hub.signIn('李平', 'right');
  await browser.pass();
  assert.equal(await strayed, true);
  assert.ok(!session.out);
});

test('a hall for trial has nobody to sign in, and nothing to lock', async () => {
  hub.answer = {state: 'trial'};
  browser.locked = true;
  await session.look();
  assert.equal(await session.strayed(), true);
  await session.lock();
  assert.ok(!session.covered);
  assert.ok(session.may('configure-hall'));
});

test('whoever has a first code chooses a password before anything else', async () => {
  hub.answer = {state: 'signed-in', account: LI, locked: false, mustSetPassword: true};
  await session.look();
  await browser.pass();
  assert.equal(browser.went.length, 1);
});

test('nobody is shown what their roles may not do', () => {
  assert.ok(session.may('call-visitors'));
  assert.ok(!session.may('manage-accounts'));
});
