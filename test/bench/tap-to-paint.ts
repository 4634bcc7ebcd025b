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
  /** To the next paint: the button shows that it was pressed. */
  readonly ms: number;
  /** To the paint of what came of it; of a finger that pressed nothing there is none. */
  answered?: number;
}

interface Watched {
  readonly taps: Tap[];
}

/** Notes for each finger that goes up how long it takes until that is seen, and until what it changed is. */
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
    const capture = {capture: true};
    /** After a frame's work comes its paint; the next task runs behind that. */
    const painted = (then: () => void) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = then;
        channel.port2.postMessage(null);
      });
    };
    addEventListener(
      'pointerup',
      ({timeStamp}) => {
        // Both of before the touch: looking for them is not the kiosk's time.
        const began = performance.now();
        const screen = screenOf();
        const looking = performance.now() - began;
        painted(() => {
          taps.push({screen, ms: performance.now() - timeStamp - looking});
        });
        const answer = ({isTrusted}: MouseEvent) => {
          // The browser's own click only echoes the touch.
          if (isTrusted) return;
          removeEventListener('click', answer, capture);
          painted(() => {
            const tap = taps.at(-1);
            if (tap) tap.answered = performance.now() - timeStamp - looking;
          });
        };
        addEventListener('click', answer, capture);
      },
      capture,
    );
  });
}

export interface TapToPaint {
  readonly ms: Percentiles;
  readonly answeredMs: Percentiles;
  /** The slowest answers, with the screen that they left or changed. */
  readonly slowest: readonly Pick<Tap, 'screen' | 'ms'>[];
}

/** From the end of a touch to the next paint, and to its answer's, through the whole form on an upright 21.5-inch glass, at a quarter of the CPU. */
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
  const answers = taps.flatMap(({screen, answered}) =>
    answered === undefined ? [] : [{screen, ms: Math.round(answered)}],
  );
  return {
    ms: percentiles(taps.map(({ms}) => ms)),
    answeredMs: percentiles(answers.map(({ms}) => ms)),
    slowest: answers.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST),
  };
}

async function whole(visitor: TouchVisitor): Promise<void> {
  await fillWholeForm(visitor, STORY);
  await searchInVain(visitor, STORY);
}
