import {assert} from '@open-wc/testing';
import {KioskPage} from '../testing/kiosk-page.ts';
import {told} from '../testing/presses.ts';

let page: KioskPage;

suite('a rare name at a kiosk', () => {
  teardown(() => {
    page.close();
  });

  test('is put together from its parts, read back whole, and sealed whole', async () => {
    page = new KioskPage();
    await page.settled();
    await page.press('登记并取号', '知道了', '拼音');
    for (const letter of 'ai') page.button(letter).click();
    await page.press('𠮷', '部首', '兆', '页', '𫖯', '王', '景', '璟', '下一步');
    await page.press(told, '不填', '一个人', '检举控告', '说不清楚', told, '不填', '下一步');
    await page.sees('𠮷𫖯璟');
    await page.press('取号');
    await page.sees('A001');
    const name = page.forms[0]?.lines.find(({id}) => id === 'name');
    assert.deepEqual(name?.value, {kind: 'text', text: '𠮷𫖯璟'});
  });

  test('is on offer wherever words are written, and stays the way of this visitor', async () => {
    page = new KioskPage();
    await page.settled();
    await page.press('登记并取号', '知道了', '部首', '女', '兆', '姚', '下一步');
    assert.isTrue(page.button('更多部首').checkVisibility(), 'the address goes on by parts');
    assert.isTrue(page.button('手写').checkVisibility());
  });
});
