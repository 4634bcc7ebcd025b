import {assert} from '@open-wc/testing';
import {blankForm} from '../../../hall/blank-form.ts';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import hall from '../../../hub/example/hall.json' with {type: 'json'};
import {DeskPage} from '../testing/desk-page.ts';
import './form-panel.ts';
import {spellNames} from './spell-names.ts';

const {form, units} = hall as HallConfiguration;

let page: DeskPage;

/** What can be chosen, by its words. */
const choice = (words: string): HTMLButtonElement => {
  const found = page
    .roots()
    .flatMap((root) => [
      ...root.querySelectorAll<HTMLButtonElement>('[role=radio], [role=checkbox]'),
    ])
    .find(({textContent}) => textContent.trim() === words);
  assert.exists(found, words);
  return found;
};
const isChosen = (words: string) => choice(words).ariaChecked === 'true';
async function choose(words: string): Promise<void> {
  choice(words).click();
  await page.settled();
}
async function key(target: Element, name: string): Promise<void> {
  target.dispatchEvent(
    new KeyboardEvent('keydown', {key: name, bubbles: true, composed: true, cancelable: true}),
  );
  await page.settled();
}
const found = <T extends Element>(selector: string): T[] =>
  page.roots().flatMap((root) => [...root.querySelectorAll<T>(selector)]);
async function lookFor(words: string): Promise<string[]> {
  const [field] = found<HTMLInputElement>('[role=combobox]');
  assert.exists(field);
  field.focus();
  field.dispatchEvent(new FocusEvent('focus'));
  field.value = words;
  field.dispatchEvent(new Event('input'));
  // Letters are read once their tables are there.
  await spellNames();
  await page.settled();
  await page.settled();
  return found('[role=option] > :first-child').map(({textContent}) => textContent);
}
/** Away to somewhere else; a page in the background hears of no focus. */
async function leave(): Promise<void> {
  const focused = page.focused();
  assert.instanceOf(focused, HTMLElement);
  focused.blur();
  focused.dispatchEvent(new FocusEvent('focusout', {bubbles: true, composed: true}));
  await page.settled();
}

suite('a question with choices, at the desk', () => {
  setup(async () => {
    page = await DeskPage.open();
    page.forms.blank = blankForm(form.questions, 1).lines;
    page.link.others(1, 'guotu');
    for (const words of ['开窗接待', '呼叫下一位', '开始接谈', '开始登记']) await page.press(words);
  });
  teardown(() => {
    page.close();
  });

  test('is answered by a press, which saves what a kiosk would have kept', async () => {
    await page.press('补记来意');
    assert.isFalse(page.areas().some(({ariaLabel}) => ariaLabel?.includes('来意')));
    assert.isTrue(page.focused() === choice('申诉求决'), 'ready for the keys');
    await assert.isAccessible(page.desk);
    await choose('意见建议');
    assert.deepEqual(page.forms.saves, ['record purpose']);
    assert.deepEqual(page.forms.recordOf('purpose')?.chosen, [
      {id: 'suggestion', name: {zh: '意见建议', en: 'An opinion or suggestion'}},
    ]);
    assert.equal(page.forms.written('purpose'), '意见建议');
    assert.isTrue(isChosen('意见建议'));
    assert.isFalse(isChosen('申诉求决'));
    assert.include(page.text(), '已保存');
    await choose('申诉求决');
    assert.equal(page.forms.written('purpose'), '申诉求决', 'and can be corrected again');
  });

  test('stands there in the language of whoever sits at the desk', async () => {
    await page.press('补记来意');
    await choose('意见建议');
    await page.press('English');
    assert.isTrue(isChosen('An opinion or suggestion'));
    await page.press('Read it out');
    assert.include(page.text(), 'An opinion or suggestion');
  });

  test('goes from one to the next by arrow keys, and is saved when it is left', async () => {
    await page.press('补记性别');
    choice('女').focus();
    await key(choice('女'), 'ArrowRight');
    assert.isTrue(page.focused() === choice('男'));
    assert.isTrue(isChosen('男'));
    assert.deepEqual(page.forms.saves, [], 'somebody may be on the way');
    await key(choice('男'), 'ArrowDown');
    assert.isTrue(isChosen('女'));
    await leave();
    assert.equal(page.forms.written('sex'), '女');
    assert.include(page.text(), '正在接谈', 'no hot key of the desk');
  });

  test('may have several answers, each by a press', async () => {
    await page.press('补记材料');
    await choose('合同、协议、欠条');
    await choose('书面申请、信件');
    const ids = () => page.forms.recordOf('materials')?.chosen?.map(({id}) => id);
    assert.deepEqual(ids(), ['letter', 'contract'], 'in the order of the list');
    await choose('合同、协议、欠条');
    assert.deepEqual(ids(), ['letter']);
    await choose('书面申请、信件');
    assert.isUndefined(page.forms.written('materials'));
  });

  test('of company has a number, where there is a group', async () => {
    await page.press('补记几个人');
    await choose('替别人来');
    const ids = () => page.forms.recordOf('company')?.chosen?.map(({id}) => id);
    assert.deepEqual(ids(), ['behalf', 'party-1']);
    await choose('几个人一起');
    assert.deepEqual(ids(), ['group', 'party-2']);
    const [count] = found<HTMLInputElement>('input[type=number]');
    assert.exists(count);
    for (const typed of ['', '0', '12']) {
      count.value = typed;
      count.dispatchEvent(new Event('input'));
      count.dispatchEvent(new Event('change'));
      await page.settled();
    }
    assert.deepEqual(ids(), ['group', 'party-12']);
    assert.equal(page.forms.written('company'), '几个人一起、12 人');
    assert.notInclude(page.text(), '2 到 200 人');
    // Its first digits would be another number.
    count.value = '300';
    count.dispatchEvent(new Event('input'));
    count.dispatchEvent(new Event('change'));
    await page.settled();
    assert.deepEqual(ids(), ['group', 'party-12']);
    assert.equal(count.value, '12', 'what is recorded is what stands there');
    assert.include(page.text(), '2 到 200 人');
    await assert.isAccessible(page.desk);
  });

  test('is taken back, and stands among what was left out again', async () => {
    await page.press('补记来意');
    await choose('意见建议');
    await page.press('清掉');
    assert.isUndefined(page.forms.written('purpose'));
    assert.exists(page.button('补记来意'));
  });

  test('with a long list is looked for by name, short name and first letters', async () => {
    await page.press('补记单位');
    const land = units.find(({id}) => id === 'guotu')?.name.zh ?? '';
    assert.include(await lookFor(''), land);
    for (const words of ['国土', 'gt', 'guotu', 'Land']) {
      assert.include(await lookFor(words), land, words);
    }
    assert.notInclude(await lookFor('gt'), '综合接访');
    await assert.isAccessible(page.desk);
    assert.deepEqual(await lookFor('没有的'), []);
    assert.include(page.text(), '没有找到');
    const offered = await lookFor('信访局');
    const [field] = found<HTMLInputElement>('[role=combobox]');
    assert.exists(field);
    await key(field, 'Enter');
    assert.equal(page.forms.written('unit'), offered[0]);
    assert.deepEqual(
      page.forms.recordOf('unit')?.chosen?.map(({id}) => id),
      ['xinfang'],
    );
    assert.equal(field.value, offered[0], 'it stands there');
    await lookFor('国土');
    found<HTMLElement>('[role=option]')[0]?.click();
    await page.settled();
    assert.deepEqual(
      page.forms.recordOf('unit')?.chosen?.map(({id}) => id),
      ['guotu'],
    );
    await lookFor('信访局');
    await key(field, 'Escape');
    assert.equal(field.value, land, 'nothing was chosen');
  });

  test('says that the hall changed its choices, and takes one of those that are there now', async () => {
    await page.press('补记来意');
    page.forms.refusing = 'form-choice-unknown';
    await choose('意见建议');
    assert.include(page.text(), '没存上');
    assert.include(page.text(), '请再选一次');
    page.forms.refusing = undefined;
    await choose('申诉求决');
    assert.equal(page.forms.written('purpose'), '申诉求决');
    assert.notInclude(page.text(), '没存上');
  });
});

