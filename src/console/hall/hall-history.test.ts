import {assert} from '@open-wc/testing';
import type {HallConfiguration} from '../../hall/configuration.ts';
import hall from '../../hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../../sync/testing/memory-link.ts';
import {HallPage, memoryStore} from './testing/hall-page.ts';
import {MemoryDrafts} from './testing/link-revisions.ts';

const example = hall as HallConfiguration;
let link: MemoryLink;
let page: HallPage;
let drafts: MemoryDrafts;

const published = () => link.state.configuration!;

/** Somebody else publishes. */
function others(patch: Partial<HallConfiguration>): void {
  const {configuration, revision: basedOn} = link.state;
  link.do({
    type: 'publish-configuration',
    configuration: {...configuration!, ...patch},
    basedOn,
  });
}

/** Puts the changes of the page aside at the hub. */
async function putAside(name: string): Promise<void> {
  await page.turn('history');
  await page.fill('草稿的名字', name);
  await page.press('存一份草稿');
  assert.include(page.text, `“${name}”存好了`);
}

suite('drafts, plans and history of the hall', () => {
  setup(async () => {
    link = new MemoryLink(example);
    drafts = new MemoryDrafts();
    page = await HallPage.open(link, 'other', memoryStore(), drafts);
  });
  teardown(() => {
    page.close();
  });

  test('what is published is told before, in words, and only then sent', async () => {
    await page.type('大厅名称（中文）', '新大厅');
    await page.press('发布');
    assert.include(page.text, '将改动 1 处');
    assert.include(page.text, '新大厅');
    assert.equal(published().name.zh, example.name.zh);
    await page.press('返回');
    assert.isTrue(page.app.dirty);
    await page.publish();
    assert.equal(published().name.zh, '新大厅');
    assert.isFalse(page.app.dirty);
  });

  test('where somebody else publishes while it is asked about, nothing of theirs is written over', async () => {
    await page.type('大厅名称（中文）', '新大厅');
    await page.press('发布');
    others({parties: {...example.parties, atMost: 7}});
    await page.settled();
    await page.press('现在发布');
    assert.equal(published().name.zh, example.name.zh);
    await page.press('返回');
    await page.publish();
    assert.equal(published().name.zh, '新大厅');
    assert.equal(published().parties.atMost, 7);
  });

  test('changes are put aside, and a colleague goes on with them in the hall of now', async () => {
    await page.type('大厅名称（中文）', '改到一半');
    await putAside('新名字');
    await page.press('放弃');
    await page.press('全部放弃');
    page.close();
    others({parties: {...example.parties, atMost: 7}});
    page = await HallPage.open(link, 'history', memoryStore(), drafts);
    assert.include(page.text, '李敏');
    await page.press('接着改：新名字');
    await page.turn('other');
    assert.equal(page.field('大厅名称（中文）').value, '改到一半');
    await page.publish();
    assert.equal(published().name.zh, '改到一半');
    assert.equal(published().parties.atMost, 7);
  });

  test('a draft takes the place of the changes here, which one step brings back', async () => {
    await page.type('大厅名称（中文）', '给同事的');
    await putAside('一');
    await page.turn('other');
    await page.type('大厅名称（中文）', '我后来的');
    await page.turn('history');
    await page.press('接着改：一');
    await page.press('撤销');
    await page.turn('other');
    assert.equal(page.field('大厅名称（中文）').value, '我后来的');
  });

  test('a draft that is no document is told, and the page stays as it was', async () => {
    const broken = {...example, windows: undefined} as unknown as HallConfiguration;
    await drafts.save('b', {name: '坏的', basedOn: 1, version: 0, configuration: broken});
    await page.turn('history');
    await page.press('接着改：坏的');
    assert.include(page.text, '读不出来');
    assert.isFalse(page.app.dirty);
    await page.press('删除：坏的');
    await page.press('确定删除');
    assert.notInclude(page.text, '坏的');
  });

  test('a draft with a fault in a field can be gone on with', async () => {
    await page.turn('units');
    await page.press('信访局');
    await page.type('简称（中文）', '');
    await putAside('缺简称');
    await page.press('放弃');
    await page.press('全部放弃');
    await page.press('接着改：缺简称');
    assert.include(page.text, '1 处要改');
  });

  test('what is planned leaves the page, and comes back when it is taken back', async () => {
    await page.type('大厅名称（中文）', '明年的');
    await page.press('发布');
    await page.press('定时发布');
    await page.fill('日期', '2027-01-04');
    await page.fill('时间', '08:00');
    await page.press('到时发布');
    assert.include(page.text, '2027-01-04 08:00 发布');
    await page.press('关闭');
    assert.isFalse(page.app.dirty);
    assert.include(page.text, '已安排 2027-01-04 08:00 定时发布', 'on every tab');
    await page.turn('history');
    const [content] = page.all<HTMLDetailsElement>('.plan details');
    content!.open = true;
    await page.settled();
    await page.settled();
    assert.include(page.text, '大厅名称：群众工作中心 → 明年的');
    await page.press('取消 2027-01-04 08:00 的发布');
    await page.press('取消并接着改');
    assert.notInclude(page.text, '2027-01-04');
    await page.turn('other');
    assert.equal(page.field('大厅名称（中文）').value, '明年的');
  });
});
