import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Page} from 'playwright-core';
import type {PictureName} from '../../src/console/help/tasks.ts';
import {Callers} from '../../src/hub/gate/testing/callers.ts';
import type {Language} from '../../src/console/words.ts';
import {DESK, DeviceBrowser, KIOSK, WALL, sees} from '../e2e/browser.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';

// Makes the pictures of the help again, in both languages: a hall on its first day, by the steps that the help tells.
const NAME = {zh: '王红', en: 'Wang Hong'};
const DEVICE = {zh: '东门 1 号机', en: 'East door 1'};
const COLLEAGUE = {zh: '李平', en: 'Li Ping'};
const PASSWORD = '四只 白鹭 过 河滩';
/** Of its own size: letters are read on the help's page without opening the picture. */
const SCALE = 0.75;
const QUALITY = 72;

async function shoot(page: Page, name: PictureName, languages: readonly Language[]): Promise<void> {
  // Behind the last press, so that nothing is lit by the mouse.
  await page.mouse.move(0, 0);
  const devtools = await page.context().newCDPSession(page);
  const {width = 0, height = 0} = page.viewportSize() ?? {};
  const {data} = await devtools.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    // Of the whole page, which may be pushed along.
    clip: {
      x: 0,
      y: await page.evaluate(() => scrollY),
      width,
      height,
      scale: width > 1000 ? SCALE : 1,
    },
  });
  for (const language of languages) {
    const path = `../../src/console/help/pictures/${name}-${language}.webp`;
    writeFileSync(fileURLToPath(new URL(path, import.meta.url)), Buffer.from(data, 'base64'));
  }
}

const hub = await HubProcess.start({data: newDataFolder(), accounts: 'new'});
const [office, east, above] = await Promise.all([
  DeviceBrowser.open(),
  DeviceBrowser.open(),
  DeviceBrowser.open(),
]);

/** Presses what a selector finds, by its key: two presses in a row are no double click then. */
const press = (page: Page, selector: string) => page.locator(selector).first().press('Enter');

/** Has the page speak it: pages speak what was chosen on the one before. */
async function speak(page: Page, language: Language): Promise<void> {
  const [own, other] =
    language === 'zh' ? (['English', '中文'] as const) : (['中文', 'English'] as const);
  await page.getByRole('button', {name: /^(English|中文)$/}).waitFor();
  const turn = page.getByRole('button', {name: other, exact: true});
  if ((await turn.count()) > 0) await turn.press('Enter');
  await sees(page, own);
}

/** Opens a page of the console in both languages, one after the other. */
async function inBoth(
  path: string,
  act: (page: Page, language: Language) => Promise<void>,
  browser = office,
): Promise<void> {
  for (const language of ['zh', 'en'] as const) {
    const page = await browser.page(hub.url + path, DESK);
    await page.locator('header').first().waitFor();
    await speak(page, language);
    await act(page, language);
    await page.close();
  }
}

const begin = await office.page(`${hub.url}/console/sign-in/#${hub.begin}`, DESK);
for (const language of ['zh', 'en'] as const) {
  await speak(begin, language);
  await begin.locator('[name=name]').fill(NAME[language]);
  await shoot(begin, 'begin', [language]);
}
await begin.locator('[name=name]').fill(NAME.zh);
await begin.locator('[name=password]').fill(PASSWORD);
await begin.locator('[name=again]').fill(PASSWORD);
await begin.locator('[name=zh]').fill('青山接待大厅');
await begin.locator('[name=en]').fill('Qingshan hall');
await press(begin, 'form button.primary');
await begin.waitForURL(/\/console\/$/);
await begin.close();

const code = async (device: Page) => {
  const shown = device.locator('rc-pairing-screen .code');
  await shown.waitFor();
  return (await shown.textContent())?.trim() ?? '';
};
const kiosk = await east.page(`${hub.url}/kiosk/`, {width: KIOSK.width / 2, height: 720});
await code(kiosk);
await shoot(kiosk, 'code', ['zh', 'en']);
await inBoth('/console/', async (page, language) => {
  await press(page, '.head button');
  await press(page, 'rc-pair-dialog li button');
  await page.locator('rc-pair-dialog [name=name]').fill(DEVICE[language]);
  await shoot(page, 'pair', [language]);
});
const add = async (device: Page, name: string) => {
  const page = await office.page(`${hub.url}/console/?pair=${await code(device)}`, DESK);
  await page.locator('rc-pair-dialog [name=name]').fill(name);
  await press(page, 'rc-pair-form button.jade');
  await sees(page, `“${name}”`);
  await page.close();
};
await add(kiosk, DEVICE.zh);
await kiosk.setViewportSize(KIOSK);
const wall = await above.page(`${hub.url}/signage/?mute`, WALL);
await add(wall, '大厅主屏');
const lost = await above.page(`${hub.url}/kiosk/`, KIOSK);
await add(lost, '西门 1 号机');
await sees(lost, '登记并取号');
await lost.close();

await inBoth('/console/hall/#windows', async (page, language) => {
  await page.locator('rc-windows-grid button').nth(3).waitFor();
  await shoot(page, 'seats', [language]);
  await page.goto(`${hub.url}/console/hall/#other`);
  await page
    .locator('input')
    .first()
    .fill(language === 'zh' ? '青山大厅' : '青山接待中心');
  await press(page, 'rc-publish-bar button.primary');
  await page.locator('rc-publish-dialog .differences').waitFor();
  await shoot(page, 'publish', [language]);
  await press(page, 'rc-publish-dialog button.now');
  await page.locator('rc-publish-dialog .done').waitFor();
  await page.keyboard.press('Escape');
  await page.goto(`${hub.url}/console/hall/#history`);
  await page.locator('rc-revision-list .entry').nth(1).waitFor();
  await shoot(page, 'history', [language]);
  await page.locator('rc-revision-list .entry button').last().press('Enter');
  await page.locator('rc-roll-back-dialog .differences').waitFor();
  await shoot(page, 'roll-back', [language]);
});

await inBoth('/console/', async (page, language) => {
  // The kiosk at the west door was switched off above.
  await page.locator('rc-fleet-todo li').first().waitFor();
  await shoot(page, 'fleet', [language]);
  await page.locator('rc-fleet-grid').getByText(DEVICE.zh).first().click();
  await page.locator('rc-device-detail').waitFor();
  await shoot(page, 'device', [language]);
});

await inBoth('/console/updates/', async (page, language) => {
  await page.locator('rc-updates-app .version').waitFor();
  await shoot(page, 'updates', [language]);
});

await inBoth('/console/accounts/', async (page, language) => {
  await press(page, 'button.primary');
  await page.locator('[name=name]').fill(COLLEAGUE[language]);
  await page.locator('[type=checkbox]').last().press('Space');
  await page.locator('rc-staff-dialog button.primary').press('Enter');
  await page.locator('.code').waitFor();
  await shoot(page, 'account', [language]);
});

const callers = new Callers(hub);
const operator = await callers.signIn(NAME.zh, PASSWORD);
const auditor = await callers.person(operator, '周正', 'auditor');
const audits = await DeviceBrowser.open();
await audits.show(hub.url, auditor.cookie);
await inBoth(
  '/console/audit/',
  async (page, language) => {
    await page.locator('rc-audit-app li').nth(3).waitFor();
    await shoot(page, 'audit', [language]);
  },
  audits,
);

await Promise.all([audits.close(), office.close(), east.close(), above.close()]);
await hub.kill();
process.exit(0);
