import {assert} from '@open-wc/testing';
import type {Card} from '../../src/devices/id-reader/id-reader.ts';
import {VirtualReader} from '../../src/devices/id-reader/virtual-reader.ts';
import {KioskPage} from '../testing/kiosk-page.ts';
import {told} from '../testing/presses.ts';

/** Nobody's: the published sample of GB 11643. */
const CARD: Card = {
  kind: 'resident',
  name: '样本',
  number: '11010519491231002X',
  address: '贵州省样本县',
  sex: 'female',
  birth: '1949-12-31',
};
const WAITING = '请把身份证放在读卡区';

let page: KioskPage;
let reader: VirtualReader;

/** On from the telephone to the review, by the shortest way. */
const onwards = ['不填', '一个人', '申诉求决', '工资社保', '人社厅', told, '不填', '下一步'];

suite('an identity card at the kiosk', () => {
  setup(async () => {
    page = new KioskPage();
    reader = new VirtualReader();
    page.app.reader = reader;
    await page.press('登记并取号', '知道了');
    await page.sees(WAITING);
  });
  teardown(() => {
    page.close();
  });

  test('answers what it can, and the visit goes on once it is taken back', async () => {
    reader.lay(CARD);
    await page.sees('读好了，请收好身份证');
    reader.lift();
    await page.sees('您的电话号码是多少？');
    await page.press(...onwards);
    const seen = await page.everyPage();
    for (const line of ['姓名 样本', '住址 贵州省样本县', '性别 女', '出生年份 1949']) {
      assert.include(seen, line);
    }
    assert.notInclude(seen, CARD.number, 'masked');
    await page.press('取号');
    await page.sees('A001');
    const [form] = page.forms;
    const value = (id: string) => form?.lines.find((line) => line.id === id)?.value;
    assert.deepEqual(value('name'), {kind: 'text', text: '样本'});
    assert.deepInclude(value('paper'), {kind: 'paper', number: CARD.number});
  });

  test('that stays on the reader holds nobody up', async () => {
    reader.lay(CARD);
    await page.sees('读好了');
    await page.press('下一步');
    await page.sees('您的电话号码是多少？');
  });

  test('looked at again says it was read, and asks for no other', async () => {
    reader.lay(CARD);
    reader.lift();
    await page.sees('您的电话号码是多少？');
    await page.press('上一步');
    await page.sees('读好了');
    await page.press('下一步');
    await page.sees('您的电话号码是多少？');
  });

  test('of somebody else, laid by mistake, is replaced by the right one whole', async () => {
    reader.lay({...CARD, name: '错证', address: '错址'});
    reader.lift();
    await page.sees('您的电话号码是多少？');
    await page.press('上一步');
    reader.lay({kind: 'resident', name: CARD.name, number: CARD.number});
    reader.lift();
    await page.sees('您住在哪里？');
    await page.press(told, ...onwards, '取号');
    await page.sees('A001');
    const form = JSON.stringify(page.forms[0]);
    assert.include(form, '样本');
    assert.notInclude(form, '错');
  });

  for (const [fault, words] of [
    ['pulled-early', '拿开早了，请再放一次'],
    ['unreadable', '没读出来，请换一面再放，或者自己填'],
    ['expired', '这张证过期了，一样可以登记，请自己填'],
    ['busy', '请先把身份证拿开，再放一次'],
  ] as const) {
    test(`that is ${fault} is said to be so, and filling in goes on`, async () => {
      reader.lay(fault);
      await page.sees(words);
      reader.lift();
      await page.sees(words);
      await page.press('自己填');
      await page.sees('您叫什么名字？');
    });
  }

  test('that was taken away too early is read when it is laid down again', async () => {
    reader.lay('pulled-early');
    await page.sees('拿开早了');
    reader.lay(CARD);
    await page.sees('读好了');
  });

  test('is waited for again once the reader is back', async () => {
    reader.unplug();
    await page.sees('读卡器现在用不了，请自己填');
    reader.plug();
    await page.sees(WAITING);
    reader.lay(CARD);
    await page.sees('读好了');
  });

  test('that the visitor before forgot is not read for the next, who is asked to lift it', async () => {
    reader.lay(CARD);
    await page.sees('读好了');
    await page.press('下一步', ...onwards, '取号');
    await page.sees('A001');
    await page.press('完成', '登记并取号', '知道了');
    await page.sees('读卡区还放着一张证，请先拿开');
    assert.notInclude(page.words, '样本');
    reader.lift();
    await page.sees(WAITING);
    reader.lay({...CARD, name: '样本乙'});
    await page.sees('读好了');
  });

  test('of a foreigner stands under the paper that it is', async () => {
    reader.lay({kind: 'foreign', name: 'SAMPLE', number: 'USA110080010104'});
    reader.lift();
    await page.sees('您住在哪里？');
    await page.press(told, ...onwards);
    assert.include(await page.everyPage(), '证件 其他证件');
  });

  test('leaves nothing of it to the next visitor', async () => {
    reader.lay(CARD);
    reader.lift();
    await page.sees('您的电话号码是多少？');
    await page.press('上一步', '上一步', '上一步');
    await page.sees('您好，欢迎您来');
    await page.press('登记并取号', '知道了');
    await page.sees(WAITING);
  });

  test('is asked for on a screen that is accessible, with buttons like any other', async () => {
    await assert.isAccessible(page.app);
    const {height} = page.button('上一步').getBoundingClientRect();
    await page.press('没带，自己填');
    assert.equal(page.button('上一步').getBoundingClientRect().height, height);
    await page.press('上一步');
    reader.lay('unreadable');
    await page.sees('没读出来');
    await assert.isAccessible(page.app);
  });
});
