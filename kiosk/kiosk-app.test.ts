import {assert} from '@open-wc/testing';
import {MemoryLink, MORNING} from '../src/sync/testing/memory-link.ts';
import {exampleHall} from './testing/kiosk-page.ts';
import {PatientKiosk} from './testing/patient-kiosk.ts';
import {told, toReview} from './testing/presses.ts';

let page: PatientKiosk;

async function open(...how: Parameters<typeof PatientKiosk.open>): Promise<PatientKiosk> {
  page = await PatientKiosk.open(...how);
  return page;
}

suite('rc-kiosk-app', () => {
  teardown(() => {
    page.close();
  });

  test('gives a number in two touches', async () => {
    const {link} = await open();
    await page.press('只取号', '取号');
    await page.sees('A001');
    assert.deepInclude(link.sent[0]?.body, {queue: 'general', lane: 'ordinary', party: 1});
  });

  test('a number cannot be tapped away before it was seen', async () => {
    await open(undefined, {seen: 2_000});
    await page.press('只取号', '取号');
    await page.press('完成');
    await page.sees('A001');
    await page.aWhile(2_000);
    await page.press('完成');
    await page.sees('登记并取号');
  });

  test('a unit whose numbers are all taken offers a time, and paper for it', async () => {
    const full = {
      ...exampleHall,
      units: exampleHall.units.map((unit) =>
        unit.id === 'renshe' ? {...unit, quota: {waiting: 0}} : unit,
      ),
    };
    const {link} = await open(new MemoryLink(full));
    await page.press(...toReview, '取号');
    await page.sees('人社厅现在的号满了');
    await page.press('约 今天 10:00');
    await page.sees('请 今天 10:00 来');
    await page.sees('到时直接来大厅，不用再取号');
    assert.equal(link.state.appointments.size, 1);
    await page.press('完成');
    await page.sees('您好，欢迎您来');
  });

  test('a time that no answer came for is asked for again, and is one appointment', async () => {
    const {link} = await open();
    await page.press(...toReview);
    link.now = MORNING + 12 * 3_600_000;
    await page.press('取号');
    const send = link.send.bind(link);
    let lost = 4;
    // The hub does each, and its answer does not come.
    link.send = async (...asked: Parameters<typeof send>) => {
      const heard = await send(...asked);
      lost -= 1;
      return lost >= 0 ? {kind: 'unreachable'} : heard;
    };
    await page.press('约 明天（11月24日 周二）8:30');
    await page.sees('还不知道约上没有');
    assert.equal(link.state.appointments.size, 1);
    await page.press('再试一次');
    await page.sees('还不知道约上没有');
    await page.press('再试一次');
    await page.sees('到时直接来大厅，不用再取号');
    assert.equal(link.state.appointments.size, 1);
  });

  test('another unit can be chosen instead, or a guide called', async () => {
    const full = {
      ...exampleHall,
      units: exampleHall.units.map((unit) =>
        unit.id === 'renshe' ? {...unit, quota: {waiting: 0}} : unit,
      ),
    };
    await open(new MemoryLink(full));
    await page.press(...toReview, '取号');
    await page.press('请人帮忙');
    await page.sees('导访员看到就过来');
    await page.press('知道了', '换个单位');
    await page.sees('由哪个单位接待您？');
  });

  test('says how many wait and how many windows are open', async () => {
    const {link} = await open();
    link.do({type: 'open-seat', seat: '7-left'});
    link.do({type: 'open-seat', seat: '7-right'});
    link.others(4, 'renshe');
    await page.sees('等候 4 个号');
    await page.sees('1 个窗口在接待');
  });

  test('says that windows are paused where none is open', async () => {
    const {link} = await open();
    await page.sees('窗口还没开');
    link.do({type: 'open-seat', seat: '7-left'});
    link.do({type: 'pause-seat', seat: '7-left', reason: 'lunch'});
    await page.sees('窗口暂停，稍后继续');
  });

  test('issues one number however often the button is pressed', async () => {
    const {link} = await open();
    link.delay = 60;
    await page.press(...toReview);
    const take = page.button('取号');
    for (let i = 0; i < 5; i += 1) take.click();
    await page.sees('A001');
    assert.equal(link.sent.length, 1);
    assert.equal(link.state.today.issued, 1);
  });

  test('takes a trembling finger for one touch, also across screens', async () => {
    await open(undefined, {tremor: 400});
    page.button('登记并取号').click();
    await page.settled();
    page.button('知道了').click();
    await page.settled();
    assert.include(page.words, '先跟您说明白');
  });

  test('goes on when the network is cut, and says so in one line', async () => {
    const {link} = await open();
    await page.press(...toReview);
    link.cut();
    await page.sees('网络断开，仍可取号');
    await page.press('取号');
    await page.sees('AK01');
    await page.sees('断网时取的号');
    assert.equal(link.waiting, 1);
  });

  test('sends the visitor to the guide desk where it may not number on its own', async () => {
    const link = new MemoryLink(exampleHall, false);
    link.cut();
    await open(link);
    await page.press('只取号', '取号');
    await page.sees('请到导访台取号');
    await page.press('回到首页');
    await page.sees('您好，欢迎您来');
  });

  test('shows a refusal in both languages, with a way back to the answers', async () => {
    const {link} = await open();
    await page.press(...toReview);
    link.refusing = 'party-too-large';
    await page.press('取号');
    await page.sees('人数太多');
    await page.sees('The party is too large');
    link.refusing = undefined;
    await page.press('回去看看', '取号');
    await page.sees('A001');
  });

  test('shows the hours when the hall is closed, by its own clock or by the hub', async () => {
    const {link} = await open(undefined, {tick: 20});
    await page.press(...toReview);
    link.refusing = 'hall-closed';
    await page.press('取号');
    await page.sees('周一至周五');
    await page.press('回到首页');
    await page.sees('您好，欢迎您来');
    link.now = MORNING + 12 * 3_600_000;
    await page.sees('现在不是接待时间');
    await page.sees('08:30–12:00');
  });

  test('asks whether somebody is there, counts, and forgets everything', async () => {
    await open();
    await page.press('语言', 'English', 'Check in');
    await page.aWhile(60_000);
    assert.include(page.words, 'Still there?');
    assert.include(page.words, '30 s');
    await page.aWhile(29_000);
    assert.include(page.words, '1 s');
    await page.press('I am here');
    assert.notInclude(page.words, 'Still there?');
    assert.include(page.words, 'Before you begin');
    await page.aWhile(60_000);
    assert.include(page.words, 'Still there?');
    await page.aWhile(30_000);
    assert.include(page.words, '您好，欢迎您来');
    assert.notInclude(page.words, 'Still there?');
    assert.equal(page.renewals, 1, 'in a fresh document');
  });

  test('says what goes with whoever goes: what was filled in, or nothing', async () => {
    await open();
    await page.press('登记并取号');
    await page.aWhile(60_000);
    assert.include(page.words, '再没有人用，就回到首页。');
    await page.press('我还在', '知道了', told);
    await page.aWhile(60_000);
    assert.include(page.words, '您填的内容不会保留');
    await page.press('不办了');
    assert.include(page.words, '您好，欢迎您来');
  });

  test('to somebody who has their number nothing sounds as if it were given back', async () => {
    await open();
    await page.press('语言', 'English', 'Display and voice', 'On', 'Done');
    await page.press('Just a number', 'Take my number');
    await page.sees('Please take your slip');
    await page.aWhile(22_500);
    assert.include(page.words, 'Still there?');
    assert.notInclude(page.words, 'Leave it');
    assert.notInclude(page.words, 'not kept');
    await page.press('Done');
    assert.include(page.words, '您好，欢迎您来');
  });

  test('puts language and size back when a visitor leaves the first screen as it is', async () => {
    await open();
    await page.press('语言', 'English', 'Largest', 'Display and voice', 'High contrast', 'Done');
    // Large letters are read more slowly.
    await page.aWhile(89_000);
    assert.equal(document.documentElement.lang, 'en');
    assert.equal(document.documentElement.dataset['theme'], 'contrast');
    await page.aWhile(1_000);
    assert.equal(document.documentElement.lang, 'zh-Hans');
    assert.equal(document.documentElement.dataset['theme'], 'paper');
  });

  test('keeps the language of a visitor who goes back to the first screen, and nothing else', async () => {
    await open();
    await page.press('语言', 'English', 'My number', '1', '2', '3', 'Back');
    await page.press('My number');
    assert.notInclude(page.words, '123');
    await page.press('Back');
    assert.include(page.words, 'Hello, and welcome');
    assert.isFalse(page.app.quiet, 'somebody may still be there');
    await page.aWhile(60_000);
    assert.include(page.words, '您好，欢迎您来');
    assert.equal(page.renewals, 1, 'nobody was: in a fresh document');
    assert.isTrue(page.app.quiet);
  });

  test('leaves the number by itself after a while', async () => {
    await open();
    await page.press('只取号', '取号');
    await page.sees('请拿好号单');
    await page.aWhile(14_900);
    assert.include(page.words, 'A001');
    await page.aWhile(100);
    assert.include(page.words, '您好，欢迎您来');
  });

  test('asks for a moment while it knows no hall', async () => {
    await open(new MemoryLink());
    await page.sees('请稍等');
  });

  test('is accessible on every screen', async () => {
    await open();
    const steps = [...toReview, '取号'];
    await assert.isAccessible(page.app);
    for (const step of steps) {
      await page.press(step);
      await assert.isAccessible(page.app);
    }
    await page.sees('请拿好号单');
    await assert.isAccessible(page.app);
  }).timeout(20_000);
});
