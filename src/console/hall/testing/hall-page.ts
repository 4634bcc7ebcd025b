import {assert} from '@open-wc/testing';
import type {MemoryLink} from '../../../sync/testing/memory-link.ts';
import type {DraftStore, KeptDraft} from '../../../sync/kept-draft.ts';
import '../hall-app.ts';
import type {HallApp} from '../hall-app.ts';
import type {DraftClient} from '../revisions/draft-client.ts';
import type {Tab} from '../tabs.ts';
import {LinkRevisions, MemoryDrafts} from './link-revisions.ts';

/** A machine that keeps a draft as long as the test. */
export function memoryStore(): DraftStore {
  let kept: KeptDraft | undefined;
  return {
    read: () => Promise.resolve(kept),
    keep: (draft) => {
      kept = structuredClone(draft);
      return Promise.resolve();
    },
    forget: () => {
      kept = undefined;
      return Promise.resolve();
    },
  };
}

/** The page as an operator has it: found by what is written on it, pressed and typed into. */
export class HallPage {
  readonly app: HallApp;

  private constructor(link: MemoryLink, store: DraftStore, drafts: DraftClient) {
    this.app = document.createElement('rc-hall-app');
    this.app.link = link;
    this.app.store = store;
    this.app.revisions = new LinkRevisions(link);
    this.app.drafts = drafts;
    // Presses of a test come faster than those of a hand.
    this.app.pressPause = 0;
  }

  static async open(
    link: MemoryLink,
    tab: Tab,
    store = memoryStore(),
    drafts = new MemoryDrafts(),
  ): Promise<HallPage> {
    history.replaceState(null, '', `#${tab}`);
    const page = new HallPage(link, store, drafts);
    document.body.append(page.app);
    // What was kept, and what edits it, comes in its own time.
    while (!page.#opened) await page.settled();
    return page;
  }

  get #opened(): boolean {
    return this.app.renderRoot.querySelector('.work') !== null;
  }

  close(): void {
    this.app.remove();
  }

  async settled(): Promise<void> {
    for (let i = 0; i < 4; i += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await this.app.updateComplete;
    }
  }

  async turn(tab: Tab): Promise<void> {
    if (location.hash === `#${tab}`) return;
    const turned = new Promise((resolve) => {
      addEventListener('hashchange', resolve, {once: true});
    });
    location.hash = tab;
    await turned;
    await this.settled();
  }

  get text(): string {
    return this.#roots()
      .map((root) => [...root.childNodes].map(textOf).join(' '))
      .join(' ')
      .replace(/\s+/g, ' ');
  }

  /** What has the focus, however deep. */
  get focused(): Element | null {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  }

  button(words: string): HTMLButtonElement {
    const all = this.all<HTMLButtonElement>('button');
    const found =
      all.find((one) => nameOf(one) === words) ??
      all.find((one) => nameOf(one).startsWith(words)) ??
      all.find((one) => nameOf(one).includes(words));
    assert.exists(found, words);
    return found;
  }

  async press(words: string): Promise<void> {
    const button = this.button(words);
    assert.isFalse(button.disabled, `${words} can be pressed`);
    button.click();
    await this.settled();
  }

  /** Publishes what was changed, and closes what asks and tells. */
  async publish(): Promise<void> {
    await this.press('发布');
    await this.press('现在发布');
    assert.include(this.text, '已发布');
    await this.press('关闭');
  }

  /** Whatever is filled in under this label. */
  field(label: string): HTMLInputElement {
    const labelled = this.all('label').find(
      (one) => one.querySelector('span')?.textContent.trim() === label,
    );
    const found =
      labelled?.querySelector('input, select, textarea') ??
      this.all('input, select').find((one) => one.getAttribute('aria-label') === label);
    assert.exists(found, label);
    return found as HTMLInputElement;
  }

  /** As `type`, where the label is all words of its own. */
  async fill(label: string, text: string): Promise<void> {
    const labelled = this.all('label').find((one) => one.textContent.trim() === label);
    const input = labelled?.querySelector('input');
    assert.exists(input, label);
    input.value = text;
    await this.settled();
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

  async tick(label: string): Promise<void> {
    const found = this.all('label').find(
      (one) => one.textContent.trim() === label && one.querySelector('[type=checkbox]'),
    );
    assert.exists(found, label);
    found.querySelector('input')?.click();
    await this.settled();
  }

  /** Keys of a hand, on whatever has the focus. */
  async key(key: string, held: {readonly shiftKey?: boolean} = {}): Promise<void> {
    dispatchEvent(new KeyboardEvent('keydown', {key, ctrlKey: true, cancelable: true, ...held}));
    await this.settled();
  }

  /** Hands a file to the page as a chooser of files does. */
  async bring(content: BlobPart): Promise<void> {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'hall.json', {type: 'application/json'}));
    const [input] = this.all<HTMLInputElement>('input[type=file]');
    assert.exists(input);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await this.settled();
    await this.settled();
  }

  /** Elements within the page that a selector finds, however deep. */
  all<T extends Element = HTMLElement>(selector: string): T[] {
    return this.#roots().flatMap((root) => [...root.querySelectorAll<T>(selector)]);
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
