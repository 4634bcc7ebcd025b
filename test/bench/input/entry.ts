import type {Page, Worker} from 'playwright-core';
import type {KioskApp} from '../../../kiosk/kiosk-app.ts';
import type {TextEntry} from '../../../src/input/entry/text-entry.ts';
import type {Stroke} from '../../../src/input/engines.ts';

/** How many times slower the kiosk's CPU is than this machine's. */
export const RATE = 4;

export interface Answer {
  /** What the engine took in its worker, at this machine's speed: it is not slowed, see below. */
  readonly workerMs: number;
  /** From the touch until the frame's work was done that shows the answer; the page at a quarter of the CPU. */
  readonly shownMs: number;
}

interface Bench {
  /** Does something to the entry, and tells when its answer has been shown, in ms. */
  shown(act: (entry: TextEntry) => void): Promise<number>;
  entry(): TextEntry;
}

/**
 * The kiosk's entry of words, on a page at a quarter of the CPU. Chromium's throttle slows the thread that
 * paints and no worker, so the worker's own share of each answer is measured within it, to be multiplied.
 */
export class Entry {
  readonly #page: Page;
  readonly #worker: Worker;

  private constructor(page: Page, worker: Worker) {
    this.#page = page;
    this.#worker = worker;
  }

  static async of(page: Page): Promise<Entry> {
    const worker = page.workers().find((each) => each.url().includes('engine-worker'));
    if (!worker) throw new Error('the engines have no worker yet');
    await worker.evaluate(() => {
      const scope = globalThis as unknown as {
        postMessage(message: unknown): void;
        took: number;
      };
      let from = 0;
      // The engines' own listener was there first: it is caught as it reads what is asked.
      const data = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data');
      Object.defineProperty(MessageEvent.prototype, 'data', {
        get(this: MessageEvent): unknown {
          from = performance.now();
          return data?.get?.call(this);
        },
      });
      const post = scope.postMessage.bind(scope);
      scope.postMessage = (message) => {
        scope.took = performance.now() - from;
        post(message);
      };
    });
    await page.evaluate(() => {
      const deep = (root: Element): Element[] =>
        [...(root.shadowRoot?.children ?? []), ...root.children].flatMap((child) => [
          child,
          ...deep(child),
        ]);
      const app = document.querySelector<KioskApp>('rc-kiosk-app');
      if (!app) throw new Error('no kiosk');
      // Nobody is asked whether they are still there.
      app.timings = {...app.timings, idle: 1e9};
      const entry = () => {
        const found = deep(app).find((each) => each.matches('rc-text-entry'));
        if (!found) throw new Error('no words are asked for');
        return found;
      };
      const bench: Bench = {
        entry,
        shown: (act) =>
          new Promise((resolve) => {
            const from = performance.now();
            const {engines} = entry();
            const own = new Set(['read', 'recognise', 'assemble'] as const);
            const done = () => {
              for (const name of own) Reflect.deleteProperty(engines, name);
              requestAnimationFrame(() => {
                const {port1, port2} = new MessageChannel();
                port1.onmessage = () => {
                  resolve(performance.now() - from);
                };
                port2.postMessage(null);
              });
            };
            for (const name of own) {
              const ask = engines[name].bind(engines) as (...asked: unknown[]) => Promise<unknown>;
              Object.assign(engines, {
                [name]: (...asked: unknown[]) => {
                  const answer = ask(...asked);
                  void answer.then(done);
                  return answer;
                },
              });
            }
            act(entry());
          }),
      };
      Object.assign(globalThis, {bench, deep});
    });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', {rate: RATE});
    return new Entry(page, worker);
  }

  /** An empty field, in a way of writing. */
  async begin(way: string, mode: string): Promise<void> {
    await this.#page.evaluate(
      async ([nextWay, nextMode]) => {
        const {bench} = globalThis as unknown as {bench: Bench};
        const entry = bench.entry();
        Object.assign(entry, {way: 'latin', mode: nextMode, most: 1000, text: ''});
        await entry.updateComplete;
        Object.assign(entry, {way: nextWay});
        await entry.updateComplete;
      },
      [way, mode] as const,
    );
  }

  key(letter: string): Promise<Answer> {
    return this.#answered(
      this.#page.evaluate((key) => {
        const {bench} = globalThis as unknown as {bench: Bench};
        return bench.shown((entry) => {
          const rows = entry.renderRoot.querySelector('rc-key-rows');
          const keys = [...(rows?.renderRoot.querySelectorAll('button') ?? [])];
          keys.find((each) => each.textContent.trim() === key)?.click();
        });
      }, letter),
    );
  }

  /** The last stroke of a character ends, on a square of that side. */
  ink(strokes: readonly Stroke[], side: number): Promise<Answer> {
    return this.#answered(
      this.#page.evaluate(
        ([drawn, square]) => {
          const {bench} = globalThis as unknown as {bench: Bench};
          return bench.shown((entry) => {
            const pad = entry.renderRoot.querySelector('rc-ink-pad');
            pad?.dispatchEvent(Object.assign(new Event('rc-ink'), {strokes: drawn, side: square}));
          });
        },
        [strokes, side] as const,
      ),
    );
  }

  part(part: string): Promise<Answer> {
    return this.#answered(
      this.#page.evaluate((text) => {
        const {bench} = globalThis as unknown as {bench: Bench};
        return bench.shown((entry) => {
          const pane = entry.renderRoot.querySelector('rc-parts-pane');
          pane?.dispatchEvent(Object.assign(new Event('rc-parts'), {parts: [text]}));
        });
      }, part),
    );
  }

  async #answered(shown: Promise<number>): Promise<Answer> {
    const shownMs = await shown;
    const workerMs = await this.#worker.evaluate(
      () => (globalThis as unknown as {took: number}).took,
    );
    return {shownMs, workerMs};
  }
}
