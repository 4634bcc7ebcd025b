import {assert} from '@open-wc/testing';
import hall from '../src/hub/example/hall.json' with {type: 'json'};
import type {HallConfiguration} from '../src/hall/configuration.ts';
import type {TooSmall} from '../src/hall/legibility.ts';
import type {Signage} from '../src/hall/signage.ts';
import {HOLD_MS} from './stage/stage.ts';
import {WallPage} from './testing/wall-page.ts';

const example = hall as HallConfiguration;
const withSignage = (signage: Partial<Signage>): HallConfiguration => ({
  ...example,
  signage: {...example.signage, ...signage},
});

suite('the displays of a hall', () => {
  let page: WallPage;
  teardown(() => {
    page.remove();
  });

  test('each shows its own board: a window its two sides and no other window', async () => {
    page = new WallPage('window-5');
    await customElements.whenDefined('rc-own-window');
    await page.settled();
    page.call('5-left', 'guotu');
    await page.settled();
    assert.include(page.text, '5号窗口');
    assert.include(page.text, '左侧A001请过来');
    assert.notInclude(page.text, '6号窗口');
  });

  test('an area’s display calls for its own windows alone, and lists no others', async () => {
    page = new WallPage('area-b');
    await page.settled();
    page.call('5-left', 'guotu');
    await page.settled();
    assert.notInclude(page.text, 'A001');
    page.call('10-left', example.windows[9]?.seats[0]?.serves[0] ?? '');
    await page.settled();
    assert.include(page.text, '正在呼叫A002请到10号窗口左侧');
  });

  test('whom the voice still calls is on the stage again, once everybody had it', async () => {
    page = new WallPage('wall');
    await page.settled();
    page.call('5-left', 'guotu');
    page.call('6-left', 'guotu');
    const [, first] = page.link.state.calls;
    await page.later(HOLD_MS);
    await page.later(HOLD_MS);
    assert.include(page.text, '最近呼叫A002请到6号窗口');
    page.wall.spoken = first?.seq;
    page.wall.caption = '请 A001 号到 5 号窗口左侧';
    await page.settled();
    assert.include(page.text, '正在呼叫A001请到5号窗口');
    page.wall.spoken = undefined;
    page.wall.caption = '';
    await page.settled();
    assert.include(page.text, '最近呼叫A002请到6号窗口');
  });

  test('one that the hall does not have says so, with the hall’s name and the time, and is no other', async () => {
    page = new WallPage('no-such');
    await page.settled();
    assert.isEmpty(page.all('rc-board'));
    assert.include(page.text, '群众工作中心09:30');
    assert.include(page.text, '大厅里没有“no-such”这块屏');
    page.link.do({type: 'raise-alarm', alarm: 'leave'});
    await page.settled();
    assert.include(page.text, '请马上离开', 'an alarm is for whoever stands before it');
  });

  test('a canvas that lies outside the window leaves the picture where it can be seen', async () => {
    const canvas = {width: 1000, height: 500, x: 16384, y: 16384, rotation: 0} as const;
    const displays = example.signage.displays.map((one) => ({...one, canvas}));
    page = new WallPage('wall', withSignage({displays}));
    await page.settled();
    const {left, width} = page.all('rc-board')[0]!.getBoundingClientRect();
    assert.isAbove(width, 0);
    assert.isBelow(left, innerWidth);
  });

  test('a board that has nothing left to show is not black, and says what is wrong', async () => {
    const board = {
      ...example.signage.boards[0]!,
      widgets: [{id: 'waiting', kind: 'waiting'} as const],
      layouts: [{wider: 0, columns: [1], rows: [1], places: ['waiting']}],
    };
    page = new WallPage('wall', withSignage({boards: [board, ...example.signage.boards.slice(1)]}));
    await page.settled();
    page.link.cut();
    await page.later(61_000);
    assert.include(page.text, '群众工作中心09:31数据更新于09:30');
  });

  test('whoever is called elsewhere after all is sent there, and no longer to the first place', async () => {
    page = new WallPage('wall');
    await page.settled();
    page.call('5-left', 'guotu');
    page.link.do({type: 'open-seat', seat: '6-left'});
    const ticket = page.link.state.seats.get('5-left')?.ticket ?? '';
    await page.settled();
    assert.include(page.text, '请到5号窗口左侧');
    // Both in one frame of the feed: the wall hears of them together.
    page.link.together(() => {
      page.link.do({type: 'undo', seat: '5-left'});
      page.link.do({type: 'call-ticket', seat: '6-left', ticket, reason: 'duty-manager'});
    });
    await page.settled();
    assert.include(page.text, '请到6号窗口左侧');
    assert.notInclude(page.text, '请到5号窗口左侧');
  });

  test('an alarm takes every display over at once, points the way out, and gives it back', async () => {
    page = new WallPage('tv');
    await page.settled();
    page.link.do({type: 'raise-alarm', alarm: 'leave'});
    await page.settled();
    assert.include(page.text, '请马上离开出口在右边');
    assert.isEmpty(page.all('rc-board'));
    assert.isNotEmpty(page.all('rc-way-out-arrow'));
    page.link.do({type: 'end-alarm'});
    await page.settled();
    assert.isNotEmpty(page.all('rc-board'));
  });

  test('an alarm takes a display over that is being tested, and the card comes back after it', async () => {
    page = new WallPage('tv');
    await page.settled();
    page.link.do({type: 'test-display', display: 'tv', seconds: 60});
    page.link.do({type: 'raise-alarm', alarm: 'stay'});
    await page.settled();
    assert.include(page.text, '请留在原地');
    page.link.do({type: 'end-alarm'});
    await page.settled();
    assert.isNotEmpty(page.all('rc-test-card'));
  });

  test('after hours a hall that nobody is in goes dark, and is there again with the first number', async () => {
    page = new WallPage('wall', {...example, issue: 'in-hours'});
    await page.settled();
    assert.isNotEmpty(page.all('rc-board'));
    await page.later(10 * 60 * 60_000);
    assert.isEmpty(page.all('rc-board'));
    assert.include(page.text, '19:30接待时间周一至周五8:30–12:0014:00–17:30');
    page.link.do({type: 'open-seat', seat: '5-left'});
    await page.settled();
    assert.isNotEmpty(page.all('rc-board'));
  });

  test('a test card is on one display, until its time is over', async () => {
    page = new WallPage('tv');
    await page.settled();
    page.link.do({type: 'test-display', display: 'wall', seconds: 60});
    await page.settled();
    assert.isEmpty(page.all('rc-test-card'));
    page.link.do({type: 'test-display', display: 'tv', seconds: 60});
    await customElements.whenDefined('rc-test-card');
    await page.settled();
    assert.include(page.text, '1920×540');
    await page.later(60_001);
    assert.isEmpty(page.all('rc-test-card'));
  });

  test('a widget that throws is replaced and reported; the rest goes on, and it is tried again', async () => {
    page = new WallPage('wall', structuredClone(example));
    await page.settled();
    const reported: unknown[] = [];
    const report = globalThis.reportError;
    globalThis.reportError = (error) => void reported.push(error);
    let failed: readonly string[] = [];
    page.wall.addEventListener('failed-widgets', (event) => {
      failed = (event as CustomEvent<readonly string[]>).detail;
    });
    // A room without a name: what a document of another version may bring.
    const room = page.link.state.configuration?.rooms[0] as {name?: unknown};
    const {name} = room;
    delete room.name;
    page.call('5-left', 'guotu');
    await page.settled();
    assert.deepEqual(failed, ['windows']);
    assert.isNotEmpty(reported);
    assert.isEmpty(page.all('rc-window-grid'));
    assert.isNotEmpty(page.all('rc-widget-fallback'));
    assert.include(page.text, '正在呼叫A001');
    assert.include(page.text, '一杯热茶，尊重群众');
    room.name = name;
    await page.later(31_000);
    assert.isNotEmpty(page.all('rc-window-grid'));
    assert.deepEqual(failed, []);
    globalThis.reportError = report;
  });

  test('a clock that cannot be right is not shown, and the wall says so', async () => {
    page = new WallPage('wall');
    page.wall.link = Object.create(page.link, {
      clock: {value: {now: () => page.link.now, offset: undefined, suspicious: true}},
    }) as typeof page.link;
    await page.settled();
    assert.include(page.text, '--:--');
    assert.include(page.text, '时钟正在校对');
  });

  test('a board without a header says since when its numbers are old all the same', async () => {
    page = new WallPage('door', example, {width: 960, height: 160});
    await page.settled();
    page.link.cut();
    await page.later(16_000);
    const notes = page.all('.note').map(({textContent}) => textContent);
    assert.deepEqual(notes, ['数据更新于 09:30']);
  });

  test('a notice of high priority hangs alone; one whose days are over is gone', async () => {
    const notice = (id: string, more: object) =>
      ({
        id,
        title: id,
        pages: [{heading: `${id}头`, lines: ['一行']}],
        priority: 'normal',
        ...more,
      }) as const;
    page = new WallPage(
      'info',
      withSignage({notices: [notice('平常', {}), notice('要紧', {priority: 'high'})]}),
    );
    await customElements.whenDefined('rc-notice-pages');
    await page.settled();
    assert.include(page.text, '要紧头');
    page.remove();
    page = new WallPage(
      'info',
      withSignage({notices: [notice('平常', {}), notice('要紧', {when: {until: '2026-11-22'}})]}),
    );
    await page.settled();
    assert.include(page.text, '平常头');
    assert.notInclude(page.text, '要紧头');
  });

  test('tells its operator which texts are too small for the back of the hall', async () => {
    const displays = example.signage.displays.map((display) => ({
      ...display,
      viewing: {farthest: 60, pitch: 2.5},
    }));
    page = new WallPage('door', withSignage({displays}), {width: 960, height: 160});
    const {detail} = await new Promise<CustomEvent<TooSmall[]>>((resolve) => {
      page.wall.addEventListener('legibility', (event) => {
        resolve(event as CustomEvent<TooSmall[]>);
      });
    });
    assert.include(
      detail.map(({kind}) => kind),
      'slogan',
    );
  });

  test('a draft is shown in its own page only, in place of what is published', async () => {
    page = new WallPage('wall');
    await page.settled();
    const board = {
      ...example.signage.boards[0]!,
      widgets: [{id: 'text', kind: 'text', lines: ['新的一行']} as const],
      layouts: [{wider: 0, columns: [1], rows: [1], places: ['text']}],
    };
    page.wall.draft = {...example.signage, boards: [board]};
    await customElements.whenDefined('rc-text-lines');
    await page.settled();
    assert.include(page.text, '新的一行');
    assert.isEmpty(page.all('rc-call-stage'));
  });
});
