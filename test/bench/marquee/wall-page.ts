import type {Locator, Page} from 'playwright-core';
import {DeviceBrowser, WALL, sees} from '../../e2e/browser.ts';

/** Opens the real wall in a browser of its own and lets it come to rest. */
export async function openWall(url: string): Promise<{browser: DeviceBrowser; wall: Page}> {
  const browser = await DeviceBrowser.open();
  const wall = await browser.page(`${url}/signage/?mute`, WALL);
  await sees(wall, '一杯热茶，尊重群众');
  await wall.waitForTimeout(3_000);
  return {browser, wall};
}

/** The scrolling slogans of a wall. */
export const slogansOf = (wall: Page): Locator => wall.locator('rc-slogan-track');

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  /** Microseconds of the machine's own clock, the same in every process. */
  readonly ts: number;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What the browser itself notes while `work` goes on. */
export async function traced(
  page: Page,
  categories: readonly string[],
  work: () => Promise<void>,
): Promise<TraceEvent[]> {
  const devtools = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({value}) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const complete = new Promise((resolve) => {
    devtools.once('Tracing.tracingComplete', resolve);
  });
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {includedCategories: [...categories], excludedCategories: ['*']},
  });
  await work();
  await devtools.send('Tracing.end');
  await complete;
  await devtools.detach();
  return events;
}
