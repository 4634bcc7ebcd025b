import {chromium, type Browser, type CDPSession, type Page} from 'playwright-core';
import {chromiumArgs} from '../../src/agent/browser/find-chromium.ts';
import {ensureChromium} from '../chromium.ts';
import type {ScenePage} from './scene.ts';
import type {BoardScene} from './scenes.ts';
import {serveScenes} from './server.ts';

declare const scene: ScenePage;

/** Pixels of a picture that is kept, more or less: a fiftieth of a large wall's, enough to see a box move. */
const KEPT_PIXELS = 50_000;
const QUALITY = 60;

/** A page of a real browser in which boards are put up, one after the other. */
export class BoardPage {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #devtools: CDPSession;
  readonly #stopServing: () => Promise<void>;
  /** Errors that the page met without catching them, but for those that a state is made of. */
  readonly errors: string[] = [];

  private constructor(page: Page, devtools: CDPSession, stopServing: () => Promise<void>) {
    const browser = page.context().browser();
    if (!browser) throw new Error('the page has no browser');
    this.page = page;
    this.#browser = browser;
    this.#devtools = devtools;
    this.#stopServing = stopServing;
    page.on('pageerror', ({message}) => {
      if (!message.startsWith('staged: ')) this.errors.push(message);
    });
  }

  static async open(): Promise<BoardPage> {
    const {url, stop} = await serveScenes();
    const browser = await chromium.launch({
      executablePath: ensureChromium(),
      args: [...chromiumArgs(), '--hide-scrollbars', '--force-color-profile=srgb'],
    });
    const page = await browser.newPage();
    const board = new BoardPage(page, await page.context().newCDPSession(page), stop);
    await page.goto(url);
    await page.waitForFunction(() => 'scene' in globalThis);
    return board;
  }

  async show({display, size, stage}: BoardScene): Promise<void> {
    await this.page.setViewportSize(size);
    await this.page.evaluate(([id, state]) => scene.show(id, state), [display, stage] as const);
  }

  /** What is wrong with the board that is up, and how small its texts are. */
  examine(): Promise<ReturnType<ScenePage['examine']>> {
    return this.page.evaluate(() => scene.examine());
  }

  /** A small picture of what is up, at most 480 pixels wide: WebP, base64. */
  async picture(): Promise<string> {
    const {width, height} = this.page.viewportSize() ?? {width: 1, height: 1};
    const scale = Math.min(480 / width, Math.sqrt(KEPT_PIXELS / (width * height)));
    const {data} = await this.#devtools.send('Page.captureScreenshot', {
      format: 'webp',
      quality: QUALITY,
      captureBeyondViewport: false,
      clip: {x: 0, y: 0, width, height, scale},
    });
    return data;
  }

  /** How unlike two pictures are, from 0 to 1. */
  unlikeness(one: string, other: string): Promise<number> {
    return this.page.evaluate(([a, b]) => scene.unlikeness(a, b), [one, other] as const);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#stopServing();
  }
}
