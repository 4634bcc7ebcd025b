import type {CDPSession, Page} from 'playwright-core';

/** What a page holds on to, after everything that can go has gone. */
export interface PageHealth {
  readonly heapMb: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly detached: number;
  /** What the browser keeps for it on the disk. */
  readonly storedMb: number;
}

/** What a wall shows at one look. */
export interface WallLook {
  readonly stage: string;
  readonly grid: readonly string[];
  readonly slogans: string;
}

const mb = (bytes: number) => Math.round((bytes / 1024 / 1024) * 1000) / 1000;

export async function healthOf(page: Page, devtools: CDPSession): Promise<PageHealth> {
  // What the first collection lets go of may hold on to more.
  for (let times = 0; times < 3; times += 1) await devtools.send('HeapProfiler.collectGarbage');
  const {metrics} = await devtools.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  const {detachedNodes} = await devtools.send('DOM.getDetachedDomNodes');
  const stored = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  return {
    heapMb: mb(value('JSHeapUsedSize')),
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    detached: detachedNodes.length,
    storedMb: mb(stored),
  };
}

export function lookAt(page: Page): Promise<WallLook> {
  return page.evaluate(() => {
    const board = document
      .querySelector('rc-wall-app')
      ?.shadowRoot?.querySelector('rc-board')?.shadowRoot;
    const numbers = (root: ParentNode | null | undefined) =>
      [...(root?.querySelectorAll('.number') ?? [])].map(({textContent}) => textContent);
    const cells = board
      ?.querySelector('rc-window-grid')
      ?.shadowRoot?.querySelectorAll('rc-window-cell');
    return {
      stage: numbers(board?.querySelector('rc-call-stage')?.shadowRoot).join(' '),
      grid: [...(cells ?? [])].flatMap(({shadowRoot}) => numbers(shadowRoot)),
      slogans: board?.querySelector('rc-slogan-track')?.shadowRoot?.textContent ?? '',
    };
  });
}
