import {assert, fixture, html, nextFrame} from '@open-wc/testing';
import {problem} from '../../../wire/problem.ts';
import './publish-dialog.ts';
import './revision-list.ts';
import './scheduled-list.ts';
import {NINE, RevisionHub, entry, hall, plan} from './testing/revision-hub.ts';

const frames = async (count = 4) => {
  for (let frame = 0; frame < count; frame += 1) await nextFrame();
};

/** Everything under an element that can be found, whatever shadow it lies in. */
function all(root: ParentNode, selector: string): HTMLElement[] {
  const here = [...root.querySelectorAll<HTMLElement>(selector)];
  const below = [...root.querySelectorAll('*')].flatMap(({shadowRoot}) =>
    shadowRoot ? all(shadowRoot, selector) : [],
  );
  return [...here, ...below];
}

const words = (root: Element) =>
  [root.shadowRoot!, ...all(root.shadowRoot!, '*').flatMap(({shadowRoot}) => shadowRoot ?? [])]
    .map(({textContent}) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ');

async function press(root: Element, text: string) {
  const button = all(root.shadowRoot!, 'button').find(
    (one) => one.textContent.includes(text) || one.getAttribute('aria-label') === text,
  );
  assert.ok(button, `no button “${text}”`);
  button.click();
  await frames();
}

const input = (root: Element, name: string) =>
  all(root.shadowRoot!, `input[name="${name}"]`)[0] as HTMLInputElement;

function heard(root: Element) {
  const events: string[] = [];
  for (const type of ['rc-published', 'rc-scheduled', 'rc-path-chosen', 'rc-dismiss']) {
    root.addEventListener(type, () => events.push(type));
  }
  return events;
}

async function publishing(hub: RevisionHub, language = 'zh') {
  const dialog = await fixture<HTMLElementTagNameMap['rc-publish-dialog']>(
    html`<rc-publish-dialog
      .client=${hub}
      .configuration=${hall}
      .basedOn=${3}
      .now=${() => NINE}
      .language=${language}
    ></rc-publish-dialog>`,
  );
  await frames();
  return dialog;
}

suite('publishing the hall', () => {
  test('an operator reads what changes, writes why, and publishes', async () => {
    const hub = new RevisionHub();
    const dialog = await publishing(hub);
    const events = heard(dialog);
    assert.include(words(dialog), '将改动 2 处');
    assert.include(words(dialog), '增加 单位 审计厅');
    input(dialog, 'note').value = ' 审计厅进驻 ';
    await press(dialog, '现在发布');
    assert.deepEqual(hub.asked, [
      ['publish', {configuration: hall, basedOn: 3, note: '审计厅进驻'}],
    ]);
    assert.deepEqual(events, ['rc-published']);
    assert.include(words(dialog), '已发布');
    assert.notInclude(words(dialog), '现在发布');
    await press(dialog, '关闭');
    assert.deepEqual(events, ['rc-published', 'rc-dismiss']);
  });

  test('what is wrong stands in the way, and leads to its field', async () => {
    const hub = new RevisionHub();
    hub.says({
      faults: [{path: 'units.1', zh: '没有座位接待“法制办”', en: 'No seat receives "Legislation"'}],
      warnings: [{path: 'windows.0', zh: '1 号窗口没有座位', en: 'Window 1 has no seat'}],
    });
    const dialog = await publishing(hub);
    const events = heard(dialog);
    assert.include(words(dialog), '1 处要改');
    assert.include(words(dialog), '1 号窗口没有座位');
    assert.notInclude(words(dialog), '现在发布');
    let path = '';
    dialog.addEventListener('rc-path-chosen', (event) => {
      ({path} = event as Event & {path: string});
    });
    await press(dialog, '去看 没有座位接待“法制办”');
    assert.equal(path, 'units.1');
    assert.deepEqual(events, ['rc-path-chosen', 'rc-dismiss']);
  });

  test('a document that others overtook, or that changes nothing, cannot be published', async () => {
    const hub = new RevisionHub();
    hub.says({stale: true, revision: 9});
    const stale = await publishing(hub);
    assert.include(words(stale), '别人刚发布了第 9 版');
    assert.notInclude(words(stale), '现在发布');
    hub.says({differences: []});
    const same = await publishing(hub);
    assert.include(words(same), '没有改动');
    assert.notInclude(words(same), '现在发布');
  });

  test('it waits for a time in the hall’s own zone', async () => {
    const hub = new RevisionHub();
    const dialog = await publishing(hub);
    const events = heard(dialog);
    await press(dialog, '定时发布');
    assert.deepEqual(
      [input(dialog, 'day').value, input(dialog, 'time').value],
      ['2026-12-01', '07:00'],
      'the next morning, where nothing else is said',
    );
    input(dialog, 'day').value = '';
    await press(dialog, '到时发布');
    assert.include(words(dialog), '请选日期和时间');
    input(dialog, 'day').value = '2026-11-30';
    input(dialog, 'time').value = '08:59';
    await press(dialog, '到时发布');
    assert.include(words(dialog), '请选一个以后的时间');
    input(dialog, 'day').value = '2026-12-01';
    await press(dialog, '到时发布');
    assert.deepEqual(hub.asked, [
      ['schedule', {configuration: hall, basedOn: 3}, Date.UTC(2026, 11, 1, 0, 59)],
    ]);
    assert.include(words(dialog), '2026-12-01 08:59 发布');
    assert.deepEqual(events, ['rc-scheduled']);
  });

  test('a refusal is told in the hub’s words, and silence as what nobody knows', async () => {
    const hub = new RevisionHub();
    const dialog = await publishing(hub);
    hub.answer = {kind: 'refused', problem: problem('revision-stale', {revision: 4})};
    await press(dialog, '现在发布');
    assert.include(words(dialog), '配置刚被别人改过');
    hub.answer = {kind: 'unreachable'};
    await press(dialog, '现在发布');
    assert.include(words(dialog), '不知道发布了没有');
    hub.checkAnswer = {kind: 'unreachable'};
    const cut = await publishing(hub);
    assert.include(words(cut), '网络没有回应');
    hub.says({});
    await press(cut, '再试一次');
    assert.include(words(cut), '将改动 2 处');
  });
});

suite('the history of the hall', () => {
  const list = async (hub: RevisionHub, language = 'zh') => {
    const element = await fixture<HTMLElementTagNameMap['rc-revision-list']>(
      html`<rc-revision-list
        .client=${hub}
        .revision=${3}
        .timeZone=${hall.timeZone}
        .language=${language}
      ></rc-revision-list>`,
    );
    await frames();
    return element;
  };

  test('each revision tells who, when, why and what, and never an id', async () => {
    const hub = new RevisionHub();
    hub.listed = [
      entry(3, {note: '审计厅进驻', restores: 1}),
      entry(2, {actor: {kind: 'hub', id: 'hub', by: 'li'}}),
      entry(1, {differences: [], changes: 0, actor: {kind: 'hub', id: 'hub'}}),
    ].map(({name, ...rest}) => (rest.revision === 1 ? rest : {...rest, name: name!}));
    const element = await list(hub);
    const told = words(element);
    assert.include(told, '2026-11-30 09:00 · 李敏');
    assert.include(told, '恢复自第 1 版');
    assert.include(told, '审计厅进驻');
    assert.include(told, '李敏（定时发布）');
    assert.include(told, '系统');
    assert.notInclude(told, 'front');
    assert.equal(all(element.shadowRoot!, '.entry button').length, 2, 'none for the one in use');
  });

  test('an earlier one is brought back once its changes were read', async () => {
    const hub = new RevisionHub();
    hub.listed = [entry(3), entry(2)];
    const element = await list(hub);
    const events = heard(element);
    await press(element, '恢复到这一版：第 2 版');
    assert.include(words(element), '恢复到第 2 版？');
    assert.include(words(element), '增加 单位 审计厅');
    assert.deepEqual(events, []);
    const dialog = all(element.shadowRoot!, 'rc-roll-back-dialog')[0]!;
    await press(dialog, '恢复');
    assert.deepEqual(hub.asked.at(-1), ['rollBack', 2, 3, '']);
    assert.deepEqual(events, ['rc-published']);
    await press(element, '关闭');
    assert.isEmpty(all(element.shadowRoot!, 'rc-roll-back-dialog'));
    assert.deepEqual(events, ['rc-published'], 'the page need not close anything');
  });

  test('it is brought back on what was looked at, whatever others publish meanwhile', async () => {
    const hub = new RevisionHub();
    hub.listed = [entry(3), entry(2)];
    hub.says({revision: 3});
    const element = await list(hub);
    await press(element, '恢复到这一版：第 2 版');
    element.revision = 4;
    await frames();
    const dialog = all(element.shadowRoot!, 'rc-roll-back-dialog')[0]!;
    await press(dialog, '恢复');
    assert.deepEqual(hub.asked.at(-1), ['rollBack', 2, 3, '']);
  });

  test('one that the hall of today cannot have says why, and cannot be pressed', async () => {
    const hub = new RevisionHub();
    hub.listed = [entry(3), entry(2)];
    hub.says({faults: [{path: 'units', zh: '还有人在等“人社厅”', en: 'Visitors still wait'}]});
    const element = await list(hub);
    await press(element, '恢复到这一版：第 2 版');
    assert.include(words(element), '还有人在等“人社厅”');
    const dialog = all(element.shadowRoot!, 'rc-roll-back-dialog')[0]!;
    assert.isEmpty(all(dialog.shadowRoot!, 'button.primary'));
  });

  test('older ones come when they are asked for, and all anew when another is published', async () => {
    const hub = new RevisionHub();
    hub.listed = [entry(3)];
    hub.more = true;
    const element = await list(hub);
    hub.listed = [entry(3), entry(2, {note: '更早的'})];
    await press(element, '看更早的');
    assert.include(words(element), '更早的');
    element.revision = 4;
    await frames();
    assert.deepEqual(hub.asked, [
      ['revisions', undefined],
      ['revisions', 3],
      ['revisions', undefined],
    ]);
  });
});

suite('planned publications', () => {
  const list = async (hub: RevisionHub) => {
    const element = await fixture<HTMLElementTagNameMap['rc-scheduled-list']>(
      html`<rc-scheduled-list
        .client=${hub}
        .timeZone=${hall.timeZone}
        revision="1"
      ></rc-scheduled-list>`,
    );
    await frames();
    return element;
  };

  test('one is taken back by two presses, and one that failed says why', async () => {
    const hub = new RevisionHub();
    const faults = [{path: 'units.1', zh: '“单位 人社厅”两边都改了', en: 'Both changed it'}];
    hub.plans = [plan({}), plan({id: 'p2', state: 'failed', due: NINE - 60_000, faults})];
    const element = await list(hub);
    assert.include(words(element), '2026-11-30 10:00 发布');
    assert.include(words(element), '2026-11-30 08:59 没能发布');
    assert.include(words(element), '两边都改了');
    await press(element, '取消 2026-11-30 10:00 的发布');
    assert.deepEqual(hub.asked, []);
    hub.plans = [plan({state: 'cancelled'})];
    await press(element, '确定取消');
    assert.deepEqual(hub.asked, [['cancel', 'p1']]);
    assert.include(words(element), '已取消');
  });

  test('a hall without plans shows nothing of them', async () => {
    const element = await list(new RevisionHub());
    assert.equal(words(element).trim(), '');
  });
});

suite('everybody can use them', () => {
  for (const language of ['zh', 'en'] as const) {
    test(`by the rules of accessibility, in ${language}`, async () => {
      const hub = new RevisionHub();
      hub.says({warnings: [{path: 'windows.0', zh: '没有座位', en: 'No seat'}]});
      hub.listed = [entry(3), entry(2, {changes: 9, note: '备注'})];
      hub.plans = [plan({}), plan({id: 'p2', state: 'failed'})];
      const dialog = await publishing(hub, language);
      await press(dialog, language === 'zh' ? '定时发布' : 'At a time');
      await assert.isAccessible(dialog);
      dialog.remove();
      const page = await fixture(
        html`<main>
          <h1>大厅</h1>
          <rc-scheduled-list .client=${hub} .language=${language} revision="1"></rc-scheduled-list>
          <rc-revision-list .client=${hub} .language=${language} .revision=${3}></rc-revision-list>
        </main>`,
      );
      await frames();
      await assert.isAccessible(page);
    });
  }
});
