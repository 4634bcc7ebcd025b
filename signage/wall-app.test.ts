import {assert, waitUntil} from '@open-wc/testing';
import hall from '../src/hub/example/hall.json' with {type: 'json'};
import type {MemoryLink} from '../src/sync/testing/memory-link.ts';
import type {SloganTrack} from './slogans/slogan-track.ts';
import {HOLD_MS} from './stage/stage.ts';
import {WallPage} from './testing/wall-page.ts';

suite('rc-wall-app', () => {
  let page: WallPage;
  let link: MemoryLink;
  setup(async () => {
    page = new WallPage();
    ({link} = page);
    await page.settled();
  });
  teardown(() => {
    page.remove();
  });

  const stage = () => page.part('rc-call-stage')?.textContent.replace(/\s+/g, '') ?? '';
  const cell = (window: number) =>
    page.all('rc-window-cell')[window - 1]?.shadowRoot?.textContent ?? '';
  const scrolling = async () => {
    const slogans = page.all('rc-slogan-track')[0] as SloganTrack;
    await slogans.lettersReady;
    return slogans;
  };

  test('shows a call on the stage and in the grid, and afterwards in the list', async () => {
    page.call('5-left', 'guotu');
    await page.settled();
    assert.include(stage(), '正在呼叫A001请到5号窗口左侧');
    assert.include(cell(5), 'A001');
    assert.isNull(page.part('rc-last-calls')?.querySelector('li') ?? null);
    await page.later(HOLD_MS);
    assert.include(page.part('rc-last-calls')?.textContent ?? '', 'A001');
  });

  test('numbers only: no unit stands anywhere on the wall', async () => {
    page.call('5-left', 'guotu');
    await page.settled();
    const text = page
      .all('*')
      .map((element) => element.shadowRoot?.textContent ?? '')
      .join('');
    for (const {name, short} of hall.units) {
      assert.notInclude(text, name.zh);
      assert.notInclude(text, short.zh);
    }
  });

  test('paused and closed windows are said in words', async () => {
    link.do({type: 'open-seat', seat: '5-left'});
    link.do({type: 'pause-seat', seat: '5-left', reason: 'lunch'});
    await page.settled();
    assert.include(cell(5), '午休');
    assert.include(cell(6), '未开');
  });

  test('once the visitor is met, nobody else is sent there', async () => {
    page.call('5-left', 'guotu');
    await page.later(HOLD_MS);
    assert.include(stage(), '最近呼叫A001');
    const [ticket] = link.state.tickets.values();
    link.do({type: 'start', ticket: ticket?.id ?? ''});
    await page.settled();
    assert.include(stage(), '请在座位上稍候');
  });

  test('a call back from hold that is taken back is off the stage at once', async () => {
    page.call('5-left', 'guotu');
    const ticket = link.state.seats.get('5-left')?.ticket ?? '';
    link.do({type: 'start', ticket});
    link.do({type: 'hold', ticket});
    link.now += HOLD_MS;
    link.do({type: 'resume', ticket, seat: '5-left'});
    await page.settled();
    assert.include(stage(), '再次呼叫A001');
    link.do({type: 'undo', seat: '5-left'});
    assert.equal(link.state.tickets.get(ticket)?.status, 'held');
    await page.settled();
    assert.notInclude(stage(), 'A001');
  });

  test('nobody is sent to a window that has given them up', async () => {
    page.call('5-left', 'guotu');
    const ticket = link.state.seats.get('5-left')?.ticket ?? '';
    for (let misses = 0; misses < 2; misses += 1) {
      if (misses > 0) link.do({type: 'call-next', seat: '5-left'});
      await page.settled();
      assert.include(stage(), 'A001');
      link.do({type: 'miss', ticket});
      await page.settled();
      assert.notInclude(stage(), 'A001');
    }
  });

  test('a call that was missed while it waited for the stage is not shown any more', async () => {
    page.call('5-left', 'guotu');
    page.call('7-left', 'renshe');
    link.do({
      type: 'miss',
      ticket: [...link.state.tickets.values()].find((t) => t.seat === '7-left')!.id,
    });
    link.now += HOLD_MS + 1;
    page.call('8-left', 'renshe');
    await page.settled();
    assert.notInclude(stage(), '7号窗口');
  });

  test('calls that come together are each called in their turn', async () => {
    for (const seat of ['5-left', '7-left'])
      page.call(seat, seat === '5-left' ? 'guotu' : 'renshe');
    await page.settled();
    assert.include(stage(), '正在呼叫A001');
    await page.later(HOLD_MS);
    assert.include(stage(), '正在呼叫A002请到7号窗口');
  });

  test('marks every place in the grid that the stage calls to, both sides of a window too', async () => {
    page.call('6-left', 'guotu');
    page.call('5-left', 'guotu');
    page.call('5-right', 'shuili');
    page.call('7-left', 'renshe');
    await page.later(HOLD_MS);
    const marked = page
      .all('rc-window-cell')
      .flatMap(({shadowRoot}) =>
        [...(shadowRoot?.querySelectorAll('.calling .number') ?? [])].map((n) => n.textContent),
      );
    assert.deepEqual(marked, ['A002', 'A003', 'A004']);
  });

  test('after a cut that a snapshot bridges, the newest call stands there, not the old one', async () => {
    page.call('5-left', 'guotu');
    await page.settled();
    page.wall.remove();
    page.call('7-left', 'renshe');
    link.now += HOLD_MS;
    document.body.append(page.wall);
    await page.settled();
    assert.include(stage(), '最近呼叫A002请到7号窗口');
  });

  test('a ticket that is renumbered while it is called shows the number on its paper', async () => {
    page.call('5-left', 'guotu');
    const [ticket] = link.state.tickets.values();
    const offline = {number: 'AK01', at: Math.floor(link.now)};
    const device = link.device;
    const visit = {queue: 'guotu', lane: 'ordinary', party: 1, help: false} as const;
    link.do({type: 'take-number', ticket: ticket?.id ?? '', device, ...visit, offline});
    await page.settled();
    assert.include(stage(), 'AK01');
    assert.include(cell(5), 'AK01');
  });

  test('a visitor who came before the stage was free is not called there any more', async () => {
    page.call('5-left', 'guotu');
    page.call('7-left', 'renshe');
    const waiting = [...link.state.tickets.values()].find(({seat}) => seat === '7-left');
    link.do({type: 'start', ticket: waiting?.id ?? ''});
    await page.later(HOLD_MS);
    assert.notInclude(stage(), '7号窗口');
  });

  test('cut off: says since when after 15 s, hides what moves after 60 s, slogans stay', async () => {
    page.call('5-left', 'guotu');
    link.cut();
    await page.later(16_000);
    assert.include(page.part('rc-wall-header')?.textContent ?? '', '数据更新于');
    assert.include(stage(), 'A001');
    await page.later(50_000);
    assert.notInclude(stage(), 'A001');
    assert.notInclude(cell(5), 'A001');
    assert.include((await scrolling()).shadowRoot?.textContent, '一杯热茶，尊重群众');
  });

  test('says since when, even where the moment passes while it draws', async () => {
    await page.settled();
    // Time goes on with every look at the clock, and the first one is just before the moment.
    let now = link.now + 15_000 - 1;
    page.wall.link = Object.create(link, {
      status: {value: {kind: 'cut', since: link.now}},
      clock: {value: {now: () => (now += 0.6), offset: 0, suspicious: false}},
    }) as MemoryLink;
    const note = () => page.part('rc-wall-header')?.textContent ?? '';
    await waitUntil(() => note().includes('数据更新于'), 'the wall says since when');
  });

  test('the slogans of the hall scroll by hub time', async () => {
    const slogans = await scrolling();
    const wagon = slogans.shadowRoot?.querySelector('.wagon');
    assert.include(JSON.stringify(hall.signage.slogans), wagon?.textContent.split('◆')[0] ?? '-');
    assert.equal(wagon?.getAnimations()[0]?.playState, 'running');
    assert.equal(slogans.now(), link.now);
  });
});
