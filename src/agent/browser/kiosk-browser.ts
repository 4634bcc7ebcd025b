import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import type {Readable, Writable} from 'node:stream';
import {DevTools} from './devtools.ts';
import {chromiumArgs} from './find-chromium.ts';

export interface KioskBrowserOptions {
  /** Path of Chromium. */
  readonly chromium: string;
  /** Folder of its profile: what the device has stored. */
  readonly profile: string;
  readonly headless: boolean;
}

/** What a panel needs: nobody answers a bubble there, and calls have to sound without a touch. */
const KIOSK_ARGS = [
  '--kiosk',
  '--noerrdialogs',
  '--hide-crash-restore-bubble',
  '--disable-session-crashed-bubble',
  '--no-default-browser-check',
  '--disable-features=Translate',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--disable-background-timer-throttling',
  '--autoplay-policy=no-user-gesture-required',
  '--password-store=basic',
];
const ANSWER_MS = 10_000;
const CLOSE_MS = 3_000;
const FRAME_MS = 3_000;

interface Page {
  readonly target: string;
  readonly session: string;
}

/** One Chromium that shows one page and nothing else. */
export class KioskBrowser {
  readonly #child: ChildProcess;
  readonly #devtools: DevTools;
  readonly #gone: Promise<unknown>;
  #page: Page | undefined;
  #crashed = false;

  private constructor({chromium, profile, headless}: KioskBrowserOptions) {
    const args = [
      ...chromiumArgs(),
      ...KIOSK_ARGS,
      ...(headless ? ['--headless=new'] : []),
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      'about:blank',
    ];
    const child = spawn(chromium, args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']});
    const [, , , to, from] = child.stdio;
    this.#child = child;
    this.#gone = once(child, 'exit').catch(() => undefined);
    this.#devtools = new DevTools(
      {to: to as Writable, from: from as Readable},
      (method, session) => {
        if (method === 'Inspector.targetCrashed' && session === this.#page?.session)
          this.#crashed = true;
      },
    );
  }

  /** Starts it with the page; rejects where it does not start. */
  static async open(options: KioskBrowserOptions, url: string): Promise<KioskBrowser> {
    const browser = new KioskBrowser(options);
    try {
      await browser.show(url);
      return browser;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get gone(): boolean {
    const {pid, exitCode, signalCode} = this.#child;
    return pid === undefined || exitCode !== null || signalCode !== null;
  }

  /** Whether the renderer of its page crashed. */
  get crashed(): boolean {
    return this.#crashed;
  }

  /** Shows the address in a new page and closes all others, however they are. */
  async show(url: string): Promise<void> {
    const {targetInfos} = await this.#send<{targetInfos: {targetId: string; type: string}[]}>(
      'Target.getTargets',
    );
    const {targetId} = await this.#send<{targetId: string}>('Target.createTarget', {url});
    const attach = {targetId, flatten: true};
    const {sessionId} = await this.#send<{sessionId: string}>('Target.attachToTarget', attach);
    this.#page = {target: targetId, session: sessionId};
    this.#crashed = false;
    for (const {targetId: old, type} of targetInfos) {
      if (type === 'page') await this.#send('Target.closeTarget', {targetId: old});
    }
    await this.#send('Inspector.enable', {}, sessionId);
  }

  /** The value of an expression in the page; rejects where its main thread does not answer in so many milliseconds. */
  async evaluate(expression: string, timeout: number): Promise<unknown> {
    const params = {expression, returnByValue: true, awaitPromise: true};
    const {result} = await this.#devtools.send<{result: {value?: unknown}}>(
      'Runtime.evaluate',
      params,
      timeout,
      this.#page?.session,
    );
    return result.value;
  }

  /**
   * A JPEG of what its page shows, no side longer than so many pixels. One frame of a screencast, which the
   * browser makes smaller by itself: for `Page.captureScreenshot` it would emulate another screen meanwhile.
   */
  async picture(longest: number): Promise<Buffer> {
    const session = this.#page?.session;
    const frame = this.#devtools.next<{data: string}>('Page.screencastFrame', FRAME_MS, session);
    const size = {format: 'jpeg', quality: 60, maxWidth: longest, maxHeight: longest};
    try {
      await Promise.all([this.#send('Page.startScreencast', size, session), frame]);
      return Buffer.from((await frame).data, 'base64');
    } finally {
      await this.#send('Page.stopScreencast', {}, session).catch(() => undefined);
    }
  }

  /** Ends it, whatever state it is in: asked first, so that it writes what it still has to. */
  async close(): Promise<void> {
    const end = setTimeout(() => this.#child.kill('SIGKILL'), CLOSE_MS);
    if (!this.gone) void this.#send('Browser.close').catch(() => undefined);
    await this.#gone;
    clearTimeout(end);
  }

  #send<T>(method: string, params: object = {}, session?: string): Promise<T> {
    return this.#devtools.send<T>(method, params, ANSWER_MS, session);
  }
}
