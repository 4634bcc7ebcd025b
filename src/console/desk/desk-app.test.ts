import {assert} from '@open-wc/testing';
import type {LitElement} from 'lit';
import type {HallConfiguration} from '../../hall/configuration.ts';
import hall from '../../hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../../sync/testing/memory-link.ts';
import './desk-app.ts';
import type {DeskApp} from './desk-app.ts';

let link: MemoryLink;
let desk: DeskApp;

suite('rc-desk-app', () => {
  setup(async () => {
    link = new MemoryLink(hall as HallConfiguration);
    location.hash = '5-left';
    desk = document.createElement('rc-desk-app');
    desk.link = link;
    desk.keyPause = 0;
    document.body.append(desk);
    await settled();
  });
  teardown(() => {
    desk.remove();
    location.hash = '';
  });

  async function settled() {
    await new Promise((resolve) => setTimeout(resolve));
    await desk.updateComplete;
    // Each depth draws after the one above it.
    for (let depth = 0; depth < 3; depth += 1) {
      for (const root of roots()) {
        for (const part of root.querySelectorAll<LitElement>('*')) await part.updateComplete;
      }
    }
  }
  /** All shadow roots of the page, however deep; a dialog's come last, as they lie on top. */
  function roots(of: Element = desk): ShadowRoot[] {
    const root = of.shadowRoot;
    if (!root) return [];
    return [root, ...[...root.querySelectorAll('*')].flatMap((part) => roots(part))];
  }
  const text = () =>
    roots()
      .map((root) => root.textContent)
      .join(' ');
  const button = (words: string) =>
    roots()
      .flatMap((root) => [...root.querySelectorAll('button')])
      .findLast((one) => `${one.ariaLabel ?? ''} ${one.textContent}`.includes(words));
  const ticket = (id: string) => link.state.tickets.get(id);
  async function press(words: string) {
    const found = button(words);
    assert.exists(found, words);
    assert.isFalse(found.disabled, words);
    found.click();
    await settled();
  }

  test('a visit from opening the window to settling it, one press each', async () => {
    link.others(2, 'guotu');
    await press('开窗接待');
    assert.include(text(), '2 个号在等');
    await press('呼叫下一位');
    assert.include(text(), 'A001');
    assert.isTrue(button('秒后可再次呼叫')?.disabled, 'not before the gap is over');
    await press('开始接谈');
    await press('当场解决');
    assert.equal(link.state.today.settled, 1);
    assert.include(text(), '1 个号在等');
  });

  test('hot keys press what is on the screen, once while they are held', async () => {
    link.others(2, 'guotu');
    const key = async (name: string, repeat = false) => {
      dispatchEvent(new KeyboardEvent('keydown', {key: name, repeat}));
      await settled();
    };
    await key('Enter');
    await key('Enter');
    assert.include(text(), '已呼叫');
    await key('Enter', true);
    assert.include(text(), '已呼叫', 'a held key does nothing more');
    await key('m');
    assert.equal([...link.state.tickets.values()][0]?.misses, 1);
  });

  test('a second press too soon does nothing: the button is another one by then', async () => {
    link.others(1, 'guotu');
    await press('开窗接待');
    desk.keyPause = 60_000;
    dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}));
    await settled();
    assert.include(text(), '1 个号在等');
    assert.notInclude(text(), '已呼叫');
  });

  test('hot keys work while a button has the focus, which keeps Enter for itself', async () => {
    link.others(1, 'guotu');
    await press('开窗接待');
    await press('呼叫下一位');
    const language = desk.shadowRoot?.querySelector<HTMLButtonElement>('header button');
    language?.focus();
    const key = (name: string) =>
      language?.dispatchEvent(
        new KeyboardEvent('keydown', {key: name, bubbles: true, composed: true}),
      );
    key('Enter');
    await settled();
    assert.equal([...link.state.tickets.values()][0]?.status, 'called');
    key('m');
    await settled();
    assert.equal([...link.state.tickets.values()][0]?.misses, 1);
  });

  test('the waiting list stands in the order of call', async () => {
    link.others(2, 'guotu');
    link.others(2, 'guotu', 'priority');
    await press('开窗接待');
    const listed = [
      ...(desk.shadowRoot
        ?.querySelector('rc-ticket-lists')
        ?.shadowRoot?.querySelectorAll('details li b') ?? []),
    ].map(({textContent}) => textContent);
    const called: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      link.do({type: 'call-next', seat: '5-left'});
      const ticket = link.state.seats.get('5-left')?.ticket ?? '';
      called.push(link.state.tickets.get(ticket)?.number ?? '');
      link.do({type: 'start', ticket});
      link.do({type: 'finish', ticket, outcome: 'settled'});
    }
    assert.deepEqual(listed, called);
  });

  test('the last press is taken back with one press', async () => {
    link.others(1, 'guotu');
    await press('开窗接待');
    await press('呼叫下一位');
    assert.include(text(), '已呼叫 A001');
    await press('撤销');
    assert.include(text(), '1 个号在等');
    assert.equal(link.state.calls.length, 0, 'the wall forgets it');
    link.now += 10_001;
    desk.requestUpdate();
    await settled();
    assert.notExists(button('撤销'));
  });

  test('“not accepted” asks for the reason, chosen by a digit', async () => {
    link.others(1, 'guotu');
    await press('开窗接待');
    await press('呼叫下一位');
    await press('开始接谈');
    await press('不予受理');
    assert.include(text(), '为什么不予受理？');
    const dialog = roots().find((root) => root.querySelector('dialog'));
    dialog
      ?.querySelector('dialog')
      ?.dispatchEvent(new KeyboardEvent('keydown', {key: '1', bubbles: true, composed: true}));
    await settled();
    assert.equal(link.state.today.finished, 1);
    assert.notInclude(text(), '为什么不予受理？');
  });

  test('a pause says why, and the wall can show it', async () => {
    await press('开窗接待');
    await press('暂停接待');
    await press('会商');
    assert.equal(link.state.seats.get('5-left')?.reason, 'consulting');
    assert.include(text(), '已暂停（会商）');
    await press('恢复接待');
    assert.equal(link.state.seats.get('5-left')?.status, 'open');
  });

  test('on hold the window is free, and the visitor is called back from the list', async () => {
    link.others(1, 'guotu');
    await press('开窗接待');
    await press('呼叫下一位');
    await press('开始接谈');
    await press('先挂起');
    assert.include(text(), '挂起的号');
    await press('叫回来 A001');
    assert.include(text(), '已呼叫，等来访人到窗口');
  });

  test('a visit is sent on to another unit with a word for the next desk', async () => {
    link.others(1, 'guotu');
    const id = [...link.state.tickets.keys()][0] ?? '';
    await press('开窗接待');
    await press('呼叫下一位');
    await press('开始接谈');
    await press('转到别处');
    await press('需要调解');
    await press('人社厅');
    assert.equal(ticket(id)?.queue, 'renshe');
    assert.equal(ticket(id)?.note, 'needs-mediation');
    assert.equal(ticket(id)?.firstUnit, 'guotu');
  });

  test('only what is open is on offer to send somebody to', async () => {
    link.others(1, 'guotu');
    link.do({type: 'open-seat', seat: 'mediation'});
    await press('开窗接待');
    await press('呼叫下一位');
    await press('转到别处');
    await press('房间');
    assert.exists(button('调处室'));
    assert.notExists(button('医务室'));
    await press('窗口');
    assert.include(text(), '现在没有开着的');
  });

  test('a number is called out of turn, and why', async () => {
    link.others(3, 'guotu');
    await press('开窗接待');
    await press('叫这个号 A003');
    await press('来过，找本窗口');
    assert.include(text(), 'A003');
    assert.equal(link.state.calls[0]?.number, 'A003');
  });

  test('a number is added by hand and shown large', async () => {
    await press('开窗接待');
    await press('帮忙加号');
    await press('加号');
    assert.include(text(), 'A001');
    assert.include(text(), '请把号码写给来访人');
    await press('好的');
    assert.include(text(), '1 个号在等');
  });

  test('a number anywhere in the hall is looked up; it is given priority, a time, or goes home', async () => {
    link.others(2, 'renshe');
    const second = [...link.state.tickets.values()][1];
    assert.exists(second);
    const {id, number} = second;
    async function lookUp() {
      await press('查号');
      const input = roots()
        .map((root) => root.querySelector('input'))
        .find(Boolean);
      assert.exists(input);
      input.value = number.toLowerCase();
      input.dispatchEvent(new Event('input'));
      await settled();
      await press(number);
    }
    await lookUp();
    await press('给优先');
    assert.equal(ticket(id)?.lane, 'priority');
    await lookUp();
    await press('改为预约');
    await press('11-23 10:00');
    assert.equal(link.state.appointments.get(id)?.number, number);
    await lookUp();
    await press('不等了');
    await press('号码结束');
    assert.equal(link.state.ended.get(id)?.number, number);
  });

  test('a desk knows why somebody is next, and what a guide has found', async () => {
    link.others(1, 'guotu');
    await press('开窗接待');
    assert.include(text(), '等得最久');
    await press('呼叫下一位');
    link.do({type: 'find', ticket: [...link.state.tickets.keys()][0] ?? ''});
    await settled();
    assert.include(text(), '导访员找到了，正带过来');
  });

  test('a room is a desk too', async () => {
    location.hash = 'mediation';
    await settled();
    assert.include(text(), '调处室');
    await press('开窗接待');
    assert.equal(link.state.seats.get('mediation')?.status, 'open');
  });

  test('missed twice: on the list, and restored from it', async () => {
    link.others(1, 'guotu');
    await press('开窗接待');
    await press('呼叫下一位');
    assert.include(text(), '退后 3 位');
    await press('未到');
    await press('呼叫下一位');
    assert.include(text(), '进入待恢复名单');
    await press('未到');
    assert.include(text(), '待恢复');
    await press('恢复排队');
    assert.include(text(), '1 个号在等');
  });

  test('a refusal says what to do, and goes with the next success', async () => {
    await press('开窗接待');
    link.others(1, 'guotu');
    await settled();
    link.refusing = 'seat-busy';
    await press('呼叫下一位');
    assert.include(text(), '请先办结或标记未到，再操作。');
    link.refusing = undefined;
    await press('呼叫下一位');
    assert.notInclude(text(), '请先办结');
  });

  test('cut off, nothing can be pressed and it says why', async () => {
    await press('开窗接待');
    link.others(1, 'guotu');
    link.cut();
    await settled();
    assert.include(text(), '网络断开');
    assert.isTrue(button('呼叫下一位')?.disabled);
  });

  test('is accessible, at the chooser too', async () => {
    await assert.isAccessible(desk);
    location.hash = '';
    await settled();
    assert.include(text(), '您坐在哪个窗口？');
    await assert.isAccessible(desk);
  });
});
