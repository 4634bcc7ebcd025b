import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {HallConfiguration} from '../../hall/configuration.ts';
import hall from '../../hub/example/hall.json' with {type: 'json'};
import type {HubAccounts} from '../../sync/accounts-client.ts';
import type {HubDirectory} from '../../sync/directory-client.ts';
import {MemoryLink} from '../../sync/testing/memory-link.ts';
import type {AccountSummary} from '../../wire/account-api.ts';
import type {DirectoryAnswer} from '../../wire/directory-api.ts';
import type {PasskeySummary} from '../../wire/passkey-api.ts';
import {problem} from '../../wire/problem.ts';
import {LI} from '../account/testing/memory-session.ts';
import './accounts-app.ts';
import type {AccountsApp} from './accounts-app.ts';
// Else it comes when it is opened.
import './directory/directory-dialog.ts';

const done = <T>(answer: T) => Promise.resolve({kind: 'done', answer} as const);

let app: AccountsApp;
let list: AccountSummary[];
let asked: unknown[];
let passkeys: PasskeySummary[];

const accounts: HubAccounts = {
  list: () => done({accounts: list}),
  add: (name, roles) => {
    asked.push([name, roles]);
    const account = {...LI, id: 'new', name, roles, invited: true};
    list.push(account);
    return done({account, code: '7GK2-9QXM-R4TD', until: 0});
  },
  change: (id, to) => {
    asked.push([id, to]);
    if (to.closed === true && id === 'wang') {
      return Promise.resolve({kind: 'refused', problem: problem('last-operator')});
    }
    return done({...LI, ...to});
  },
  renew: () => done({account: LI, code: '7GK2-9QXM-R4TD', until: 0}),
  sessions: () => done({sessions: [{id: 's', since: 0, seen: 0, from: '10.0.0.7', own: false}]}),
  passkeys: () => done({passkeys: [...passkeys]}),
  removePasskey: (account, passkey) => {
    asked.push([account, passkey]);
    passkeys = [];
    return done({});
  },
  end: (account, session) => {
    asked.push([account, session]);
    return done({});
  },
};

let known: DirectoryAnswer;
let checked: Awaited<ReturnType<HubDirectory['check']>>;

const directory: HubDirectory = {
  look: () => done(known),
  save: (to) => {
    asked.push(to);
    known = {...known, directory: to};
    return done({});
  },
  check: () => Promise.resolve(checked),
  remove: () => {
    asked.push('remove');
    known = {returns: known.returns};
    return done({});
  },
};

const roots = (of: Element): ShadowRoot[] => {
  const root = of.shadowRoot;
  return root ? [root, ...[...root.querySelectorAll('*')].flatMap(roots)] : [];
};
const all = <E extends Element>(selector: string) =>
  roots(app).flatMap((root) => [...root.querySelectorAll<E>(selector)]);
const text = () =>
  roots(app)
    .map(({textContent}) => textContent)
    .join(' ');

async function settled(): Promise<void> {
  for (let i = 0; i < 6; i += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    await app.updateComplete;
  }
}

async function press(words: string): Promise<void> {
  const found = all<HTMLButtonElement>('button').find((one) =>
    (one.ariaLabel ?? one.textContent).includes(words),
  );
  assert.isDefined(found, words);
  found.click();
  await settled();
}

