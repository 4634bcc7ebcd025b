import {setTimeout as wait} from 'node:timers/promises';
import {PULSE, type Pulse} from '../../wire/pulse.ts';
import {KioskBrowser, type KioskBrowserOptions} from '../browser/kiosk-browser.ts';
import {PageLog, type PageState} from './page-log.ts';
import {Judge, type Action, type Look, type Patience} from './judge.ts';
import {SAFE_PAGE} from '../pages/safe-page.ts';

export interface WatchdogOptions extends KioskBrowserOptions {
  /** The app. */
  readonly url: string;
  readonly patience: Patience;
  /** Told of everything that was done, why, and what became of it. */
  readonly log: (line: Readonly<Record<string, unknown>>) => void;
  /** Called with each look, whatever came of it: the watchdog itself is at work. */
  readonly onLook?: () => void;
}

/** Keeps the app on a device's screen: looks at its page from outside, and starts it anew where it is stuck. */
export class Watchdog {
  readonly #options: WatchdogOptions;
  readonly #judge: Judge;
  readonly #page = new PageLog();
  readonly #stopping = new AbortController();
  #browser: KioskBrowser | undefined;
  #running: Promise<void> = Promise.resolve();
  /** Somebody asked for a new browser, and hears when it is there. */
  #asked: ((shown: boolean) => void)[] = [];

  constructor(options: WatchdogOptions) {
    this.#options = options;
    this.#judge = new Judge(options.patience);
  }

  /** The browser of now; another one after each restart of it. */
  get browser(): KioskBrowser | undefined {
    return this.#browser;
  }

  /** How the page is. */
  get state(): PageState {
    return this.#page.at(performance.now());
  }

  /** Starts the browser anew with the next look. Resolves with whether its app is shown, or waits for the hub. */
  restart(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#asked.push(resolve);
    });
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Ends the browser too. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.#browser?.close();
  }

  async #run(): Promise<void> {
    const {signal} = this.#stopping;
    await this.#do('new-browser', 'start');
    while (!signal.aborted) {
      const pause = wait(this.#options.patience.look, undefined, {signal}).catch(() => undefined);
      await this.#reopenAsked();
      const look = await this.#look();
      this.#page.looked(look);
      const at = performance.now();
      const before = this.#judge.restarts;
      const action = this.#judge.decide(at, look);
      if (this.#judge.restarts > before) this.#page.restarted(at);
      if (action !== 'wait') await this.#do(action, look.kind);
      this.#options.onLook?.();
      await pause;
    }
  }

  async #reopenAsked(): Promise<void> {
    const asked = this.#asked;
    if (asked.length === 0) return;
    this.#asked = [];
    await this.#do('new-browser', 'asked');
    const shown = await this.#isShown();
    for (const tell of asked) tell(shown);
  }

  async #isShown(): Promise<boolean> {
    const {patience} = this.#options;
    const {signal} = this.#stopping;
    const end = performance.now() + patience.start;
    while (performance.now() < end && !signal.aborted) {
      const look = await this.#look();
      this.#page.looked(look);
      this.#options.onLook?.();
      if (look.kind === 'pulse' || look.kind === 'hub-away') return true;
      await wait(patience.look, undefined, {signal}).catch(() => undefined);
    }
    return false;
  }

  async #look(): Promise<Look> {
    const browser = this.#browser;
    if (!browser || browser.gone) return {kind: 'gone'};
    if (browser.crashed) return {kind: 'crashed'};
    // A look is over before the next one: half of the time between them.
    const timeout = this.#options.patience.look / 2;
    return browser.evaluate(LOOK, timeout).then(seen, () => ({kind: 'silent'}));
  }

  async #do(action: Exclude<Action, 'wait'>, why: string): Promise<void> {
    const {log, url} = this.#options;
    const {restarts, gaveUp} = this.#judge;
    this.#page.did(action, gaveUp);
    try {
      if (action === 'new-page') await this.#browser?.show(url);
      else if (action === 'new-browser') await this.#reopen(url);
      else await this.#beSafe();
      log({action, why, restarts});
    } catch (error) {
      log({action, why, restarts, failed: error instanceof Error ? error.message : String(error)});
    }
  }

  async #beSafe(): Promise<void> {
    const shown = this.#browser?.show(SAFE_PAGE) ?? Promise.reject(new Error('no browser'));
    await shown.catch(() => this.#reopen(SAFE_PAGE));
  }

  async #reopen(url: string): Promise<void> {
    await this.#browser?.close();
    this.#browser = undefined;
    this.#browser = await KioskBrowser.open(this.#options, url);
  }
}

/** The page's pulse; of a page without one, where it comes from. */
const LOOK = `globalThis.${PULSE}?.() ?? location.protocol`;

function seen(value: unknown): Look {
  if (value === 'chrome-error:') return {kind: 'unreachable'};
  if (typeof value !== 'object' || value === null) return {kind: 'no-app'};
  // Pages change by themselves: another version's pulse is one too, whatever it tells.
  const {frameWait = 0, dataAge, hubAway}: Partial<Pulse> = value;
  if (hubAway === true) return {kind: 'hub-away'};
  return {kind: 'pulse', frameWait, ...(dataAge === undefined ? {} : {dataAge})};
}
