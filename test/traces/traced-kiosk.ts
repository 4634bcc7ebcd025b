import {chromium, type BrowserContext, type Page} from 'playwright-core';
import {chromiumArgs} from '../../src/agent/browser/find-chromium.ts';
import {ensureChromium} from '../chromium.ts';
import {KIOSK} from '../e2e/browser.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {TouchVisitor} from '../visitor/touch-visitor.ts';
import {filesUnder} from './files.ts';
import {heapsOf} from './heaps.ts';
import {RecordedLine} from './recorded-line.ts';
import {storesOf} from './stores.ts';
import {foundIn} from './words-in.ts';

/** A kiosk and its hub of which nothing is hidden: memory, stores, disks, the line and every log. */
export class TracedKiosk {
  readonly page: Page;
  readonly hub: HubProcess;
  readonly #context: BrowserContext;
  readonly #line: RecordedLine;
  readonly #folders: {readonly profile: string; readonly data: string};
  readonly #console: string[] = [];
  /** Errors that the page met without catching them. */
  readonly errors: string[] = [];

  private constructor(
    context: BrowserContext,
    page: Page,
    hub: HubProcess,
    line: RecordedLine,
    folders: {profile: string; data: string},
  ) {
    this.#context = context;
    this.page = page;
    this.hub = hub;
    this.#line = line;
    this.#folders = folders;
    context.on('console', (message) => this.#console.push(message.text()));
    page.on('pageerror', ({message}) => this.errors.push(message));
  }

  static async open(): Promise<TracedKiosk> {
    const folders = {profile: newDataFolder(), data: newDataFolder()};
    const hub = await HubProcess.start({data: folders.data});
    const line = await RecordedLine.to(hub.port);
    const context = await chromium.launchPersistentContext(folders.profile, {
      executablePath: ensureChromium(),
      args: chromiumArgs(),
      // A hall's browser has it: a page that was left may be kept whole.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      viewport: KIOSK,
    });
    const [page] = context.pages();
    if (!page) throw new Error('the browser has no page');
    const kiosk = new TracedKiosk(context, page, hub, line, folders);
    await page.goto(`${line.url}/kiosk/`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    return kiosk;
  }

  visitor(): Promise<TouchVisitor> {
    return TouchVisitor.at(this.page);
  }

  /** What the page's scripts hold now; `heap: word` for each that was found. */
  async inHeaps(words: readonly string[]): Promise<string[]> {
    return foundIn(await heapsOf(this.page), words);
  }

  /** `place: word` for each word that is found anywhere on this side of the hub. */
  async onDevice(words: readonly string[]): Promise<string[]> {
    return [
      ...(await this.inHeaps(words)),
      ...foundIn(await storesOf(this.page), words),
      ...foundIn([['console', Buffer.from(this.#console.join('\n'))]], words),
      ...this.onDisk(words),
    ];
  }

  /** In the browser's files. What it holds back is there once it has ended. */
  onDisk(words: readonly string[]): string[] {
    return foundIn(filesUnder(this.#folders.profile), words);
  }

  /** On the line, in the hub's log and in its files. */
  atHub(words: readonly string[]): string[] {
    const places: [string, Buffer][] = [
      ['line', this.#line.said],
      ['log', this.hub.log],
    ];
    return [...foundIn(places, words), ...foundIn(filesUnder(this.#folders.data), words)];
  }

  /** Ends the browser as a power switch that asks first. */
  async closeBrowser(): Promise<void> {
    await this.#context.close();
  }

  async close(): Promise<void> {
    await this.#context.close();
    await this.hub.stop();
    await this.#line.close();
  }
}
