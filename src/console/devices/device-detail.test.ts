import {assert, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {MORNING} from '../../sync/testing/memory-link.ts';
import type {DevicePresence} from '../../wire/api.ts';
import type {FaultRecord} from '../../wire/fleet/alert.ts';
import type {ScreenshotStatus} from '../../wire/screenshot.ts';
import './device-detail.ts';
import type {DeviceDetail} from './device-detail.ts';
import {fleetRows} from './fleet-view.ts';

const around = {now: MORNING, since: 0, revision: 4, version: '2.0', open: true};
const KIOSK: DevicePresence = {
  ...{device: 'kiosk-7', kind: 'kiosk', letters: 'K', place: 'east', connected: true},
  lastBeat: MORNING - 3_000,
  report: {
    ...{kind: 'kiosk', version: '1.9', revision: 4, seq: 90, frameWait: 0, waiting: 2},
    ...{clockOffset: 12, needs: [], uptime: 7_500},
    storage: {used: 61_000_000, quota: 8_100_000_000, persisted: true},
  },
  agent: {
    at: MORNING - 2_000,
    report: {
      ...({kind: 'kiosk', version: '2.0', page: 'shown', restarts: 1, copies: 0} as const),
      ...{needs: [], temperature: 81.4, uptime: 400_000},
      disk: {free: 20e9, size: 64e9},
    },
  },
};
const faults: readonly FaultRecord[] = [
  {
    ...{nr: 1, place: 'east', device: 'old', code: 'silent'},
    ...{began: MORNING - 86_400_000, ended: MORNING - 86_000_000},
  },
  {nr: 2, place: 'east', device: 'kiosk-7', code: 'too-hot', began: MORNING - 600_000},
];

const fetched = window.fetch.bind(window);
let detail: DeviceDetail;
let asked: string[];
let answer: () => Response;

const rowOf = (device: DevicePresence | undefined) => {
  const [row] = fleetRows(
    [{id: 'east', name: '东门 1 号机', where: '1 楼', kind: 'kiosk', kiosk: {}}],
    device ? [device] : [],
    around,
    'zh',
  );
  if (!row) return assert.fail('a row');
  return row;
};

async function shows(device: DevicePresence | undefined): Promise<void> {
  detail.row = rowOf(device);
  await settled();
}

async function settled(): Promise<void> {
  await detail.updateComplete;
  await picture()?.updateComplete;
  await history()?.updateComplete;
}

const picture = () => detail.shadowRoot?.querySelector('rc-device-picture');
const history = () => detail.shadowRoot?.querySelector('rc-fault-history');
const text = () =>
  [detail, picture(), history()]
    .map((part) => part?.shadowRoot?.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ');
const shot = (state: ScreenshotStatus['state'], id = 'ask-2'): ScreenshotStatus => ({
  ...{id, state, since: MORNING},
  last: {id: 'ask-1', at: MORNING - 300_000},
});

suite('rc-device-detail', () => {
  setup(async () => {
    asked = [];
    answer = () => Response.json(shot('asked'));
    window.fetch = (input) => {
      const url = input instanceof Request ? input.url : input.toString();
      if (url.includes('/faults')) return Promise.resolve(Response.json({faults}));
      asked.push(url);
      return Promise.resolve(answer());
    };
    detail = await fixture(
      html`<rc-device-detail
        .row=${rowOf(KIOSK)}
        .around=${around}
        .seq=${90}
        zone="Asia/Shanghai"
      ></rc-device-detail>`,
    );
    await waitUntil(() => text().includes('失去联系'));
  });
  teardown(() => {
    window.fetch = fetched;
  });

  test('says what is wrong and what to do, and everything that is known', async () => {
    for (const part of [
      '设备太热 请清灰、看风扇，别挡住散热口。',
      '还没换到新版本',
      '1.9，应为 2.0',
      '最新',
      '12 毫秒',
      '2 条',
      '61 MB，共 8.1 GB（浏览器保证保留）',
      '81 °C',
      '20.0 GB，共 64.0 GB',
      '2 小时 5 分',
      '4 天',
      '2.0，在看着页面',
    ]) {
      assert.include(text(), part);
    }
    await assert.isAccessible(detail);
    detail.language = 'en';
    await waitUntil(() => text().includes('It is too hot'));
    await assert.isAccessible(detail);
  });

  test('the history of its place is there, also what was before this hardware, the newest first', () => {
    assert.match(text(), /11-23 09:20 起 设备太热 11-22 09:30 到 09:36 失去联系/);
  });

  test('a picture that was taken by itself is there; asked for another, it says how that stands', async () => {
    await shows({...KIOSK, screenshot: shot('taken', 'ask-1')});
    const image = () => picture()?.shadowRoot?.querySelector('img');
    const button = () => picture()?.shadowRoot?.querySelector('button');
    assert.match(image()?.src ?? '', /\/api\/v1\/devices\/kiosk-7\/screenshots\/ask-1$/);
    assert.include(text(), '09:25:00 拍的');
    button()?.click();
    await waitUntil(() => asked.length === 1);
    await settled();
    await shows({...KIOSK, screenshot: shot('asked')});
    assert.include(text(), '正在拍');
    assert.isTrue(button()?.disabled);
    await shows({...KIOSK, screenshot: shot('in-use')});
    await waitUntil(() => text().includes('有人正在用'));
    assert.isOk(image(), 'the earlier one stays');
    await shows({
      ...KIOSK,
      screenshot: {...shot('taken'), last: {id: 'ask-2', at: MORNING + 5_000}},
    });
    assert.include(text(), '09:30:05 拍的');
    assert.match(image()?.src ?? '', /ask-2$/);
  });

  test('where the hub does not answer an ask, it says so', async () => {
    answer = () => Response.error();
    picture()?.shadowRoot?.querySelector('button')?.click();
    await waitUntil(() => text().includes('网络没有回应'));
  });

  test('an ask that the hub forgot waits for nobody', async () => {
    await shows({...KIOSK, screenshot: shot('taken', 'ask-1')});
    picture()?.shadowRoot?.querySelector('button')?.click();
    await waitUntil(() => asked.length === 1);
    detail.around = {...around, now: MORNING + 31_000};
    await shows({
      ...KIOSK,
      ...{lastBeat: MORNING + 30_000, screenshot: undefined},
      agent: KIOSK.agent && {...KIOSK.agent, at: MORNING + 30_000},
    });
    await waitUntil(() => text().includes('没有回应'));
  });

  test('a place without a device says how one comes there', async () => {
    await shows(undefined);
    assert.include(text(), '这里还没有装设备');
    assert.isNotOk(picture());
    detail.pairs = true;
    await settled();
    setTimeout(() => detail.shadowRoot?.querySelector('button')?.click());
    await oneEvent(detail, 'rc-add-device');
  });

  test('whoever may put devices out of service can, from here', async () => {
    detail.pairs = true;
    await settled();
    const buttons = [...(detail.shadowRoot?.querySelectorAll('button') ?? [])];
    setTimeout(() => buttons.find((one) => one.textContent.includes('停用'))?.click());
    await oneEvent(detail, 'rc-release');
  });
});