suite('rc-accounts-app', () => {
  setup(async () => {
    asked = [];
    known = {returns: 'https://hub.hall/console/sign-in/'};
    passkeys = [{id: 'k', name: '我的手机', host: 'hub.hall', since: 0, copied: true}];
    list = [{...LI, id: 'wang', name: '王红', roles: ['operator'], signedInAt: 0}, LI];
    app = document.createElement('rc-accounts-app');
    app.link = new MemoryLink(hall as HallConfiguration);
    app.accounts = accounts;
    app.directory = directory;
    app.pressPause = 0;
    document.body.append(app);
    await settled();
  });
  teardown(() => {
    app.remove();
  });

  test('somebody new gets roles and a code, shown once', async () => {
    await press('添加账号');
    await press('添加');
    const [name] = all<HTMLInputElement>('[name=name]');
    if (name) name.value = '赵明';
    all<HTMLInputElement>('[value=guide]')[0]?.click();
    all('form').forEach((form) => {
      (form as HTMLFormElement).requestSubmit();
    });
    await settled();
    assert.deepEqual(asked, [['赵明', ['guide']]]);
    assert.include(text(), '7GK2-9QXM-R4TD');
    assert.include(text(), `${location.origin}/console/sign-in/`);
    await press('关闭');
    assert.include(text(), '码交给本人了吗');
    await press('再看看码');
    assert.include(text(), '7GK2-9QXM-R4TD');
    await press('交给本人了');
    assert.notInclude(text(), '7GK2-9QXM-R4TD');
    assert.include(text(), '待首次登录');
  });

  test('one without a name or a role is not sent', async () => {
    await press('添加账号');
    const submit = async () => {
      all<HTMLFormElement>('form')[0]?.requestSubmit();
      await settled();
    };
    await submit();
    assert.include(text(), '请填写姓名');
    const [name] = all<HTMLInputElement>('[name=name]');
    if (name) name.value = '赵明';
    await submit();
    assert.include(text(), '请至少选一个角色');
    assert.isEmpty(asked);
  });

  test('what is ticked stays, whatever the list brings and whatever is refused', async () => {
    await press('管理 李平');
    const guide = () => all<HTMLInputElement>('[value=guide]')[0];
    const before = guide()?.checked;
    guide()?.click();
    // Others change accounts too: the list comes anew.
    list = structuredClone(list);
    all('main')[0]?.dispatchEvent(new Event('rc-accounts-changed'));
    await settled();
    assert.equal(guide()?.checked, !before);
  });

  test('whoever opens an account is at its name, and Enter does nothing to it yet', async () => {
    await press('管理 李平');
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    assert.equal(focused?.getAttribute('name'), 'name');
  });

  test('an operator ends somebody’s sign-in, and the last operator stays', async () => {
    await press('管理 李平');
    await press('退出那里');
    assert.deepEqual(asked, [['li', 's']]);
    await press('返回');
    await press('管理 王红');
    await press('停用账号');
    assert.include(text(), '至少要留一位管理员');
  });

  test('an operator removes the passkey of a phone that was lost', async () => {
    await press('管理 李平');
    assert.include(text(), '我的手机');
    assert.include(text(), '可能被人复制');
    await press('移除 我的手机');
    assert.deepEqual(asked, [['li', 'k']]);
    assert.notInclude(text(), '我的手机');
  });

  test('an operator connects the directory, hears what is wrong before it is kept, and lets it go', async () => {
    const type = (label: string, value: string) => {
      const input = all<HTMLInputElement>('label, input').find(
        (one) => one.textContent.includes(label) || one.ariaLabel === label,
      );
      const field = input?.matches('input') ? input : input?.querySelector('input');
      assert.exists(field, label);
      field.value = value;
      field.dispatchEvent(new InputEvent('input'));
    };
    await press('接入统一认证');
    assert.include(text(), 'https://hub.hall/console/sign-in/');
    await press('保存');
    assert.include(text(), '请填“名称”');
    type('名称', '政务通');
    type('Issuer', 'https://id.example');
    type('客户端 ID', 'recha');
    type('客户端密钥', 'a secret');
    await press('保存');
    assert.include(text(), '至少要有一个组');
    type('第 1 行的组', 'front-desk');
    checked = {kind: 'refused', problem: problem('directory-client-refused')};
    await press('试一下');
    assert.include(text(), '统一认证不认这个客户端');
    checked = {kind: 'done', answer: {client: 'accepted'}};
    await press('试一下');
    assert.include(text(), '连上了，客户端 ID 和密钥也对');
    await assert.isAccessible(app);
    assert.isEmpty(asked);
    await press('保存');
    assert.include(text(), '已保存');
    const roles = [{group: 'front-desk', role: 'desk'}];
    const rest = {issuer: 'https://id.example', clientId: 'recha', claim: 'groups', roles};
    const saved = {name: '政务通', ...rest, scope: 'profile', clientSecret: 'a secret'};
    assert.deepEqual(asked, [saved]);
    await press('停用统一认证');
    assert.equal(asked.at(-1), 'remove');
    assert.include(text(), '接入统一认证');
  });

  test('an account of the directory shows where it is from, and has no roles or code to give', async () => {
    list = [{...LI, directory: true}];
    app.remove();
    document.body.append(app);
    await settled();
    assert.include(text(), '来自统一认证');
    await press('管理 李平');
    assert.include(text(), '角色由统一认证的组决定：窗口');
    assert.notInclude(text(), '重发登录码');
    assert.isEmpty(all('[name=role]'));
    await assert.isAccessible(app);
  });

  test('it is accessible in both languages, and whole at 200 %', async () => {
    await setViewport({width: 683, height: 384});
    assert.isAtMost(document.documentElement.scrollWidth, 683);
    await assert.isAccessible(app);
    await press('English');
    await assert.isAccessible(app);
    await press('Manage 李平');
    await assert.isAccessible(app);
    assert.isAtMost(document.documentElement.scrollWidth, 683);
  });
});
