import {assert} from '@open-wc/testing';
import type {HallConfiguration} from '../../hall/configuration.ts';
import type {HallEvent} from '../../hall/event.ts';
import hall from '../../hub/example/hall.json' with {type: 'json'};
import {MORNING, MemoryLink} from '../../sync/testing/memory-link.ts';
import './manager-app.ts';
import type {ManagerApp} from './manager-app.ts';

let link: MemoryLink;
let manager: ManagerApp;
let events: HallEvent[];

suite('rc-manager-app', () => {
  setup(async () => {
    link = new MemoryLink();
    events = [];
    link.subscribe((change) => events.push(...change.events));
    const configuration = hall as HallConfiguration;
    link.do({type: 'publish-configuration', configuration, basedOn: 0});
    link.do({type: 'register-device', device: 'kiosk-1', kind: 'kiosk'});
    manager = document.createElement('rc-manager-app');
    manager.link = link;
    manager.log = {
      days: () => Promise.resolve([{day: link.state.day?.day ?? '', from: 1}]),
      events: () => Promise.resolve([...events]),
    };
    document.body.append(manager);
    await settled();
  });
  teardown(() => {
    manager.remove();
  });

  async function settled() {
    for (let i = 0; i < 4; i += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await manager.updateComplete;
    }
  }
  function roots(of: Element = manager): ShadowRoot[] {
    const root = of.shadowRoot;
    if (!root) return [];
    return [root, ...[...root.querySelectorAll('*')].flatMap((part) => roots(part))];
  }
  const text = () =>
    roots()
      .map((root) => root.textContent.replace(/\s+/g, ' '))
      .join(' ');
  const rowTexts = () =>
    roots()
      .flatMap((root) => [...root.querySelectorAll('tbody tr')])
      .map((row) => row.textContent);
  const figure = (name: string) =>
    roots()
      .map((root) => root.querySelector(`[data-figure="figures.${name}"]`)?.textContent)
      .find(Boolean);
  async function press(words: string) {
    const found = roots()
      .flatMap((root) => [...root.querySelectorAll('button')])
      .find((one) => one.textContent.includes(words));
    assert.exists(found, words);
    found.click();
    await settled();
  }
  async function choose(label: string, words: string) {
    const select = roots()
      .map((root) => root.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`))
      .find(Boolean);
    const option = [...(select?.options ?? [])].find((one) => one.text.includes(words));
    assert.exists(option, `${label}: ${words}`);
    option.selected = true;
    select?.dispatchEvent(new Event('change'));
    await settled();
  }
  function visit(seat: string, queue: string, outcome: 'settled' | 'joint-meeting') {
    link.others(1, queue);
    if (link.state.seats.get(seat)?.status !== 'open') link.do({type: 'open-seat', seat});
    link.do({type: 'call-next', seat});
    const ticket = link.state.seats.get(seat)?.ticket ?? '';
    link.do({type: 'start', ticket});
    link.now += 600_000;
    link.do({type: 'finish', ticket, outcome});
  }

  test('the day’s counts go on with the hall', async () => {
    visit('5-left', 'guotu', 'settled');
    visit('5-left', 'guotu', 'joint-meeting');
    await settled();
    assert.equal(figure('visits'), '2');
    assert.equal(figure('settled'), '1 · 50%');
    assert.equal(figure('tiers'), '1 / 1 / 0');
    assert.equal(figure('service'), '10 / 10 分');
    link.do({type: 'undo', seat: '5-left'});
    await settled();
    assert.equal(figure('finished'), '1');
  });

  test('where nobody can be called stands first', async () => {
    link.do({type: 'open-seat', seat: '5-left'});
    link.others(3, 'guotu');
    link.now += 20 * 60_000;
    link.others(1, 'shuili');
    await settled();
    const rows = rowTexts();
    assert.match(rows[0] ?? '', /水利厅\s+1\s+0 分\s+没有开着的座位/);
    assert.match(rows[1] ?? '', /国土厅\s+3\s+20 分/);
  });

  test('after hours whoever is still here keeps the place or gets a time', async () => {
    link.others(1, 'guotu');
    link.now = MORNING + 9 * 3_600_000;
    manager.requestUpdate();
    await settled();
    assert.include(text(), '下班了，还有 1 个号');
    assert.include(text(), 'A001 位置留着');
    await press('约 明天（11月24日 周二）8:30');
    assert.equal(link.state.appointments.size, 1);
    assert.equal(figure('booked'), '1');
    assert.include(text(), 'A001 约到 明天（11月24日 周二）8:30，那天的号是 A001');
    await press('不约了，接着等');
    assert.equal(link.state.appointments.size, 0);
    assert.include(text(), '下班了，还有 1 个号');
    await press('哪里可以帮一把');
    assert.include(text(), '自己安排');
    await press('回到还在等的号');
    await press('别的时间');
    await choose('A001 可以约的时间', '11月25日 周三 9:00');
    await press('约这个时间');
    assert.include(text(), 'A001 约到 11月25日 周三 9:00');
  });

  test('whoever waits has a row, also for one seat, and rows and strip agree', async () => {
    link.do({type: 'open-seat', seat: '5-left'});
    link.others(30, 'guotu');
    link.do({type: 'call-next', seat: '5-left'});
    const ticket = link.state.seats.get('5-left')?.ticket ?? '';
    link.do({type: 'start', ticket});
    link.do({type: 'open-seat', seat: '9-left'});
    link.do({type: 'transfer', ticket, to: '9-left'});
    for (const {id} of hall.units) link.others(1, id);
    await settled();
    assert.match(rowTexts().join(), /9 号窗口 左侧\s+1\s/);
    const counts = roots()
      .flatMap((root) => [...root.querySelectorAll('td.count')])
      .map(({textContent}) => Number(textContent));
    const inStrip = roots()
      .map((root) => root.querySelector('[data-now="now.waiting"]')?.textContent)
      .find(Boolean);
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      Number(inStrip),
    );
    assert.include(text(), '其余 1 个单位没有人等');
  });

  test('that nothing has to be changed is said only where nobody waits long', async () => {
    assert.include(text(), '现在不用调整');
    link.others(40, 'guotu');
    await settled();
    assert.include(text(), /座位都停着：\d+ 个没开/.exec(text())?.[0] ?? 'nothing');
    link.do({type: 'open-seat', seat: '5-left'});
    await settled();
    assert.include(text(), '等的人多，但没有空着的座位');
    assert.notInclude(text(), '现在不用调整');
  });

  test('she may let any seat take another unit herself, and go back to the plan', async () => {
    await choose('选座位', '9 号窗口 左侧');
    await choose('选单位', '水利厅');
    await press('就这样安排');
    assert.include(text(), '9 号窗口 左侧 现在接：人社厅、水利厅');
    await press('恢复原来的安排');
    assert.notInclude(text(), '今天临时的安排');
  });

  test('an alarm takes two presses, stands on top with its time, and ends with one', async () => {
    const on = () => link.state.alarm?.alarm;
    await press('请马上离开');
    assert.isUndefined(on());
    await press('马上发出');
    assert.equal(on(), 'leave');
    assert.include(text(), '紧急通知“请马上离开”正在所有屏幕显示并广播，09:30 发出');
    await press('解除');
    assert.isUndefined(on());
  });

  test('an alarm that the hub did not hear is said where it was pressed, until it is on', async () => {
    link.silent = true;
    await press('请马上离开');
    await press('马上发出');
    assert.include(text(), '没有发出');
    assert.include(text(), '还不行，就用广播');
    link.silent = false;
    await press('马上发出');
    assert.equal(link.state.alarm?.alarm, 'leave');
    assert.notInclude(text(), '没有发出');
  });

  test('a day that cannot be read is said, and the hall goes on being shown', async () => {
    manager.remove();
    manager.log = {...manager.log, days: () => Promise.reject(new Error('away'))};
    document.body.append(manager);
    await settled();
    assert.include(text(), '没有取到这一天的记录');
    assert.include(text(), '各单位排队');
  });

  test('is accessible', async () => {
    visit('5-left', 'guotu', 'settled');
    link.others(5, 'shuili');
    await settled();
    await assert.isAccessible(manager);
  });
});
