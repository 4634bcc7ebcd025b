import type {Page} from 'playwright-core';
import {DeviceBrowser, WALL} from '../../e2e/browser.ts';
import {HallClient} from '../../../src/demo/hall-client.ts';
import {publish, withSlogans} from '../../publish.ts';
import {openWall, slogansOf} from './wall-page.ts';

export interface CalmCost {
  readonly seconds: number;
  readonly layouts: number;
  readonly styleRecalcs: number;
  /** Script, style and layout of the page's main thread, per second. */
  readonly pageMsPerSecond: number;
  /** All tasks of that thread, per second: the browser's own note of each shown frame too. */
  readonly mainThreadMsPerSecond: number;
}

/** Milliseconds; the old lane goes on to the end of its text. */
const A_LAP_AT_MOST = 180_000;

/**
 * What the wall costs while nothing happens but the slogans, between two ticks of the header's clock;
 * the same after a new text has come in; and what a page costs that has nothing but one moving line,
 * which is the browser's own share.
 */
export async function calmCost(url: string, seconds: number) {
  const {browser, wall} = await openWall(url);
  await afterTick(wall, seconds);
  const real = await costOf(wall, seconds);
  const operator = new HallClient(url, {kind: 'console', id: 'bench'});
  await publish(operator, (hall) => withSlogans(hall, ['请保管好随身物品', '有事请问引导员']));
  const lanes = slogansOf(wall).locator('.lane');
  await lanes.nth(1).waitFor({state: 'attached'});
  await lanes.nth(1).waitFor({state: 'detached', timeout: A_LAP_AT_MOST});
  await afterTick(wall, 20);
  const afterChange = await costOf(wall, 20);
  await browser.close();
  return {real, afterChange, bare: await bareCost(seconds)};
}

/** Waits where the clock would else tick within the seconds to come. */
async function afterTick(page: Page, seconds: number): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < (seconds + 1) * 1000) await page.waitForTimeout(left + 1_000);
}

async function bareCost(seconds: number): Promise<CalmCost> {
  const browser = await DeviceBrowser.open();
  const page = await browser.page('about:blank', WALL);
  await page.setContent(
    `<body style="margin:0;overflow:hidden;background:#000;color:#fff">
      <div style="font-size:64px;white-space:nowrap;width:max-content;will-change:transform">
        ${'一杯热茶，尊重群众 ◆ '.repeat(8)}
      </div>`,
  );
  await page.evaluate(() => {
    document
      .querySelector('div')
      ?.animate(
        {transform: ['translate3d(0, 0, 0)', 'translate3d(-2000px, 0, 0)']},
        {duration: 2_000 / 0.12, easing: 'steps(2000)', iterations: Infinity},
      );
  });
  await page.waitForTimeout(3_000);
  const cost = await costOf(page, seconds);
  await browser.close();
  return cost;
}

async function costOf(page: Page, seconds: number): Promise<CalmCost> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const read = async () => {
    const {metrics} = await devtools.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
  };
  const before = await read();
  await page.waitForTimeout(seconds * 1000);
  const after = await read();
  const grown = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
  const perSecond = (...names: string[]) =>
    Math.round((names.reduce((sum, name) => sum + grown(name), 0) / seconds) * 1e5) / 100;
  return {
    seconds,
    layouts: grown('LayoutCount'),
    styleRecalcs: grown('RecalcStyleCount'),
    pageMsPerSecond: perSecond('ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'),
    mainThreadMsPerSecond: perSecond('TaskDuration'),
  };
}
