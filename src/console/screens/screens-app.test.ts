import {assert} from '@open-wc/testing';
import type {HallConfiguration} from '../../hall/configuration.ts';
import hall from '../../hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../../sync/testing/memory-link.ts';
import {changeItem, type Change} from './draft/draft.ts';
import {TABS} from './tabs.ts';
import {ScreensPage} from './testing/screens-page.ts';

let link: MemoryLink;
let page: ScreensPage;

const signage = () => link.state.configuration!.signage;
const slogans = () => signage().slogans.map(({text}) => text);

/** Somebody else publishes. */
function others(change: Change): void {
  const {configuration, revision: basedOn} = link.state;
  link.do({
    type: 'publish-configuration',
    configuration: {...configuration!, signage: change(configuration!.signage)},
    basedOn,
  });
}

suite('rc-screens-app', () => {
  setup(async () => {
    link = new MemoryLink(hall as HallConfiguration);
    page = await ScreensPage.open(link);
  });
  teardown(() => {
    page.close();
  });

  suite('slogans', () => {
    setup(() => page.turn('slogans'));

    test('a changed line is published with everything else as it was', async () => {
      const before = structuredClone(link.state.configuration!);
      await page.type('第 1 条标语', '您好，请坐');
      assert.include(page.text, '有未发布的修改');
      assert.equal(slogans()[0], '一声问候，关心群众');
      await page.press('发布');
      assert.include(page.text, '已发布');
      assert.notInclude(page.text, '有未发布的修改');
      const lines = before.signage.slogans.with(0, {text: '您好，请坐'});
      assert.deepEqual(link.state.configuration, {
        ...before,
        signage: {...before.signage, slogans: lines},
      });
    });

    test('lines move by button and by keys, and the focus goes along', async () => {
      await page.press('第 1 条下移');
      assert.equal(page.focused?.getAttribute('aria-label'), '第 2 条下移');
      const input = page.field('第 2 条标语');
      input.focus();
      input.dispatchEvent(
        new KeyboardEvent('keydown', {key: 'ArrowDown', altKey: true, bubbles: true}),
      );
      await page.settled();
      assert.equal(page.field('第 3 条标语').value, '一声问候，关心群众');
      assert.equal(page.focused, page.field('第 3 条标语'));
      await page.press('发布');
      assert.deepEqual(slogans().slice(0, 3), [
        '一张笑脸，贴近群众',
        '一杯热茶，尊重群众',
        '一声问候，关心群众',
      ]);
    });

    test('a removed line can be put back, and the six lines come back with one press', async () => {
      await page.press('删除第 2 条');
      assert.include(page.text, '已删除“一张笑脸，贴近群众”');
      await page.press('撤销删除');
      assert.notInclude(page.text, '有未发布的修改');
      await page.press('删除第 2 条');
      await page.type('第 1 条标语', '别的');
      await page.press('恢复原来的六句');
      assert.notInclude(page.text, '有未发布的修改');
    });

    test('a long line is warned of, an empty one is shown where it stands', async () => {
      await page.type('第 1 条标语', '一二三四五六七八九十一二三四五六七八九十一');
      assert.include(page.text, '21 个字，有点长');
      await page.press('加一条');
      assert.equal(page.focused, page.field('第 7 条标语'));
      await page.press('发布');
      assert.include(page.text, '还不能发布：1 处要改');
      assert.equal(page.field('第 7 条标语').getAttribute('aria-invalid'), 'true');
      assert.lengthOf(link.sent, 0);
      await page.type('第 7 条标语', '热茶自取 ');
      assert.notInclude(page.text, '要填写');
      await page.press('发布');
      assert.equal(slogans()[6], '热茶自取');
      assert.notInclude(page.text, '有未发布的修改');
    });

    test('a line has days and hours of its own', async () => {
      await page.press('一直显示 ▾');
      await page.choose('从哪天', '2026-12-01');
      assert.include(page.text, '未到时间');
      await page.press('加一个时段');
      await page.choose('结束', '12:00');
      await page.press('发布');
      assert.deepEqual(signage().slogans[0]?.when, {
        from: '2026-12-01',
        hours: [{days: [1, 2, 3, 4, 5], from: '08:30', until: '12:00'}],
      });
    });

    test('a board shows them one at a time', async () => {
      await page.choose('大屏', 'one-at-a-time');
      await page.press('发布');
      const widget = signage().boards[0]?.widgets.find(({kind}) => kind === 'slogans');
      assert.deepEqual(widget, {id: 'slogans', kind: 'slogans', mode: 'one-at-a-time'});
    });
  });

  suite('while others work too', () => {
    setup(() => page.turn('slogans'));

    test('the feed goes on and is cut and comes back: what is being written stays, with the focus', async () => {
      await page.type('第 1 条标语', '写到一半');
      const input = page.field('第 1 条标语');
      input.focus();
      link.others(3, 'guotu');
      link.cut();
      await page.settled();
      assert.include(page.text, '网络断开');
      link.status = {kind: 'live'};
      link.others(1, 'guotu');
      others(changeItem('notices', 0, {title: '他们的通知'}));
      await page.settled();
      assert.equal(page.field('第 1 条标语'), input);
      assert.equal(page.focused, input);
      assert.equal(input.value, '写到一半');
      assert.include(page.text, '别人刚发布了新的通知');
      await page.press('知道了');
      await page.press('发布');
      assert.equal(slogans()[0], '写到一半');
      assert.equal(signage().notices[0]?.title, '他们的通知');
    });

    test('where both changed the slogans, nothing is published before somebody chose', async () => {
      await page.type('第 1 条标语', '我的');
      others(changeItem('slogans', 0, {text: '他们的'}));
      await page.settled();
      assert.include(page.text, '别人也改了标语');
      assert.isTrue(page.button('发布').disabled);
      await page.press('用我的');
      await page.press('发布');
      assert.equal(slogans()[0], '我的');
    });

    test('the hub heard of somebody faster: the draft is kept, and what to do is said', async () => {
      await page.type('第 1 条标语', '我的');
      link.refusing = 'revision-stale';
      await page.press('发布');
      assert.include(page.text, '别人刚刚先发布了');
      assert.equal(page.field('第 1 条标语').value, '我的');
      link.refusing = undefined;
      await page.press('发布');
      assert.equal(slogans()[0], '我的');
    });

    test('no answer from the hub: the draft is kept, and it is pressed again', async () => {
      await page.type('第 1 条标语', '我的');
      link.silent = true;
      await page.press('发布');
      assert.include(page.text, '请再按一次“发布”');
      link.silent = false;
      await page.press('发布');
      assert.include(page.text, '已发布');
    });

    test('leaving is warned of while something is not published, and giving up is asked twice', async () => {
      const leave = () => {
        const event = new Event('beforeunload', {cancelable: true});
        dispatchEvent(event);
        return event.defaultPrevented;
      };
      assert.isFalse(leave());
      await page.type('第 1 条标语', '我的');
      assert.isTrue(leave());
      await page.press('放弃');
      await page.press('继续修改');
      assert.isTrue(leave());
      await page.press('放弃');
      await page.press('全部放弃');
      assert.isFalse(leave());
      assert.equal(page.field('第 1 条标语').value, '一声问候，关心群众');
    });
  });

  for (const tab of TABS) {
    test(`is accessible in both languages: ${tab}`, async () => {
      link.do({type: 'raise-alarm', alarm: 'stay'});
      await page.turn(tab);
      // The wall's page has tests of its own.
      const apart = {ignoredRules: ['frame-tested']};
      await assert.isAccessible(page.app, apart);
      await page.press('English');
      await assert.isAccessible(page.app, apart);
    });
  }
});
