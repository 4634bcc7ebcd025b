import {assert} from '@open-wc/testing';
import {DeskPage} from './testing/desk-page.ts';

let page: DeskPage;

suite('rc-desk-app', () => {
  setup(async () => {
    page = await DeskPage.open();
  });
  teardown(() => {
    page.close();
  });

  test('a visit from opening the window to settling it, one press each', async () => {
    page.link.others(2, 'guotu');
    await page.press('开窗接待');
    assert.include(page.text(), '2 个号在等');
    await page.press('呼叫下一位');
    assert.include(page.text(), 'A001');
    assert.isTrue(page.button('秒后可再次呼叫')?.disabled, 'not before the gap is over');
    await page.press('开始接谈');
    await page.press('当场解决');
    assert.equal(page.link.state.today.settled, 1);
    assert.include(page.text(), 'A001 已办结：当场解决');
    assert.exists(page.button('撤销（10 秒）'));
    assert.include(page.text(), '1 个号在等');
  });

  test('how long somebody waited stands still at their last call, and goes on where they wait again', async () => {
    const after = async (minutes: number) => {
      page.link.now += minutes * 60_000;
      page.desk.requestUpdate();
      await page.settled();
    };
    page.link.others(1, 'guotu');
    await page.press('开窗接待');
    await after(7);
    await page.press('呼叫下一位');
    await after(1);
    assert.include(page.text(), '等了 7 分');
    await page.press('再次呼叫');
    await after(1);
    assert.include(page.text(), '等了 8 分', 'they were still waiting for it');
    await page.press('开始接谈');
    await after(20);
    assert.include(page.text(), '等了 8 分');
    await page.press('先挂起');
    await after(5);
    assert.include(page.text(), '等了 8 分');
    await page.press('叫回来');
    await page.press('转到别处');
    await page.press('水利厅');
    await after(1);
    await page.press('查号');
    await page.type('input', 'A001');
    await page.press('A001');
    assert.include(page.text(), '等了 35 分');
  });

  test('an alarm stands on top, and nobody is called until it has ended', async () => {
    page.link.others(1, 'guotu');
    await page.press('开窗接待');
    page.link.do({type: 'raise-alarm', alarm: 'leave'});
    await page.press('呼叫下一位');
    assert.include(page.text(), '紧急通知“请马上离开”');
    assert.include(page.text(), '解除以前先不叫号');
    assert.include(page.text(), '正在发紧急通知，先不叫号');
    page.link.do({type: 'end-alarm'});
    await page.press('呼叫下一位');
    assert.include(page.text(), '已呼叫');
  });

  test('hot keys press what is on the screen, once while they are held', async () => {
    page.link.others(2, 'guotu');
    const key = async (name: string, repeat = false) => {
      dispatchEvent(new KeyboardEvent('keydown', {key: name, repeat}));
      await page.settled();
    };
    await key('Enter');
    await key('Enter');
    assert.include(page.text(), '已呼叫');
    await key('Enter', true);
    assert.include(page.text(), '已呼叫', 'a held key does nothing more');
    await key('m');
    assert.equal([...page.link.state.tickets.values()][0]?.misses, 1);
  });

  test('a second press too soon does nothing: the button is another one by then', async () => {
    page.link.others(1, 'guotu');
    await page.press('开窗接待');
    page.desk.keyPause = 60_000;
    dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}));
    await page.settled();
    assert.include(page.text(), '1 个号在等');
    assert.notInclude(page.text(), '已呼叫');
  });

  test('a double click is one press, in a dialog that it opens too', async () => {
    page.link.others(1, 'guotu');
    await page.press('开窗接待');
    page.desk.pressPause = 60_000;
    await page.point('呼叫下一位');
    await page.point('开始接谈');
    assert.include(page.text(), '已呼叫');
    page.desk.pressPause = 0;
    await page.point('开始接谈');
    await page.point('不予受理');
    assert.exists(page.button('正在诉讼'));
    page.desk.pressPause = 60_000;
    await page.point('正在诉讼');
    assert.equal(page.link.state.today.finished, 0);
  });

  test('hot keys work while a button has the focus, which keeps Enter for itself', async () => {
    page.link.others(1, 'guotu');
    await page.press('开窗接待');
    await page.press('呼叫下一位');
    const language = page.desk.shadowRoot?.querySelector<HTMLButtonElement>('header button');
    language?.focus();
    const key = (name: string) =>
      language?.dispatchEvent(
        new KeyboardEvent('keydown', {key: name, bubbles: true, composed: true}),
      );
    key('Enter');
    await page.settled();
    assert.equal([...page.link.state.tickets.values()][0]?.status, 'called');
    key('m');
    await page.settled();
    assert.equal([...page.link.state.tickets.values()][0]?.misses, 1);
  });

  test('the waiting list stands in the order of call', async () => {
    page.link.others(2, 'guotu');
    page.link.others(2, 'guotu', 'priority');
    await page.press('开窗接待');
    const listed = [
      ...(page.desk.shadowRoot
        ?.querySelector('rc-ticket-lists')
        ?.shadowRoot?.querySelectorAll('details li b') ?? []),
    ].map(({textContent}) => textContent);
    const called: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      page.link.do({type: 'call-next', seat: '5-left'});
      const ticket = page.link.state.seats.get('5-left')?.ticket ?? '';
      called.push(page.link.state.tickets.get(ticket)?.number ?? '');
      page.link.do({type: 'start', ticket});
      page.link.do({type: 'finish', ticket, outcome: 'settled'});
    }
    assert.deepEqual(listed, called);
  });

  test('the last press is taken back with one press', async () => {
    page.link.others(1, 'guotu');
    await page.press('开窗接待');
    await page.press('呼叫下一位');
    assert.include(page.text(), '已呼叫 A001');
    await page.press('撤销');
    assert.include(page.text(), '1 个号在等');
    assert.equal(page.link.state.calls.length, 0, 'the wall forgets it');
    page.link.now += 10_001;
    page.desk.requestUpdate();
    await page.settled();
    assert.notExists(page.button('撤销'));
  });

  test('on hold the window is free, and the visitor is called back from the list', async () => {
    page.link.others(1, 'guotu');
    await page.press('开窗接待');
    await page.press('呼叫下一位');
    await page.press('开始接谈');
    await page.press('先挂起');
    assert.include(page.text(), '挂起的号');
    await page.press('叫回来 A001');
    assert.include(page.text(), '已呼叫，等来访人到窗口');
  });

  test('a desk knows why somebody is next, and what a guide has found', async () => {
    page.link.others(1, 'guotu');
    await page.press('开窗接待');
    assert.include(page.text(), '等得最久');
    await page.press('呼叫下一位');
    page.link.do({type: 'find', ticket: [...page.link.state.tickets.keys()][0] ?? ''});
    await page.settled();
    assert.include(page.text(), '导访员找到了，正带过来');
  });

  test('below the first twelve it says how many more wait, and how often one was missed', async () => {
    page.link.others(5, 'guotu');
    page.link.now += 60_000;
    page.link.others(10, 'guotu');
    await page.press('开窗接待');
    assert.include(page.text(), '还有 3 个号');
    await page.press('呼叫下一位');
    await page.press('未到');
    assert.include(page.text(), '过号 1 次');
    page.link.now += 125 * 60_000;
    page.desk.requestUpdate();
    await page.settled();
    assert.include(page.text(), '等了 2 小时 5 分');
  });

  test('a room is a desk too', async () => {
    await page.sitAt('mediation');
    assert.include(page.text(), '调处室');
    await page.press('开始接待');
    assert.equal(page.link.state.seats.get('mediation')?.status, 'open');
    assert.notMatch(page.text(), /开窗|关窗|座位/);
  });

  test('missed twice: on the list, and restored from it', async () => {
    page.link.others(1, 'guotu');
    await page.press('开窗接待');
    await page.press('呼叫下一位');
    assert.include(page.text(), '退后 3 位');
    await page.press('未到');
    await page.press('呼叫下一位');
    assert.include(page.text(), '进入待恢复名单');
    await page.press('未到');
    assert.include(page.text(), '待恢复');
    await page.press('恢复排队');
    assert.include(page.text(), '1 个号在等');
  });

  test('a refusal says what to do, and goes with the next success', async () => {
    await page.press('开窗接待');
    page.link.others(1, 'guotu');
    await page.settled();
    page.link.refusing = 'seat-busy';
    await page.press('呼叫下一位');
    assert.include(page.text(), '请先办结或标记未到，再操作。');
    page.link.refusing = undefined;
    await page.press('呼叫下一位');
    assert.notInclude(page.text(), '请先办结');
  });

  test('what was done at one seat is not told at the next', async () => {
    page.link.others(1, 'guotu');
    await page.settled();
    await page.press('更多 A001');
    await page.press('不等了');
    await page.press('号码结束');
    assert.include(page.text(), 'A001 不等了');
    await page.sitAt('7-left');
    assert.notInclude(page.text(), 'A001');
  });

  test('cut off, nothing can be pressed and it says why', async () => {
    await page.press('开窗接待');
    page.link.others(1, 'guotu');
    page.link.cut();
    await page.settled();
    assert.include(page.text(), '网络断开');
    assert.isTrue(page.button('呼叫下一位')?.disabled);
  });

  test('is accessible, at the chooser too', async () => {
    await assert.isAccessible(page.desk);
    await page.sitAt('');
    assert.include(page.text(), '您坐在哪个窗口？');
    await assert.isAccessible(page.desk);
  });

  test('what is done at any time stands above the form', async () => {
    page.link.others(1, 'guotu');
    await page.press('开窗接待');
    await page.press('呼叫下一位');
    const parts = page
      .roots()
      .flatMap((root) => [...root.querySelectorAll('rc-desk-tools, rc-form-panel')]);
    assert.deepEqual(
      parts.map(({localName}) => localName),
      ['rc-desk-tools', 'rc-form-panel'],
    );
  });
});
