import {once} from 'node:events';
import type {Page} from 'playwright-core';
import {KIOSK, DeviceBrowser} from '../e2e/browser.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {Monkey, buttonsOn} from './monkey.ts';

/** Between two looks at whether somebody could go on. */
const LOOK_EVERY = 20;
/** Between two times that it walks away. */
const LEAVE_EVERY = 500;
/** Longer than the kiosk waits for anybody, at the slowest pace, its asking included; in ms. */
const GONE_MS = 400_000;

export interface MonkeyRun {
  readonly deeds: number;
  readonly visits: number;
  /** Screens that it came to, by the names of their elements. */
  readonly screens: readonly string[];
  readonly errors: readonly string[];
}

/**
 * So many deeds at a real kiosk, whose clock is moved on when the monkey walks away. Throws where
 * nothing could be pressed any more, or where the first screen does not come back; `errors` has what
 * the page met.
 */
export async function monkeyRun(deeds: number, seed: number): Promise<MonkeyRun> {
  const hub = await HubProcess.start({data: newDataFolder()});
  const browser = await DeviceBrowser.open();
  const page = await browser.page('about:blank', KIOSK);
  await page.clock.install();
  // As a kiosk's browser begins: nothing lies behind its page that a key could lead back to.
  await page.evaluate((url) => {
    location.replace(url);
  }, `${hub.url}/kiosk/`);
  await page.locator('rc-home-screen').waitFor();
  const monkey = await Monkey.at(page, seed);
  const screens = new Set<string>();
  let visits = 0;
  page.on('framenavigated', () => (visits += 1));
  try {
    for (let deed = 1; deed <= deeds; deed += 1) {
      await monkey.act();
      if (deed % LOOK_EVERY === 0) screens.add(await lookAt(page));
      if (deed % LEAVE_EVERY === 0 || deed === deeds) await walkAway(page);
    }
  } catch (error) {
    const last = monkey.deeds.slice(-12).join('; ');
    throw new Error(`seed ${seed}, after: ${last}`, {cause: error});
  } finally {
    await browser.close();
    await hub.kill();
  }
  return {deeds, visits, screens: [...screens].sort(), errors: browser.errors};
}

/** Waits until something can be pressed; answers which screen stands there. */
async function lookAt(page: Page): Promise<string> {
  // A screen may be on its way, or a number: both come by themselves.
  const patient = AbortSignal.timeout(30_000);
  while ((await buttonsOn(page)).length === 0) {
    if (patient.aborted) throw new Error(`a dead end: ${await page.locator('body').innerText()}`);
    await Promise.race([page.clock.runFor(1_000), once(patient, 'abort')]);
  }
  const screen = page.locator('.screen > *').first();
  return screen.evaluate(({localName}) => localName);
}

/** The first screen, and none of its settings changed. */
async function walkAway(page: Page): Promise<void> {
  // A voice that still says something waits anew; then it asks; then it leaves.
  for (let turns = 0; turns < 3; turns += 1) await page.clock.fastForward(GONE_MS);
  await page.locator('rc-home-screen').waitFor();
  await page.locator('html[lang="zh-Hans"][data-theme="paper"]').waitFor();
}
