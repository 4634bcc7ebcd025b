import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {InkEvent} from '../../src/input/entry/events.ts';
import type {InkPad} from '../../src/input/entry/ink-pad.ts';
import {exampleHall, deep, KioskPage} from '../testing/kiosk-page.ts';
import {told, toCompany, toReview} from '../testing/presses.ts';

let page: KioskPage;

async function open(...presses: string[]): Promise<KioskPage> {
  page = new KioskPage();
  await page.settled();
  await page.press(...presses);
  return page;
}

const toWords = ['登记并取号', '知道了'];
const toId = [...toReview, '还想补充', '身份证'];
const digits = () => deep(page.app).find((each) => each.matches('output[data-private]'));
const typed = () => digits()?.textContent.replace(/\s/g, '') ?? '';
const box = () => deep(page.app).find((each) => each.matches('rc-text-box'));
const written = () => box()?.shadowRoot?.querySelector('[role=textbox]')?.textContent.trim() ?? '';

/** Events of people come one by one: what one changes stands before the next is heard. */
const heard = () => new Promise((resolve) => setTimeout(resolve));

async function tap(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    page.button(name).click();
    await heard();
  }
}

const type = (keys: string) => tap(...Array.from(keys));

/** What a keyboard that somebody plugged in tells; `repeat` where the key stays down. */
async function key(name: string, repeat = false): Promise<void> {
  const how = {key: name, repeat, bubbles: true, composed: true} as const;
  document.body.dispatchEvent(new KeyboardEvent('keydown', how));
  await heard();
}

/** What is on a clipboard that came with it, into whatever has the focus. */
function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const all = {bubbles: true, composed: true, cancelable: true} as const;
  const into = deep(page.app).findLast((each) => each.matches(':focus')) ?? document.body;
  into.dispatchEvent(new ClipboardEvent('paste', {...all, clipboardData}));
  into.dispatchEvent(
    new InputEvent('beforeinput', {...all, inputType: 'insertFromPaste', data: text}),
  );
}

/** Words for `letters`, chosen by a touch. */
async function choose(letters: string, text: string): Promise<void> {
  page.engines.words = {...page.engines.words, [letters]: [text]};
  await type(letters);
  await page.press(text.slice(0, 3));
}

