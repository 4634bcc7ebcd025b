import {assert} from '@open-wc/testing';
import {DeskPage} from '../testing/desk-page.ts';
import './form-panel.ts';
import type {FormPanel} from './form-panel.ts';

let page: DeskPage;

/** As another page at this seat does it. */
function elsewhere(line: string, words: string): void {
  const [panel] = page
    .roots()
    .flatMap((root) => [...root.querySelectorAll<FormPanel>('rc-form-panel')]);
  assert.exists(panel);
  const {ticket, place} = panel;
  const {seat} = place;
  page.forms.write({ticket, seat}, line, words);
}
const write = async (label: string, words: string) => page.leave(await page.typeInto(label, words));

suite('what two pages write in one line', () => {
  setup(async () => {
    page = await DeskPage.serving();
  });
  teardown(() => {
    page.close();
  });

  test('lands on nothing unseen: both stand there, and the officer keeps one', async () => {
    elsewhere('reasons', '那边的话');
    await write('理由', '这边的话');
    await page.settled();
    assert.equal(page.forms.written('reasons'), '那边的话');
    assert.include(page.text(), '别处也改了这一项');
    assert.include(page.text(), '那边的话');
    assert.equal(page.area('理由').value, '这边的话');
    await assert.isAccessible(page.desk);
    await page.press('用我的');
    await page.settled();
    assert.equal(page.forms.written('reasons'), '这边的话');
    assert.notInclude(page.text(), '别处也改了');
    assert.include(page.text(), '已保存');
  });

  test('can be left as it was written there', async () => {
    elsewhere('reasons', '那边的话');
    await write('理由', '这边的话');
    await page.settled();
    await page.press('用那边的');
    assert.equal(page.area('理由').value, '那边的话');
    assert.equal(page.forms.written('reasons'), '那边的话');
    assert.isFalse(page.desk.holdsWords());
    await write('理由', '那边的话，加上这边的');
    assert.equal(page.forms.written('reasons'), '那边的话，加上这边的');
  });

  test('the other lines of the same save are saved', async () => {
    elsewhere('reasons', '那边的话');
    await page.press('更正姓名');
    await page.typeInto('理由', '这边的话');
    await write('姓名', '欧阳测己');
    await page.settled();
    assert.equal(page.forms.written('name'), '欧阳测己');
    assert.equal(page.forms.written('reasons'), '那边的话');
  });

  test('a correction shows whole what was corrected there', async () => {
    await page.press('更正姓名');
    elsewhere('name', '欧阳那边');
    await write('姓名', '欧阳这边');
    await page.settled();
    assert.include(page.text(), '欧阳那边');
    await page.press('用那边的');
    assert.notInclude(page.text(), '欧阳那边', 'masked again');
    assert.equal(page.forms.written('name'), '欧阳那边');
  });

  test('holds the visit until somebody chose', async () => {
    elsewhere('reasons', '那边的话');
    await page.typeInto('理由', '这边的话');
    await page.press('当场解决');
    await page.settled();
    assert.include(page.text(), '这些话还没存上');
    assert.include(page.text(), '还没选用哪一份');
    assert.notInclude(page.text(), '再存一次，然后继续', 'it could not be saved');
    await page.press('先不离开');
    await page.press('用我的');
    await page.settled();
    await page.press('当场解决');
    assert.include(page.text(), 'A001 已办结');
    assert.equal(page.forms.written('reasons'), '这边的话');
  });

  test('its own words, whose answer was lost, are no others: writing on goes on', async () => {
    page.forms.deaf = true;
    await write('理由', '测试');
    assert.include(page.text(), '没存上');
    page.forms.deaf = false;
    await write('理由', '测试口述');
    await page.settled();
    assert.notInclude(page.text(), '别处也改了');
    assert.equal(page.forms.written('reasons'), '测试口述');
    assert.isFalse(page.desk.holdsWords());
  });

  test('the same words on both pages are no matter', async () => {
    elsewhere('reasons', '一样的话');
    await write('理由', '一样的话');
    assert.notInclude(page.text(), '别处也改了');
    assert.isFalse(page.desk.holdsWords());
  });
});