suite('a correction of what the visitor chose', () => {
  setup(async () => {
    page = await DeskPage.serving();
  });
  teardown(() => {
    page.close();
  });

  test('begins with what they chose, and is done with a press', async () => {
    await page.press('更正答复能否公开');
    assert.isTrue(isChosen('不公开'));
    await choose('可以公开');
    await page.settled();
    assert.deepEqual(
      page.forms.recordOf('public')?.chosen?.map(({id}) => id),
      ['yes'],
    );
    assert.lengthOf(found('[role=radio]'), 0, 'its field is closed');
    assert.equal(page.focused()?.ariaLabel, '更正答复能否公开');
    await page.press('更正答复能否公开');
    assert.isTrue(isChosen('可以公开'));
  });

  test('by arrow keys is half of one until it is left, and nothing where it is not wanted', async () => {
    await page.press('更正答复能否公开');
    choice('不公开').focus();
    await key(choice('不公开'), 'ArrowDown');
    assert.deepEqual(page.forms.saves, []);
    await page.press('不改了');
    assert.isUndefined(page.forms.written('public'));
    await page.press('更正答复能否公开');
    await key(choice('不公开'), 'ArrowDown');
    await page.press('改好了');
    assert.equal(page.forms.written('public'), '可以公开');
  });

  test('of several keeps what is not touched', async () => {
    await page.press('更正照顾');
    assert.isTrue(isChosen('轮椅'));
    await choose('导访员陪同');
    await page.press('改好了');
    assert.deepEqual(
      page.forms
        .recordOf('needs')
        ?.chosen?.map(({id}) => id)
        .sort(),
      ['guide', 'interpreter', 'wheelchair'],
    );
  });

  test('of several can be that none of them is wanted', async () => {
    await page.press('更正照顾');
    await choose('轮椅');
    await choose('翻译或方言');
    await page.press('改好了');
    assert.deepEqual(page.forms.recordOf('needs')?.chosen, []);
    assert.include(page.text(), '都没有');
  });

  test('is chosen anew where it was written in words before', async () => {
    const [panel] = found<HTMLElementTagNameMap['rc-form-panel']>('rc-form-panel');
    assert.exists(panel);
    const {ticket, place} = panel;
    page.forms.write({ticket, seat: place.seat}, 'public', '随便');
    await page.press('先挂起');
    await page.press('叫回来');
    await page.press('更正答复能否公开');
    assert.include(page.text(), '现在记的：随便');
    assert.isFalse(isChosen('不公开'));
  });
});
