import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {HallConfiguration} from '../../hall/configuration.ts';
import hall from '../../hub/example/hall.json' with {type: 'json'};
import {MORNING, MemoryLink} from '../../sync/testing/memory-link.ts';
import {problem} from '../../wire/problem.ts';
import type {AppVersion, UnderWay, UpdateDevice, UpdatesAnswer} from '../../wire/update-api.ts';
import './updates-app.ts';
import type {UpdatesApp} from './updates-app.ts';

const version = (name: string): AppVersion => ({
  ...{id: `id-${name}`, version: name, at: MORNING},
  builds: {kiosk: '0000000a', signage: '0000000b', console: '0000000c'},
});
const device = (index: number, more: Partial<UpdateDevice>): UpdateDevice => ({
  ...{device: `device-${String(index)}`, place: `p${String(index)}`, app: 'kiosk', step: 1},
  ...{stand: 'waiting', since: MORNING},
  ...more,
});
const places = Array.from({length: 40}, (_, index) => ({
  ...{id: `p${String(index)}`, name: `东门 ${String(index)} 号机`, kind: 'kiosk', kiosk: {}},
}));
const underWay = (more: Partial<UnderWay>): UnderWay => ({
  ...{version: version('0.2.0'), step: 1, since: MORNING, paused: false, waits: 'devices'},
  ...{proves: 600_000, apps: ['kiosk'], all: 40, devices: []},
  ...more,
});

let app: UpdatesApp;
let answer: UpdatesAnswer;
let steered: string[];
let refuses: boolean;

const calm = (more: Partial<UpdatesAnswer> = {}): UpdatesAnswer => ({
  ...{at: MORNING + 240_000, stable: version('0.1.0'), next: false, returning: 0},
  ...{behind: 0, unheard: 0},
  ...{unseen: false, ended: []},
  ...more,
});

const roots = (of: Element): ShadowRoot[] => {
  const root = of.shadowRoot;
  return root ? [root, ...[...root.querySelectorAll('*')].flatMap(roots)] : [];
};
const all = <E extends Element>(selector: string) =>
  roots(app).flatMap((root) => [...root.querySelectorAll<E>(selector)]);
const text = () =>
  roots(app)
    .map((root) => [...root.children].map((child) => (child as HTMLElement).innerText).join(' '))
    .join(' ')
    .replace(/\s+/g, ' ');
const button = (words: string) =>
  all<HTMLButtonElement>('button').find((one) => one.textContent.trim().startsWith(words));

async function settled(): Promise<void> {
  for (let i = 0; i < 8; i += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    await app.updateComplete;
  }
}

async function press(words: string): Promise<void> {
  const found = button(words);
  if (!found) assert.fail(words);
  assert.isFalse(found.disabled, words);
  found.click();
  await settled();
}

async function show(told: UpdatesAnswer): Promise<void> {
  answer = told;
  document.querySelector('rc-updates-app')?.remove();
  app = document.createElement('rc-updates-app');
  app.link = new MemoryLink({...hall, devices: places} as unknown as HallConfiguration);
  app.updates = {
    read: () => Promise.resolve({kind: 'done', answer} as const),
    steer: (deed, id) => {
      steered.push(`${deed} ${id}`);
      return Promise.resolve(
        refuses
          ? ({kind: 'refused', problem: problem('update-over')} as const)
          : ({kind: 'done', answer} as const),
      );
    },
  };
  app.pressPause = 0;
  document.body.append(app);
  await settled();
}

const MANY = [
  device(0, {stand: 'healthy'}),
  device(1, {step: 2, stand: 'healthy'}),
  device(2, {step: 2, stand: 'left-out', why: 'off'}),
  ...Array.from({length: 30}, (_, index) =>
    device(index + 3, {
      step: 3,
      ...(index === 0
        ? {stand: 'failed', why: 'ill', faults: ['frozen', 'widget-failed']}
        : {stand: index < 5 ? 'proving' : 'waiting'}),
    }),
  ),
];
const STOPPED = calm({
  unseen: true,
  returning: 2,
  refused: version('0.2.0'),
  ended: [
    {
      ...{version: version('0.2.0'), how: 'stopped', at: MORNING, step: 2, given: 4},
      failed: [device(3, {step: 2, stand: 'failed', why: 'went-back'})],
    },
    {
      ...{version: version('0.1.0'), how: 'taken-back', at: MORNING, step: 3, given: 40},
      by: '王红',
      failed: [],
    },
  ],
});

