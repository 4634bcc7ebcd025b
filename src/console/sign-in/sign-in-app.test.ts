import {assert, waitUntil} from '@open-wc/testing';
import {
  LI,
  MemoryAuthenticator,
  MemoryBrowser,
  MemorySession,
} from '../account/testing/memory-session.ts';
import './sign-in-app.ts';
import type {SignInApp} from './sign-in-app.ts';

let app: SignInApp;
let hub: MemorySession;
let browser: MemoryBrowser;
let authenticator: MemoryAuthenticator;

async function open(
  set: Partial<Pick<SignInApp, 'token' | 'back' | 'returned' | 'leaves'>> = {},
): Promise<void> {
  browser = new MemoryBrowser();
  app = document.createElement('rc-sign-in-app');
  Object.assign(app, {
    hub,
    browser,
    authenticator,
    passkeys: hub.passkeys,
    directory: hub.directory,
    ...set,
  });
  document.body.append(app);
  await settled();
}

async function settled(): Promise<void> {
  for (let i = 0; i < 3; i += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    await app.updateComplete;
    await form()?.updateComplete;
    await passkey()?.updateComplete;
    await directory()?.updateComplete;
  }
}

const form = () =>
  app.shadowRoot?.querySelector<SignInApp>(
    'rc-sign-in-form, rc-begin-form, rc-password-form, rc-pin-form',
  );
const passkey = () => app.shadowRoot?.querySelector('rc-passkey-button');
const directory = () => app.shadowRoot?.querySelector('rc-directory-button');
const roots = () =>
  [app, form(), passkey(), directory()].map((one) => one?.shadowRoot).filter((one) => one != null);
const text = () =>
  roots()
    .map(({textContent}) => textContent)
    .join(' ');
const all = <E extends Element>(selector: string) =>
  roots().flatMap((root) => [...root.querySelectorAll<E>(selector)]);

async function press(words: string): Promise<void> {
  const found = all<HTMLButtonElement>('button').find((one) => one.textContent.includes(words));
  assert.isDefined(found, words);
  found.click();
  await settled();
}

async function type(typed: Readonly<Record<string, string>>, submit: string): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const [input] = all<HTMLInputElement>(`[name=${name}]`);
    assert.isDefined(input, name);
    input.value = value;
  }
  await press(submit);
}

