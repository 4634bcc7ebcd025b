import type {Page} from 'playwright-core';
import type {KioskApp} from '../../kiosk/kiosk-app.ts';
import {untilRenewed} from '../visitor/renewal.ts';

/** What a visitor presses: `leads` to another screen, or stays where it is. */
interface Press {
  readonly name: string;
  readonly leads: boolean;
}

const leads = (...names: string[]): Press[] => names.map((name) => ({name, leads: true}));
const stays = (...names: string[]): Press[] => names.map((name) => ({name, leads: false}));

/** A number and nothing else. */
export const numberOnly = leads('只取号', '取号');

const told = '到窗口口述';
/** The form with a name that is typed, so that the engines and their thread are used. */
export const withName: readonly Press[] = [
  ...leads('登记并取号', '知道了'),
  ...stays('拼音', ...Array.from('wang'), '王'),
  ...leads(
    '下一步',
    told,
    '不填',
    '一个人',
    '申诉求决',
    '说不清楚',
    told,
    '不填',
    '下一步',
    '取号',
  ),
];

/**
 * Visits without a finger, as fast as the page can: what is measured is what they leave. Does not wait
 * for the tremor of a hand; `renew` says whether a fresh document follows each, as in a hall.
 */
export async function makeReady(page: Page, renew: boolean): Promise<void> {
  await page.locator('rc-home-screen').waitFor();
  await page.waitForFunction(() => customElements.get('rc-notice-screen') !== undefined);
  await page.locator('rc-kiosk-app').evaluate((app: KioskApp, renews) => {
    app.timings = {...app.timings, tremor: 0};
    if (!renews) app.renew = () => undefined;
    // The tremor is looked at when it is put on the page.
    app.remove();
    document.body.append(app);
  }, renew);
}

/** From the first screen to the number and back to the first screen. */
export async function visit(page: Page, presses: readonly Press[], renew: boolean): Promise<void> {
  await page.evaluate(walk, presses);
  await page.locator('rc-number-screen').waitFor();
  const end = () => page.getByRole('button', {name: '完成'}).click();
  if (!renew) return end();
  await untilRenewed(page, end);
  await makeReady(page, true);
}

/** Runs in the page. */
async function walk(presses: readonly Press[]): Promise<void> {
  const deep = (root: Element): Element[] =>
    [...(root.shadowRoot?.children ?? []), ...root.children].flatMap((child) => [
      child,
      ...deep(child),
    ]);
  const shown = (element: Element) => element.checkVisibility({visibilityProperty: true});
  const heading = () => deep(document.body).find(({localName}) => localName === 'h1')?.textContent;
  const button = (name: string) =>
    deep(document.body).find(
      (each): each is HTMLButtonElement =>
        each instanceof HTMLButtonElement &&
        !each.disabled &&
        each.innerText.trim().startsWith(name) &&
        shown(each),
    );
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (const {name, leads: away} of presses) {
    let found = button(name);
    while (!found) {
      await frame();
      found = button(name);
    }
    const before = heading();
    found.click();
    await frame();
    while (away && heading() === before) await frame();
  }
}
