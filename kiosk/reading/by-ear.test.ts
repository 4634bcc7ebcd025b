import {assert} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import {deep, KioskPage} from '../testing/kiosk-page.ts';
import {cardNumber} from '../testing/presses.ts';
import type {Timings} from '../patience/timings.ts';
import {CARD, EarVisitor, PHONE} from './testing/ear-visitor.ts';

/** Its last digit is not the one that goes with the others. */
const WRONG_NUMBER = '000000190001010001';

let page: KioskPage;
let visitor: EarVisitor;

async function open(timings?: Partial<Timings>): Promise<void> {
  await setViewport({width: 1080, height: 1920});
  page = new KioskPage(undefined, timings);
  page.engines.words = {wang: ['网', '王'], tu: ['土', '图']};
  visitor = new EarVisitor(page);
  await page.settled();
  await page.settled();
}

const hears = (...texts: readonly string[]) => {
  for (const text of texts) assert.include(visitor.told, text);
};
/** Words by their letters, and the candidate that sounds as it is meant. */
const writes = async (letters: string, candidate: string) => {
  await visitor.types(letters);
  await visitor.goesTo('选字', 'ArrowUp');
  await visitor.goesTo(candidate, 'ArrowRight');
  await visitor.key('Enter');
};
const caption = () => deep(page.app).find((each) => each.matches('rc-spoken-caption'));
const told = '到窗口口述';

