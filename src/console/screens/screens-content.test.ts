import {assert} from '@open-wc/testing';
import type {HallConfiguration} from '../../hall/configuration.ts';
import hall from '../../hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../../sync/testing/memory-link.ts';
import {problem} from '../../wire/problem.ts';
import {ScreensPage} from './testing/screens-page.ts';

let link: MemoryLink;
let page: ScreensPage;

const alarm = () => link.state.alarm?.alarm;
const signage = () => link.state.configuration!.signage;

suite('rc-screens-app: what is shown and said', () => {
  setup(async () => {
    link = new MemoryLink(hall as HallConfiguration);
    page = await ScreensPage.open(link);
  });
  teardown(() => {
    page.close();
  });

  suite('notices', () => {
    setup(() => page.turn('notices'));

    test('a notice is written, timed and hung on one screen', async () => {
      await page.press('加一条通知');
      await page.type('标题', '周五停电');
      await page.type('第 1 页 · 小标题', '什么时候');
      await page.type('内容，一行一条', '周五下午\n三点到四点\n');
      await page.choose('先后', 'high');
      await page.choose('到哪天（含）', '2026-11-22');
      assert.match(page.text, /周五停电\s*已过期/);
      await page.choose('到哪天（含）', '2026-11-27');
      assert.match(page.text, /周五停电\s*在显示/);
      await page.tick('所有屏幕', false);
      for (const {name} of hall.signage.displays) await page.tick(name, name === '入口指引屏');
      await page.press('发布');
      assert.deepEqual(signage().notices.at(-1), {
        id: 'notice-1',
        title: '周五停电',
        pages: [{heading: '什么时候', lines: ['周五下午', '三点到四点']}],
        priority: 'high',
        when: {until: '2026-11-27'},
        displays: ['info'],
      });
      await page.press('删除这条通知');
      await page.press('发布');
      assert.lengthOf(signage().notices, 1);
    });

    test('on no screen at all it shows nowhere, which is said', async () => {
      await page.tick('所有屏幕', false);
      for (const {name} of hall.signage.displays) await page.tick(name, false);
      assert.include(page.text, '没有选屏幕，不会显示');
    });

    test('what the law wants to hang there cannot be removed', () => {
      assert.include(page.text, '可以改，不能删');
      assert.throws(() => page.button('删除这条通知'));
    });
  });

  suite('media', () => {
    setup(() => page.turn('media'));
    const picture = new File(['picture'], '热茶.png', {type: 'image/png'});
    /** SHA-256 of the word “picture”. */
    const HASH = '2cea274d0bedc39ec4ab6ba9e59ec889e3ed6fb56a1cf088a64d9b383378dc97';

    test('a picture goes to the hub under its hash, and is in the draft then', async () => {
      await page.bring([picture], '热茶.png：传好了');
      assert.deepEqual([...page.media.kept.keys()], [HASH]);
      await page.choose('停留', '20');
      await page.press('发布');
      assert.deepEqual(signage().media, [
        {id: 'media-1', name: '热茶', hash: HASH, type: 'image/png', bytes: 7, seconds: 20},
      ]);
      await page.bring([picture], '热茶.png：已经有了');
    });

    test('how far it has come is said, and what went wrong', async () => {
      page.media.shares = [0.42];
      await page.bring([picture], '热茶.png：已传 42%');
      page.media.refusal = {kind: 'refused', problem: problem('body-too-large')};
      page.media.goOn();
      await page.bring([], problem('body-too-large').zh.title);
      assert.notInclude(page.text, '有未发布的修改');
    });

    test('other files and a silent hub are told in words', async () => {
      page.media.refusal = {kind: 'unreachable'};
      const table = new File(['a,b'], '表格.csv', {type: 'text/csv'});
      await page.bring([table, picture], '热茶.png：没有传上去，网络没有回应');
      assert.include(page.text, '表格.csv：只能传图片和视频');
      assert.include(page.text, '还没有图片和视频');
    });

    test('films and pictures change places, and one that the hub has lost is named', async () => {
      const film = new File(['film'], '介绍.mp4', {type: 'video/mp4'});
      await page.bring([picture, film], '介绍.mp4：传好了');
      assert.notInclude(page.text, '服务器上没有这个文件');
      await page.press('下移');
      await page.press('发布');
      assert.deepEqual(
        signage().media.map(({name}) => name),
        ['介绍', '热茶'],
      );
      page.media.kept.clear();
      await page.turn('slogans');
      await page.turn('media');
      assert.include(page.text, '服务器上没有这个文件');
    });

    test('a file that nothing shows any more is named with its size, and removed with two presses', async () => {
      await page.bring([picture], '热茶.png：传好了');
      await page.press('发布');
      await page.press('删除');
      assert.notInclude(page.text, '没有在用的文件', 'the screens show it until that is published');
      await page.press('发布');
      assert.match(page.text, /没有在用的文件[^]*文件 1 · 0.0 MB/);
      await page.press('删除文件 1');
      await page.press('留着');
      await page.press('删除文件 1');
      assert.isTrue(page.media.kept.has(HASH));
      await page.press('从服务器上删掉，不能恢复');
      assert.isFalse(page.media.kept.has(HASH));
      assert.notInclude(page.text, '没有在用的文件');
    });

    test('a file that the hub does not remove stays in the list, and why is said', async () => {
      page.media.kept.set(HASH, picture);
      await page.turn('slogans');
      await page.turn('media');
      for (const [refusal, said] of [
        [{kind: 'unreachable'}, '不知道删了没有'],
        [
          {kind: 'refused', problem: problem('media-in-use', {name: '热茶'})},
          '“热茶”还在大厅配置里',
        ],
      ] as const) {
        page.media.refusal = refusal;
        await page.press('删除文件 1');
        await page.press('从服务器上删掉，不能恢复');
        assert.include(page.text, said);
        assert.exists(page.button('删除文件 1'));
      }
    });
  });

  suite('alarms', () => {
    setup(() => page.turn('alarms'));

    test('it takes two presses, is on top of every tab, and ends with one', async () => {
      await page.press('请马上离开');
      assert.isUndefined(alarm());
      assert.include(page.text, '所有屏幕马上显示并广播');
      await page.press('不发');
      assert.isUndefined(alarm());
      await page.press('请马上离开');
      await page.press('马上发出');
      assert.equal(alarm(), 'leave');
      await page.turn('voice');
      assert.include(page.text, '紧急通知“请马上离开”正在所有屏幕显示并广播，09:30 发出');
      await page.press('解除');
      assert.isUndefined(alarm());
      assert.notInclude(page.text, '解除');
    });

    test('a key that is still held from the first press raises nothing', async () => {
      await page.press('请马上离开');
      assert.equal(page.focused, page.button('不发'));
    });

    test('an alarm does not wait for a document that is on its way', async () => {
      await page.type('第 1 行', '别慌');
      link.delay = 60_000;
      page.button('发布').click();
      await page.settled();
      assert.include(page.text, '正在发布…');
      link.delay = 0;
      await page.press('请留在原地');
      await page.press('马上发出');
      assert.equal(alarm(), 'stay');
    });

    test('where the hub does not answer, that is said', async () => {
      link.silent = true;
      await page.press('请留在原地');
      await page.press('马上发出');
      assert.include(page.text, '网络没有回应，请再按一次');
    });

    test('its words are changed and published; the buttons keep what is published until then', async () => {
      await page.type('标题（最多 12 个字）', '请马上出去');
      await page.type('第 3 行', '走楼梯');
      assert.exists(page.button('请马上离开'));
      await page.press('发布');
      assert.exists(page.button('请马上出去'));
      assert.deepEqual(signage().alarms[0]?.lines, [
        '不要慌，不要跑，不乘电梯',
        '跟着工作人员，从出口离开',
        '走楼梯',
      ]);
    });
  });

  suite('voice', () => {
    setup(() => page.turn('voice'));

    test('a zone has a name, languages, quiet hours and loudness', async () => {
      await page.type('名称', '一层大厅');
      await page.tick('英语', true);
      await page.press('加一个时段');
      await page.choose('音量（0–100）', '40');
      await page.press('发布');
      const [zone] = signage().zones;
      assert.deepEqual(zone, {
        id: 'hall',
        name: '一层大厅',
        languages: ['zh', 'en'],
        quiet: [{days: [1, 2, 3, 4, 5], from: '08:30', until: '17:30'}],
        volumes: [{days: [1, 2, 3, 4, 5, 6, 7], from: '12:00', until: '14:00', level: 40}],
      });
    });

    test('hours that end before they begin are named where they stand', async () => {
      await page.choose('结束', '11:00');
      await page.press('发布');
      assert.include(page.text, '结束时间须晚于开始时间');
    });

    test('a zone that goes leaves its screens silent', async () => {
      await page.press('删除这个广播区');
      await page.press('发布');
      assert.isUndefined(signage().displays.find(({id}) => id === 'wall')?.zone);
    });
  });
});
