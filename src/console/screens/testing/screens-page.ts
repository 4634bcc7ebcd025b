import {assert, waitUntil} from '@open-wc/testing';
import type {HallLink} from '../../../sync/hall-link.ts';
import type {MemoryLink} from '../../../sync/testing/memory-link.ts';
import type {Tab} from '../tabs.ts';
import {MemoryMedia} from './memory-media.ts';
// On a page it comes a moment later.
import '../displays/display-editor.ts';
import '../screens-app.ts';
import type {ScreensApp} from '../screens-app.ts';

/** The page as an operator has it: found by what is written on it, pressed and typed into. */
export class ScreensPage {
  readonly app: ScreensApp;
  readonly media = new MemoryMedia();

  private constructor(link: MemoryLink) {
    history.replaceState(null, '', '#screens');
    this.app = document.createElement('rc-screens-app');
    this.app.link = link;
    this.app.media = this.media;
    this.app.wall = 'about:blank';
    // Presses of a test come faster than those of a hand.
    this.app.pressPause = 0;
  }

  static async open(link: MemoryLink): Promise<ScreensPage> {
    const page = new ScreensPage(link);
    document.body.append(page.app);
    // The editors come in their own time.
    while (page.app.renderRoot.querySelector('main > *') === null) await page.settled();
    return page;
  }

  close(): void {
    this.app.remove();
  }

  async settled(): Promise<void> {
    this.app.requestUpdate();
    for (let i = 0; i < 4; i += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await this.app.updateComplete;
    }
  }

  async turn(tab: Tab): Promise<void> {
    const turned = new Promise((resolve) => {
      addEventListener('hashchange', resolve, {once: true});
    });
    if (location.hash === `#${tab}`) return;
    location.hash = tab;
    await turned;
    await this.settled();
  }

  get text(): string {
    return this.#roots()
      .map((root) => [...root.childNodes].map(textOf).join(' '))
      .join(' ');
  }

  /** What has the focus, however deep. */
  get focused(): Element | null {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  }

  button(words: string): HTMLButtonElement {
    const all = this.#all('button');
    const found =
      all.find((one) => nameOf(one) === words) ?? all.find((one) => nameOf(one).includes(words));
    assert.exists(found, words);
    return found;
  }

  async press(words: string): Promise<void> {
    const button = this.button(words);
    assert.isFalse(button.disabled, `${words} can be pressed`);
    button.click();
    await this.settled();
  }

  /** Whatever is filled in under this label; what inputs, choices and texts have in common is typed. */
  field(label: string): HTMLInputElement {
    const labelled = this.#all('label').find(
      (one) => one.querySelector('span')?.textContent.trim() === label,
    );
    const found =
      labelled?.querySelector('input, select, textarea') ??
      this.#all<HTMLElement>('input, select').find(
        (one) => one.getAttribute('aria-label') === label,
      );
    assert.exists(found, label);
    return found as HTMLInputElement;
  }

  async type(label: string, text: string): Promise<void> {
    const input = this.field(label);
    input.value = text;
    input.dispatchEvent(new Event('input', {bubbles: true}));
    await this.settled();
  }

  /** Chooses, or writes and leaves the field. */
  async choose(label: string, value: string): Promise<void> {
    const input = this.field(label);
    input.value = value;
    assert.equal(input.value, value, label);
    input.dispatchEvent(new Event('change', {bubbles: true}));
    await this.settled();
  }

  async tick(label: string, on: boolean): Promise<void> {
    const found = this.#all('label').find(
      (one) => one.textContent.trim() === label && one.querySelector('[type=checkbox]'),
    );
    const input = found?.querySelector('input');
    assert.exists(input, label);
    if (input.checked !== on) input.click();
    await this.settled();
  }

  /** The preview, which lends its page a line to the hall. */
  get frame(): HTMLIFrameElement & {readonly link: HallLink} {
    const [frame] = this.#all<HTMLIFrameElement & {link: HallLink}>('iframe');
    assert.exists(frame);
    return frame;
  }

  /** The wall's element in the preview, as its page makes it. */
  wallInside(): HTMLElement {
    const inside = this.frame.contentDocument;
    assert.exists(inside);
    const wall = inside.createElement('rc-wall-app');
    inside.body.append(wall);
    return wall;
  }

  /** Hands files to the page as a chooser of files does, and waits until it has said this. */
  async bring(files: readonly File[], said: string): Promise<void> {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    const input = this.#all('input').find(({type}) => type === 'file');
    assert.exists(input);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await waitUntil(() => this.text.includes(said), said);
    await this.settled();
  }

  /** Elements within the page that a selector finds, however deep. */
  #all<K extends keyof HTMLElementTagNameMap>(selector: K): HTMLElementTagNameMap[K][];
  #all<T extends Element>(selector: string): T[];
  #all(selector: string): Element[] {
    return this.#roots().flatMap((root) => [...root.querySelectorAll(selector)]);
  }

  #roots(of: Element = this.app): ShadowRoot[] {
    const root = of.shadowRoot;
    if (!root) return [];
    return [root, ...[...root.querySelectorAll('*')].flatMap((one) => this.#roots(one))];
  }
}

const textOf = (node: Node): string =>
  node instanceof HTMLStyleElement ? '' : (node.textContent ?? '');

/** What a button is called, for whoever cannot see it too. */
const nameOf = (button: Element): string =>
  (button.getAttribute('aria-label') ?? button.textContent).replace(/\s+/g, ' ').trim();
