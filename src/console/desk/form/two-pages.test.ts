import {assert} from '@open-wc/testing';
import {DeskPage} from '../testing/desk-page.ts';
import './form-panel.ts';

let page: DeskPage;

/** As a colleague does it on another page of this seat. */
function elsewhere(line: string, words: string): void {
  const [panel] = page.roots().flatMap((root) => [...root.querySelectorAll('rc-form-panel')]);
  assert.exists(panel);
  const {ticket, place} = panel;
  page.forms.write({ticket, seat: place.seat}, line, words);
}
const write = async (label: string, words: string) => page.leave(await page.typeInto(label, words));
/** The page is looked at again. */
async function back(by: 'focus' | 'visibilitychange' = 'focus'): Promise<void> {
  window.dispatchEvent(new Event('blur'));
  (by === 'focus' ? window : document).dispatchEvent(new Event(by));
  await page.settled();
  await page.settled();
}

suite('what a colleague writes on another page of the seat', () => {
  setup(async () => {
    page = await DeskPage.serving();
    await write('理由', '旧的话');
    assert.include(page.text(), '已保存');
  });
  teardown(() => {
    page.close();
  });

  for (const by of ['focus', 'visibilitychange'] as const)
    test(`is there when the page is looked at again, and said to be theirs: ${by}`, async () => {
      elsewhere('reasons', '同事的话');
      await back(by);
      assert.equal(page.area('理由').value, '同事的话');
      assert.include(page.text(), '同事改了');
      assert.notInclude(page.text(), '已保存');
      await assert.isAccessible(page.desk);
      await write('理由', '同事的话，加上我的');
      assert.equal(page.forms.written('reasons'), '同事的话，加上我的');
      assert.include(page.text(), '已保存');
      assert.notInclude(page.text(), '同事改了');
    });

  test('is what the visitor hears: never older words', async () => {
    elsewhere('reasons', '同事的话');
    await page.press('读给来访人听');
    const [dialog] = page.roots().flatMap((root) => [...root.querySelectorAll('rc-read-back')]);
    assert.include(dialog?.shadowRoot?.textContent, '同事的话');
    assert.notInclude(dialog?.shadowRoot?.textContent, '旧的话');
    await page.press('来访人确认');
    assert.include(page.text(), '来访人已确认');
    assert.notInclude(page.text(), '旧的话');
  });

  test('is not read out at all where what stands there cannot be had', async () => {
    page.forms.deaf = true;
    await page.press('读给来访人听');
    assert.notInclude(page.text(), '请读给来访人听');
    assert.include(page.text(), '网络没有回应');
  });

  test('takes no words that are being typed here: somebody chooses', async () => {
    elsewhere('reasons', '同事的话');
    const area = await page.typeInto('理由', '我的话');
    await back();
    assert.equal(page.area('理由').value, '我的话');
    await page.leave(area);
    await page.settled();
    assert.include(page.text(), '别处也改了这一项');
    await page.press('用我的');
    await page.settled();
    assert.equal(page.forms.written('reasons'), '我的话');
    await back();
    assert.equal(page.area('理由').value, '我的话');
    assert.notInclude(page.text(), '同事改了', 'my own words are nobody else’s');
  });

  test('is told where it corrects what the visitor wrote, masked', async () => {
    elsewhere('name', '欧阳那边');
    await back();
    assert.include(page.text(), '同事改了');
    assert.notInclude(page.text(), '欧阳那边');
  });

  test('is taken back there: the field is empty again', async () => {
    elsewhere('reasons', '');
    await back();
    assert.equal(page.area('理由').value, '');
    assert.notInclude(page.text(), '已保存');
  });

  test('costs nothing where the line is gone: all stays as it is, without a word', async () => {
    page.forms.deaf = true;
    await back();
    assert.equal(page.area('理由').value, '旧的话');
    assert.notInclude(page.text(), '网络没有回应');
  });

  test('is asked for no more once the visit has gone', async () => {
    await page.press('当场解决');
    const {length} = page.forms.asked;
    await back();
    assert.lengthOf(page.forms.asked, length);
  });
});
