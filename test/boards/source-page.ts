import {chromium, type Browser, type CDPSession, type Page} from 'playwright-core';
import {chromiumArgs} from '../../src/agent/browser/find-chromium.ts';
import {ensureChromium} from '../chromium.ts';
import {servePage} from './server.ts';

/** A page of tests in a real browser, straight from its sources. */
export class SourcePage {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #devtools: CDPSession;
  readonly #stopServing: () => Promise<void>;
  /** Errors that the page met without catching them, but for those that a state is made of. */
  readonly errors: string[] = [];

  private constructor(
    page: Page,
    browser: Browser,
    devtools: CDPSession,
    stopServing: () => Promise<void>,
  ) {
    this.page = page;
    this.#browser = browser;
    this.#devtools = devtools;
    this.#stopServing = stopServing;
    page.on('pageerror', ({message}) => {
      if (!message.startsWith('staged: ')) this.errors.push(message);
    });
  }

  /** `path` of its HTML within the project; resolves when it has set the global of this name. */
  static async open(path: string, name: string): Promise<SourcePage> {
    const {url, stop} = await servePage(path);
    const browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: [...chromiumArgs(), '--hide-scrollbars', '--force-color-profile=srgb'],
    });
    const page = await browser.newPage();
    const devtools = await page.context().newCDPSession(page);
    const opened = new SourcePage(page, browser, devtools, stop);
    await page.goto(url);
    await page.waitForFunction((global) => global in globalThis, name);
    return opened;
  }

  /** A picture of what is up, `width` pixels wide, base64. */
  async picture(width: number, format: 'webp' | 'png', quality?: number): Promise<string> {
    const size = this.page.viewportSize() ?? {width: 1, height: 1};
    const {data} = await this.#devtools.send('Page.captureScreenshot', {
      format,
      ...(quality === undefined ? {} : {quality}),
      captureBeyondViewport: false,
      clip: {x: 0, y: 0, ...size, scale: width / size.width},
    });
    return data;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#stopServing();
  }
}
