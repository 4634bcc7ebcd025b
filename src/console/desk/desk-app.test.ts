import {assert} from '@open-wc/testing';
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
    for (const part of desk.shadowRoot?.querySelectorAll<DeskApp>('*') ?? []) {
      await part.updateComplete;
    }
  }
  const parts = () => [...(desk.shadowRoot?.querySelectorAll('*') ?? [])];
  const text = () => [desk, ...parts()].map((part) => part.shadowRoot?.textContent ?? '').join(' ');
  const button = (words: string) =>
    [desk, ...parts()]
      .flatMap((part) => [...(part.shadowRoot?.querySelectorAll('button') ?? [])])
      .find((one) => one.textContent.includes(words));
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
