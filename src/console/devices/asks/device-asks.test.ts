import {assert, waitUntil} from '@open-wc/testing';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import hall from '../../../hub/example/hall.json' with {type: 'json'};
import {MemoryLink, MORNING} from '../../../sync/testing/memory-link.ts';
import type {AgentPresence} from '../../../wire/agent-beat.ts';
import type {DevicePresence} from '../../../wire/api.ts';
import type {AskKind, AskStatus} from '../../../wire/device-ask.ts';
import './device-asks.ts';
import type {DeviceAsks} from './device-asks.ts';

let link: MemoryLink;
let asks: DeviceAsks;
let sent: {readonly kind: AskKind; readonly force: boolean}[];
let answer: () => Response;
const fetched = window.fetch.bind(window);

const until = (holds: () => unknown): Promise<void> =>
  waitUntil(() => Boolean(holds()), undefined, {interval: 5, timeout: 600_000});

const KIOSK: DevicePresence = {device: 'kiosk-7', kind: 'kiosk', letters: 'K', connected: true};
const AGENT = {
  at: MORNING,
  report: {kind: 'kiosk', version: '1', page: 'shown', restarts: 0, copies: 0, needs: []},
} as const satisfies AgentPresence;

const status = (kind: AskKind, more: Partial<AskStatus> = {}): AskStatus => ({
  id: `ask-${kind}`,
  kind,
  state: 'asked',
  force: false,
  at: MORNING,
  since: MORNING,
  ...more,
});

async function shows(device: DevicePresence): Promise<void> {
  asks.device = device;
  await asks.updateComplete;
}

const text = () => asks.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';
const button = (words: string) =>
  [...(asks.shadowRoot?.querySelectorAll('button') ?? [])].find((one) =>
    one.textContent.includes(words),
  );

suite('rc-device-asks', () => {
  setup(async () => {
    sent = [];
    answer = () => Response.json(status('reload'));
    window.fetch = (_input, init) => {
      if (init?.method === 'POST')
        sent.push(JSON.parse(init.body as string) as (typeof sent)[number]);
      return Promise.resolve(answer());
    };
    link = new MemoryLink(hall as HallConfiguration);
    asks = document.createElement('rc-device-asks');
    asks.link = link;
    asks.device = KIOSK;
    document.body.append(asks);
    await asks.updateComplete;
  });
  teardown(() => {
    asks.remove();
    window.fetch = fetched;
  });

  test('offers what this device can do, and nothing else', async () => {
    assert.match(text(), /显示名称.*刷新页面.*重启浏览器.*打印测试页/);
    assert.notMatch(text(), /测试声音|守护程序一小时/);
    await shows({...KIOSK, agent: AGENT});
    assert.include(text(), '最近一小时的守护日志');
    const report = {...AGENT.report, kind: 'wall', display: 'wall'} as never;
    await shows({device: 'wall-1', kind: 'wall', connected: true, report});
    assert.match(text(), /测试声音.*显示测试图 1 分钟/);
    assert.notInclude(text(), '打印测试页');
    await shows({device: 'desk-1', kind: 'desk', connected: true});
    assert.equal(text().trim(), '');
  });

  test('a press asks the hub, and says at once that it is under way; then what came of it, when and by whom', async () => {
    button('刷新页面')?.click();
    await until(() => text().includes('等它回应'));
    assert.deepEqual(sent, [{kind: 'reload', force: false}]);
    await shows({
      ...KIOSK,
      asks: [status('reload', {state: 'done', by: '陈静', since: MORNING + 3_000})],
    });
    assert.match(text(), /页面已刷新。.*09:30:00，陈静/);
    await shows({
      ...KIOSK,
      asks: [
        status('reload', {state: 'done'}),
        status('test-print', {state: 'refused', note: 'paper-out'}),
      ],
    });
    assert.include(text(), '没打：没有纸了。');
  });

  test('whoever will not wait is told first whom it breaks off', async () => {
    await shows({...KIOSK, asks: [status('reload', {state: 'waiting-for-quiet'})]});
    assert.include(text(), '一空下来就做');
    button('不等了')?.click();
    await asks.updateComplete;
    assert.include(text(), '填的内容会丢');
    assert.deepEqual(sent, []);
    button('确定打断')?.click();
    await until(() => sent.length > 0);
    assert.deepEqual(sent, [{kind: 'reload', force: true}]);
  });

  test('a test print that waits can wait: nobody is broken off for it', async () => {
    await shows({...KIOSK, asks: [status('test-print', {state: 'waiting-for-quiet'})]});
    assert.isUndefined(button('不等了'));
  });

  test('where the hub does not answer, it says so', async () => {
    answer = () => new Response('', {status: 502});
    button('显示名称')?.click();
    await until(() => text().includes('网络没有回应'));
  });

  test('a name that went from the screen is no longer said to be on it', async () => {
    await shows({...KIOSK, asks: [status('identify', {state: 'done'})]});
    assert.include(text(), '屏幕上正显示名称');
    link.now += 21_000;
    asks.requestUpdate();
    await asks.updateComplete;
    assert.include(text(), '显示过名称');
  });

  test('an ask that the hub forgot waits for nobody', async () => {
    await shows({...KIOSK, asks: [status('identify')]});
    link.now += 31_000;
    asks.requestUpdate();
    await asks.updateComplete;
    assert.include(text(), '没有回应。请到设备旁看一下。');
  });

  test('a log is read where it stands, in the hall’s time', async () => {
    const lines = [JSON.stringify({at: new Date(MORNING).toISOString(), page: 'began'})];
    answer = () => Response.json({ask: status('page-log', {state: 'done'}), lines});
    await shows({...KIOSK, asks: [status('page-log', {state: 'done'})]});
    const log = asks.shadowRoot?.querySelector('rc-device-log');
    log?.shadowRoot?.querySelector('button')?.click();
    await until(() => log?.shadowRoot?.querySelector('pre'));
    assert.match(
      log?.shadowRoot?.querySelector('pre')?.textContent ?? '',
      /09:30:00 {2}page began/,
    );
  });

  test('cut off itself, it asks nobody; its buttons suit a finger; all of it is accessible in both languages', async () => {
    await shows({...KIOSK, agent: AGENT, asks: [status('reload', {state: 'waiting-for-quiet'})]});
    for (const one of asks.shadowRoot?.querySelectorAll('button') ?? []) {
      assert.isAtLeast(one.getBoundingClientRect().height, 44);
    }
    await assert.isAccessible(asks);
    asks.language = 'en';
    await asks.updateComplete;
    assert.include(text(), 'Restart its browser');
    await assert.isAccessible(asks);
    asks.off = true;
    await asks.updateComplete;
    assert.isTrue(button('Reload')?.disabled);
  });
});
