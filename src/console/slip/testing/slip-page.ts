import {assert, waitUntil} from '@open-wc/testing';
import type {Letters} from '../../../devices/printer/picture/slip-picture.ts';
import type {HallLink} from '../../../sync/hall-link.ts';
import '../editing/slip-editing.ts';
import type {PackFiles} from '../reader.ts';
import '../slip-app.ts';
import type {SlipApp} from '../slip-app.ts';
import type {SlipPreview} from '../slip-preview.ts';

/** The page as an operator has it: found by what is written on it, chosen and pressed. */
export class SlipPage {
  readonly app: SlipApp;
  /** The hub's files of languages. */
  packs: PackFiles = () => Promise.resolve(undefined);

  private constructor(link: HallLink, letters: Letters) {
    this.app = document.createElement('rc-slip-app');
    this.app.link = link;
    this.app.letters = letters;
    this.app.packs = (hash) => this.packs(hash);
    // Presses of a test come faster than those of a hand.
    this.app.pressPause = 0;
  }

  static async open(link: HallLink, letters: Letters): Promise<SlipPage> {
    const page = new SlipPage(link, letters);
    document.body.append(page.app);
    await page.settled();
    return page;
  }

  close(): void {
    this.app.remove();
  }

  /** Until all that was asked for is on the paper. */
  async settled(): Promise<void> {
    for (let i = 0; i < 4; i += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await this.app.chosen;
      await this.app.updateComplete;
      await this.#preview.drawn;
    }
  }

  /** What the preview says in words. */
  get said(): string {
    const said = [...(this.#preview.shadowRoot?.querySelectorAll('.said p') ?? [])];
    return said.map((line) => line.textContent.replaceAll('\u00a0', ' ')).join(' ');
  }

  get text(): string {
    return this.#roots()
      .map((root) => root.textContent)
      .join(' ');
  }

  dots(): {width: number; height: number; inked: (x: number, y: number) => boolean} {
    const canvas = this.#preview.shadowRoot?.querySelector('canvas');
    const pen = canvas?.getContext('2d');
    assert.exists(canvas);
    assert.exists(pen);
    const {width, height} = canvas;
    const {data} = pen.getImageData(0, 0, width, height);
    return {width, height, inked: (x, y) => (data[(y * width + x) * 4 + 3] ?? 0) > 0};
  }

  /** Opens what changes the slip, and waits until it is there. */
  async edit(): Promise<void> {
    await this.press('修改号单');
    await waitUntil(() => this.#all('rc-slip-editor').length > 0, 'the editor');
    await this.settled();
  }

  /** What is filled in or chosen under this label. */
  field(label: string): HTMLInputElement {
    const labelled = this.#all('label').find(
      (one) => one.querySelector('span')?.textContent.trim() === label,
    );
    const found =
      labelled?.querySelector('input, select') ??
      this.#all('select').find((one) => one.getAttribute('aria-label') === label);
    assert.exists(found, label);
    return found as HTMLInputElement;
  }

  async type(label: string, text: string): Promise<void> {
    const input = this.field(label);
    input.value = text;
    input.dispatchEvent(new Event('input', {bubbles: true}));
    await this.settled();
  }

  /** What has the focus, however deep. */
  get focused(): string | null | undefined {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute('aria-label');
  }

  async choose(label: string, value: string): Promise<void> {
    const select = this.field(label);
    select.value = value;
    assert.equal(select.value, value, label);
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await this.settled();
  }

  button(words: string): HTMLButtonElement {
    const button = this.#all<HTMLButtonElement>('button').find((one) => nameOf(one) === words);
    assert.exists(button, words);
    return button;
  }

  async press(words: string): Promise<void> {
    const button = this.button(words);
    assert.isFalse(button.disabled, `${words} can be pressed`);
    button.click();
    await this.settled();
  }

  get #preview(): SlipPreview {
    const preview = this.app.shadowRoot?.querySelector('rc-slip-preview');
    assert.exists(preview);
    return preview;
  }

  #all<T extends Element>(selector: string): T[] {
    return this.#roots().flatMap((root) => [...root.querySelectorAll<T>(selector)]);
  }

  #roots(of: Element = this.app): ShadowRoot[] {
    const root = of.shadowRoot;
    if (!root) return [];
    return [root, ...[...root.querySelectorAll('*')].flatMap((one) => this.#roots(one))];
  }
}

/** What a button is called, for whoever cannot see it too. */
const nameOf = (button: Element): string =>
  (button.getAttribute('aria-label') ?? button.textContent).replace(/\s+/g, ' ').trim();
