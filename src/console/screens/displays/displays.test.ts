import {assert} from '@open-wc/testing';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import type {Signage} from '../../../hall/signage.ts';
import hall from '../../../hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../../../sync/testing/memory-link.ts';
import type {DevicePresence} from '../../../wire/api.ts';
import {ScreensPage} from '../testing/screens-page.ts';

let link: MemoryLink;
let page: ScreensPage;

const signage = () => link.state.configuration!.signage;

suite('rc-screens-app: the screens themselves', () => {
  setup(async () => {
    link = new MemoryLink(hall as HallConfiguration);
    page = await ScreensPage.open(link);
  });
  teardown(() => {
    page.close();
  });

  const device = (display: string, needs: readonly string[] = []): DevicePresence => ({
    device: `device-of-${display}`,
    kind: 'wall',
    connected: true,
    lastBeat: link.now,
    report: {
      kind: 'wall',
      version: '1',
      revision: 1,
      seq: 1,
      frameWait: 0,
      waiting: 0,
      clockOffset: 0,
      needs,
      display,
    },
  });

  test('each screen says who shows it now', async () => {
    link.devices = [device('wall'), device('tv', ['sound-blocked'])];
    await page.settled();
    assert.match(page.text, /大厅大屏\s*大屏\s*正常/);
    assert.match(page.text, /休息区电视\s*电视\s*要处理/);
    assert.match(page.text, /门头屏\s*门头屏\s*没有设备/);
    await page.press('休息区电视');
    assert.include(page.text, '声音没打开');
    const address = page.field('在屏幕上打开的地址').value;
    assert.match(address, /\?display=tv$/);
  });

  test('one press shows the test card on it, one press ends it', async () => {
    await page.press('门头屏');
    await page.press('5 分钟');
    assert.equal(link.state.tests.get('door'), Math.floor(link.now) + 300_000);
    assert.include(page.text, '到 09:35 为止');
    const wall = page.wallInside();
    wall.dispatchEvent(new CustomEvent('legibility', {detail: [], bubbles: true}));
    await page.settled();
    assert.notInclude(page.text, '也看得清', 'a test card says nothing of the board');
    await page.press('结束测试');
    assert.isUndefined(link.state.tests.get('door'));
    assert.notInclude(page.text, '为止');
  });

  test('the picture shows the draft, and says what the wall measured', async () => {
    const wall = page.wallInside();
    await page.type('名称', '大厅主屏');
    assert.equal((wall as {draft?: Signage}).draft?.displays[0]?.name, '大厅主屏');
    const detail = [{kind: 'call', has: 60, needs: 120, readableTo: 15}];
    wall.dispatchEvent(new CustomEvent('legibility', {detail, bubbles: true, composed: true}));
    await page.settled();
    assert.include(page.text, '30 米外看不清呼叫号码，只到 15 米：要 120 像素高，现在 60');
    wall.dispatchEvent(new CustomEvent('legibility', {detail: [], bubbles: true, composed: true}));
    await page.settled();
    assert.notInclude(page.text, '米外看不清');
    assert.include(page.text, '最远 30 米也看得清');
  });

  test('a picture that was measured is left alone until the draft changes', async () => {
    const wall = page.wallInside();
    let handed: Signage | undefined;
    let drafts = 0;
    // As the wall's own page does: each draft that it has not seen is measured.
    Object.defineProperty(wall, 'draft', {
      set(draft: Signage) {
        if (draft === handed) return;
        handed = draft;
        drafts += 1;
        const detail = [{kind: 'call', has: 60, needs: 120, readableTo: 15}];
        setTimeout(() =>
          wall.dispatchEvent(new CustomEvent('legibility', {detail, bubbles: true})),
        );
      },
    });
    await page.type('名称', '大厅主屏');
    const after = drafts;
    for (let looks = 0; looks < 5; looks += 1) await page.settled();
    assert.include(page.text, '看不清呼叫号码，只到 15 米：要 120 像素高');
    assert.equal(drafts, after);
    await page.type('名称', '大屏');
    assert.equal(drafts, after + 1);
  });

  test('the picture looks through the page’s own line, and no longer once it is gone', async () => {
    const heard: string[] = [];
    page.frame.link.subscribe(({events}) => heard.push(...events.map(({type}) => type)));
    link.others(1, 'guotu');
    assert.deepEqual(heard, ['ticket-issued']);
    const before = page.frame;
    await page.press('门头屏');
    assert.notEqual(page.frame, before);
    link.others(1, 'guotu');
    assert.lengthOf(heard, 1);
  });

  test('a canvas is shown upright and whole, wherever it is in the output', async () => {
    await page.tick('LED 屏：只用输出画面的一块', true);
    await page.choose('左边距', '100');
    await page.choose('转向', '90');
    const wall: HTMLElement & {draft?: Signage} = page.wallInside();
    await page.choose('宽（像素）', '960');
    assert.isUndefined(wall.draft?.displays[0]?.canvas);
    assert.equal(page.frame.style.width, '960px');
  });

  test('a new screen is set up with its board, its windows, its pixels', async () => {
    await page.press('加一块屏');
    assert.include(page.text, '测试画面：发布以后才能用');
    await page.type('名称', '7 号窗口屏');
    await page.choose('版面', 'window');
    await page.choose('广播区', 'hall');
    await page.choose('出口在哪边', 'back');
    await page.choose('最远观看距离', '8');
    await page.choose('显示哪里的叫号', 'windows');
    await page.tick('7', true);
    await page.tick('1', false);
    await page.tick('画面轻移，防烧屏', true);
    await page.tick('LED 屏：只用输出画面的一块', true);
    await page.choose('宽（像素）', '320');
    await page.choose('高（像素）', '160');
    await page.choose('转向', '90');
    await page.press('发布');
    assert.deepEqual(signage().displays.at(-1), {
      id: 'display-1',
      name: '7 号窗口屏',
      board: 'window',
      zone: 'hall',
      exit: 'back',
      viewing: {farthest: 8, pitch: 2.5},
      shows: {windows: [7]},
      pixelShift: true,
      canvas: {width: 320, height: 160, x: 0, y: 0, rotation: 90},
      refresh: 60,
    });
    await page.press('删除这块屏');
    await page.press('发布');
    assert.lengthOf(signage().displays, hall.signage.displays.length);
  });

  test('a number out of bounds is named at its field', async () => {
    await page.choose('最远观看距离', '900');
    await page.press('发布');
    assert.include(page.text, '最多 300');
    assert.equal(page.field('最远观看距离').getAttribute('aria-invalid'), 'true');
    assert.match(page.text, /屏幕\s*1\s*标语/);
  });

  test('what is wrong is opened and gets the focus, also on another tab', async () => {
    await page.press('入口指引屏');
    await page.choose('点距', '99');
    await page.press('大厅大屏');
    await page.turn('voice');
    await page.press('发布');
    assert.equal(page.field('名称').value, '入口指引屏');
    assert.equal(page.focused, page.field('点距'));
  });
});
