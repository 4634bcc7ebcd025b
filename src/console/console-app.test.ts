import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {HallConfiguration} from '../hall/configuration.ts';
import hall from '../hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../sync/testing/memory-link.ts';
import type {AgentPresence} from '../wire/agent-beat.ts';
import type {DevicePresence} from '../wire/api.ts';
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
  const table = () => app.shadowRoot?.querySelector('rc-device-table');
  async function settled() {
    app.requestUpdate();
    await app.updateComplete;
    await table()?.updateComplete;
  }
  const text = () => [app, table()].map((part) => part?.shadowRoot?.textContent ?? '').join(' ');

  test('shows every device with its last beat, those that need somebody first', () => {
    const rows = [...(table()?.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
    assert.lengthOf(rows, 2);
    assert.include(rows[0]?.textContent, '声音没打开');
    assert.include(rows[1]?.textContent, '3 秒前');
    assert.include(text(), '1 台需要处理');
  });

  test('says when a device has gone, and when its beats stop', async () => {
    link.devices = [{...device('wall-1'), connected: false}, device('wall-2')];
    await settled();
    assert.include(text(), '已断开');
    link.now += 20_000;
    await settled();
    assert.include(text(), '没有心跳');
  });

  test('cut off itself, it says so, blames no device and calls none well', async () => {
    link.devices = [device('wall-1')];
    await settled();
    assert.include(text(), '全部正常');
    link.cut();
    link.now += 90_000;
    await settled();
    assert.include(text(), '网络断开');
    assert.notInclude(text(), '全部正常');
    assert.notInclude(text(), '需要处理');
  });

  test('cut off itself, it asks nobody for a picture', async () => {
    const report = {kind: 'wall', version: '1', page: 'shown', restarts: 0, copies: 0, needs: []};
    link.devices = [{...device('wall-1'), agent: {at: link.now, report} as AgentPresence}];
    await settled();
    const look = () => table()?.shadowRoot?.querySelector('button');
    assert.isFalse(look()?.disabled);
    link.cut();
    await settled();
    assert.isTrue(look()?.disabled);
  });

  test('on a desk’s screen nothing in its header breaks in two, in either language', async () => {
    await setViewport({width: 1366, height: 768});
    for (const language of ['zh', 'en']) {
      const parts = [...(app.shadowRoot?.querySelectorAll('h1, header .button') ?? [])];
      assert.lengthOf(parts, 10);
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
    assert.include(text(), 'Sound is off: touch its screen');
    assert.include(text(), '1 needs attention');
    await assert.isAccessible(app);
  });
});
