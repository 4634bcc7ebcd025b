import type {CDPSession, Page} from 'playwright-core';
import type {Spot} from '../visitor/touch-visitor.ts';
import {seeded} from './seeded.ts';

/** What a keyboard or a pad at the kiosk may send. */
const KEYS: readonly string[] = [
  ...['Enter', ' ', 'Tab', 'Escape', 'Backspace', 'Delete', 'Home', 'End', 'F1', 'F5', 'F7', 'F8'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'ContextMenu'],
  ...['Alt', 'Control', 'Shift', 'Meta', 'Process', 'Unidentified', 'Dead'],
  ...Array.from('0123456789abcxyzX*#.,，。王'),
];
const MODIFIERS = [0, 0, 0, 0, 1, 2, 4, 8];
const HELD = 12;
const CALM_MS = 500;
/** How often it looks at the screen itself, rather than at the aids along its foot. */
const ON_SCREEN = 0.9;

/** What it did last, so that a failure can be told. */
export type Deed = string;

/** A child, a cleaning cloth, a cat: touches and keys without any sense, the same for the same seed. */
export class Monkey {
  readonly #page: Page;
  readonly #devtools: CDPSession;
  readonly #random: () => number;
  /** The last few deeds, the latest last. */
  readonly deeds: Deed[] = [];

  private constructor(page: Page, devtools: CDPSession, seed: number) {
    this.#page = page;
    this.#devtools = devtools;
    this.#random = seeded(seed);
  }

  static async at(page: Page, seed: number): Promise<Monkey> {
    return new Monkey(page, await page.context().newCDPSession(page), seed);
  }

  /** One deed: mostly a touch of a button, sometimes worse. */
  async act(): Promise<void> {
    // Sometimes quicker than the kiosk takes two touches for two.
    if (this.#random() < 0.7) await this.#page.clock.fastForward(CALM_MS);
    const by = this.#random();
    if (by < 0.6) await this.#tap(await this.#onButton());
    else if (by < 0.7) await this.#tap(this.#anywhere());
    else if (by < 0.76) await this.#twice(await this.#onButton());
    else if (by < 0.84) await this.#twoAtOnce(await this.#onButton(), await this.#onButton());
    else if (by < 0.9) await this.#swipe(this.#anywhere(), this.#anywhere());
    else if (by < 0.98) await this.#key();
    else await this.#holdKey();
  }

  async #tap(at: Spot): Promise<void> {
    this.#note('tap', at);
    await this.#touch('touchStart', at);
    await this.#touch('touchEnd');
  }

  async #twice(at: Spot): Promise<void> {
    await this.#tap(at);
    await this.#tap(at);
  }

  async #twoAtOnce(first: Spot, second: Spot): Promise<void> {
    this.#note('two at once', first, second);
    await this.#touch('touchStart', first);
    await this.#touch('touchStart', first, second);
    await this.#touch('touchEnd');
  }

  async #swipe(from: Spot, to: Spot): Promise<void> {
    this.#note('swipe', from, to);
    await this.#touch('touchStart', from);
    await this.#touch('touchMove', {x: (from.x + to.x) / 2, y: (from.y + to.y) / 2});
    await this.#touch('touchMove', to);
    await this.#touch('touchEnd');
  }

  async #key(times = 1): Promise<void> {
    const key = this.#one(KEYS);
    const modifiers = this.#one(MODIFIERS);
    this.deeds.push(`key ${key} with ${modifiers}, ${times} times`);
    const text = key.length === 1 ? {text: key} : {};
    for (let count = 0; count < times; count += 1) {
      const how = {key, modifiers, autoRepeat: count > 0};
      await this.#devtools.send('Input.dispatchKeyEvent', {type: 'keyDown', ...how, ...text});
    }
    await this.#devtools.send('Input.dispatchKeyEvent', {type: 'keyUp', key, modifiers});
  }

  #holdKey(): Promise<void> {
    return this.#key(HELD);
  }

  #anywhere(): Spot {
    const {width, height} = this.#page.viewportSize() ?? {width: 0, height: 0};
    return {x: this.#random() * width, y: this.#random() * height};
  }

  /** Somewhere on a button that can be seen, near its middle or near its edge. */
  async #onButton(): Promise<Spot> {
    const all = await buttonsOn(this.#page);
    const onScreen = all.filter(({aid}) => !aid);
    const boxes = onScreen.length > 0 && this.#random() < ON_SCREEN ? onScreen : all;
    const box = boxes[Math.floor(this.#random() * boxes.length)];
    const [across, down] = [this.#random(), this.#random()];
    return box ? {x: box.x + box.width * across, y: box.y + box.height * down} : this.#anywhere();
  }

  #one<T>(of: readonly T[]): T {
    return of[Math.floor(this.#random() * of.length)] as T;
  }

  async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd', ...spots: Spot[]): Promise<void> {
    const touchPoints = spots.map(({x, y}, id) => ({x, y, id}));
    await this.#devtools.send('Input.dispatchTouchEvent', {type, touchPoints});
  }

  #note(what: string, ...spots: Spot[]): void {
    const at = spots.map(({x, y}) => `${Math.round(x)},${Math.round(y)}`);
    this.deeds.push(`${what} ${at.join(' and ')}`);
    if (this.deeds.length > 40) this.deeds.shift();
  }
}

interface Box extends Spot {
  readonly width: number;
  readonly height: number;
  /** Along the foot: help, language, size. */
  readonly aid: boolean;
}

/** Buttons that can be pressed: shown, enabled, and with nothing above them. */
export async function buttonsOn(page: Page): Promise<readonly Box[]> {
  try {
    return await page.evaluate(() => {
      const deep = (root: Element): Element[] =>
        [...(root.shadowRoot?.children ?? []), ...root.children].flatMap((child) => [
          child,
          ...deep(child),
        ]);
      const top = (x: number, y: number) => {
        let element = document.elementFromPoint(x, y);
        for (;;) {
          const inner = element?.shadowRoot?.elementFromPoint(x, y);
          if (!inner || inner === element) return element;
          element = inner;
        }
      };
      // A document that only begins has no body yet.
      return Array.from(document.children)
        .flatMap(deep)
        .filter((each) => each instanceof HTMLButtonElement)
        .filter((each) => !each.disabled && each.checkVisibility({visibilityProperty: true}))
        .map((each) => ({button: each, box: each.getBoundingClientRect()}))
        .filter(({button, box}) => {
          const hit = top(box.x + box.width / 2, box.y + box.height / 2);
          return hit !== null && (button === hit || button.contains(hit));
        })
        .map(({button, box: {x, y, width, height}}) => {
          const root = button.getRootNode();
          const host = root instanceof ShadowRoot ? root.host.localName : '';
          return {x, y, width, height, aid: host === 'rc-kiosk-aids'};
        });
    });
  } catch (error) {
    // The page began a fresh document just then.
    if (String(error).includes('context was destroyed')) return [];
    throw error;
  }
}
