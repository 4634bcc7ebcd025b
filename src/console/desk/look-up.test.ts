import {assert} from '@open-wc/testing';
import {DeskPage} from './testing/desk-page.ts';

let page: DeskPage;

suite('looking a number up', () => {
  setup(async () => {
    page = await DeskPage.open();
    page.link.others(2, 'guotu');
    page.link.others(1, 'zhujian');
    await page.press('查号');
  });
  teardown(() => {
    page.close();
  });

  test('a count alone finds it in each area, and Enter opens the only one there is', async () => {
    await page.type('input', '1');
    assert.exists(page.button('A001'));
    assert.exists(page.button('B001'));
    await page.enter();
    assert.exists(page.button('B001'), 'which one is not clear yet');
    await page.type('input', 'b1');
    await page.enter();
    assert.include(page.text(), '在等 · 住建厅');
  });

  test('what is over says how it ended; what never was says that', async () => {
    const id = [...page.link.state.tickets.keys()][1] ?? '';
    page.link.do({type: 'withdraw-ticket', ticket: id});
    await page.type('input', 'a002');
    assert.include(page.button('A002')?.textContent, '不等了');
    page.link.state.ended.clear();
    await page.type('input', 'A 2');
    assert.include(page.text(), '这个号今天发过，已经结束了');
    await page.type('input', 'A009');
    assert.include(page.text(), '今天没有这个号');
  });

  test('a number of today that was given another day tells which, and the number it has then', async () => {
    const [id = ''] = page.link.state.tickets.keys();
    const tomorrow = Date.UTC(2026, 10, 24, 0, 30);
    page.link.do({type: 'book-ticket', ticket: id, time: tomorrow});
    await page.type('input', 'A001');
    const words = '改约 明天（11月24日 周二）8:30，那天是 A001';
    assert.exists(page.button(words));
    await page.press(words);
    assert.include(page.text(), '今天的号是 A001');
  });

  test('a slip’s code leads to its number', async () => {
    const code = '123456789012';
    page.visits.lay(code, {number: 'A001'});
    await page.type('input', code);
    assert.include(page.button('A001')?.textContent, '在等');
    await page.enter();
    assert.include(page.text(), '在等 · 国土厅');
  });

  test('an earlier slip tells its first unit, and an unknown one that it is unknown', async () => {
    page.visits.lay('123456789012', {status: 'past', firstUnit: 'renshe'});
    await page.type('input', '1234 5678 9012');
    assert.include(page.text(), '这是以前的号单，已经结束了');
    assert.include(page.text(), '首访 人社厅');
    await page.type('input', '999999999999');
    assert.include(page.text(), '没有找到这个码');
  });
});
