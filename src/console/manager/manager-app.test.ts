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
    const rows = roots().flatMap((root) => [...root.querySelectorAll('tbody tr')]);
    assert.match(rows[0]?.textContent ?? '', /水利厅\s+1\s+0 分\s+没有开着的座位/);
    assert.match(rows[1]?.textContent ?? '', /国土厅\s+3\s+20 分/);
  });

  test('after hours whoever is still here keeps the place or gets a time', async () => {
    link.others(1, 'guotu');
    link.now = MORNING + 9 * 3_600_000;
    manager.requestUpdate();
    await settled();
    assert.include(text(), '下班了，还有 1 个号');
    await press('预约 11-24 08:30');
    assert.equal(link.state.appointments.size, 1);
    assert.equal(figure('booked'), '1');
  });

  test('a day that cannot be read is said, and the hall goes on being shown', async () => {
    manager.remove();
    manager.log = {...manager.log, days: () => Promise.reject(new Error('away'))};
    document.body.append(manager);
    await settled();
    assert.include(text(), '没有取到这一天的记录');
    assert.include(text(), '各队');
  });

  test('is accessible', async () => {
    visit('5-left', 'guotu', 'settled');
    link.others(5, 'shuili');
    await settled();
    await assert.isAccessible(manager);
  });
});
