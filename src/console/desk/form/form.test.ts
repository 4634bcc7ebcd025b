import {assert} from '@open-wc/testing';
import {WHOLE} from '../../../sync/testing/memory-forms.ts';
import {DeskPage} from '../testing/desk-page.ts';
import type {FormPanel} from './form-panel.ts';
import './form-panel.ts';

let page: DeskPage;

const parts = <K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K][] =>
  page.roots().flatMap((root) => [...root.querySelectorAll(name)]);
async function write(label: string, words: string): Promise<void> {
  await page.leave(await page.typeInto(label, words));
}
async function fire(target: EventTarget | undefined, event: Event): Promise<void> {
  assert.exists(target);
  target.dispatchEvent(event);
  await page.settled();
}
const strokes = (id: string): SVGPolylineElement[] => {
  const line = parts('rc-form-line').find(({dataset}) => dataset['line'] === id);
  return [...(line?.shadowRoot?.querySelectorAll('polyline') ?? [])];
};
const key = (type: string, name: string) =>
  new KeyboardEvent(type, {key: name, bubbles: true, composed: true, cancelable: true});

suite('the form at the desk', () => {
  setup(async () => {
    page = await DeskPage.open();
    page.link.others(2, 'guotu');
    await page.press('开窗接待');
    await page.press('呼叫下一位');
  });
  teardown(() => {
    page.close();
  });

  test('is there with the call, masked: who sits there first, then what is to be told, then what was left out', () => {
    const text = page.text();
    assert.include(text, '登记表');
    assert.include(text, '欧阳**');
    assert.include(text, WHOLE.request);
    assert.notInclude(text, WHOLE.name);
    assert.include(text, '没填的 2 项，可以补记');
    assert.exists(page.button('补记出生'));
    const ids = parts('rc-form-line').map(({dataset}) => dataset['line']);
    const summary = ['name', 'needs', 'company', 'principal', 'public'];
    assert.deepEqual(ids, [...summary, 'request', 'sign', 'reasons', 'phone', 'address']);
    assert.lengthOf(strokes('sign'), 2);
  });

  test('a name that is to be told is missed at the top, and stands there once it is', async () => {
    await page.press('未到');
    page.forms.untold.add('name');
    await page.press('呼叫下一位');
    assert.include(page.text(), '姓名还没说');
    await write('姓名：来访人怎么说', '司马测乙');
    assert.notInclude(page.text(), '姓名还没说');
  });

  test('a line is whole while it is pressed, and not a moment longer', async () => {
    const hold = page.button('按住看姓名');
    await fire(hold, new PointerEvent('pointerdown'));
    assert.include(page.text(), WHOLE.name);
    await fire(hold, new PointerEvent('pointerup'));
    assert.notInclude(page.text(), WHOLE.name);
    for (const end of ['pointercancel', 'pointerleave', 'blur']) {
      await fire(hold, new PointerEvent('pointerdown'));
      assert.include(page.text(), WHOLE.name);
      await fire(hold, new Event(end));
      assert.notInclude(page.text(), WHOLE.name, end);
    }
  });

  test('what was written by hand is held back like what was typed', async () => {
    assert.lengthOf(strokes('address'), 0);
    const hold = page.button('按住看住址');
    await fire(hold, new PointerEvent('pointerdown'));
    assert.lengthOf(strokes('address'), 3);
    await fire(hold, new PointerEvent('pointerup'));
    assert.lengthOf(strokes('address'), 0);
  });

  test('handwriting stands there while it is copied, and no longer', async () => {
    await page.press('更正住址');
    assert.lengthOf(strokes('address'), 3);
    assert.equal(page.area('住址').value, '');
    await page.press('不改了');
    assert.lengthOf(strokes('address'), 0);
    await page.press('更正住址');
    await write('住址', '测试镇七组');
    assert.lengthOf(strokes('address'), 0);
    assert.include(page.forms.asked, 'record address');
    assert.include(page.text(), '测**', 'masked like what it corrects');
  });

  test('what was left out can be written down when it is told after all', async () => {
    await page.press('补记出生');
    assert.isTrue(page.focused() === page.area('出生'), 'ready to type');
    assert.exists(page.button('补记邮编'), 'the others stay as they are');
    await page.press('不补了');
    assert.exists(page.button('补记出生'), 'pressed by mistake');
    await page.press('补记出生');
    await write('出生', '1949');
    assert.include(page.forms.asked, 'record birth');
    assert.equal(page.area('出生').value, '1949');
    assert.notExists(page.button('补记出生'));
    await write('出生', '');
    assert.exists(page.button('补记出生'), 'taken back');
  });

  test('the space bar holds too; a held key asks once', async () => {
    const hold = page.button('按住看电话');
    hold?.focus();
    await fire(hold, key('keydown', ' '));
    await fire(hold, key('keydown', ' '));
    assert.include(page.text(), WHOLE.phone);
    assert.deepEqual(page.forms.asked, ['look', 'reveal phone']);
    await fire(hold, key('keyup', ' '));
    assert.notInclude(page.text(), WHOLE.phone);
    assert.include(page.text(), '已呼叫，等来访人到窗口', 'no hot key of the desk');
  });

  test('an answer that comes after the press is not shown', async () => {
    const letThrough = page.forms.hold();
    const hold = page.button('按住看姓名');
    await fire(hold, new PointerEvent('pointerdown'));
    await fire(hold, new PointerEvent('pointerup'));
    letThrough();
    await page.settled();
    assert.notInclude(page.text(), WHOLE.name);
  });

  test('what the visitor tells is written down, read out, and agreed to or changed', async () => {
    assert.notExists(page.button('不补了'), 'it stands open until it is written');
    await write('理由：来访人怎么说', '测试口述');
    assert.include(page.text(), '已保存');
    assert.include(page.text(), '记了 1 项，还没读');
    await page.press('读给来访人听');
    assert.include(page.text(), '请读给来访人听');
    assert.include(page.text(), '测试口述');
    await page.press('再改');
    assert.notInclude(page.text(), '请读给来访人听');
    assert.equal(page.area('理由').value, '测试口述');
    await write('理由', '测试口述，改过');
    await page.press('读给来访人听');
    await page.press('来访人确认');
    assert.notInclude(page.text(), '请读给来访人听');
    assert.include(page.text(), '来访人已确认');
  });

  test('nobody agrees to words that were changed at another page while they were read', async () => {
    await write('理由：来访人怎么说', '测试口述');
    await page.press('读给来访人听');
    const [{ticket, place}] = parts('rc-form-panel') as [FormPanel];
    const {seat} = place;
    page.forms.write({ticket, seat}, 'reasons', '别处改过的话');
    await page.press('来访人确认');
    assert.notInclude(page.text(), '请读给来访人听');
    assert.include(page.text(), '窗口记录刚刚改过了');
    assert.equal(page.area('理由').value, '别处改过的话');
    assert.notInclude(page.text(), '来访人已确认');
    await page.press('读给来访人听');
    await page.press('来访人确认');
    assert.include(page.text(), '来访人已确认');
    assert.notInclude(page.text(), '窗口记录刚刚改过了');
  });

  test('a correction begins with the whole line, and the visitor’s own words stay', async () => {
    await page.press('更正姓名');
    assert.equal(page.area('姓名，更正为').value, WHOLE.name);
    await write('姓名，更正为', '欧阳测乙');
    assert.include(page.text(), '欧阳**');
    assert.include(page.forms.asked, 'record name');
  });

  test('what is typed is told to nothing outside the form', async () => {
    const heard: string[] = [];
    const events = ['type', 'save', 'leave', 'drop', 'add', 'correct'].map(
      (what) => `rc-form-${what}`,
    );
    const listen = ({type}: Event) => heard.push(type);
    for (const event of events) addEventListener(event, listen);
    await page.press('更正姓名');
    await page.typeInto('姓名', '欧阳测乙');
    await page.press('不改了');
    await page.press('补记出生');
    await page.press('不补了');
    await write('理由', '测试口述');
    for (const event of events) removeEventListener(event, listen);
    assert.deepEqual(heard, []);
  });

  test('letters that are typed press nothing at the desk', async () => {
    const area = page.area('理由');
    area.focus();
    for (const name of ['m', '1', 'Enter', 't']) area.dispatchEvent(key('keydown', name));
    await page.settled();
    assert.include(page.text(), '已呼叫，等来访人到窗口');
    assert.equal([...page.link.state.tickets.values()][0]?.misses, 0);
  });

  test('nothing of it is left when the visit ends, in the page or in what made it', async () => {
    await write('理由：来访人怎么说', '测试口述');
    const [panel] = parts('rc-form-panel');
    const lines = parts('rc-form-line');
    await fire(page.button('按住看姓名'), new PointerEvent('pointerdown'));
    await page.press('未到');
    assert.exists(panel);
    assert.isFalse(panel.isConnected);
    await panel.updateComplete;
    await Promise.all(lines.map(({updateComplete}) => updateComplete));
    assert.lengthOf(panel.shadowRoot?.querySelectorAll('rc-form-line') ?? [], 0);
    const left = [page.desk, panel, ...lines].flatMap((one) => page.roots(one));
    const text = left.map(({textContent}) => textContent).join('');
    for (const words of [WHOLE.name, WHOLE.phone]) assert.notInclude(text, words);
    for (const words of [WHOLE.request, '测试口述', '欧阳']) assert.notInclude(page.text(), words);
  });

  test('the next visit begins with its own form', async () => {
    await fire(page.button('按住看姓名'), new PointerEvent('pointerdown'));
    await page.press('未到');
    const letThrough = page.forms.hold();
    await page.press('呼叫下一位');
    assert.include(page.text(), '正在打开…');
    assert.notInclude(page.text(), '欧阳');
    letThrough();
    await page.settled();
    assert.include(page.text(), '司马**');
    assert.notInclude(page.text(), '欧阳');
  });

  test('an answer for a visit that has ended in the meantime goes nowhere', async () => {
    const [panel] = parts('rc-form-panel') as [FormPanel];
    const {ticket} = panel;
    panel.ticket = 'in between';
    await page.settled();
    assert.include(page.text(), '司马**');
    const letOld = page.forms.hold();
    panel.ticket = ticket;
    await page.settled();
    const letNew = page.forms.hold();
    panel.ticket = 'last';
    await page.settled();
    letOld();
    await page.settled();
    assert.include(page.text(), '正在打开…', 'that of before is not shown');
    assert.notInclude(page.text(), '欧阳');
    letNew();
    await page.settled();
    assert.include(page.text(), '上官**');
  });

  test('it is deleted after a question that says what goes, and a word that somebody is sure', async () => {
    await page.press('删除登记表');
    await page.press('不删');
    assert.notInclude(page.forms.asked, 'destroy');
    await write('理由：来访人怎么说', '测试口述');
    await page.press('删除登记表');
    assert.include(page.text(), '删除 A001 的登记表？');
    assert.include(page.text(), '来访人填的 9 项');
    assert.include(page.text(), '窗口记的 1 项');
    assert.isTrue(page.button('永久删除')?.disabled, 'not by a press alone');
    await page.check('我核对过号码');
    await page.press('永久删除');
    assert.include(page.forms.asked, 'destroy');
    assert.include(page.text(), '没有登记表');
    assert.notInclude(page.text(), '欧阳');
  });

  test('a visit without a form says so in one line', async () => {
    page.forms.refusing = 'form-none';
    await page.press('未到');
    await page.press('呼叫下一位');
    assert.include(page.text(), '没有登记表，请直接问来访人。');
    assert.notExists(page.button('导出'));
  });

  test('trouble is told with the way out, and what stands there stays', async () => {
    page.forms.refusing = 'storage-failed';
    await write('理由：来访人怎么说', '测试口述');
    assert.include(page.text(), '没存上，字还在这里。');
    assert.include(page.text(), '暂时存不下');
    assert.equal(page.area('理由').value, '测试口述', 'what was written is not lost');
    page.forms.refusing = undefined;
    await page.press('再存一次');
    assert.notInclude(page.text(), '暂时存不下');
    assert.include(page.text(), '已保存');
  });

  test('is accessible, its dialogs too', async () => {
    await assert.isAccessible(page.desk);
    await write('理由：来访人怎么说', '测试口述');
    await page.press('读给来访人听');
    await assert.isAccessible(page.desk);
    await page.press('再改');
    await page.press('删除登记表');
    await assert.isAccessible(page.desk);
  });
});
