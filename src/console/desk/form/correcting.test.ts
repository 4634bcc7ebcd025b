import {assert} from '@open-wc/testing';
import {WHOLE} from '../../../sync/testing/memory-forms.ts';
import {DeskPage} from '../testing/desk-page.ts';
import './form-panel.ts';

let page: DeskPage;

suite('a correction at the desk', () => {
  setup(async () => {
    page = await DeskPage.serving();
  });
  teardown(() => {
    page.close();
  });

  test('leaves the focus on its line when a correction is done or not made', async () => {
    for (const way of ['改好了', '不改了']) {
      await page.press('更正姓名');
      page.button(way)?.focus();
      await page.press(way);
      assert.equal(page.focused()?.ariaLabel, '更正姓名', way);
    }
  });

  test('is saved when its field is left, and closes: it is masked again', async () => {
    await page.press('更正姓名');
    await page.leave(await page.typeInto('姓名', '欧阳测己'));
    assert.deepEqual(page.forms.saves, ['record name']);
    assert.notInclude(page.text(), '欧阳测己');
    assert.notExists(page.areas().find(({ariaLabel}) => ariaLabel?.includes('姓名')));
  });

  test('that is left by a press closes when that press has ended, however it ends', async () => {
    const pointer = (type: string) =>
      dispatchEvent(
        new PointerEvent(type, {pointerId: 7, buttons: type === 'pointerdown' ? 1 : 0}),
      );
    for (const end of ['pointerup', 'pointercancel', 'pointermove']) {
      await page.press('更正姓名');
      pointer('pointerdown');
      await page.leave(page.area('姓名'));
      assert.lengthOf(page.areas(), 2, 'nothing moves under the press');
      pointer(end);
      await page.settled();
      await page.settled();
      assert.lengthOf(page.areas(), 1, end);
    }
    // By touch the focus goes after the release.
    await page.press('更正姓名');
    pointer('pointerdown');
    pointer('pointerup');
    await page.leave(page.area('姓名'));
    assert.lengthOf(page.areas(), 1);
  });

  test('stands first from then on, and what it corrects is struck out under it', async () => {
    const line = (id: string) => {
      const found = page
        .roots()
        .flatMap((root) => [...root.querySelectorAll('rc-form-line')])
        .find(({dataset}) => dataset['line'] === id);
      assert.exists(found?.shadowRoot);
      const told = (part: string) => found.shadowRoot?.querySelector(part)?.textContent.trim();
      return {valid: told('.value'), before: told('del')};
    };
    assert.deepEqual(line('request'), {valid: WHOLE.request, before: undefined});
    await page.press('更正请求');
    await page.leave(await page.typeInto('请求', '改过的请求'));
    assert.deepEqual(line('request'), {valid: '改过的请求', before: WHOLE.request});
    assert.include(page.text(), '原来填的');
    await page.press('更正姓名');
    await page.leave(await page.typeInto('姓名', '司马测己'));
    assert.deepEqual(line('name'), {valid: '司马**', before: '欧阳**'});
    await page.press('更正住址');
    await page.leave(await page.typeInto('住址', '测试镇七组'));
    assert.equal(line('address').before, '手写的');
    await assert.isAccessible(page.desk);
  });

  test('that changes nothing, or is not wanted, writes nothing', async () => {
    await page.press('更正姓名');
    await page.press('改好了');
    await page.press('更正姓名');
    await page.typeInto('姓名', '欧阳测己');
    await page.press('不改了');
    assert.deepEqual(page.forms.saves, []);
    assert.lengthOf(page.areas(), 1);
  });

  test('is not saved by half with other lines, nor while another window is in front', async () => {
    await page.press('更正姓名');
    const name = await page.typeInto('姓名', '欧阳测');
    name.focus();
    // Another window: the focus goes, and its place stays.
    name.dispatchEvent(new FocusEvent('focusout', {bubbles: true, composed: true}));
    await page.settled();
    assert.deepEqual(page.forms.saves, []);
    assert.isTrue(page.desk.holdsWords(), 'the page asks before it goes');
    page.button('不改了')?.focus();
    page
      .button('不改了')
      ?.dispatchEvent(new FocusEvent('focusout', {bubbles: true, composed: true}));
    page.forms.refusing = 'storage-failed';
    await page.leave(await page.typeInto('理由', '测试口述'));
    page.forms.refusing = undefined;
    await page.press('再存一次');
    assert.deepEqual(page.forms.saves, ['record reasons', 'record reasons']);
    await page.press('不改了');
    assert.isUndefined(page.forms.written('name'));
    assert.equal(page.forms.written('reasons'), '测试口述');
  });

  test('is saved by half when the visit goes', async () => {
    await page.press('更正姓名');
    await page.typeInto('姓名', '欧阳测己');
    await page.press('当场解决');
    assert.equal(page.forms.written('name'), '欧阳测己');
  });

  test('that could not be saved is, once somebody says so', async () => {
    await page.press('更正姓名');
    page.forms.refusing = 'storage-failed';
    await page.leave(await page.typeInto('姓名', '欧阳测己'));
    page.forms.refusing = undefined;
    await page.press('再存一次');
    assert.equal(page.forms.written('name'), '欧阳测己');
  });

  test('asks for nothing and wipes nothing when it is slow and pressed again', async () => {
    const letThrough = page.forms.hold();
    await page.press('更正姓名');
    await page.press('更正姓名');
    letThrough();
    await page.settled();
    assert.deepEqual(
      page.forms.asked.filter((what) => what.startsWith('reveal')),
      ['reveal name'],
    );
    await page.typeInto('姓名', '欧阳测己');
    await page.settled();
    assert.equal(page.area('姓名').value, '欧阳测己');
  });
});