suite('rc-sign-in-app', () => {
  setup(() => {
    hub = new MemorySession();
    authenticator = new MemoryAuthenticator();
    hub.answer = {state: 'signed-out', passkeys: false};
  });
  teardown(() => {
    app.remove();
  });

  test('whoever signs in comes to the page that they came from, and to no locked screen', async () => {
    await open({back: '/console/desk/#5-left'});
    browser.locked = true;
    await type({name: '李平', password: 'right'}, '登录');
    assert.deepEqual(browser.went, ['/console/desk/#5-left']);
    assert.isFalse(browser.locked);
  });

  test('with no page to go back to they come to the first that is theirs', async () => {
    await open();
    await type({name: '李平', password: 'right'}, '登录');
    assert.deepEqual(browser.went, ['/console/desk/']);
  });

  test('a first code is followed by a password, and at a desk by a PIN that can wait', async () => {
    hub.answer = {
      ...{state: 'signed-in', locked: false, mustSetPassword: true},
      account: {...LI, hasPin: false},
    };
    await open();
    await type({name: '李平', password: 'code'}, '登录');
    assert.include(text(), '李平，请设一个自己的密码');
    await type({password: 'short', again: 'short'}, '保存密码');
    assert.include(text(), '至少要 10 个字符');
    await type({password: 'long enough', again: 'long enouhg'}, '保存密码');
    assert.include(text(), '两次输入不一样');
    await type({password: 'long enough', again: 'long enough'}, '保存密码');
    assert.include(text(), 'PIN');
    await press('以后再设');
    assert.deepEqual(hub.deeds, ['sign-in 李平', 'set-password']);
    assert.lengthOf(browser.went, 1);
  });

  test('a wait is told in seconds that count, and nothing can be sent until they are over', async () => {
    await open();
    hub.refusing = {code: 'sign-in-wait', after: 2};
    await type({name: '李平', password: 'wrong'}, '登录');
    const [button] = all<HTMLButtonElement>('button.primary');
    assert.include(button?.textContent, '2 秒后可再试');
    assert.isTrue(button?.disabled);
    await waitUntil(() => !button.disabled, 'over', {timeout: 20_000});
    assert.include(button.textContent, '登录');
  });

  test('what is wrong does not tell which of name and password it is', async () => {
    await open();
    hub.refusing = {code: 'sign-in-wrong'};
    await type({name: '没有这人', password: 'wrong'}, '登录');
    assert.include(text(), '姓名或密码不对');
  });

  test('password managers find what they look for, and a password can be seen', async () => {
    await open();
    const kinds = all<HTMLInputElement>('input').map((one) => one.autocomplete);
    assert.deepEqual(kinds, ['username', 'current-password']);
    await press('显示');
    assert.equal(all<HTMLInputElement>('[name=password]')[0]?.type, 'text');
  });

  test('the first operator begins the hall; without the address one is told where it is', async () => {
    hub.answer = {state: 'first-run'};
    await open();
    assert.include(text(), '服务器启动时显示的地址');
    app.remove();
    await open({token: 'token'});
    await press('显示');
    await type({name: '王红', password: 'long enough', zh: '', en: ''}, '启用');
    assert.include(text(), '请填写标红的一栏');
    await waitUntil(() => all('[name=zh]:focus').length === 1);
    await type({name: '王红', password: 'long enough', zh: '大厅', en: ''}, '启用');
    assert.deepEqual(hub.deeds, ['begin']);
  });

  test('whoever has a passkey signs in with one press, and without one uses the password', async () => {
    hub.answer = {state: 'signed-out', passkeys: true};
    await open({back: '/console/desk/#5-left'});
    authenticator.silent = true;
    await press('用通行密钥登录');
    assert.include(text(), '没有读到通行密钥');
    authenticator.silent = false;
    hub.refusing = {code: 'passkey-unknown'};
    await press('用通行密钥登录');
    assert.include(text(), '这个通行密钥在这里不能用');
    await assert.isAccessible(app);
    await press('用通行密钥登录');
    assert.deepEqual(browser.went, ['/console/desk/#5-left']);
  });

  test('whoever has a directory goes there, and what is in the way is told', async () => {
    hub.answer = {state: 'signed-out', passkeys: false, directory: '政务通'};
    let left = 0;
    await open({leaves: () => (left += 1)});
    await assert.isAccessible(app);
    hub.refusing = {code: 'directory-unreachable'};
    await press('用“政务通”登录');
    assert.include(text(), '有密码的账号现在就能用密码登录');
    await press('用“政务通”登录');
    assert.deepEqual(browser.went, ['https://id.example/auth']);
    assert.equal(left, 1);
  });

  test('whoever comes back from it is in; at a desk the first time they choose a PIN, without a password', async () => {
    await open({back: '/console/desk/#5-left', returned: {state: 's', code: 'known'}});
    assert.deepEqual(browser.went, ['/console/desk/#5-left']);
    app.remove();
    hub.answer = {state: 'signed-out', passkeys: false, directory: '政务通'};
    await open({returned: {state: 's', code: 'new'}});
    assert.include(text(), '再设一个解锁用的 PIN');
    assert.isEmpty(all('[name=password]'));
    await press('以后再设');
    assert.deepEqual(browser.went, ['/console/desk/']);
  });

  test('whom the hub does not take from the directory is told why, and may use a password', async () => {
    hub.answer = {state: 'signed-out', passkeys: false, directory: '政务通'};
    hub.refusing = {code: 'directory-no-role'};
    await open({returned: {state: 's', code: 'new'}});
    assert.include(text(), '您还没有这个大厅的角色');
    assert.isNotEmpty(all('[name=password]'));
    assert.isEmpty(browser.went);
    await assert.isAccessible(app);
  });

  test('a passkey is not offered where nobody has one, or none can be', async () => {
    await open();
    assert.notInclude(text(), '通行密钥');
    app.remove();
    hub.answer = {state: 'signed-out', passkeys: true};
    authenticator.ground = 'no-name';
    await open();
    assert.notInclude(text(), '通行密钥');
  });

  test('a hall for trial has nobody to sign in', async () => {
    hub.answer = {state: 'trial'};
    await open({back: '/console/slip/'});
    assert.deepEqual(browser.went, ['/console/slip/']);
  });

  test('a hub that cannot be reached is waited for', async () => {
    hub.silent = true;
    await open();
    assert.include(text(), '联系不上服务器');
    hub.silent = false;
    await browser.pass();
    await settled();
    assert.isNotEmpty(all('[name=password]'));
  });

  test('it is accessible in both languages', async () => {
    await open();
    await assert.isAccessible(app);
    await press('English');
    assert.include(text(), 'Password, or first code');
    await assert.isAccessible(app);
  });
});
