import {assert, waitUntil} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import type {HallConfiguration} from '../hall/configuration.ts';
import hall from '../hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../sync/testing/memory-link.ts';
import type {DevicePresence} from '../wire/api.ts';
import type {Alert} from '../wire/fleet/alert.ts';
import './console-app.ts';
import type {ConsoleApp} from './console-app.ts';

let link: MemoryLink;
let app: ConsoleApp;

suite('rc-console-app', () => {
  setup(async () => {
    link = new MemoryLink(hall as HallConfiguration);
    link.devices = [device('wall-1'), device('wall-2', ['sound-blocked'])];
    app = document.createElement('rc-console-app');
    app.link = link;
    document.body.append(app);
    await settled();
  });
  teardown(() => {
    app.remove();
  });

  const device = (id: string, needs: readonly string[] = []): DevicePresence => ({
    device: id,
    kind: 'wall',
    connected: true,
    lastBeat: link.now - 3_000,
    report: {
      kind: 'wall',
      version: '1',
      revision: 1,
      seq: 1,
      frameWait: 20,
      waiting: 0,
      clockOffset: 0,
      needs,
    },
  });
  const overview = () => app.shadowRoot?.querySelector('rc-fleet-overview');
  const inOverview = <K extends 'rc-fleet-grid' | 'rc-fleet-todo'>(tag: K) =>
    overview()?.shadowRoot?.querySelector(tag);
  const detail = () => app.shadowRoot?.querySelector('rc-device-detail');
  const cells = () => [
    ...(inOverview('rc-fleet-grid')?.shadowRoot?.querySelectorAll<HTMLElement>('[data-key]') ?? []),
  ];
  async function settled() {
    app.requestUpdate();
    await app.updateComplete;
    await overview()?.updateComplete;
    await inOverview('rc-fleet-grid')?.updateComplete;
    await inOverview('rc-fleet-todo')?.updateComplete;
    await detail()?.updateComplete;
  }
  const text = () =>
    [
      app,
      app.shadowRoot?.querySelector('rc-hall-glance'),
      overview(),
      inOverview('rc-fleet-todo'),
      inOverview('rc-fleet-grid'),
      detail(),
    ]
      .map((part) => part?.shadowRoot?.textContent ?? '')
      .join(' ');

  /** A hall with places, the second of which is told of. */
  async function withPlaces(alerts: readonly Alert[]) {
    const places = ['1', '2', '3'].map((nr) => ({
      ...{id: `east-${nr}`, name: `东门 ${nr} 号机`, where: '1 楼', kind: 'kiosk' as const},
      kiosk: {},
    }));
    const {configuration, revision: basedOn} = link.state;
    if (!configuration) assert.fail('a hall');
    const next = {...configuration, devices: places};
    link.do({type: 'publish-configuration', configuration: next, basedOn});
    const at = (id: string, place: string, needs: string[] = []): DevicePresence => {
      const own = device(id, needs);
      const report = own.report && {...own.report, kind: 'kiosk' as const, revision: basedOn + 1};
      return {...own, kind: 'kiosk', place, report};
    };
    link.devices = [at('a', 'east-1'), at('b', 'east-2', ['printer-paper-out'])];
    link.fleet = {since: link.now - 600_000, alerts};
    await settled();
  }

  test('says on top what needs somebody and what to do, and shows every device', () => {
    assert.include(text(), '声音没打开');
    assert.include(text(), '点一下它的屏幕');
    assert.include(text(), '1 台需要处理');
    assert.lengthOf(cells(), 2);
  });

  test('of a place it says what the hub says: what has lasted, and since when', async () => {
    await withPlaces([]);
    assert.include(text(), '1 台刚有异常');
    assert.match(cells()[1]?.textContent ?? '', /东门 2 号机\s*没有纸了/, 'it is seen at once');
    assert.include(cells()[2]?.textContent, '还没装设备');
    const since = link.now - 60_000;
    await withPlaces([{code: 'printer-paper-out', since, places: ['east-2']}]);
    assert.include(text(), '1 台需要处理');
    assert.match(text(), /没有纸了\s*请换一卷新纸。\s*1 楼\s*09:29 起/);
  });

  test('many that went at once are one line, with how many', async () => {
    const places = ['east-1', 'east-2', 'east-3'];
    await withPlaces([{code: 'many-silent', since: link.now, places}]);
    assert.include(text(), '3 台同时断开，可能是网络');
    assert.include(text(), '3 台需要处理');
  });

  test('says when a device has gone, and when its beats stop', async () => {
    link.devices = [{...device('wall-1'), connected: false}, device('wall-2')];
    await settled();
    assert.match(cells()[0]?.textContent ?? '', /失去联系/);
    link.now += 20_000;
    await settled();
    assert.match(cells()[1]?.textContent ?? '', /失去联系/);
  });

  test('a hub that has just started misses nobody yet, and says so', async () => {
    link.devices = [{...device('wall-1'), connected: false}];
    link.fleet = {since: link.now - 5_000, alerts: []};
    await settled();
    assert.include(text(), '大厅刚启动');
    assert.include(cells()[0]?.textContent, '还不知道');
    assert.notInclude(text(), '全部正常');
  });

  test('before it was told of any device it misses none', async () => {
    await withPlaces([]);
    link.devices = [];
    link.fleet = undefined;
    await settled();
    assert.lengthOf(cells(), 0);
    assert.include(text(), '正在连接大厅');
    assert.notMatch(text(), /还没装设备|全部正常/);
  });

  test('cut off itself, it says so, blames no device and calls none well', async () => {
    link.devices = [device('wall-1')];
    await settled();
    assert.include(text(), '全部正常');
    link.cut();
    link.now += 90_000;
    await settled();
    assert.include(text(), '网络断开');
    assert.include(text(), '09:30 起不知道');
    assert.notInclude(text(), '全部正常');
    assert.notInclude(text(), '需要处理');
  });

  test('by keyboard alone: / finds, arrows go, Enter opens, Esc comes back', async () => {
    await withPlaces([]);
    await sendKeys({press: '/'});
    await sendKeys({type: '东门'});
    await settled();
    assert.lengthOf(cells(), 3);
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'Enter'});
    await settled();
    assert.include(detail()?.shadowRoot?.textContent, '请换一卷新纸');
    assert.equal(detail()?.row.name, '东门 2 号机');
    await sendKeys({press: 'Escape'});
    await settled();
    assert.isNull(detail());
    await inOverview('rc-fleet-grid')?.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    const grid = inOverview('rc-fleet-grid');
    assert.equal(grid?.shadowRoot?.activeElement, cells()[1], 'at the place that was looked at');
  });

  test('in groups by where they stand, each group is named to whoever hears the page', async () => {
    await withPlaces([]);
    const grid = inOverview('rc-fleet-grid')?.shadowRoot;
    const boxes = overview()?.shadowRoot?.querySelectorAll<HTMLInputElement>('[type=checkbox]');
    [...(boxes ?? [])].at(-1)?.click();
    await waitUntil(() => grid?.textContent.includes('1 楼'));
    const ids = [...(grid?.querySelectorAll('section') ?? [])].map((section) =>
      section.getAttribute('aria-labelledby'),
    );
    assert.isNotEmpty(ids);
    for (const id of ids) assert.exists(grid?.getElementById(id ?? ''), `group ${String(id)}`);
  });

  test('on a desk’s screen nothing in its header breaks in two, in either language', async () => {
    await setViewport({width: 1366, height: 768});
    for (const language of ['zh', 'en']) {
      const parts = [...(app.shadowRoot?.querySelectorAll('h1, header .button') ?? [])];
      assert.lengthOf(parts, 13);
      for (const part of parts) {
        const words = document.createRange();
        words.selectNodeContents(part);
        const lines = new Set([...words.getClientRects()].map(({bottom}) => Math.round(bottom)));
        assert.equal(lines.size, 1, `${part.textContent} (${language})`);
      }
      assert.isAtMost(document.documentElement.scrollWidth, 1366);
      app.shadowRoot?.querySelector<HTMLButtonElement>('header button')?.click();
      await settled();
    }
  });

  test('shows how many wait', async () => {
    link.others(3, 'guotu');
    await settled();
    assert.match(text(), /3\s*在等/);
  });

  test('speaks English at a touch, and is accessible in both', async () => {
    await assert.isAccessible(app);
    app.shadowRoot?.querySelector<HTMLButtonElement>('header button')?.click();
    await settled();
    assert.include(text(), 'Sound is off');
    assert.include(text(), 'Touch its screen.');
    assert.include(text(), '1 device needs attention');
    await assert.isAccessible(app);
  });
});
