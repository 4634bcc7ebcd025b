import type {Page} from 'playwright-core';
import {DeviceBrowser, KIOSK} from '../e2e/browser.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {TouchVisitor} from '../visitor/touch-visitor.ts';
import {shortestForm} from '../visitor/ways-to-a-number.ts';
import {fillWholeForm, searchInVain, type Story} from '../visitor/whole-form.ts';
import {percentiles, type Percentiles} from './percentiles.ts';

/** A kiosk's processor beside a developer's. */
const SLOWER = 4;
const SLOWEST = 8;

const STORY: Story = {
  name: 'simayingluo',
  address: 'qixiadonglu',
  house: '73915',
  reasons: 'tianzhenqilai',
  phone: '00040719283',
  id: '000000190102030041',
  birth: '18640229',
  people: ['ouyangruofei', 'zhugeqingling'],
  drawn: ['寒', '菊'],
  kept: '舟',
  letters: 'qxzvjk',
};

/** A touch that ended, on the screen with this heading. */
interface Tap {
  readonly screen: string;
  readonly ms: number;
}

interface Watched {
  readonly taps: Tap[];
}

/** Notes for each finger that goes up how long it takes until what it changed is painted. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const taps: Tap[] = [];
    Object.assign(globalThis, {taps});
    const deep = (root: Element): Element[] =>
      [...(root.shadowRoot?.children ?? []), ...root.children].flatMap((child) => [
        child,
        ...deep(child),
      ]);
    const screenOf = () =>
      deep(document.body).find(({localName}) => localName === 'h1')?.textContent ?? '';
    addEventListener(
      'pointerup',
      ({timeStamp}) => {
        // Both of before the touch: looking for them is not the kiosk's time.
        const began = performance.now();
        const screen = screenOf();
        const looking = performance.now() - began;
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          // After this frame's work comes its paint; the next task runs behind that.
          channel.port1.onmessage = () => {
            taps.push({screen, ms: performance.now() - timeStamp - looking});
          };
          channel.port2.postMessage(null);
        });
      },
      {capture: true},
    );
  });
}

export interface TapToPaint {
  readonly ms: Percentiles;
  /** The slowest touches, with the screen that they left or changed. */
  readonly slowest: readonly Tap[];
}

/** From the end of a touch to the next paint, through the whole form on an upright 21.5-inch glass, at a quarter of the CPU. */
export async function tapToPaint(): Promise<TapToPaint> {
  const hub = await HubProcess.start({data: newDataFolder()});
  const browser = await DeviceBrowser.open();
  const taps: Tap[] = [];
  for (const walk of [whole, shortestForm]) {
    const page = await browser.page(`${hub.url}/kiosk/`, KIOSK);
    page.setDefaultTimeout(120_000);
    const visitor = await TouchVisitor.at(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
    await watch(page);
    await walk(visitor);
    taps.push(...(await page.evaluate(() => (globalThis as unknown as Watched).taps)));
    await page.close();
  }
  await browser.close();
  await hub.kill();
  const slowest = taps
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, SLOWEST)
    .map(({screen, ms}) => ({screen, ms: Math.round(ms)}));
  return {ms: percentiles(taps.map(({ms}) => ms)), slowest};
}

async function whole(visitor: TouchVisitor): Promise<void> {
  await fillWholeForm(visitor, STORY);
  await searchInVain(visitor, STORY);
}
