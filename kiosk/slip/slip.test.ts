import {assert} from '@open-wc/testing';
import {KioskPage} from '../testing/kiosk-page.ts';

const CODE = '123456789012';
const over = {title: {zh: '这次接待结束了', en: 'This visit is over'}, lines: []};

let page: KioskPage;

async function type(code: string): Promise<void> {
  for (const digit of code) await page.press(digit);
}

suite('a slip at the kiosk', () => {
  setup(async () => {
    page = new KioskPage();
    await page.settled();
  });
  teardown(() => {
    page.close();
  });

  test('tells how the visit stands, and goes on telling', async () => {
    page.visits.lay(CODE, {number: 'A007'});
    page.app.timings = {...page.app.timings, tick: 10};
    page.close();
    document.body.append(page.app);
    await page.press('查我的号');
    await type(CODE);
    await page.sees('A007');
    await page.sees('请在大厅等候');
    const says = {title: {zh: '正在叫您', en: 'You are being called'}, lines: []};
    page.visits.lay(CODE, {number: 'A007', status: 'called', says});
    await page.sees('正在叫您');
    await page.press('回到首页');
    await page.sees('您好，欢迎您来');
    assert.notInclude(page.words, 'A007');
  });

  test('a finished visit is rated by one touch, once', async () => {
    page.visits.lay(CODE, {number: 'A007', status: 'finished', rateable: true, says: over});
    await page.press('查我的号');
    await type(CODE);
    await page.sees('今天的接待，您满意吗？');
    await page.press('基本满意');
    await page.sees('谢谢您的评价');
    assert.deepEqual(page.visits.rated, [2]);
    await page.press('回到首页', '查我的号');
    await type(CODE);
    await page.sees('这次接待结束了');
    assert.notInclude(page.words, '满意吗');
  });

  test('a returning visitor takes a number for the same matter, at the first unit', async () => {
    page.visits.lay(CODE, {status: 'past', firstUnit: 'guotu', says: over});
    await page.press('查我的号');
    await type(CODE);
    await page.press('为这件事再取一个号', '一个人', '下一步');
    await page.sees('省国土资源厅');
    await page.press('取号');
    await page.sees('A001');
    const [ticket] = page.link.state.tickets.values();
    assert.equal(ticket?.firstUnit, 'guotu');
    assert.equal(ticket?.queue, 'guotu');
    const earlier = page.forms.map((form) => form.earlier);
    assert.deepEqual(earlier, [CODE], 'sealed, so that the window finds what was filled in then');
  });

  test('who came to go on with a matter is asked that alone', async () => {
    page.visits.lay(CODE, {
      number: 'A007',
      status: 'finished',
      rateable: true,
      firstUnit: 'guotu',
      says: over,
    });
    await page.press('继续上次的事项');
    await type(CODE);
    await page.sees('接着办这件事');
    assert.notInclude(page.words, 'A007', 'it would be taken for the new number');
    assert.notInclude(page.words, '满意吗');
    await page.press('为这件事再取一个号', '一个人');
  });

  test('a code that nobody has is said so, and the next digit begins anew', async () => {
    await page.press('查我的号');
    await type('999999999999');
    await page.sees('没有找到这个码。请核对号单上的十二位数字，或请工作人员帮忙。');
    page.visits.lay(CODE, {number: 'A007'});
    await type(`3${CODE.slice(0, 1)}`);
    await page.press('删除', '清空');
    await type(CODE);
    await page.sees('A007');
  });

  test('cut off, it says where to ask', async () => {
    page.visits.silent = true;
    await page.press('查我的号');
    await type(CODE);
    await page.sees('现在查不到，请问工作人员');
  });

  test('is accessible', async () => {
    page.visits.lay(CODE, {number: 'A007', status: 'finished', rateable: true, says: over});
    await page.press('查我的号');
    await assert.isAccessible(page.app);
    await type(CODE);
    await page.sees('非常满意');
    await assert.isAccessible(page.app);
  });
});
