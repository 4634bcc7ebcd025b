import {sendKeys} from '@web/test-runner-commands';
import type {KioskPage} from '../../testing/kiosk-page.ts';
import {attachKeys, type KeysOptions} from '../attach-keys.ts';
import {focusedElement} from '../focus.ts';
import type {InputKind} from '../key-map.ts';
import {nextInDirection, type Direction} from '../next-in-direction.ts';
import {lookAt, nameOf} from '../sight.ts';
import {HandClock} from '../../../src/devices/testing/hand-clock.ts';

const ARROWS = {
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
} as const satisfies Record<Direction, string>;
/** Longer than any tremor, and than a screen needs to settle. */
const PAUSE_MS = 1000;

/** Somebody at a kiosk who has keys only, pressed as a device presses them, and eyes for the rest. */
export class KeyVisitor {
  readonly clock = new HandClock();
  readonly heard: InputKind[] = [];
  readonly stop: () => void;
  presses = 0;
  readonly #page: KioskPage;

  constructor(page: KioskPage, options: KeysOptions = {}) {
    this.#page = page;
    this.stop = attachKeys(page.app, {
      clock: this.clock,
      onInput: (kind) => this.heard.push(kind),
      ...options,
    });
  }

  /** The name of what has the focus. */
  get stands(): string {
    const focused = focusedElement();
    return focused instanceof HTMLElement ? nameOf(focused) : '';
  }

  get frame(): Element | undefined {
    return document.querySelector('rc-scan-frame') ?? undefined;
  }

  async key(...keys: string[]): Promise<void> {
    for (const press of keys) {
      this.clock.pass(PAUSE_MS);
      await sendKeys({press});
      this.presses += 1;
      await this.#page.settled();
    }
    this.clock.pass(PAUSE_MS);
  }

  /** Goes to the control of this name by the fewest arrows, and confirms. */
  async walksTo(name: string): Promise<void> {
    for (const arrow of wayTo(this.#page, name)) await this.key(ARROWS[arrow]);
    if (!this.stands.startsWith(name)) throw new Error(`stands on ${this.stands}, not ${name}`);
    await this.key('Enter');
  }

  /** Presses one switch until the frame holds the control of this name, the other to enter and to press. */
  async scansTo(name: string): Promise<void> {
    const wanted = this.#page.button(name);
    for (let presses = 0; presses < 80; presses += 1) {
      const framed = this.framed;
      const select = framed.includes(wanted) !== this.frame?.hasAttribute('leaving');
      await this.key(select ? 'F8' : 'F7');
      if (select && framed.length === 1) return;
    }
    throw new Error(`${name} is not reached by switches`);
  }

  /** The controls inside the frame, as they stand on the glass. */
  get framed(): readonly HTMLElement[] {
    const around = this.frame?.getBoundingClientRect();
    return lookAt(this.#page.app).controls.filter((control) => {
      const {left, top, right, bottom} = control.getBoundingClientRect();
      return (
        around &&
        around.left <= left &&
        around.top <= top &&
        around.right >= right &&
        around.bottom >= bottom
      );
    });
  }
}

/** The shortest way over the glass from where the focus is. */
function wayTo(page: KioskPage, name: string): Direction[] {
  const {controls} = lookAt(page.app);
  const boxes = controls.map((control) => control.getBoundingClientRect());
  const start = controls.findIndex((control) => control === focusedElement());
  const ways = new Map<number, Direction[]>([[start, []]]);
  for (const [at, way] of ways) {
    if (nameOf(controls[at]!).startsWith(name)) return way;
    for (const arrow of Object.keys(ARROWS) as Direction[]) {
      const to = nextInDirection(boxes, at, arrow);
      if (!ways.has(to)) ways.set(to, [...way, arrow]);
    }
  }
  throw new Error(`no way to ${name} among ${controls.map(nameOf).join(' | ')}`);
}
