import {assert} from '@open-wc/testing';
import type {Stroke} from '../../src/input/engines.ts';
import {InkEvent} from '../../src/input/entry/events.ts';
import {deep, KioskPage} from '../testing/kiosk-page.ts';
import {told} from '../testing/presses.ts';

let page: KioskPage;

const type = (letters: string) => {
  for (const letter of letters) page.button(letter).click();
};

const stroke: Stroke = [
  {x: 20, y: 40},
  {x: 90, y: 40},
];

async function draw(): Promise<void> {
  await page.settled();
  const pad = deep(page.app).find((each) => each.matches('rc-ink-pad'));
  pad?.dispatchEvent(new InkEvent([stroke], 200));
}

const valueOf = (id: string) => page.forms[0]?.lines.find((line) => line.id === id)?.value;

suite('what is written but not chosen', () => {
  setup(async () => {
    page = new KioskPage();
    await page.settled();
    await page.press('登记并取号', '知道了');
  });

  teardown(() => {
    page.close();
  });

  test('is there when the visitor goes on, by pinyin and by hand', async () => {
    await page.press('拼音');
    type('wangxiuying');
    await page.press('下一步', '手写');
    await draw();
    await page.press('下一步', '不填', '一个人', '检举控告', '说不清楚', told, '不填', '下一步');
    await page.sees('王秀英');
    await page.press('取号');
    await page.sees('A001');
    assert.deepEqual(valueOf('name'), {kind: 'text', text: '王秀英'});
    assert.deepEqual(valueOf('address'), {kind: 'text', text: '王'});
  });

  test('goes on once, however often it is pressed', async () => {
    await page.press('拼音');
    type('ai');
    const next = page.button('下一步');
    next.click();
    next.click();
    await page.sees('您住在哪里');
  });

  test('is there again for whoever goes back and comes again', async () => {
    await page.press('拼音');
    type('tudi');
    await page.press('上一步', '知道了');
    await page.sees('土 地');
  });

  test('is a name of those who come along, and the next begins empty', async () => {
    await page.press(told, told, '不填', '几个人一起', '多 10 人', '下一步');
    await page.sees('除了您，还有谁到窗口谈？');
    assert.isTrue(page.button('再加一位').disabled);
    await page.press('拼音');
    type('ai');
    await page.press('再加一位');
    await page.sees('第 2 位叫什么名字');
    const entry = deep(page.app).find((each) => each.matches('rc-text-entry'));
    assert.equal(entry?.text, '');
    type('wangxiuying');
    await page.press('下一步', '检举控告', '说不清楚', told, '不填', '下一步', '取号');
    await page.sees('A001');
    assert.deepEqual(valueOf('people'), {kind: 'names', names: ['爱', '王秀英']});
  });

  test('is not passed over: whoever wrote one name only goes on with it', async () => {
    await page.press(told, told, '不填', '几个人一起', '多 10 人', '下一步');
    await draw();
    await page.press('下一步', '检举控告', '说不清楚', told, '不填', '下一步', '取号');
    await page.sees('A001');
    assert.deepEqual(valueOf('people'), {kind: 'names', names: ['王']});
  });
});
