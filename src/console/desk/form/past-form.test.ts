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
  const forms = () => page.roots().flatMap((root) => [...root.querySelectorAll('rc-form-panel')]);
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
    assert.notInclude(page.text(), '号码不受影响', 'it has none any more');
    await page.check('我核对过号单');
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

  test('of last time is not offered any more once it is gone', async () => {
    page.forms.earlier = true;
    await page.press('呼叫下一位');
    assert.exists(page.button('上次的登记表'));
    page.forms.earlier = false;
    await page.leave(await page.typeInto('理由', '测试口述'));
    assert.notInclude(page.text(), '上次的登记表');
  });

  test('what was typed in it and never reached the hub is told when it goes with the next call', async () => {
    await openByNumber();
    page.forms.refusing = 'form-not-here';
    await page.typeInto('理由', '测试口述');
    assert.isTrue(page.desk.holdsWords());
    await page.press('呼叫下一位');
    await page.settled();
    assert.include(page.text(), 'A001 有话没存上');
    assert.include(page.text(), '登记表已经关上');
  });

  test('is not closed over words that could not be saved, unless somebody says so', async () => {
    await openByNumber();
    page.forms.refusing = 'storage-failed';
    await page.typeInto('理由', '测试口述');
    await page.press('看好了，关上');
    assert.include(page.text(), '这些话还没存上');
    assert.include(page.text(), '登记表一关上，就存不了了');
    await assert.isAccessible(page.desk);
    await page.press('先不关');
    assert.equal(page.area('理由').value, '测试口述');
    await page.press('看好了，关上');
    await page.press('不要这些话，继续');
    await page.settled();
    assert.notInclude(page.text(), 'A001 的登记表');
    assert.notInclude(page.text(), '测试口述');
  });

  test('is not closed over what was recorded and never read out, unless somebody says so', async () => {
    await openByNumber();
    await page.leave(await page.typeInto('理由', '测试口述'));
    assert.include(page.text(), '记了 1 项，还没读');
    await page.press('看好了，关上');
    assert.include(page.text(), '记的 1 项还没读给来访人听');
    await assert.isAccessible(page.desk);
    await page.press('先不关');
    assert.notInclude(page.text(), '记的 1 项还没读给来访人听');
    assert.lengthOf(forms(), 1);
    await page.press('看好了，关上');
    await page.press('先读给来访人听');
    assert.include(page.text(), '请读给来访人听');
    await page.press('来访人确认');
    assert.lengthOf(forms(), 1, 'they may have more to say');
    await page.press('看好了，关上');
    assert.lengthOf(forms(), 0, 'nothing is left to be asked');
    await openByNumber();
    await page.leave(await page.typeInto('理由', '测试口述，改过'));
    await page.press('看好了，关上');
    await page.press('不读了，关上');
    assert.lengthOf(forms(), 0);
  });

  test('that is only looked at closes without a question', async () => {
    await openByNumber();
    await page.press('看好了，关上');
    assert.lengthOf(forms(), 0);
  });

  test('is found anew by its slip where the hub has to be shown it again', async () => {
    await openByNumber();
    page.forms.slipNeeded = true;
    await page.leave(await page.typeInto('理由', '测试口述'));
    assert.deepEqual(page.forms.asked.slice(-3), ['record reasons', 'find A001', 'record reasons']);
    assert.include(page.text(), '已保存');
    assert.isFalse(page.desk.holdsWords());
  });

  test('goes with the desk that closes, and does not come back with it', async () => {
    await openByNumber();
    await page.press('关窗');
    assert.lengthOf(forms(), 0);
    await page.press('开窗接待');
    assert.lengthOf(forms(), 0);
  });

  test('is put away where nobody touches it for long, and can be opened again', async () => {
    await openByNumber();
    await page.typeInto('理由', '测试口述');
    page.desk.slipIdle = 0;
    await page.settled();
    page
      .button('按住看姓名')
      ?.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
    await page.settled();
    await page.settled();
    assert.lengthOf(forms(), 0);
    assert.include(page.text(), '收起来了');
    assert.equal(page.forms.saves.at(-1), 'record reasons', 'nothing that was typed is lost');
    await assert.isAccessible(page.desk);
    page.desk.slipIdle = 60_000;
    await page.settled();
    await page.press('再打开');
    assert.deepEqual(page.forms.asked.slice(-2), ['find A001', 'look']);
    assert.lengthOf(forms(), 1);
  });

  test('is saved before another slip is shown', async () => {
    const code = '123456789012';
    page.visits.lay(code, {status: 'past'});
    await openByNumber();
    await page.typeInto('理由', '测试口述');
    const letThrough = page.forms.hold();
    await page.press('查号');
    await page.type('input', code);
    await page.press('看登记表');
    assert.equal(page.forms.asked.at(-1), 'record reasons');
    letThrough();
    await page.settled();
    await page.settled();
    assert.deepEqual(page.forms.asked.slice(-3), ['record reasons', `find ${code}`, 'look']);
  });

  test('hides nothing of what is being saved for the visit that was at the seat', async () => {
    await page.press('呼叫下一位');
    await page.press('开始接谈');
    await openByNumber();
    const letThrough = page.forms.hold();
    const area = page.areas().findLast(({ariaLabel}) => ariaLabel?.includes('理由'));
    assert.exists(area);
    area.value = '测试口述';
    area.dispatchEvent(new Event('input'));
    const [ticket] = page.link.state.tickets.keys();
    assert.exists(ticket);
    page.link.do({type: 'finish', ticket, outcome: 'settled'});
    await page.settled();
    page.link.do({type: 'undo', seat: '5-left'});
    await page.settled();
    assert.equal(page.forms.asked.at(-1), 'record reasons', 'nobody looks before it is there');
    letThrough();
    await page.settled();
    await page.settled();
    assert.equal(page.forms.asked.at(-1), 'look');
    assert.equal(page.area('理由').value, '测试口述');
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
