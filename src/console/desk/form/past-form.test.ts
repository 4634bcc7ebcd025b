import {assert} from '@open-wc/testing';
import {DeskPage} from '../testing/desk-page.ts';
import './lost-words.ts';
import './past-form.ts';

let page: DeskPage;

suite('the form of a visit that is over', () => {
  setup(async () => {
    page = await DeskPage.serving();
    await page.press('当场解决');
    assert.notExists(page.button('导出'));
  });
  teardown(() => {
    page.close();
  });
  const openByNumber = async () => {
    await page.press('查号');
    await page.type('input', 'A001');
    await page.press('A001');
    await page.press('看登记表');
  };

  test('is opened by the number of today: to see, correct, take along or delete it', async () => {
    await openByNumber();
    assert.include(page.text(), 'A001 的登记表');
    assert.include(page.text(), '这次来访已经结束');
    assert.deepEqual(page.forms.asked.slice(-2), ['find A001', 'look']);
    assert.exists(page.button('按住看姓名'));
    await assert.isAccessible(page.desk);
    await page.press('更正姓名');
    await page.leave(await page.typeInto('姓名', '欧阳测己'));
    assert.equal(page.forms.saves.at(-1), 'record name');
    await page.press('删除登记表');
    await page.check('我核对过号码');
    await page.press('永久删除');
    assert.include(page.text(), '没有登记表：没有填，过了保存期，或者已经删除');
    await page.press('看好了，关上');
    assert.notInclude(page.text(), 'A001 的登记表');
  });

  test('of an earlier day by the code of its slip', async () => {
    const code = '123456789012';
    page.visits.lay(code, {status: 'past'});
    await page.press('查号');
    await page.type('input', code);
    await page.press('看登记表');
    assert.include(page.text(), '以前来访的登记表');
    assert.equal(page.forms.asked.at(-2), `find ${code}`);
    assert.notInclude(page.text(), code, 'what leads to it does not stay on the screen');
  });

  test('stands beside that of the visit at the seat, and goes with it', async () => {
    const forms = () => page.roots().flatMap((root) => [...root.querySelectorAll('rc-form-panel')]);
    await openByNumber();
    await page.press('呼叫下一位');
    await page.settled();
    assert.lengthOf(forms(), 1, 'who comes next sees nothing of it');
    assert.notInclude(page.text(), 'A001 的登记表');
    await openByNumber();
    assert.lengthOf(forms(), 2);
    await page.sitAt('6-left');
    assert.lengthOf(forms(), 0, 'no slip was shown there');
  });

  test('of last time in the same matter is a press away, to be read', async () => {
    page.forms.earlier = true;
    await page.press('呼叫下一位');
    await page.press('上次的登记表');
    assert.match(page.forms.asked.at(-2) ?? '', /^find /);
    const [past] = page.roots().flatMap((root) => [...root.querySelectorAll('rc-past-form')]);
    assert.exists(past);
    const there = page.roots(past);
    const text = there.map(({textContent}) => textContent).join(' ');
    assert.include(text, '只能看');
    assert.include(text, '没有记', 'what was to be told and never was');
    const buttons = there.flatMap((root) => [...root.querySelectorAll('button')]);
    assert.deepEqual(
      buttons.map(({ariaLabel, textContent}) => ariaLabel ?? textContent.trim()),
      ['看好了，关上', '按住看姓名', '按住看委托人姓名', '按住看电话', '按住看住址'],
    );
    assert.lengthOf(
      there.flatMap((root) => [...root.querySelectorAll('textarea')]),
      0,
    );
    await assert.isAccessible(page.desk);
  });

  test('what was typed in it and never reached the hub is told', async () => {
    await openByNumber();
    page.forms.refusing = 'form-not-here';
    await page.typeInto('理由', '测试口述');
    assert.isTrue(page.desk.unsaved);
    await page.press('看好了，关上');
    await page.settled();
    assert.include(page.text(), 'A001 有话没存上');
  });

  test('where there is none that is said, and nothing else', async () => {
    page.forms.refusing = 'form-none';
    await openByNumber();
    assert.include(page.text(), '没有登记表：没有填，过了保存期，或者已经删除');
    assert.notExists(page.button('导出'));
  });

  test('is opened by no desk that is closed', async () => {
    await page.press('关窗');
    await page.press('查号');
    await page.type('input', 'A001');
    await page.press('A001');
    assert.isTrue(page.button('看登记表')?.disabled);
  });
});
