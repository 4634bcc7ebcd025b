import {assert} from '@open-wc/testing';
import {StaffSession} from '../staff-session.ts';
import {MemoryAuthenticator, MemoryBrowser, MemorySession} from '../testing/memory-session.ts';
import './own-passkeys.ts';
import type {OwnPasskeys} from './own-passkeys.ts';

let own: OwnPasskeys;
let hub: MemorySession;
let authenticator: MemoryAuthenticator;

async function open(): Promise<void> {
  own = document.createElement('rc-own-passkeys');
  Object.assign(own, {
    session: new StaffSession(hub, new MemoryBrowser()),
    hub: hub.passkeys,
    authenticator,
  });
  document.body.append(own);
  await settled();
}

async function settled(): Promise<void> {
  for (let i = 0; i < 4; i += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    await own.updateComplete;
  }
}

const roots = (of: Element): ShadowRoot[] => {
  const root = of.shadowRoot;
  return root ? [root, ...[...root.querySelectorAll('*')].flatMap(roots)] : [];
};
const all = <E extends Element>(selector: string) =>
  roots(own).flatMap((root) => [...root.querySelectorAll<E>(selector)]);
const text = () =>
  roots(own)
    .map(({textContent}) => textContent)
    .join(' ');

async function press(words: string): Promise<void> {
  const found = all<HTMLButtonElement>('button').find((one) =>
    (one.ariaLabel ?? one.textContent).includes(words),
  );
  assert.isDefined(found, words);
  found.click();
  await settled();
}

function type(name: string, value: string): void {
  const [input] = all<HTMLInputElement>(`[name=${name}]`);
  assert.isDefined(input, name);
  input.value = value;
}

suite('rc-own-passkeys', () => {
  setup(() => {
    hub = new MemorySession();
    authenticator = new MemoryAuthenticator();
  });
  teardown(() => {
    own.remove();
  });

  test('somebody adds a passkey with their password and a name, and takes it back', async () => {
    await open();
    assert.include(text(), '还没有');
    await press('添加通行密钥');
    type('password', 'right');
    await press('添加通行密钥');
    assert.include(text(), '请起个名字');
    assert.isEmpty(hub.deeds);
    type('name', '我的手机');
    await press('添加通行密钥');
    assert.include(text(), '通行密钥已添加');
    assert.include(text(), '我的手机');
    await press('移除 我的手机');
    type('password', 'right');
    await press('移除“我的手机”');
    assert.include(text(), '通行密钥已移除');
    assert.notInclude(text(), '我的手机');
    assert.deepEqual(hub.deeds, ['begin-passkey', 'add-passkey 我的手机', 'remove-passkey key']);
  });

  test('a wrong password, and a phone that says nothing, are told in words', async () => {
    await open();
    await press('添加通行密钥');
    type('name', '我的手机');
    type('password', 'wrong');
    hub.refusing = {code: 'secret-wrong'};
    await press('添加通行密钥');
    assert.include(text(), '密码或 PIN 不对');
    authenticator.silent = true;
    await press('添加通行密钥');
    assert.include(text(), '没有添加成');
    assert.isEmpty(hub.keys);
  });

  test('where there can be none it says why', async () => {
    for (const [ground, words] of [
      ['no-name', '现在的网址是一串数字'],
      ['no-tls', 'https'],
      ['old', '太旧'],
    ] as const) {
      authenticator.ground = ground;
      await open();
      assert.include(text(), words);
      assert.notInclude(text(), '添加通行密钥');
      own.remove();
    }
  });

  test('it is accessible in every step', async () => {
    hub.keys = [{id: 'k', name: '我的手机', host: 'hub.hall', since: 0, copied: true}];
    await open();
    await assert.isAccessible(own);
    await press('移除 我的手机');
    await assert.isAccessible(own);
    await press('取消');
    await press('添加通行密钥');
    await assert.isAccessible(own);
  });
});
