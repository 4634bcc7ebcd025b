import {assert} from '@open-wc/testing';
import {DeskPage} from '../testing/desk-page.ts';
import './form-panel.ts';
import './lost-words.ts';

let page: DeskPage;

/** What the hub has of 理由 of the first visit. */
const kept = () => page.forms.written('reasons');
const closing = (): boolean => {
  const event = new Event('beforeunload', {cancelable: true});
  dispatchEvent(event);
  return !event.defaultPrevented;
};

suite('what is written at the desk', () => {
  setup(async () => {
    page = await DeskPage.serving();
  });
  teardown(() => {
    page.close();
  });

  test('is saved a pause after the last letter, and its field stays open', async () => {
    page.desk.savePause = 0;
    await page.press('先挂起');
    await page.press('叫回来');
    const area = await page.typeInto('理由', '测试口述');
    await page.settled();
    assert.deepEqual(page.forms.saves, ['record reasons']);
    assert.include(page.text(), '已保存');
    assert.isTrue(area.isConnected);
    assert.equal(area.value, '测试口述');
  });

  test('is not saved in the middle of a word that is still being chosen', async () => {
    page.desk.savePause = 0;
    await page.press('先挂起');
    await page.press('叫回来');
    const area = page.area('理由');
    area.value = 'ceshi';
    area.dispatchEvent(new InputEvent('input', {isComposing: true}));
    await page.settled();
    await page.settled();
    assert.deepEqual(page.forms.saves, []);
    area.value = '测试';
    area.dispatchEvent(new InputEvent('input', {isComposing: true}));
    area.dispatchEvent(new CompositionEvent('compositionend'));
    await page.settled();
    await page.settled();
    assert.equal(kept(), '测试');
  });

  test('is saved when its field is left, once', async () => {
    const area = await page.typeInto('理由', '测试口述');
    assert.deepEqual(page.forms.saves, []);
    await page.leave(area);
    await page.leave(area);
    assert.deepEqual(page.forms.saves, ['record reasons']);
  });

  test('goes on while the hub takes what came before, and nothing of it is passed over', async () => {
    const letThrough = page.forms.hold();
    await page.leave(await page.typeInto('理由', '测试'));
    assert.include(page.text(), '保存中');
    await page.leave(await page.typeInto('理由', '测试口述'));
    letThrough();
    await page.settled();
    assert.equal(page.area('理由').value, '测试口述');
    assert.equal(kept(), '测试口述');
    assert.include(page.text(), '已保存');
  });

  for (const end of ['当场解决', '先挂起', '转到别处'])
    test(`is saved before the visit goes on: ${end}`, async () => {
      await page.typeInto('理由', '测试口述');
      await page.press(end);
      if (end === '转到别处') await page.press('水利厅');
      assert.notExists(page.button(end), 'gone from here');
      assert.equal(kept(), '测试口述');
      assert.notInclude(page.text(), '没存上');
    });

  test('an end waits where it cannot be saved: once more, or stay, and nothing is lost', async () => {
    page.forms.refusing = 'storage-failed';
    await page.typeInto('理由', '测试口述');
    await page.press('当场解决');
    assert.include(page.text(), '这些话还没存上');
    assert.include(page.text(), '暂时存不下');
    await assert.isAccessible(page.desk);
    await page.press('再存一次，然后继续');
    assert.include(page.text(), '这些话还没存上', 'still');
    await page.press('先不离开');
    assert.include(page.text(), '正在接谈');
    assert.equal(page.area('理由').value, '测试口述');
    await page.press('当场解决');
    page.forms.refusing = undefined;
    await page.press('再存一次，然后继续');
    assert.include(page.text(), 'A001 已办结');
    assert.equal(kept(), '测试口述');
  });

  test('a key that was meant for an outcome lets nothing go', async () => {
    page.forms.refusing = 'storage-failed';
    await page.typeInto('理由', '测试口述');
    await page.press('当场解决');
    const dialog = page.button('先不离开');
    for (const name of ['1', '2', '3'])
      dialog?.dispatchEvent(
        new KeyboardEvent('keydown', {key: name, bubbles: true, composed: true}),
      );
    await page.settled();
    assert.include(page.text(), '这些话还没存上');
  });

  test('says why nothing is taken along or read out while it cannot be saved', async () => {
    await page.leave(await page.typeInto('理由', '测试'));
    page.forms.refusing = 'storage-failed';
    await page.leave(await page.typeInto('理由', '测试口述'));
    await page.press('导出');
    assert.include(page.text(), '有话没存上，先不能导出');
    await page.press('读给来访人听');
    assert.include(page.text(), '有话没存上，先不能读');
    assert.notInclude(page.text(), '请读给来访人听');
    assert.notInclude(page.text(), '先不能导出', 'only what was pressed last');
    await assert.isAccessible(page.desk);
    page.forms.refusing = undefined;
    await page.press('读给来访人听');
    assert.include(page.text(), '请读给来访人听');
    assert.notInclude(page.text(), '有话没存上');
  });

  test('goes where somebody says so', async () => {
    page.forms.refusing = 'storage-failed';
    await page.typeInto('理由', '测试口述');
    await page.press('当场解决');
    await page.press('不要这些话，继续');
    assert.include(page.text(), 'A001 已办结');
    assert.notInclude(page.text(), '没存上');
    assert.isUndefined(kept());
  });

  test('is listed before the visit goes, though its form is gone', async () => {
    await page.typeInto('理由', '测试口述');
    page.forms.refusing = 'form-none';
    page.button('按住看姓名')?.dispatchEvent(new PointerEvent('pointerdown'));
    await page.settled();
    assert.include(page.text(), '没有登记表');
    await page.press('当场解决');
    assert.include(page.text(), '这些话还没存上');
    assert.include(page.text(), '测试口述');
    await page.press('先不离开');
    await page.sitAt('6-left');
    assert.include(page.text(), 'A001 有话没存上');
    assert.include(page.text(), '测试口述');
  });

  test('what is not wanted is not saved after all, and is told again where the visit stays', async () => {
    page.forms.refusing = 'storage-failed';
    await page.leave(await page.typeInto('理由', '测试口述'));
    await page.press('当场解决');
    page.forms.refusing = undefined;
    page.link.refusing = 'storage-failed';
    await page.press('不要这些话，继续');
    await page.settled();
    assert.include(page.text(), '正在接谈');
    assert.isUndefined(kept());
    assert.equal(page.area('理由').value, '测试口述');
    page.forms.refusing = 'form-not-here';
    const [ticket] = page.link.state.tickets.keys();
    assert.exists(ticket);
    page.link.do({type: 'finish', ticket, outcome: 'settled'});
    await page.settled();
    assert.include(page.text(), 'A001 有话没存上');
  });

  test('is saved when the page goes to another seat', async () => {
    await page.typeInto('理由', '测试口述');
    await page.sitAt('6-left');
    assert.equal(kept(), '测试口述');
    assert.notInclude(page.text(), '没存上');
  });

  test('stands there again for whoever comes back to the seat while it is being saved', async () => {
    const letThrough = page.forms.hold();
    await page.typeInto('理由', '测试口述');
    await page.sitAt('6-left');
    await page.sitAt('5-left');
    assert.equal(
      page.forms.asked.at(-1),
      'record reasons',
      'what stands there is not looked at yet',
    );
    letThrough();
    await page.settled();
    await page.settled();
    assert.equal(page.area('理由').value, '测试口述');
  });

  test('is saved in the end, also of somebody who makes no pause', async () => {
    page.desk.savePause = 60_000;
    page.desk.saveWithin = 0;
    await page.press('先挂起');
    await page.press('叫回来');
    await page.typeInto('理由', '测试口述');
    await page.settled();
    assert.equal(kept(), '测试口述');
  });

  test('is told where the visit was ended elsewhere, until somebody has written it down', async () => {
    await page.typeInto('理由', '测试口述');
    page.forms.refusing = 'form-not-here';
    const [ticket] = page.link.state.tickets.keys();
    assert.exists(ticket);
    page.link.do({type: 'finish', ticket, outcome: 'settled'});
    await page.settled();
    assert.include(page.text(), 'A001 有话没存上');
    assert.include(page.text(), '测试口述');
    assert.isFalse(closing(), 'the page asks before it goes');
    await assert.isAccessible(page.desk);
    page.forms.refusing = undefined;
    await page.press('呼叫下一位');
    assert.include(page.text(), '测试口述', 'still');
    await page.press('抄好了，清掉');
    assert.notInclude(page.text(), '测试口述');
    assert.isTrue(closing());
  });

  test('holds the page back until it is saved', async () => {
    assert.isTrue(closing());
    const area = await page.typeInto('理由', '测试口述');
    assert.isFalse(closing());
    await page.leave(area);
    assert.isTrue(closing());
  });

  test('is saved by itself when the line is there again', async () => {
    page.forms.refusing = 'storage-failed';
    await page.leave(await page.typeInto('理由', '测试口述'));
    assert.include(page.text(), '没存上');
    page.forms.refusing = undefined;
    page.link.cut();
    await page.settled();
    page.link.status = {kind: 'live'};
    page.link.together(() => undefined);
    await page.settled();
    assert.equal(kept(), '测试口述');
    assert.notInclude(page.text(), '没存上');
  });

  test('goes with the form when that is deleted', async () => {
    await page.typeInto('理由', '测试口述');
    await page.press('删除登记表');
    assert.include(page.text(), '还没存上的话');
    await page.check('我核对过号码');
    await page.press('永久删除');
    await page.press('当场解决');
    assert.include(page.text(), 'A001 已办结');
    assert.deepEqual(page.forms.saves, []);
  });

  test('an answer that comes after the form is gone brings nothing back', async () => {
    const letThrough = page.forms.hold();
    await page.leave(await page.typeInto('理由', '测试口述'));
    await page.press('删除登记表');
    await page.check('我核对过号码');
    await page.press('永久删除');
    letThrough();
    await page.settled();
    assert.deepEqual(page.forms.asked.slice(-2), ['record reasons', 'destroy']);
    assert.include(page.text(), '没有登记表');
    assert.notInclude(page.text(), '欧阳');
  });
});