suite('what a visitor may get wrong', () => {
  teardown(() => {
    page.close();
  });

  for (const [what, id, told] of [
    ['a digit that was misread', '000000190102030042', '号码有一位不对，请对着证件再看一遍'],
    ['the 31st of February', '000000190102310041', '号码里的出生日期不对，请看第 7 到 14 位'],
    ['a day that has not come', '000000299901010041', '号码里的出生日期不对，请看第 7 到 14 位'],
    ['a number cut short', '00000019010', '身份证号是 18 位，现在是 11 位'],
  ] as const) {
    test(`${what} is told beside the number, which stays, and can be put right`, async () => {
      await open(...toId);
      await type(id);
      await page.press('下一步');
      await page.sees(told);
      assert.equal(typed(), id, 'nothing is lost');
      await tap(...Array<string>(id.length).fill('删除'));
      assert.notInclude(page.words, told, 'while it is put right nobody is scolded');
      await type('000000190102030041');
      await page.press('下一步');
      await page.sees('您的性别？');
    });
  }

  test('a telephone number is not longer than its field, and one too short is told', async () => {
    await open(...toCompany.slice(0, -1));
    await type('123');
    await page.press('下一步');
    await page.sees('电话一般是 7 到 15 位数字');
    await type('9'.repeat(40));
    assert.lengthOf(typed(), 20);
    await page.press('下一步');
    await page.sees('电话一般是 7 到 15 位数字');
    await page.press('清空');
    assert.equal(typed(), '请点下面的数字');
    await page.press('不填');
    await page.sees('您是一个人来的吗？');
  });

  test('a key that is held down writes its digit once', async () => {
    await open(...toCompany.slice(0, -1));
    await key('7');
    for (let times = 0; times < 30; times += 1) await key('7', true);
    assert.equal(typed(), '7');
    for (const digit of '123456') await key(digit);
    assert.equal(typed(), '7123456');
  });

  async function draw(): Promise<void> {
    const pad = deep(page.app).find((each): each is InkPad => each.matches('rc-ink-pad'));
    pad?.dispatchEvent(new InkEvent([[{x: 10, y: 10}]], 200));
    await page.settled();
  }

  async function scrawl(): Promise<void> {
    page.engines.characters = [];
    await draw();
  }

  test('that nothing is written is not said any more to whoever begins to write', async () => {
    await open(...toWords);
    await page.press('下一步');
    await page.sees('这里还没有写');
    await draw();
    assert.notInclude(page.words, '这里还没有写');
  });

  test('a drawing that nobody can read holds the way on, and is told beside the words', async () => {
    await open(...toWords);
    await scrawl();
    await page.press('下一步');
    await page.sees('没认出来，请重写，或点“留下字迹”');
    await page.sees('您叫什么名字？');
    await page.press('重写');
    assert.notInclude(page.words, '没认出来');
    await page.press('到窗口口述');
    await page.sees('您住在哪里？');
  });

  test('a drawing that nobody can read holds nobody who goes back', async () => {
    await open(...toCompany, '几个人一起', '下一步', '拼音');
    await choose('ai', '爱');
    await page.press('再加一位', '手写');
    await page.sees('第 2 位叫什么名字？');
    await scrawl();
    await page.press('下一步');
    await page.sees('没认出来，请重写');
    await page.press('上一步');
    await page.sees('除了您，还有谁到窗口谈？');
    assert.equal(written(), '爱');
  });

  test('an emoji is told beside the words, which stay until it is taken away', async () => {
    await open(...toWords, '拼音');
    await choose('wangxiuying', '王秀英');
    await choose('xiao', '😀');
    await page.sees('这里只能写字，请去掉表情和符号');
    await page.press('下一步');
    await page.sees('您叫什么名字？');
    assert.equal(written(), '王秀英😀');
    await page.press('删除', '下一步');
    await page.sees('您住在哪里？');
  });

  test('of 4,000 characters as many stand as there is room for, and it is said', async () => {
    await open(...toReview, '事实', '拼音');
    await choose('tudi', '土地在前'.repeat(1000));
    await page.sees('最多 1000 个字，后面的没有写进去');
    assert.equal(written(), '土地在前'.repeat(250));
    await tap('，');
    assert.equal(written(), '土地在前'.repeat(250), 'nothing more goes in');
    await page.press('下一步');
    await page.sees('这样对吗？');
  });

  for (const name of ['阿卜杜热依木·买买提吐尔逊艾合买提江', '欧阳'.repeat(10)]) {
    test(`a long name goes through: ${name}`, async () => {
      await setViewport({width: 1080, height: 1920});
      await open(...toWords, '拼音');
      await choose('abdu', name);
      await page.press('下一步');
      await page.sees('您住在哪里？');
      await page.press(told, '不填', '一个人', '申诉求决', '说不清楚', told, '不填', '下一步');
      await page.sees('这样对吗？');
      await page.sees(name);
      const cut = deep(page.app).filter(
        (each) => each.matches('button') && each.scrollWidth > each.clientWidth + 2,
      );
      assert.deepEqual(cut, []);
      await page.press('取号');
      await page.sees('A001');
      const [form] = page.forms;
      const line = form?.lines.find(({id}) => id === 'name');
      assert.deepEqual(line?.value, {kind: 'text', text: name});
    });
  }

  test('a digit in a name is told, and the way on is open once it is gone', async () => {
    await open(...toWords, '数字符号');
    await tap('5');
    await page.sees('名字里不会有数字，请再看看');
    await page.press('下一步');
    await page.sees('您叫什么名字？');
    await page.press('删除', '下一步');
    await page.sees('这里还没有写');
    await page.press(told);
    await page.sees('您住在哪里？');
  });

  test('what is pasted from a keyboard that somebody plugged in changes nothing', async () => {
    await open(...toWords, '拼音');
    await choose('wangxiuying', '王秀英');
    paste('😀'.repeat(100_000));
    paste('x'.repeat(1_000_000));
    await page.settled();
    assert.equal(written(), '王秀英');
    await page.press('下一步', told);
    paste('1'.repeat(100_000));
    await page.settled();
    assert.equal(typed(), '请点下面的数字');
    await page.press('不填');
    await page.sees('您是一个人来的吗？');
  });

  test('no party is smaller than two or larger than the hall takes', async () => {
    const {link} = await open(...toCompany, '几个人一起');
    for (const fewer of ['少 1 人', '少 10 人']) {
      assert.isTrue(page.button(fewer).disabled, fewer);
      page.button(fewer).click();
    }
    await page.sees('2 人');
    const {atMost} = exampleHall.parties;
    await tap(...Array<string>(Math.ceil(atMost / 10) + 5).fill('多 10 人'));
    await page.sees(`一个号最多 ${atMost} 人。再多，请找工作人员。`);
    assert.isTrue(page.button('多 1 人').disabled);
    await page.press('下一步', '不填', '申诉求决', '说不清楚', told, '不填', '下一步', '取号');
    await page.sees('A001');
    assert.deepInclude(link.sent[0]?.body, {party: atMost});
  });
});
