import {assert} from '@open-wc/testing';
import type {Stroke} from '../../src/input/engines.ts';
import {InkEvent} from '../../src/input/entry/events.ts';
import type {InkPad} from '../../src/input/entry/ink-pad.ts';
import {deep, KioskPage} from '../testing/kiosk-page.ts';
import {toCompany, toTopic} from '../testing/presses.ts';

/** A long stroke to and fro on the sheet, `at` pixels from its side. */
const stroke = (at: number): Stroke =>
  Array.from({length: 400}, (_, index) => ({x: at + (index % 2) * 40, y: index}));

suite('handwriting that is kept as it is', () => {
  let page: KioskPage;

  const pad = () => deep(page.app).find((each): each is InkPad => each.matches('rc-ink-pad'))!;

  /** As the pad tells it: what stood there, and one stroke more. */
  async function draw(at: number): Promise<void> {
    pad().dispatchEvent(new InkEvent([...pad().strokes, stroke(at)], 600));
    await page.settled();
  }

  setup(async () => {
    page = new KioskPage();
    await page.settled();
  });

  teardown(() => {
    page.close();
  });

  test('shows what the desk will see; a stroke beyond the end of the sheet is refused, and it says so', async () => {
    await page.press('登记并取号', '知道了', '留下字迹');
    let drawn = 0;
    while (!page.words.includes('写满了')) {
      drawn += 1;
      assert.isBelow(drawn, 100, 'four hundred points each');
      await draw(drawn * 8);
    }
    assert.lengthOf(pad().strokes, drawn - 1);
    await page.press('去一笔');
    assert.notInclude(page.words, '写满了');
    assert.lengthOf(pad().strokes, drawn - 2);
    await page.press('下一步', '到窗口口述', '不填', ...toTopic.slice(toCompany.length));
    await page.press('说不清楚', '到窗口口述', '不填', '下一步', '取号');
    await page.sees('A001');
    const value = page.forms[0]?.lines.find(({id}) => id === 'name')?.value;
    assert.lengthOf(value?.kind === 'ink' ? value.ink.strokes : [], drawn - 2);
  }).timeout(60_000);

  test('what was kept is seen at its question, and nothing typed was replaced', async () => {
    await page.press('登记并取号', '知道了', '留下字迹');
    assert.notInclude(page.words, '刚才打的字');
    await draw(10);
    await page.press('上一步');
    assert.isTrue(deep(page.app).some((each) => each.matches('.kept polyline')));
  });

  test('what stands in the small pad goes into the text as the sheet is opened', async () => {
    await page.press('登记并取号', '知道了');
    await draw(10);
    await page.press('留下字迹');
    assert.include(page.words, '刚才打的字就不用了');
    await page.press('上一步');
    assert.notInclude(page.words, '已留下字迹');
    assert.include(page.words, '王');
  });

  test('what was typed before is there again where the sheet stays empty', async () => {
    await page.press('登记并取号', '知道了', '拼音', 'a', 'i', '爱', '手写', '留下字迹');
    assert.include(page.words, '刚才打的字就不用了');
    await draw(10);
    await page.press('重写', '上一步');
    assert.include(page.words, '爱');
  });
});