suite('a kiosk by ear', () => {
  teardown(() => visitor.leaves());

  test('gives a number to somebody who hears only what is said, on a dark glass', async () => {
    await open();
    await visitor.key('ArrowDown');
    hears('要听着用，请按住向上键两秒');
    await visitor.asksForVoice();
    hears('您好，欢迎您来', '登记并取号');
    await visitor.chooses('显示和朗读');
    await visitor.goesTo('屏幕变黑');
    await visitor.chooses('开，按钮，未选');
    hears('开，按钮，已选');
    await visitor.chooses('好了');
    assert.isTrue(document.documentElement.hasAttribute('data-dark'));
    await visitor.chooses('登记并取号');
    hears('先跟您说明白', '大屏和广播只出现号码');
    await visitor.chooses('知道了');
    hears('第 1 步，共约 13 步', '您叫什么名字');
    await visitor.chooses(told);
    hears('第 2 步', '您住在哪里');
    await visitor.chooses('上一步');
    hears('第 1 步', '到窗口口述，由工作人员记录');
    await visitor.chooses(told, told, '不填');
    hears('您是一个人来的吗');
    await visitor.chooses('一个人', '申诉求决', '工资社保', '人社厅', told, '不填', '下一步');
    hears('这样对吗', '单位，省人力资源和社会保障厅');
    await visitor.chooses('取号');
    hears('您的号码', 'A001', '您排在最前面', '请在 A 区就座');
    await page.sees('请拿好号单');
    await visitor.listen();
    hears('请拿好号单');
    assert.notMatch(visitor.told, /\d{4} \d{4}/, 'the code is on the paper');
    assert.isAtMost(visitor.presses, 150);
    await visitor.chooses('完成');
    assert.isFalse(document.documentElement.hasAttribute('data-dark'), 'for the next visitor');
    await visitor.key('ArrowDown');
    assert.notInclude(visitor.told, '登记并取号');
  }).timeout(120_000);

  test('takes the whole form: letters, candidates that sound alike, numbers, a unit by its name', async () => {
    await open();
    await visitor.asksForVoice();
    await visitor.chooses('登记并取号', '知道了');
    hears('还没填', '键盘', '旁边的人可能听到');
    await visitor.chooses('下一步');
    hears('这里还没有写');
    await writes('wang', '王，国王的王');
    assert.equal(visitor.heard[0], '王');
    await visitor.goesTo('分开', 'ArrowDown');
    await visitor.goesTo('删除', 'ArrowRight');
    await visitor.key('Enter');
    hears('删去 王');
    await visitor.key('Enter');
    hears('没有可以删的');
    await writes('wang', '王，国王的王');
    await visitor.chooses('下一步');
    await writes('tu', '土，土地的土');
    await visitor.chooses('下一步');
    await visitor.types('00', PHONE);
    hears('已输入 2 位');
    await visitor.chooses('下一步');
    hears('电话一般是 7 到 15 位数字');
    await visitor.types('00000', PHONE);
    await visitor.chooses('下一步', '一个人', '申诉求决', '工资社保', '按名称找');
    await visitor.types('rs');
    hears('S', '找到 1 个');
    await visitor.chooses('人社厅');
    for (const question of ['您希望我们做什么', '事情的经过', '您的理由']) {
      hears(question);
      await writes('tu', '图');
      await visitor.chooses('下一步');
    }
    await visitor.chooses('合同');
    hears('合同、协议、欠条，按钮，已选');
    await visitor.chooses('下一步', '要优先', '下一步', '还想补充', '身份证');
    await visitor.types(WRONG_NUMBER, CARD);
    await visitor.chooses('下一步');
    hears('号码有一位不对');
    await visitor.chooses('删除');
    hears('已输入 17 位');
    await visitor.types('9', CARD);
    await visitor.chooses('下一步', '女', '不填', '不填', '不填', '第一次', '不公开');
    hears('姓名，已填写，不念出来', '电话，已填写，不念出来');
    await visitor.chooses('取号');
    hears('A001');
    const [form] = page.forms;
    const value = (id: string) => form?.lines.find((line) => line.id === id)?.value;
    assert.deepEqual(value('name'), {kind: 'text', text: '王'});
    assert.deepEqual(value('phone'), {kind: 'text', text: '0000000'});
    assert.include(JSON.stringify(value('paper')), cardNumber);
    assert.notMatch(visitor.all.join(' '), /000/, 'nobody beside has heard a number');
    assert.isAtMost(visitor.presses, 600);
  }).timeout(240_000);

  test('says what is private to headphones alone', async () => {
    await open();
    await visitor.key('F15');
    hears('您好，欢迎您来');
    await visitor.chooses('登记并取号', '知道了');
    assert.notInclude(visitor.told, '旁边的人');
    await writes('wang', '王，国王的王');
    await visitor.chooses('下一步', told);
    await visitor.types('01', PHONE);
    assert.equal(visitor.told, '1');
    await visitor.chooses('上一步', '上一步');
    hears('已写的字', '王');
    await visitor.key('F16');
    hears('耳机拔掉了');
    await visitor.chooses('下一步', '下一步');
    hears('已输入 2 位');
  }).timeout(60_000);

  test('takes the word of somebody who wears headphones that no pad knows of', async () => {
    await open();
    await visitor.asksForVoice();
    await visitor.chooses('显示和朗读', '戴耳机');
    hears('戴耳机，按钮，已选');
    await visitor.chooses('好了', '登记并取号', '知道了');
    hears('您叫什么名字');
    assert.notInclude(visitor.told, '旁边的人');
  });

  test('says a screen in Traditional characters as the Chinese one, which has clips', async () => {
    await open();
    await page.press('语言', '繁體中文');
    await page.sees('您好，歡迎您來');
    await visitor.asksForVoice();
    hears('您好，欢迎您来', '登记并取号', '群众工作中心', '请工作人员帮忙', '显示和朗读');
    assert.notMatch(visitor.told, /[歡號請顯]/);
    await visitor.chooses('大厅指引');
    hears('大厅指引', '1 至 9 号窗口', '信访代理室、医务室');
  });

  test('says how the keys work as the voice begins, when it is asked to, and how to have the voice back', async () => {
    await open();
    await visitor.asksForVoice();
    assert.match(visitor.heard[0] ?? '', /^上下键走，左右键在一排里走，中间键选。要再听一遍/);
    hears('您好，欢迎您来');
    await visitor.chooses('大厅指引');
    assert.notInclude(visitor.told, '上下键走', 'known by now');
    await visitor.key('F2');
    assert.match(visitor.heard.at(-1) ?? '', /^上下键走/);
    await visitor.chooses('显示和朗读');
    await visitor.goesTo('关，按钮，未选');
    await visitor.key('Enter');
    assert.deepEqual(visitor.heard, ['朗读关了。按住向上键两秒，可以再打开']);
    await visitor.key('ArrowDown');
    assert.equal(visitor.told, '');
    await visitor.asksForVoice();
    hears('显示和朗读');
  });

  test('enters each row of the sheet at what is chosen there', async () => {
    await open();
    await visitor.asksForVoice();
    await visitor.chooses('显示和朗读');
    await visitor.chooses('深色');
    await visitor.key('ArrowUp');
    hears('文字大小', '标准，按钮，已选');
    await visitor.key('ArrowDown');
    hears('显示', '深色，按钮，已选');
    await visitor.key('ArrowDown');
    hears('朗读', '开，按钮，已选');
    await visitor.key('ArrowDown');
    hears('语速', '正常，按钮，已选');
  });

  test('counts the aids through, as one row by its name', async () => {
    await open();
    await visitor.asksForVoice();
    await visitor.goesTo('请工作人员帮忙', 'ArrowDown');
    hears('显示与帮助', '第1个，共7个');
    const counted: string[] = [];
    for (let at = 2; at <= 7; at += 1) {
      await visitor.key('ArrowRight');
      counted.push(visitor.told);
      assert.include(visitor.told, `第${at}个，共7个`);
    }
    assert.match(counted[1] ?? '', /^文字大小，标准，按钮，已选/);
    await visitor.goesTo('请工作人员帮忙', 'ArrowLeft');
    await visitor.key('ArrowUp');
    assert.notInclude(visitor.told, '共7个', 'out of the row');
  });

  test('tells whoever went on that the guide is on the way', async () => {
    await open();
    await visitor.asksForVoice();
    await visitor.key('F1');
    hears('已经叫了人', '不用了，取消');
    await visitor.chooses('知道了');
    page.link.do({type: 'answer-help', device: page.link.device});
    await visitor.listen();
    hears('导访员正过来');
  });

  test('says it again by its key, what help there is, and whom a key called', async () => {
    await open();
    await visitor.key('F2');
    hears('群众工作中心', '显示与帮助');
    await visitor.chooses('大厅指引');
    hears('大厅指引', '上一步');
    assert.notInclude(visitor.told, '群众工作中心', 'only once');
    assert.notInclude(visitor.told, '请工作人员帮忙');
    await visitor.key('F2');
    hears('找不到，就问穿红马甲的工作人员');
    await visitor.key('F1');
    hears('已经叫了人', '导访员看到就过来');
    await visitor.chooses('知道了');
    hears('大厅指引');
  });

  test('asks whether somebody is there once all was said, and any key answers', async () => {
    await open({idle: 200, asking: 60_000});
    await visitor.key('F2');
    await visitor.chooses('只取号');
    await page.sees('还在吗');
    await visitor.listen();
    hears('您还在吗', '再没有人用，就回到首页', '我还在，按钮');
    await visitor.key('ArrowDown');
    assert.notInclude(page.words, '还在吗');
  });

  test('shows what it says and does not show, but not on a dark glass', async () => {
    await open();
    await sendKeys({press: 'ArrowDown'});
    await page.settled();
    assert.include(caption()?.shadowRoot?.textContent, '要听着用');
    visitor.speech.end();
    await page.settled();
    assert.isUndefined(caption());
    await visitor.asksForVoice();
    await visitor.chooses('显示和朗读');
    await visitor.goesTo('屏幕变黑');
    await visitor.chooses('开，按钮，未选', '好了');
    await sendKeys({press: 'F16'});
    await page.settled();
    assert.isTrue(visitor.speech.speaking);
    assert.isUndefined(caption());
  });

  test('gets light with the first touch, though a dialog is open', async () => {
    await open();
    await visitor.key('F2');
    await visitor.chooses('显示和朗读');
    await visitor.goesTo('屏幕变黑');
    await visitor.chooses('开，按钮，未选');
    const dialog = deep(page.app).find((each) => each.matches('dialog:modal'))!;
    assert.equal(getComputedStyle(dialog).opacity, '0');
    dispatchEvent(new PointerEvent('pointerdown'));
    await page.settled();
    assert.equal(getComputedStyle(dialog).opacity, '1');
  });
});
