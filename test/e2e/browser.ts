import assert from 'node:assert/strict';
import {setTimeout} from 'node:timers/promises';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from 'playwright-core';
import {chromiumArgs} from '../../src/agent/browser/find-chromium.ts';
import {LETTERS_OF_A_DEVICE, ensureChromium, ensureHeadless} from '../chromium.ts';

/** What never comes has to fail at last, milliseconds; far beyond what a busy machine takes for a step. */
const STEP_AT_MOST = 120_000;
/** Milliseconds between two presses: longer than kiosk and staff pages take the second for the tremor of a hand. */
const HAND_MS = 550;

/** One that is shown on a screen: `env` says on which. */
export interface SeenBrowser {
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}

/** A browser of its own profile, as one device of the hall has it; sound is allowed. */
export class DeviceBrowser {
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  /** Errors that any page met without catching them. */
  readonly errors: string[] = [];
  /** What any page or worker wrote to its console as an error; not all of it is a fault: a question may be refused. */
  readonly consoleErrors: string[] = [];

  private constructor(browser: Browser, context: BrowserContext) {
    this.#browser = browser;
    this.#context = context;
  }

  /** `names` are host names that this browser finds on this machine; `seen` where it needs a screen. */
  static open(names: readonly string[] = [], seen?: SeenBrowser): Promise<DeviceBrowser> {
    return DeviceBrowser.#launched('allow', names, seen);
  }

  /**
   * As `open`, for tests in which no network fails and no version changes: nothing is kept on the device for that, which
   * is a third of what opening pages costs.
   */
  static online(names: readonly string[] = [], seen?: SeenBrowser): Promise<DeviceBrowser> {
    return DeviceBrowser.#launched('block', names, seen);
  }

  static async #launched(
    serviceWorkers: 'allow' | 'block',
    names: readonly string[],
    seen: SeenBrowser | undefined,
  ): Promise<DeviceBrowser> {
    const rules = names.map((name) => `MAP ${name} 127.0.0.1`).join(',');
    const browser = await chromium.launch({
      executablePath: seen ? ensureChromium() : ensureHeadless(),
      ...(seen ? {headless: false, env: {...process.env, ...seen.env}} : {}),
      args: [
        ...chromiumArgs(),
        '--autoplay-policy=no-user-gesture-required',
        LETTERS_OF_A_DEVICE,
        ...(rules ? [`--host-resolver-rules=${rules}`] : []),
        ...(seen?.args ?? []),
      ],
    });
    const context = await browser.newContext({serviceWorkers});
    context.setDefaultTimeout(STEP_AT_MOST);
    return new DeviceBrowser(browser, context);
  }

  async page(url: string, {width, height}: {width: number; height: number}): Promise<Page> {
    const page = await this.#context.newPage();
    page.on('pageerror', (error) => this.errors.push(`${url}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.consoleErrors.push(`${url}: ${message.text()}`);
      if (
        /Content Security Policy|requires 'Trusted|securitypolicyviolation/.test(message.text())
      ) {
        this.errors.push(`${url}: ${message.text()}`);
      }
    });
    await page.setViewportSize({width, height});
    // In frames too; what a browser writes of it by itself differs from version to version.
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample}) => {
        console.error(`securitypolicyviolation ${effectiveDirective} ${blockedURI} ${sample}`);
      });
    });
    // What the loudspeakers would get, for tests that listen.
    await page.addInitScript(() => {
      const spoken: [number, number][] = [];
      Object.assign(globalThis, {spoken});
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its node below
      const {start} = AudioBufferSourceNode.prototype;
      AudioBufferSourceNode.prototype.start = function (when = 0) {
        spoken.push([when, this.buffer?.duration ?? 0]);
        start.call(this, when);
      };
    });
    await page.goto(url);
    return page;
  }

  /** Has it show a cookie to this address, `name=value`, as if somebody had signed in. */
  async show(url: string, cookie: string): Promise<void> {
    const [name = '', value = ''] = cookie.split('=');
    await this.#context.addCookies([{name, value, url}]);
  }

  /** Takes its network away, and gives it back. */
  async cutOff(cut: boolean): Promise<void> {
    await this.#context.setOffline(cut);
  }

  /** Browsers open six connections to one address: pages that stay open would starve the next. */
  async closePages(): Promise<void> {
    await Promise.all(this.#context.pages().map((page) => page.close()));
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

export const KIOSK = {width: 1080, height: 1920};
export const WALL = {width: 1920, height: 1080};
export const DESK = {width: 1366, height: 768};

/** Waits until the page shows the text. */
export async function sees(
  page: Page,
  text: string | RegExp,
  timeout = STEP_AT_MOST,
): Promise<void> {
  await page.getByText(text).first().waitFor({state: 'visible', timeout});
}

/** When a page was touched last. */
const touched = new WeakMap<Page, number>();

/**
 * Touches a button, by its words or found before, at the pace of a hand: close behind another touch a page takes one for
 * a finger that trembles.
 */
export async function touch(page: Page, button: string | RegExp | Locator): Promise<void> {
  const exact = typeof button === 'string';
  const found =
    exact || button instanceof RegExp
      ? page.getByRole('button', {name: button, exact}).first()
      : button;
  await setTimeout(Math.max(0, (touched.get(page) ?? 0) + HAND_MS - performance.now()));
  await found.click();
  touched.set(page, performance.now());
}

/** Touches a button, and waits for what comes next. */
export async function press(page: Page, button: string | RegExp, next: string | RegExp) {
  await touch(page, button);
  await sees(page, next);
}

/** The device's worker has taken the page over and everything it needs is on the device. */
export async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Through the form by its shortest way, as far as what the visit is about. */
export async function toTopic(page: Page): Promise<void> {
  await press(page, /登记并取号/, '先跟您说明白');
  await press(page, /知道了/, '您叫什么名字？');
  await press(page, '到窗口口述', '您住在哪里？');
  await press(page, '到窗口口述', '您的电话号码是多少？');
  await press(page, /不填/, '您是一个人来的吗？');
  await press(page, /一个人/, '您今天来是为了什么？');
  await press(page, /申诉求决/, '您来说哪方面的事？');
}

/** On from the unit to the review. */
export async function toReview(page: Page): Promise<void> {
  await press(page, '到窗口口述', '今天带了哪些材料？');
  await press(page, /不填/, '需要照顾吗？');
  await press(page, '下一步', '这样对吗？');
}

/** Takes a number at the kiosk as a visitor does, for a unit under its topic; gives back the number on the screen. */
export async function takeNumber(page: Page, topic = /土地房屋/, unit = /国土厅/): Promise<string> {
  await toTopic(page);
  await press(page, topic, '由哪个单位接待您？');
  await press(page, unit, '您希望我们做什么？');
  await toReview(page);
  await press(page, '取号', '您的号码');
  const number = await page
    .getByText(/^[A-Z]{1,3}\d{2,4}$/)
    .first()
    .textContent();
  assert.ok(number);
  return number.trim();
}

/** The code on the slip that has come out of the page's own printer, twelve figures. */
export async function slipCode(page: Page): Promise<string> {
  const said = (await page.locator('rc-paper-slip .said').textContent()) ?? '';
  return (/\d{4} \d{4} \d{4}/.exec(said)?.[0] ?? '').replaceAll(' ', '');
}
