import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {HallConfiguration} from '../../hall/configuration.ts';
import hall from '../../hub/example/hall.json' with {type: 'json'};
import {MORNING, MemoryLink} from '../../sync/testing/memory-link.ts';
import type {AuditEntry, AuditVerification} from '../../wire/audit-api.ts';
import './audit-app.ts';
import type {AuditApp} from './audit-app.ts';

let app: AuditApp;
let verification: AuditVerification;

const by = {who: 'account:wang', name: '王红', from: '10.0.0.7'};
/** A hundred and twenty entries, the newest a form that was opened. */
const LOG: readonly (AuditEntry & {hash: string})[] = Array.from({length: 120}, (_, i) => ({
  ...{...by, nr: i + 1, at: MORNING + i * 1000, hash: ''},
  ...(i === 119
    ? {what: 'form-look', about: '01980000-0000-7000-8000-0000003f9a21', seat: '5-left'}
    : i === 118
      ? {what: 'sign-in', who: 'nobody', refused: 'sign-in-wrong', about: 'wang'}
      : {what: 'lock-session'}),
}));

const audit = {
  read: (after: number, limit: number) => {
    const from = after < 0 ? LOG.length + after : after;
    return Promise.resolve({
      kind: 'done',
      answer: {entries: LOG.slice(from, from + limit)},
    } as const);
  },
  verify: () => Promise.resolve({kind: 'done', answer: verification} as const),
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
    .join(' ')
    .replace(/\s+/g, ' ');

async function settled(): Promise<void> {
  for (let i = 0; i < 8; i += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    await app.updateComplete;
  }
}

async function press(words: string): Promise<void> {
  const found = all<HTMLButtonElement>('button').find((one) => one.textContent.includes(words));
  assert.isDefined(found, words);
  assert.isFalse(found.disabled, words);
  found.click();
  await settled();
}

suite('rc-audit-app', () => {
  setup(async () => {
    verification = {entries: 120, head: 'abc123'};
    app = document.createElement('rc-audit-app');
    app.link = new MemoryLink(hall as HallConfiguration);
    app.audit = audit;
    app.pressPause = 0;
    document.body.append(app);
    await settled();
  });
  teardown(() => {
    app.remove();
  });

  test('says in words who did what, from where and at which seat; of a visit the end of its id alone', () => {
    assert.include(text(), '王红 从 10.0.0.7 打开了 …3f9a21 的登记表（5 号窗口 左侧）');
    assert.include(text(), '没登录的人 从 10.0.0.7 想登录 王红');
    assert.include(text(), '没成');
  });

  test('pages are turned both ways, the newest first', async () => {
    assert.lengthOf(all('li'), 50);
    await press('较早');
    assert.notInclude(text(), '登记表（');
    await press('较早');
    assert.lengthOf(all('li'), 20);
    await press('较新');
    await press('较新');
    assert.include(text(), '…3f9a21');
  });

  test('an auditor looks for one kind of deed, and for one person', async () => {
    const [what] = all<HTMLSelectElement>('[name=what]');
    if (what) what.value = 'forms';
    what?.dispatchEvent(new Event('change'));
    await settled();
    assert.lengthOf(all('li'), 1);
    if (what) what.value = 'refused';
    what?.dispatchEvent(new Event('change'));
    await settled();
    assert.lengthOf(all('li'), 1);
    const [who] = all<HTMLInputElement>('[name=who]');
    if (who) who.value = '没有这人';
    await press('查');
    assert.include(text(), '没有找到');
  });

  test('a whole chain gives its head to be written down, a broken one says where', async () => {
    await press('验证');
    assert.include(text(), '完整：120 条');
    assert.include(text(), 'abc123');
    await press('返回');
    verification = {entries: 7, head: 'abc', broken: 8};
    await press('验证');
    assert.include(text(), '第 8 条对不上');
  });

  test('it is accessible in both languages, and whole at 200 %', async () => {
    await setViewport({width: 683, height: 384});
    await assert.isAccessible(app);
    await press('English');
    assert.include(text(), '王红, from 10.0.0.7, opened the form of …3f9a21 (Window 5 Left)');
    await assert.isAccessible(app);
    assert.isAtMost(document.documentElement.scrollWidth, 683);
  });
});
