import {assert} from '@open-wc/testing';
import type {Question} from '../../src/hall/form.ts';
import {exampleHall, KioskPage, nameOf} from '../testing/kiosk-page.ts';
import {toCompany, told, toReview, toTopic} from '../testing/presses.ts';

let page: KioskPage;

/** No card fills what is not asked. */
const withoutFills = (questions: readonly Question[]) =>
  questions.map((question) => (question.kind === 'card' ? {...question, fills: {}} : question));

async function open(): Promise<KioskPage> {
  page = new KioskPage();
  await page.settled();
  return page;
}

suite('the form at a kiosk', () => {
  teardown(() => {
    page.close();
  });

  test('gives a visitor a number after a few plain questions, and paper with it', async () => {
    const {link} = await open();
    link.do({type: 'open-seat', seat: '7-left'});
    link.others(3, 'renshe');
    await page.press('登记并取号');
    await page.sees('我们只请您填写受理必需的');
    await page.sees('保存 30 天');
    await page.press(...toReview.slice(1, -1), '要优先', '下一步');
    await page.sees('省人力资源和社会保障厅');
    await page.press('取号');
    await page.sees('A004');
    await page.sees('您排在最前面');
    await page.sees('请拿好号单');
    await page.sees('号码全天有效，过号不作废');
    assert.deepInclude(link.sent[0]?.body, {queue: 'renshe', lane: 'priority', party: 1});
    assert.notInclude(JSON.stringify(link.sent), 'work-insurance');
    await page.press('完成');
    await page.sees('您好，欢迎您来');
    assert.equal(page.renewals, 1, 'in a fresh document');
  });

  test('seals what was said, in the words that were asked, and tells the hub nothing else', async () => {
    const {link} = await open();
    await page.press('登记并取号', '知道了', '拼音');
    for (const letter of 'wangxiuying') page.button(letter).click();
    await page.press('王秀英', '下一步', told, '不填', '一个人', '检举控告', '说不清楚', told);
    await page.press('不填', '下一步', '取号');
    await page.sees('A001');
    const [form] = page.forms;
    const value = (id: string) => form?.lines.find((line) => line.id === id)?.value;
    assert.deepEqual(value('name'), {kind: 'text', text: '王秀英'});
    assert.deepEqual(value('address'), {kind: 'oral'});
    assert.deepEqual(value('reasons'), {kind: 'oral'}, 'with the request');
    assert.deepEqual(value('phone'), {kind: 'skipped'});
    assert.deepEqual(
      form?.lines.find(({id}) => id === 'name'),
      {id: 'name', label: {zh: '姓名', en: 'Name'}, mask: 'name', value: value('name')} as never,
    );
    const purpose = value('purpose');
    assert.equal(purpose?.kind === 'chosen' ? purpose.chosen[0]?.id : '', 'report');
    const sent = JSON.stringify(link.sent);
    for (const word of ['王秀英', 'report', '检举', 'name']) assert.notInclude(sent, word);
  });

  test('gives the number where the form cannot be sealed, and says so', async () => {
    await open();
    page.app.seal = () => Promise.reject(new Error('no key'));
    await page.press('只取号', '上一步', ...toReview, '取号');
    await page.sees('登记表没能加密');
  });

  test('keeps the answers on the way back and marks them', async () => {
    await open();
    await page.press(...toReview, '上一步', '上一步', '上一步', '上一步');
    assert.equal(page.button('人社厅').getAttribute('aria-current'), 'true');
    await page.press('上一步', '上一步', '上一步');
    assert.equal(page.button('一个人').getAttribute('aria-current'), 'true');
    await page.press('上一步', '上一步');
    assert.equal(page.button(told).getAttribute('aria-current'), 'true');
  });

  test('counts a larger party and says who comes to the window', async () => {
    const {link} = await open();
    await page.press(...toCompany, '几个人一起', '多 10 人', '下一步', '不填', '申诉求决');
    await page.press('说不清楚', told, '不填', '下一步');
    await page.sees('最多 5 位到窗口谈');
    await page.press('取号');
    await page.sees('A001');
    assert.deepInclude(link.sent[0]?.body, {queue: 'general', party: 12, help: true});
  });

  test('changes one line of the review', async () => {
    await open();
    await page.press(...toReview, '单位', '其他单位', '公安厅');
    await page.sees('这样对吗？');
    await page.sees('省公安厅');
  });

  test('asks again, before the number, for what was emptied on the way back from the review', async () => {
    await open();
    await page.press(...toReview, '姓名', '拼音', 'a', 'i', '爱', '删除', '上一步');
    await page.sees('这样对吗？');
    await page.press('取号');
    await page.sees('您叫什么名字？');
    await page.sees('这里还没有写');
    await page.press('a', 'i', '爱');
    assert.notInclude(page.words, '这里还没有写');
    await page.press('下一步', '取号');
    await page.sees('A001');
  });

  test('asks what a change brings up', async () => {
    await open();
    await page.press(...toReview, '几个人', '替别人来');
    await page.sees('您是替谁来的？');
    await page.press('我监护的人', '不填', '带了');
    await page.sees('这样对吗？');
  });

  test('adds what is optional at the end', async () => {
    await open();
    await page.press(
      ...toReview,
      '还想补充',
      '不填',
      '女',
      '不填',
      '不填',
      '不填',
      '第一次',
      '不公开',
    );
    await page.sees('这样对吗？');
    const seen = await page.everyPage();
    for (const said of ['性别 女', '来过吗 第一次', '答复能否公开 不公开']) {
      assert.include(seen, said);
    }
  });

  test('reads back of what is optional only what was said, and it can still be added', async () => {
    await open();
    await page.press(...toReview, '还想补充', '不填', '女');
    await page.press('不填', '不填', '不填', '不填', '不填');
    await page.sees('这样对吗？');
    const seen = await page.everyPage();
    assert.include(seen, '性别 女');
    assert.include(seen, '电话、没有填', 'it was asked');
    for (const passed of ['证件', '出生年份', '发生地', '涉及单位', '来过吗', '答复能否公开']) {
      assert.notInclude(seen, passed);
    }
    await page.press('还想补充');
    await page.sees('您的证件号码？');
  });

  test('a question that the hall drops while it is being answered leads on all the same', async () => {
    const {link} = await open();
    await page.press(...toCompany, '一个人');
    await page.sees('您今天来是为了什么？');
    const {configuration, revision} = link.state;
    const {form = exampleHall.form} = configuration ?? {};
    const questions = form.questions.filter(({id}) => id !== 'purpose' && id !== 'name');
    const changed = {...exampleHall, form: {...form, questions: withoutFills(questions)}};
    link.do({type: 'publish-configuration', configuration: changed, basedOn: revision});
    await page.settled();
    await page.sees('您今天来是为了什么？');
    await page.press('申诉求决', '工资社保', '人社厅', told, '不填', '下一步', '取号');
    await page.sees('A001');
    const [sealed] = page.forms;
    const purpose = sealed?.lines.find(({id}) => id === 'purpose')?.value;
    assert.equal(purpose?.kind === 'chosen' ? purpose.chosen[0]?.id : '', 'appeal');
    assert.equal(sealed?.revision, revision, 'of the questions that were asked');
    await page.press('完成', '登记并取号', '知道了');
    await page.sees('您住在哪里？');
  });

  test('finds a unit by the first letters of its name', async () => {
    await open();
    await page.press(...toTopic, '工资社保', '按名称找', 'r', 's');
    await page.press('人社厅');
    await page.sees('您希望我们做什么');
  });

  test('goes on by the list where the letters of names cannot be had', async () => {
    await open();
    page.engines.broken = true;
    await page.press(...toTopic, '工资社保', '按名称找', 'r');
    await page.sees('这种写法现在用不了');
    await page.press('上一步', '人社厅');
    await page.sees('您希望我们做什么');
  });

  test('reaches every unit by page buttons', async () => {
    await open();
    await page.press(...toTopic, '土地房屋', '其他单位');
    const seen = new Set<string>();
    for (let turns = 0; turns < 41; turns += 1) {
      for (const {short} of exampleHall.units)
        if (page.words.includes(short.zh)) seen.add(short.zh);
      const next = page.buttons.find((button) => nameOf(button) === '下一页');
      if (!next || next.disabled) break;
      next.click();
      await page.settled();
    }
    assert.equal(seen.size, exampleHall.units.length);
  });
});
