import {assert} from '@open-wc/testing';
import {blankForm} from '../../../hall/blank-form.ts';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import hall from '../../../hub/example/hall.json' with {type: 'json'};
import {DeskPage} from '../testing/desk-page.ts';
import './form-panel.ts';
import './lost-words.ts';

const {form} = hall as HallConfiguration;

let page: DeskPage;

suite('the form of who took a number only', () => {
  setup(async () => {
    page = await DeskPage.open();
    page.forms.blank = blankForm(form.questions, 1).lines;
    page.link.others(1, 'guotu');
    for (const words of ['开窗接待', '呼叫下一位', '开始接谈']) await page.press(words);
  });
  teardown(() => {
    page.close();
  });

  test('is begun at the desk: empty lines to be told, the rest can be added', async () => {
    assert.include(page.text(), '没有登记表，请直接问来访人。');
    assert.lengthOf(page.areas(), 0);
    await page.press('开始登记');
    const labels = ['姓名', '住址', '请求', '事实', '理由'];
    assert.deepEqual(
      page.areas().map(({ariaLabel}) => ariaLabel),
      labels.map((label) => `${label}：来访人怎么说`),
    );
    await page.settled();
    assert.isTrue(page.focused() === page.area('姓名'), 'ready to type');
    assert.exists(page.button('补记电话'));
    assert.notExists(page.button('导出'), 'nothing is kept yet');
    assert.notExists(page.button('删除登记表'));
    await assert.isAccessible(page.desk);
  });

  test('is kept from the first line on', async () => {
    await page.press('开始登记');
    await page.leave(await page.typeInto('请求', '测试口述'));
    assert.deepEqual(page.forms.saves, ['record request']);
    assert.equal(page.forms.written('request'), '测试口述');
    assert.include(page.text(), '已保存');
    await page.leave(await page.typeInto('姓名', '欧阳测甲'));
    assert.include(page.text(), '欧阳**', 'and masked from then on');
    assert.exists(page.button('导出'));
    await page.press('读给来访人听');
    await page.press('来访人确认');
    assert.include(page.text(), '来访人已确认');
  });

  test('keeps what was typed where the first save fails, and takes it again', async () => {
    await page.press('开始登记');
    page.forms.refusing = 'storage-failed';
    await page.leave(await page.typeInto('请求', '测试口述'));
    assert.include(page.text(), '没存上');
    page.forms.refusing = undefined;
    await page.press('再存一次');
    assert.equal(page.forms.written('request'), '测试口述');
  });

  test('is none where nothing was told', async () => {
    await page.press('开始登记');
    await page.press('先挂起');
    await page.press('叫回来');
    assert.exists(page.button('开始登记'));
    assert.deepEqual(page.forms.saves, []);
  });

  test('whose question the hall drops meanwhile keeps the other lines, and the words of that one', async () => {
    await page.press('开始登记');
    await page.typeInto('理由', '测试理由');
    page.forms.dropped.add('reasons');
    await page.leave(await page.typeInto('姓名', '欧阳测甲'));
    assert.equal(page.forms.written('name'), '欧阳测甲');
    assert.include(page.text(), 'A001 有话没存上');
    assert.include(page.text(), '登记表里没有这一项了');
    assert.include(page.text(), '测试理由');
    assert.notInclude(page.text(), '请重新打开登记表');
    assert.isTrue(page.desk.holdsWords(), 'the page asks before it goes');
    await assert.isAccessible(page.desk);
    await page.leave(await page.typeInto('请求', '测试请求'));
    assert.equal(page.forms.written('request'), '测试请求');
    await page.press('读给来访人听');
    await page.press('来访人确认');
    await page.press('抄好了，清掉');
    assert.notInclude(page.text(), '测试理由');
    assert.isFalse(page.desk.holdsWords());
  });

  test('words that go under the typist stand there to be copied, also when the visit goes', async () => {
    await page.press('开始登记');
    page.forms.dropped.add('reasons');
    const letThrough = page.forms.hold();
    await page.leave(await page.typeInto('姓名', '欧阳测甲'));
    await page.typeInto('理由', '测试理由');
    letThrough();
    await page.settled();
    assert.isFalse(page.areas().some(({ariaLabel}) => ariaLabel?.includes('理由')));
    assert.include(page.text(), '测试理由');
    await page.press('当场解决');
    assert.include(page.text(), 'A001 已办结', 'they hold nothing up');
    assert.include(page.text(), '测试理由', 'and are not lost');
    await page.press('抄好了，清掉');
    assert.notInclude(page.text(), '测试理由');
  });

  test('of which only such a line was written is begun with the next', async () => {
    await page.press('开始登记');
    page.forms.dropped.add('reasons');
    await page.leave(await page.typeInto('理由', '测试理由'));
    assert.include(page.text(), '登记表里没有这一项了');
    assert.isFalse(page.areas().some(({ariaLabel}) => ariaLabel?.includes('理由')));
    await page.leave(await page.typeInto('请求', '测试请求'));
    assert.equal(page.forms.written('request'), '测试请求');
  });

  test('that another page has begun is met like any other', async () => {
    await page.press('开始登记');
    const [panel] = page.roots().flatMap((root) => [...root.querySelectorAll('rc-form-panel')]);
    assert.exists(panel);
    const {ticket, place} = panel;
    const {seat} = place;
    page.forms.write({ticket, seat}, 'request', '那边的话');
    await page.leave(await page.typeInto('请求', '这边的话'));
    await page.settled();
    assert.include(page.text(), '那边的话');
    await page.press('用那边的');
    assert.exists(page.button('导出'), 'it is kept');
    assert.equal(page.area('请求').value, '那边的话');
  });
});
