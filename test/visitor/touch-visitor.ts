import type {CDPSession, Locator, Page} from 'playwright-core';

/** Behind a tap the kiosk takes no other one for so long, except on keys; a little more than its own time. */
const TREMOR_MS = 450;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A visitor with one finger: touches the glass where words stand, as a panel tells it, and counts. */
export class TouchVisitor {
  readonly page: Page;
  readonly #devtools: CDPSession;
  /** Touches so far, strokes of the hand not counted. */
  touches = 0;
  /** Strokes drawn so far. */
  strokes = 0;
  /** Headings of the screens that were left by a touch, in order. */
  readonly screens: string[] = [];
  /** By the machine's clock: a document that begins anew has another one of its own. */
  #lastAt = 0;
  #lastRepeats = false;

  private constructor(page: Page, devtools: CDPSession) {
    this.page = page;
    this.#devtools = devtools;
  }

  static async at(page: Page): Promise<TouchVisitor> {
    const visitor = new TouchVisitor(page, await page.context().newCDPSession(page));
    await page.locator('rc-home-screen').waitFor();
    // Screens behind the first one come by themselves; a finger is slower than they are.
    await page.waitForFunction(() => customElements.get('rc-notice-screen') !== undefined);
    return visitor;
  }

  /** What the screen asks. */
  heading(): Promise<string> {
    return this.page.locator('rc-kiosk-frame h1').first().innerText();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', {name, exact: typeof name === 'string'}).first();
  }

  /** Touches what leads to another screen, and waits until that stands. */
  async press(...names: (string | RegExp)[]): Promise<void> {
    for (const name of names) {
      const heading = await this.heading();
      await this.tap(name);
      this.screens.push(heading);
      await this.page.locator('rc-kiosk-frame h1').filter({hasNotText: heading}).waitFor();
    }
  }

  /** Touches what stays: keys, candidates, choices that are on or off. */
  async tap(...names: (string | RegExp)[]): Promise<void> {
    for (const name of names) await this.touch(this.button(name));
  }

  /** Touches keys, one for each character. */
  async type(keys: string): Promise<void> {
    await this.tap(...Array.from(keys));
  }

  async touch(target: Locator): Promise<void> {
    await target.waitFor();
    const {x, y, repeats} = await target.evaluate(calmSpot, {
      since: this.#lastAt,
      calm: TREMOR_MS,
      repeating: this.#lastRepeats,
    });
    await this.touchAt({x, y});
    this.#lastRepeats = repeats;
  }

  async touchAt(at: Spot): Promise<void> {
    this.touches += 1;
    await this.#finger('touchStart', [at]);
    await this.#finger('touchEnd', []);
    // What comes of a touch begins when the glass has shown it; the page may be another one by then.
    await this.page.evaluate(shown).catch(() => undefined);
    // A touch is acknowledged before a busy page has heard of it, and its tremor counts from then.
    this.#lastAt = Date.now();
  }

  /** Draws strokes that lie on a square of 1024 into the middle of the pad. */
  async write(strokes: readonly (readonly Spot[])[]): Promise<void> {
    const pad = await this.page.locator('rc-ink-pad').boundingBox();
    if (!pad) throw new Error('there is no pad');
    const scale = (Math.min(pad.width, pad.height) * 0.8) / 1024;
    const left = pad.x + (pad.width - scale * 1024) / 2;
    const top = pad.y + (pad.height - scale * 1024) / 2;
    for (const stroke of strokes) {
      this.strokes += 1;
      const spots = stroke.map(({x, y}) => ({x: left + x * scale, y: top + y * scale}));
      for (const [index, spot] of spots.entries()) {
        await this.#finger(index === 0 ? 'touchStart' : 'touchMove', [spot]);
      }
      await this.#finger('touchEnd', []);
    }
  }

  async #finger(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Spot[]): Promise<void> {
    await this.#devtools.send('Input.dispatchTouchEvent', {type, touchPoints});
  }
}

/** Resolves behind the next frame and its paint. */
function shown(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => {
        resolve();
      };
      port2.postMessage(undefined);
    });
  });
}

interface Calm {
  readonly since: number;
  readonly calm: number;
  readonly repeating: boolean;
}

/** Runs in the page: the middle of a button that stands still, as soon as the kiosk takes another touch. */
async function calmSpot(button: Element, {since, calm, repeating}: Calm) {
  const repeats = button.hasAttribute('data-repeat');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let before = '';
  for (;;) {
    const {x, y, width, height} = button.getBoundingClientRect();
    const now = JSON.stringify([x, y, width, height]);
    const taken = (repeats && repeating) || Date.now() - since > calm;
    const offered = button.getAttribute('aria-disabled') !== 'true';
    if (taken && offered && now === before) return {x: x + width / 2, y: y + height / 2, repeats};
    before = now;
    await frame();
  }
}
