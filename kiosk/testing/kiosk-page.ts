import type {HallConfiguration} from '../../src/hall/configuration.ts';
import {pageClock, type Clock} from '../../src/devices/after.ts';
import type {FilledForm} from '../../src/hall/filled-form.ts';
import {CanvasLetters} from '../../src/devices/printer/picture/canvas-letters.ts';
import {prints} from '../../src/devices/printer/printer.ts';
import {VirtualPrinter} from '../../src/devices/printer/virtual-printer.ts';
import {MemoryEngines} from '../../src/input/testing/memory-engines.ts';
import hall from '../../src/hub/example/hall.json';
import '../kiosk-app.ts';
// At hand at once, as they are by the time that a finger comes.
import '../later-screens.ts';
// Before they are asked for: a test presses sooner than a module comes.
import '../parts/display-dialog.ts';
import '../parts/language-dialog.ts';
import type {KioskApp} from '../kiosk-app.ts';
import {SlipPrinting} from '../paper/slip-printing.ts';
import {timings, type Timings} from '../patience/timings.ts';
import {MemoryVisits} from '../../src/sync/testing/memory-visits.ts';
import {MemoryLink} from '../../src/sync/testing/memory-link.ts';

export const exampleHall = {...(hall as HallConfiguration), issue: 'in-hours'} as const;

/** So often a page is looked at, 10 ms apart, for what has to be there in the end: on a busy machine too. */
const LOOKS = 3_000;

/** A kiosk as a visitor meets it: by the words it shows and the buttons it has. */
export class KioskPage {
  readonly app: KioskApp;
  readonly link: MemoryLink;
  readonly printer: VirtualPrinter;
  readonly visits = new MemoryVisits();
  readonly engines = new MemoryEngines();
  /** Forms as they were before they were sealed. */
  readonly forms: FilledForm[] = [];
  /** Fresh documents that were asked for. */
  renewals = 0;

  /** `clock` is by which the kiosk waits for somebody: the page's own, or one that a test lets pass. */
  constructor(
    link = new MemoryLink(exampleHall),
    some: Partial<Timings> = {},
    clock: Clock = pageClock,
  ) {
    this.link = link;
    this.app = document.createElement('rc-kiosk-app');
    this.app.link = link;
    this.app.clock = clock;
    this.app.visits = this.visits;
    this.app.engines = this.engines;
    this.app.seal = (form) => {
      this.forms.push(form);
      return Promise.resolve({key: 'k', enc: 'A'.repeat(87), ct: 'AAAA'});
    };
    this.app.renew = () => {
      this.renewals += 1;
    };
    const letters = new CanvasLetters(getComputedStyle(document.documentElement).fontFamily);
    this.printer = new VirtualPrinter((slip) => this.app.feed(slip), letters);
    const printing = new SlipPrinting(link, {
      owner: 'page',
      open: () => this.printer,
      onStatus: (status) => {
        this.app.prints = prints(status);
      },
    });
    this.app.print = (wish) => printing.print(wish);
    this.app.timings = {...timings, tremor: 0, seen: 0, ...some};
    document.body.style.margin = '0';
    document.body.append(this.app);
  }

  /** Until everything that was asked to render has, in its own letters. */
  async settled(): Promise<void> {
    for (let i = 0; i < 3; i += 1) {
      await this.app.updateComplete;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await document.fonts.ready;
    }
  }

  /** All that can be read, with plain spaces. */
  get words(): string {
    return deep(this.app)
      .filter(shown)
      .flatMap(runsOf)
      .filter(Boolean)
      .join(' ')
      .replaceAll('\u00a0', ' ');
  }

  get buttons(): HTMLButtonElement[] {
    return deep(this.app)
      .filter((each) => each instanceof HTMLButtonElement)
      .filter(shown);
  }

  /** The button with these words, or named so. */
  button(words: string): HTMLButtonElement {
    const found = this.buttons.find((button) => nameOf(button).startsWith(words));
    if (!found)
      throw new Error(`no button "${words}" among: ${this.buttons.map(nameOf).join(' | ')}`);
    return found;
  }

  async press(...words: string[]): Promise<void> {
    for (const each of words) {
      await this.settled();
      await this.#turnTo(each);
      this.button(each).click();
    }
    await this.settled();
  }

  /** Turns pages as a visitor would, until the button shows. */
  async #turnTo(words: string): Promise<void> {
    for (;;) {
      const names = this.buttons.map(nameOf);
      const next = this.buttons.find((button) => nameOf(button) === '下一页');
      if (names.some((name) => name.startsWith(words)) || !next || next.disabled) return;
      next.click();
      await this.settled();
    }
  }

  /** The buttons of every page there is, by their words. */
  async everyPage(): Promise<string> {
    const seen: string[] = [];
    for (;;) {
      await this.settled();
      seen.push(...this.buttons.map(nameOf));
      const next = this.buttons.find((button) => nameOf(button) === '下一页');
      if (!next || next.disabled) return seen.join(' | ');
      next.click();
    }
  }

  /** Waits for words to show. */
  async sees(words: string): Promise<void> {
    for (let i = 0; i < LOOKS && !this.words.includes(words); i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    if (!this.words.includes(words)) throw new Error(`"${words}" is not in: ${this.words}`);
  }

  /** Waits for an element to show: what is loaded when asked for takes a while. */
  async shows(selector: string): Promise<Element> {
    for (let i = 0; i < LOOKS; i += 1) {
      const found = deep(this.app).find((each) => each.matches(selector) && shown(each));
      if (found) {
        await this.settled();
        return found;
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`no ${selector} is shown: ${this.words}`);
  }

  close(): void {
    this.app.remove();
    document.documentElement.removeAttribute('style');
    document.documentElement.removeAttribute('data-theme');
    document.documentElement.removeAttribute('dir');
    document.body.style.margin = '';
  }
}

export const nameOf = (button: HTMLElement): string =>
  (button.getAttribute('aria-label') ?? button.innerText).replace(/\s+/g, ' ').trim();

/** The texts of an element itself: those that only a place to break stands between are one. */
function runsOf(element: Element): string[] {
  const runs = [''];
  for (const node of element.childNodes) {
    if (node instanceof Text) runs.push((runs.pop() ?? '') + node.data);
    else if (node instanceof Element && node.localName !== 'wbr') runs.push('');
  }
  return runs.map((run) => run.trim());
}

/** Every element under this one, through shadow roots. */
export function deep(root: Element): Element[] {
  const inner = [...(root.shadowRoot?.children ?? []), ...root.children];
  return inner.flatMap((child) => [child, ...deep(child)]);
}

const shown = (element: Element) => element.checkVisibility({visibilityProperty: true});
