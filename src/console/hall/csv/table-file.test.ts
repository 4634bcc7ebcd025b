import {assert} from '@open-wc/testing';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import {unitRows} from '../../../hall/table/units-table.ts';
import {windowRows} from '../../../hall/table/windows-table.ts';
import hall from '../../../hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../../../sync/testing/memory-link.ts';
import {HallPage} from '../testing/hall-page.ts';
import {csvText} from './csv-text.ts';

const example = hall as HallConfiguration;
let link: MemoryLink;
let page: HallPage;

const units = csvText(unitRows(example));
/** A line of the units, without its end. */
const lineOf = (short: string) => units.split('\n').find((line) => line.includes(short))!;
const published = () => link.state.configuration!;

suite('units and windows as tables', () => {
  setup(async () => {
    link = new MemoryLink(example);
    page = await HallPage.open(link, 'units');
  });
  teardown(() => {
    page.close();
  });

  test('a name that was changed in a spreadsheet is published', async () => {
    await page.bring(
      units.replace(lineOf('公安厅'), lineOf('公安厅').replaceAll('公安厅', '公安局')),
    );
    assert.include(page.text, '还没有发布');
    await page.publish();
    assert.isTrue(published().units.some(({short}) => short.zh === '公安局'));
    assert.lengthOf(published().units, example.units.length);
  });

  test('a unit whose line was deleted leaves its seats too', async () => {
    const gone = example.units.find(({short}) => short.zh === '公安厅')!.id;
    await page.bring(units.replace(`${lineOf('公安厅')}\n`, ''));
    assert.isTrue(page.app.dirty);
    await page.turn('windows');
    assert.notInclude(page.text, '换掉公安厅');
    assert.isFalse(published().units.every(({id}) => id !== gone));
  });

  test('what a spreadsheet of China saves by itself is read as well', async () => {
    // 编号 in GB18030, and nothing else: what is missing is told, so it was read.
    await page.bring(new Uint8Array([0xb1, 0xe0, 0xba, 0xc5, 0x0d, 0x0a]));
    assert.include(page.text, '第一行没有“全称”这一列');
    assert.notInclude(page.text, '第一行没有“编号”这一列');
  });

  test('what is wrong is told by line and column, and nothing is taken over', async () => {
    await page.turn('windows');
    await page.bring(csvText(windowRows(example)).replace('左侧', '上面'));
    assert.include(page.text, '第 2 行 · 哪一侧：“上面”不对');
    assert.isFalse(page.app.dirty);
    await page.bring(new Uint8Array([0xff, 0xff, 0xff]));
    assert.include(page.text, '读不懂这个文件');
  });
});
