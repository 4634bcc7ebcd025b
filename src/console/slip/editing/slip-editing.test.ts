import {assert} from '@open-wc/testing';
import {CanvasLetters} from '../../../devices/printer/picture/canvas-letters.ts';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import {USUAL_SLIP, type SlipTemplate} from '../../../hall/slip-template.ts';
import hall from '../../../hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../../../sync/testing/memory-link.ts';
import {SlipPage} from '../testing/slip-page.ts';

const letters = new CanvasLetters(getComputedStyle(document.documentElement).fontFamily);

let link: MemoryLink;
let page: SlipPage;

const shows = () => link.state.configuration?.slip?.lines.map(({show}) => show);

/** Somebody else publishes. */
function others(patch: Partial<SlipTemplate>): void {
  const {configuration, revision: basedOn} = link.state;
  const slip = {...(configuration!.slip ?? USUAL_SLIP), ...patch};
  link.do({
    type: 'publish-configuration',
    configuration: {...configuration!, slip},
    basedOn,
  });
}

suite('rc-slip-editing', () => {
  setup(async () => {
    link = new MemoryLink(hall as HallConfiguration);
    page = await SlipPage.open(link, letters);
    await page.edit();
  });
  teardown(() => {
    page.close();
  });

  test('a change shows at once and prints once it is published, with everything else as it was', async () => {
    const before = structuredClone(link.state.configuration!);
    await page.press('删除第 15 行“取号时间”');
    await page.press('删除第 9 行“大约等多久”');
    await page.choose('第 4 行字号', 'small');
    await page.choose('第二种文字', 'none');
    assert.notInclude(page.said, '等候');
    assert.notInclude(page.said, 'Area A');
    assert.isUndefined(link.state.configuration?.slip);
    assert.isTrue(page.app.dirty);
    await page.press('发布');
    assert.include(page.text, '已发布，下一张就这样打');
    assert.isFalse(page.app.dirty);
    const lines = USUAL_SLIP.lines
      .filter(({show}) => show !== 'time' && show !== 'wait')
      .map((line) => (line.show === 'area' ? ({show: 'area', size: 'small'} as const) : line));
    const slip: SlipTemplate = {...USUAL_SLIP, lines, secondLanguage: 'none'};
    assert.deepEqual(link.state.configuration, {...before, slip});
    const {basedOn} = link.sent.at(-1)?.body as {basedOn: number};
    assert.equal(basedOn, 1);
  });

  test('lines move, and the focus goes along', async () => {
    await page.press('第 3 条上移');
    assert.equal(page.focused, '第 2 条上移');
    await page.press('第 2 条上移');
    await page.press('发布');
    assert.deepEqual(shows()?.slice(0, 3), ['number', 'hall', 'rule']);
  });

  test('what was removed can be put back, and what is not on it can be added', async () => {
    await page.press('删除第 11 行“离线取号（断网才印）”');
    await page.press('撤销删除');
    assert.isFalse(page.app.dirty);
    await page.choose('再加一行', 'unit');
    await page.press('加上');
    assert.include(page.text, '谁看到号单');
    assert.include(page.said, '2026-11-23 09:30');
    await page.press('发布');
    assert.equal(shows()?.at(-1), 'unit');
  });

  test('the hall writes words of its own, and what is missing is shown where it stands', async () => {
    await page.press('加上');
    await page.type('第 16 行中文', '咨询电话 0000-0000000');
    assert.include(page.said, '咨询电话 0000-0000000');
    await page.press('发布');
    assert.include(page.text, '还不能发布：1 处要改');
    assert.include(page.text, '第 16 行英文：要填写');
    assert.notInclude(page.text, '第 16 行中文：要填写');
    assert.equal(page.field('第 16 行英文').getAttribute('aria-invalid'), 'true');
    assert.lengthOf(link.sent, 0);
    await page.type('第 16 行英文', 'Telephone 0000-0000000');
    assert.notInclude(page.text, '要填写');
    await page.press('发布');
    assert.deepEqual(link.state.configuration?.slip?.lines.at(-1), {
      show: 'words',
      words: {zh: '咨询电话 0000-0000000', en: 'Telephone 0000-0000000'},
    });
  });

  test('a slip without a second language wants no English; one with a second language wants it', async () => {
    await page.press('加上');
    await page.type('第 16 行中文', '咨询电话 0000-0000000');
    await page.choose('第二种文字', 'none');
    await page.press('发布');
    const words = {zh: '咨询电话 0000-0000000', en: ''};
    assert.deepEqual(link.state.configuration?.slip?.lines.at(-1), {show: 'words', words});
    await page.choose('第二种文字', 'english');
    await page.type('第 16 行中文', '');
    await page.press('发布');
    assert.include(page.text, '还不能发布：2 处要改');
    assert.include(page.text, '第 16 行中文：要填写');
    assert.include(page.text, '第 16 行英文：要填写');
  });

  test('the number stays on it', () => {
    assert.isTrue(page.button('删除第 3 行“号码”').disabled);
  });

  test('what others publish elsewhere in it comes in, and what was changed here stays', async () => {
    await page.choose('大字', 'always');
    others({secondLanguage: 'none'});
    await page.settled();
    assert.include(page.text, '别人刚发布了新的第二种文字');
    await page.press('知道了');
    await page.press('发布');
    const {secondLanguage, largeText} = link.state.configuration!.slip!;
    assert.deepEqual([secondLanguage, largeText], ['none', 'always']);
  });

  test('where both changed the lines, nothing is published before somebody chose', async () => {
    await page.press('删除第 15 行“取号时间”');
    others({lines: [{show: 'number'}]});
    await page.settled();
    assert.include(page.text, '别人也改了号单内容');
    assert.isTrue(page.button('发布').disabled);
    await page.press('用对方的');
    assert.equal(page.said, 'A023');
    assert.isFalse(page.app.dirty);
  });

  test('the hub refused or did not answer: the draft is kept, and what to do is said', async () => {
    await page.choose('第二种文字', 'english');
    link.refusing = 'revision-stale';
    await page.press('发布');
    assert.include(page.text, '别人刚刚先发布了');
    link.refusing = undefined;
    link.silent = true;
    await page.press('发布');
    assert.include(page.text, '请再按一次“发布”');
    link.silent = false;
    await page.press('发布');
    assert.equal(link.state.configuration?.slip?.secondLanguage, 'english');
  });

  test('is accessible in both languages', async () => {
    await page.press('加上');
    await page.press('发布');
    await assert.isAccessible(page.app);
    await page.press('English');
    await assert.isAccessible(page.app);
  });
});
