import {assert} from '@open-wc/testing';
import type {HallConfiguration} from '../../hall/configuration.ts';
import hall from '../../hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../../sync/testing/memory-link.ts';
import type {BeatReport} from '../../wire/api.ts';
import {Alert} from './alert.ts';
import './guide-app.ts';
import type {GuideApp} from './guide-app.ts';

class HeardAlert extends Alert {
  rung = 0;
  override ring(): void {
    this.rung += 1;
  }
}

let link: MemoryLink;
let guide: GuideApp;
let alert: HeardAlert;

suite('rc-guide-app', () => {
  setup(async () => {
    link = new MemoryLink(hall as HallConfiguration);
    alert = new HeardAlert();
    guide = document.createElement('rc-guide-app');
    guide.link = link;
    guide.alert = alert;
    document.body.append(guide);
    await settled();
  });
  teardown(() => {
    guide.remove();
    localStorage.clear();
  });

  async function settled() {
    await new Promise((resolve) => setTimeout(resolve));
    await guide.updateComplete;
  }
  const text = () => guide.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';
  async function press(words: string) {
    const found = [...(guide.shadowRoot?.querySelectorAll('button') ?? [])].find((one) =>
      one.textContent.includes(words),
    );
    assert.exists(found, words);
    assert.isFalse(found.disabled, words);
    found.click();
    await settled();
  }
  function call(seat: string, queue: string) {
    link.others(1, queue);
    if (link.state.seats.get(seat)?.status !== 'open') link.do({type: 'open-seat', seat});
    link.do({type: 'call-next', seat});
    return link.state.seats.get(seat)?.ticket ?? '';
  }

  test('somebody without a slip is told of, until it is printed after all or a guide has seen to it', async () => {
    link.others(2, 'guotu');
    const [first = '', second = ''] = link.state.tickets.keys();
    for (const ticket of [first, second]) {
      link.do({type: 'report-slip', ticket, device: 'kiosk-1', slip: 'paper-out'});
    }
    await settled();
    assert.equal(alert.rung, 2);
    assert.include(text(), '没拿到号单');
    assert.include(text(), '没纸了');
    link.do({type: 'report-slip', ticket: first, device: 'kiosk-1', slip: 'printed'});
    await settled();
    await press('已处理');
    assert.notInclude(text(), '没拿到号单');
    assert.equal(link.state.slipsMissing.size, 0);
  });

  test('a printer that runs low is told of, though nobody has missed anything yet', async () => {
    const needs = ['printer-paper-low'];
    link.devices = [
      {device: 'kiosk-1', kind: 'kiosk', connected: true, report: {needs} as unknown as BeatReport},
    ];
    link.cut();
    await settled();
    assert.include(text(), '纸快用完了');
  });

  function askWithNumber(ticket: string) {
    const visit = {queue: 'guotu', lane: 'ordinary', party: 1, help: true} as const;
    link.do({type: 'take-number', ticket, device: 'kiosk-1', ...visit});
  }

  test('says whom to lead where; found, every guide sees it, and the desk too', async () => {
    const ticket = call('5-left', 'guotu');
    await settled();
    assert.include(text(), 'A001');
    assert.include(text(), '到 5 号窗口 左侧');
    await press('找到了，带过去');
    assert.include(text(), '已找到 · 正带过去');
    assert.equal(link.state.tickets.get(ticket)?.found, true);
    link.do({type: 'start', ticket});
    await settled();
    assert.include(text(), '现在没有人在叫');
  });

  test('a kiosk that asks for help is named until somebody goes', async () => {
    link.do({type: 'ask-for-help', device: 'kiosk-1'});
    await settled();
    assert.include(text(), '自助机 K');
    await press('我过去');
    assert.notInclude(text(), '有人求助');
    assert.equal(link.state.helpAsked.size, 0);
    assert.include(text(), '我正过去 自助机 K');
    await press('到了');
    assert.notInclude(text(), '自助机 K');
  });

  test('a guide who cannot go after all has somebody else called', async () => {
    link.do({type: 'ask-for-help', device: 'kiosk-1'});
    await settled();
    await press('我过去');
    await press('去不了');
    assert.isTrue(link.state.helpAsked.has('kiosk-1'));
    assert.include(text(), '有人求助');
    assert.notInclude(text(), '我正过去');
  });

  test('a kiosk that takes its call back is not named any more, and nothing rings', async () => {
    link.do({type: 'ask-for-help', device: 'kiosk-1'});
    await settled();
    const {rung} = alert;
    link.do({type: 'withdraw-help', device: 'kiosk-1'});
    await settled();
    assert.notInclude(text(), '自助机 K');
    assert.equal(alert.rung, rung);
  });

  test('missed twice: found, and back in the queue', async () => {
    const ticket = call('5-left', 'guotu');
    link.do({type: 'miss', ticket});
    link.do({type: 'call-next', seat: '5-left'});
    link.do({type: 'miss', ticket});
    await settled();
    assert.include(text(), '叫了两次没来');
    await press('找到了，恢复排队');
    assert.equal(link.state.tickets.get(ticket)?.status, 'waiting');
    assert.include(text(), '已找到 · 在等叫号');
  });

  test('missed once: found where they wait for the next call', async () => {
    const ticket = call('5-left', 'guotu');
    link.do({type: 'miss', ticket});
    await settled();
    assert.notInclude(text(), '找到了，');
    await press('找到了');
    assert.include(text(), '已找到 · 在等叫号');
  });

  test('who asked for a guide with their number is told at once, with where they sit', async () => {
    askWithNumber('t1');
    await settled();
    assert.include(text(), '要人帮 · 在等候');
    assert.include(text(), 'A001 刚刚 我过去 A 区');
    await press('我过去');
    assert.notInclude(text(), 'A001');
    assert.isTrue(link.state.tickets.get('t1')?.found);
  });

  test('a call that nobody came to for three minutes is marked', async () => {
    call('5-left', 'guotu');
    link.now += 179_000;
    await settled();
    const late = () => guide.shadowRoot?.querySelector('.late')?.textContent.trim();
    assert.isUndefined(late());
    link.now += 1_000;
    link.do({type: 'ask-for-help', device: 'kiosk-1'});
    await settled();
    assert.equal(late(), '3 分钟前');
  });

  test('a double tap does not answer the next card as well', async () => {
    askWithNumber('t1');
    askWithNumber('t2');
    await settled();
    const tap = () =>
      guide.shadowRoot
        ?.querySelector('.brief button')
        ?.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, detail: 1}));
    tap();
    await settled();
    tap();
    await settled();
    assert.equal(link.sent.length, 1);
  });

  test('rings once for whatever is new to do, and for nothing else', () => {
    const ticket = call('5-left', 'guotu');
    assert.equal(alert.rung, 1);
    link.do({type: 'ask-for-help', device: 'kiosk-1'});
    assert.equal(alert.rung, 2);
    link.do({type: 'miss', ticket});
    assert.equal(alert.rung, 3);
    askWithNumber('t1');
    assert.equal(alert.rung, 4);
    link.do({type: 'answer-help', device: 'kiosk-1'});
    link.do({type: 'find', ticket: 't1'});
    link.others(1, 'guotu');
    link.cut();
    assert.equal(alert.rung, 4);
  });

  test('a guide of one area hears and sees only its windows', async () => {
    await press('B 区');
    call('5-left', 'guotu');
    await settled();
    assert.equal(alert.rung, 0);
    assert.notInclude(text(), 'A001');
  });

  test('cut off, it says so and nothing can be pressed', async () => {
    call('5-left', 'guotu');
    link.cut();
    await settled();
    assert.include(text(), '网络断开');
    const button = guide.shadowRoot?.querySelector<HTMLButtonElement>('button.wide');
    assert.isTrue(button?.disabled);
  });

  test('keeps in mind whether its alerts are on', () => {
    const first = new Alert();
    assert.isFalse(first.on);
    first.turn(true);
    assert.isTrue(new Alert().on);
    first.turn(false);
    assert.isFalse(new Alert().on);
  });

  test('is accessible', async () => {
    call('5-left', 'guotu');
    link.do({type: 'ask-for-help', device: 'kiosk-1'});
    askWithNumber('t1');
    await settled();
    await assert.isAccessible(guide);
  });
});
