import assert from 'node:assert/strict';
import {chromium, type Browser, type BrowserContext, type Page} from 'playwright-core';
import {chromiumArgs} from '../../src/agent/browser/find-chromium.ts';
import {ensureHeadless} from '../chromium.ts';
import {look} from './look.ts';
import {SUSPICIOUS, type Payload} from './payloads.ts';

const STEP_AT_MOST = 30_000;

/**
 * A browser that would let every script run: what a page's policy forbids is switched off, so that its templates alone
 * have to keep texts from becoming anything else.
 */
export class WatchedBrowser {
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  /** What went wrong on any page: a dialog, an address that a text named, an error that nobody caught. */
  readonly faults: string[] = [];
  /** Everything that could be read on any page so far. */
  readonly #read: string[] = [];

  private constructor(browser: Browser, context: BrowserContext) {
    this.#browser = browser;
    this.#context = context;
  }

  static async open(): Promise<WatchedBrowser> {
    const browser = await chromium.launch({executablePath: ensureHeadless(), args: chromiumArgs()});
    const context = await browser.newContext({bypassCSP: true, locale: 'zh-CN'});
    context.setDefaultTimeout(STEP_AT_MOST);
    const watched = new WatchedBrowser(browser, context);
    const asked = new RegExp(`/${SUSPICIOUS}|%3C|127\\.0\\.0\\.1:9/`, 'i');
    context.on('request', (request) => {
      if (asked.test(request.url())) watched.faults.push(`asked for ${request.url()}`);
    });
    await context.addInitScript(() => {
      const hits: number[] = [];
      Object.assign(globalThis, {hits, hit: (figure: number) => hits.push(figure)});
    });
    return watched;
  }

  async show(url: string, cookie: string): Promise<void> {
    const [name = '', value = ''] = cookie.split('=');
    await this.#context.addCookies([{name, value, url}]);
  }

  async page(url: string, [width, height]: readonly [number, number]): Promise<Page> {
    const page = await this.#context.newPage();
    page.on('dialog', (dialog) => {
      this.faults.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => this.faults.push(`${url}: ${error.message}`));
    await page.setViewportSize({width, height});
    await page.goto(url);
    return page;
  }

  /** Looks at a page and the pages in it: nothing has run, and no text has become anything but words. Gives back those. */
  async look(page: Page): Promise<string> {
    const all = await Promise.all(
      page.frames().map((frame) =>
        frame.evaluate(look, SUSPICIOUS).catch((error: unknown) => {
          // A preview may go while it is looked at, with another tab.
          if (frame.isDetached()) return undefined;
          throw error;
        }),
      ),
    );
    const looked = all.filter((one) => one !== undefined);
    for (const {foreign, hits} of looked) {
      assert.deepEqual({foreign, hits}, {foreign: [], hits: []}, page.url());
    }
    assert.deepEqual(this.faults, [], page.url());
    const words = looked.map((one) => one.words).join('\n');
    this.#read.push(words);
    return words;
  }

  /** Looks at a page until these texts stand there as they were written, each of them. */
  async reads(page: Page, texts: readonly string[]): Promise<void> {
    const until = Date.now() + STEP_AT_MOST;
    for (;;) {
      const words = await this.look(page);
      const missing = texts.filter((text) => !words.includes(bare(text)));
      if (missing.length === 0) return;
      if (Date.now() > until) assert.deepEqual(missing, [], `${page.url()} does not say so`);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }

  /** Of these, the ones that could be read nowhere so far. */
  unread(payloads: readonly Payload[]): readonly Payload[] {
    return payloads.filter(({text}) => !this.#read.some((words) => words.includes(bare(text))));
  }

  get pages(): readonly Page[] {
    return this.#context.pages();
  }

  async closePages(): Promise<void> {
    await Promise.all(this.#context.pages().map((page) => page.close()));
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

/** As `look` gives words back. */
const bare = (text: string) => text.replace(/\s/g, '');
