import {assert} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import type {HallConfiguration} from '../../hall/configuration.ts';
import hall from '../../hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../../sync/testing/memory-link.ts';
import {TABS} from './tabs.ts';
import {HallPage} from './testing/hall-page.ts';

let link: MemoryLink;
let page: HallPage;

suite('rc-hall-app for whoever sees little or has no mouse', () => {
  setup(async () => {
    link = new MemoryLink(hall as HallConfiguration);
    page = await HallPage.open(link, 'windows');
  });
  teardown(async () => {
    page.close();
    await setViewport({width: 1366, height: 768});
  });

  for (const tab of TABS) {
    test(`nothing is cut off at 640 pixels, in either language: ${tab}`, async () => {
      await setViewport({width: 640, height: 384});
      await page.turn(tab);
      const over = () => document.documentElement.scrollWidth - innerWidth;
      assert.isAtMost(over(), 0);
      await page.press('English');
      assert.isAtMost(over(), 0);
    });
  }

  test('a unit is put at a seat by keys alone, and the focus is back where it was', async () => {
    page.button('1 号窗口左侧：换掉信访局').focus();
    await sendKeys({press: 'Enter'});
    await page.settled();
    assert.equal(page.focused, page.field('找单位'));
    await sendKeys({type: '公安'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await page.settled();
    assert.equal(page.focused?.getAttribute('aria-label'), '1 号窗口左侧：换掉公安厅');
    await page.key('z');
    assert.exists(page.button('1 号窗口左侧：换掉信访局'));
  });
});