suite('rc-updates-app', () => {
  setup(() => {
    steered = [];
    refuses = false;
  });
  teardown(() => {
    app.remove();
  });

  test('an operator sees what all devices have, and goes back to the version before after one more question', async () => {
    await show(calm({previous: version('0.0.9')}));
    assert.include(text(), '所有设备都用这个版本');
    await press('退回 0.0.9');
    assert.deepEqual(steered, []);
    assert.include(text(), '设备空下来就退回，这一版不会自动再来');
    await press('不退回');
    assert.isUndefined(all('rc-update-dialog')[0]);
    assert.equal(app.shadowRoot?.activeElement?.id, 'take-back');
    await press('退回 0.0.9');
    all<HTMLButtonElement>('rc-update-dialog .primary, .primary')[0]?.click();
    await settled();
    assert.deepEqual(steered, ['take-back id-0.1.0']);
  });

  test('devices that do not have the version yet are counted, and nobody says that all have it', async () => {
    await show(calm({behind: 12, unheard: 3}));
    assert.notInclude(text(), '所有设备都用这个版本');
    assert.include(text(), '还有 12 台用着别的版本');
    assert.include(text(), '还有 3 台没开机');
    const [last] = STOPPED.ended;
    if (!last) assert.fail();
    await show(calm({ended: [{...last, how: 'done', given: 40, without: 12, failed: []}]}));
    assert.include(text(), '换上过 28 台 当时还有 12 台没换上');
  });

  test('two versions of one name are told apart by when they were put here', async () => {
    await show(calm({previous: {...version('0.1.0'), id: 'before', at: MORNING - 86_400_000}}));
    const now = all('.version')[0]?.textContent.trim() ?? '';
    const before = all('#take-back')[0]?.textContent.trim() ?? '';
    assert.match(before, /^退回 0\.1\.0（.*收到）$/);
    assert.notEqual(before, `退回 ${now}`);
  });

  test('each device of a step says in words how it stands, those that matter first, all on a press', async () => {
    await show(calm({underWay: underWay({step: 3, devices: MANY})}));
    assert.include(text(), '25 台等空下来再换，4 台在观察，正常满 10 分钟就算过。');
    assert.include(text(), '东门 3 号机 换上后：画面停了，有一块内容显示不了');
    assert.include(text(), '观察中，已 4 分');
    assert.include(text(), '没开机，先不等');
    assert.notInclude(text(), '东门 32 号机');
    await press('还有 22 台');
    assert.include(text(), '东门 32 号机');
    await press('收起');
    assert.notInclude(text(), '东门 32 号机');
  });

  test('while the hall opens, an operator begins all the same, pauses, and goes on', async () => {
    await show(calm({underWay: underWay({step: 0, waits: 'rush'})}));
    assert.include(text(), '开门前后人最多');
    await press('现在就开始');
    await press('暂停');
    await show(calm({underWay: underWay({paused: true}), next: true}));
    assert.include(text(), '暂停中');
    assert.include(text(), '文件夹里又有一个版本');
    await press('继续');
    assert.deepEqual(steered, ['start id-0.2.0', 'pause id-0.2.0', 'resume id-0.2.0']);
  });

  test('who does not want to wait is asked once', async () => {
    await show(calm({underWay: underWay({waits: 'most', step: 3})}));
    await press('不等了');
    assert.include(text(), '不等没换上的设备？');
    all<HTMLButtonElement>('.primary')[0]?.click();
    await settled();
    assert.deepEqual(steered, ['stop-waiting id-0.2.0']);
  });

  test('what stopped by itself says where and why, in both languages, until somebody knows', async () => {
    await show(STOPPED);
    assert.include(text(), '有问题，已自动停下');
    assert.include(text(), '东门 3 号机 起不来，自己退回了');
    assert.include(text(), '还有 2 台没退回 0.1.0（');
    assert.include(text(), '王红撤回');
    await press('知道了');
    await press('再试一次');
    assert.deepEqual(steered, ['acknowledge id-0.2.0', 'start id-0.2.0']);
    await press('English');
    assert.include(text(), 'Did not start, and went back');
  });

  test('what is over meanwhile is said, and the page shows how it is now', async () => {
    await show(calm({underWay: underWay({})}));
    refuses = true;
    answer = calm();
    await press('暂停');
    assert.include(text(), '情况已经变了');
    assert.include(text(), '所有设备都用这个版本');
  });

  for (const [width, height] of [
    [1280, 800],
    [683, 384],
    [360, 740],
  ] as const) {
    test(`at ${String(width)} × ${String(height)} everything fits and can be read`, async () => {
      await setViewport({width, height});
      for (const told of [STOPPED, calm({underWay: underWay({step: 3, devices: MANY})})]) {
        for (const language of ['zh', 'en'] as const) {
          await show(told);
          app.language = language;
          await settled();
          assert.isAtMost(document.documentElement.scrollWidth, width);
          await assert.isAccessible(app);
        }
      }
      await setViewport({width: 1280, height: 800});
    });
  }
});
