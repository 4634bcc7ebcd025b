import type {Page} from 'playwright-core';

/** Has a visit end, and waits for the fresh document that follows each. */
export async function untilRenewed(page: Page, end: () => Promise<unknown>): Promise<void> {
  const began = await page.evaluate(() => performance.timeOrigin);
  await end();
  await page.waitForFunction((before) => performance.timeOrigin !== before, began);
}
