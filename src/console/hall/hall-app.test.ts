import {assert} from '@open-wc/testing';
import type {HallConfiguration} from '../../hall/configuration.ts';
import {seatCount} from '../../hall/seat-count.ts';
import hall from '../../hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../../sync/testing/memory-link.ts';
import {browserDraftStore} from '../../sync/kept-draft.ts';
import {TABS} from './tabs.ts';
import {HallPage, memoryStore} from './testing/hall-page.ts';

const example = hall as HallConfiguration;
let link: MemoryLink;
let page: HallPage;

const published = () => link.state.configuration!;
const serves = (seat: string) =>
  published()
    .windows.flatMap(({seats}) => seats)
    .find(({id}) => id === seat)?.serves;

/** One that a single seat receives. */
const seatedOnce = example.units.find(({id}) => seatCount(example, id) === 1)!;

/** Somebody else publishes. */
function others(patch: Partial<HallConfiguration>): void {
  const {configuration, revision: basedOn} = link.state;
  link.do({
    type: 'publish-configuration',
    configuration: {...configuration!, ...patch},
    basedOn,
  });
}

suite('rc-hall-app', () => {
  setup(async () => {
    link = new MemoryLink(example);
    page = await HallPage.open(link, 'windows');
  });
  teardown(() => {
    page.close();
  });

  test('two presses put another unit at a seat, and nothing else changes', async () => {
    const before = structuredClone(published());
    await page.press('1 号窗口左侧：换掉信访局');
    assert.include(page.text, '1 号窗口左侧：换成谁？');
    await page.press('公安厅');
    assert.deepEqual(serves('1-left'), ['general', 'xinfang'], 'nobody sees it yet');
    await page.publish();
    const gongan = before.units.find(({short}) => short.zh === '公安厅')!.id;
    const windows = structuredClone(before.windows) as unknown as {seats: {serves: string[]}[]}[];
    windows[0]!.seats[0]!.serves = ['general', gongan];
    assert.deepEqual<unknown>(published(), {...before, windows});
  });

  test('what was changed is marked until it is published; a unit’s only seat is told before it goes', async () => {
    const marked = () => page.all('.changed').length;
    assert.equal(marked(), 0);
    await page.press(`：换掉${seatedOnce.short.zh}`);
    assert.include(page.text, `${seatedOnce.short.zh}只在这里有座位`);
    await page.press('返回');
    await page.press('1 号窗口左侧：换掉信访局');
    assert.notInclude(page.text, '只在这里有座位');
    await page.press('公安厅');
    assert.equal(marked(), 1);
    await page.publish();
    assert.equal(marked(), 0);
  });

  test('seats of a window stand side by side, each with room for whom it receives', () => {
    const box = (name: string) => page.button(name).getBoundingClientRect();
    const left = box('1 号窗口左侧：换掉信访局');
    const right = box('1 号窗口右侧：换掉综合接访');
    assert.isAtMost(left.right, right.left);
    assert.isAtLeast(left.height, 44);
  });

  test('a unit is added to a seat, put first, and taken from it', async () => {
    await page.press('1 号窗口右侧：再加一个');
    await page.press('公安厅');
    await page.press('1 号窗口右侧：换掉公安厅');
    await page.press('排到最前');
    await page.press('1 号窗口右侧：换掉综合接访');
    await page.press('从本窗口移除');
    await page.publish();
    assert.deepEqual(serves('1-right'), ['gongan', 'fazhi']);
  });

  test('a unit is found in the chooser by any of its names', async () => {
    await page.press('1 号窗口左侧：再加一个');
    const before = page.text;
    assert.include(before, '公安厅');
    await page.type('找单位', '信访办');
    assert.notInclude(page.text.slice(page.text.indexOf('再加谁')), '公安厅');
  });

  test('a field is typed into, taken back and done again, by keys and by buttons', async () => {
    await page.turn('other');
    await page.type('大厅名称（中文）', '新');
    await page.type('大厅名称（中文）', '新大厅');
    await page.key('z');
    assert.equal(page.field('大厅名称（中文）').value, example.name.zh);
    assert.notInclude(page.text, '有未发布的修改');
    await page.key('Z', {shiftKey: true});
    assert.equal(page.field('大厅名称（中文）').value, '新大厅');
    await page.press('撤销');
    await page.press('重做');
    await page.publish();
    assert.equal(published().name.zh, '新大厅');
  });

  test('what is wrong is said beside its field as it is typed, and the list leads there', async () => {
    await page.turn('units');
    await page.press('信访局');
    await page.type('简称（中文）', '');
    assert.equal(page.field('简称（中文）').getAttribute('aria-invalid'), 'true');
    assert.include(page.text, '要填写');
    await page.turn('queues');
    await page.press('1 处要改');
    await page.press('单位 · （没有名字） · 简称：要填写');
    assert.equal(location.hash, '#units');
    assert.equal(page.focused, page.field('简称（中文）'));
    await page.press('发布');
    assert.lengthOf(link.sent, 0);
    assert.equal(page.focused, page.field('简称（中文）'));
  });

  test('a new unit gets its names, a seat, a limit and hours of its own; nobody types an id', async () => {
    await page.turn('units');
    await page.press('加单位');
    await page.type('全称（中文）', '省审计厅');
    await page.type('全称（英文）', 'Provincial Audit Office');
    await page.type('简称（中文）', '审计');
    await page.type('简称（英文）', 'Audit');
    await page.choose('所在的区', 'b');
    await page.tick('限号');
    await page.choose('每天最多发号', '40');
    await page.press('加别的叫法');
    await page.type('别的叫法', '查账的');
    assert.include(page.text, '没有座位接待“审计”');
    await page.turn('windows');
    await page.press('2 号窗口左侧：再加一个');
    await page.press('审计');
    await page.publish();
    assert.deepEqual(published().units.at(-1), {
      id: 'unit-1',
      name: {zh: '省审计厅', en: 'Provincial Audit Office'},
      short: {zh: '审计', en: 'Audit'},
      area: 'b',
      quota: {perDay: 40},
      aliases: ['查账的'],
    });
  });

  test('a holiday is added by its days', async () => {
    await page.turn('time');
    await page.press('加假期');
    await page.type('名称（中文）', '国庆节');
    await page.type('名称（英文）', 'National Day');
    await page.choose('从哪天', '2026-10-01');
    await page.choose('到哪天（含）', '2026-10-07');
    await page.publish();
    assert.deepEqual(published().holidays, [
      {name: {zh: '国庆节', en: 'National Day'}, from: '2026-10-01', until: '2026-10-07'},
    ]);
  });

  test('another rule brings its own field, and a number out of its bounds is told', async () => {
    await page.turn('queues');
    await page.choose('办法', 'ageing');
    await page.choose('优先号当作多等了几分钟', '999');
    assert.include(page.text, '最多 240');
    await page.choose('优先号当作多等了几分钟', '30');
    await page.publish();
    assert.deepEqual(published().lanes, {rule: 'ageing', minutes: 30});
  });

  test('a place for a kiosk is added', async () => {
    await page.turn('devices');
    await page.press('加位置');
    await page.type('名称', '东门 1 号机');
    await page.publish();
    assert.deepEqual(published().devices?.at(-1), {
      id: 'device-1',
      name: '东门 1 号机',
      kind: 'kiosk',
      kiosk: {},
    });
  });

  test('others publish meanwhile: their parts come in, and a clash is chosen', async () => {
    await page.turn('other');
    await page.type('大厅名称（中文）', '我的');
    others({parties: {...example.parties, atMost: 7}});
    await page.settled();
    assert.include(page.text, '别人刚发布了新的多人来访');
    await page.press('知道了');
    others({name: {zh: '他们的', en: 'Theirs'}});
    await page.settled();
    assert.include(page.text, '别人也改了大厅名称');
    await page.press('用我的');
    await page.publish();
    assert.equal(published().name.zh, '我的');
    assert.equal(published().parties.atMost, 7);
  });

  test('whoever reloads the page finds the changes again', async () => {
    const store = browserDraftStore('recha-hall-draft-test');
    page.close();
    page = await HallPage.open(link, 'other', store);
    await page.type('大厅名称（中文）', '写到一半');
    await page.app.saved;
    page.close();
    page = await HallPage.open(link, 'other', browserDraftStore('recha-hall-draft-test'));
    assert.include(page.text, '接着上次');
    assert.equal(page.field('大厅名称（中文）').value, '写到一半');
    await page.press('放弃');
    await page.press('全部放弃');
    await page.app.saved;
    assert.isUndefined(await store.read());
  });

  test('a file of another hall, or a broken one, is refused with the place and the reason', async () => {
    await page.turn('other');
    await page.bring('not a document');
    assert.include(page.text, '读不懂这个文件');
    await page.bring(JSON.stringify({...example, calls: {...example.calls, undo: 900}}));
    assert.include(page.text, '没有导入：calls.undo：最多 60（共 1 处）');
    await page.bring(JSON.stringify({...example, hall: 'other'}));
    assert.include(page.text, '另一个大厅（other）');
    assert.isFalse(page.app.dirty);
    await page.bring(JSON.stringify({...example, name: {zh: '导入的', en: 'Brought'}}));
    assert.include(page.text, '已导入，还没有发布');
    await page.publish();
    assert.equal(published().name.zh, '导入的');
  });

  test('leaving is warned of only where this machine keeps no draft', async () => {
    const leave = () => {
      const event = new Event('beforeunload', {cancelable: true});
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    await page.turn('other');
    await page.type('大厅名称（中文）', '我的');
    assert.isFalse(leave());
    page.close();
    const broken = {...memoryStore(), keep: () => Promise.reject(new Error('no disk'))};
    page = await HallPage.open(link, 'other', broken);
    await page.type('大厅名称（中文）', '我的');
    assert.include(page.text, '存不住草稿');
    assert.isTrue(leave());
  });

  for (const tab of TABS) {
    test(`is accessible in both languages: ${tab}`, async () => {
      await page.turn(tab);
      await page.press(tab === 'windows' ? '1 号窗口左侧：再加一个' : 'English');
      await assert.isAccessible(page.app);
      await page.press(tab === 'windows' ? '返回' : '中文');
      await assert.isAccessible(page.app);
    });
  }
});
