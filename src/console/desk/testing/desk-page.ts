import {assert} from '@open-wc/testing';
import type {LitElement} from 'lit';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import type {Ticket} from '../../../hall/state.ts';
import hall from '../../../hub/example/hall.json' with {type: 'json'};
import {MemoryForms} from '../../../sync/testing/memory-forms.ts';
import {MemoryLink} from '../../../sync/testing/memory-link.ts';
import {MemoryVisits} from '../../../sync/testing/memory-visits.ts';
import '../desk-app.ts';
import type {DeskApp} from '../desk-app.ts';

/** A desk in the example hall, used by its words. */
export class DeskPage {
  readonly link = new MemoryLink(hall as HallConfiguration);
  readonly visits = new MemoryVisits();
  readonly forms = new MemoryForms();
  readonly desk: DeskApp = document.createElement('rc-desk-app');

  /** `prepare` sets what else of it is to be as it is nowhere else. */
  static async open(prepare: (desk: DeskApp) => void = () => undefined): Promise<DeskPage> {
    const page = new DeskPage();
    const {desk} = page;
    prepare(desk);
    desk.link = page.link;
    desk.visits = page.visits;
    desk.forms = page.forms;
    desk.keyPause = 0;
    desk.pressPause = 0;
    // Only what a test does saves anything.
    desk.savePause = 2 ** 31 - 1;
    location.hash = '5-left';
    document.body.append(desk);
    await page.settled();
    return page;
  }

  /** With somebody at the window, and one more who waits. */
  static async serving(prepare?: (desk: DeskApp) => void): Promise<DeskPage> {
    const page = await DeskPage.open(prepare);
    page.link.others(2, 'guotu');
    for (const words of ['开窗接待', '呼叫下一位', '开始接谈']) await page.press(words);
    return page;
  }

  close(): void {
    this.desk.remove();
    location.hash = '';
  }

  /** Takes the seat that the address names. */
  async sitAt(seat: string): Promise<void> {
    location.hash = seat;
    await this.settled();
  }

  async settled(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await this.desk.updateComplete;
    // Each depth draws after the one above it.
    for (let depth = 0; depth < 3; depth += 1) {
      for (const root of this.roots()) {
        for (const part of root.querySelectorAll<LitElement>('*')) await part.updateComplete;
      }
    }
  }

  /** All shadow roots of the page, however deep; a dialog's come last, as they lie on top. */
  roots(of: Element = this.desk): ShadowRoot[] {
    const root = of.shadowRoot;
    if (!root) return [];
    return [root, ...[...root.querySelectorAll('*')].flatMap((part) => this.roots(part))];
  }

  text(): string {
    return this.roots()
      .map((root) => root.textContent)
      .join(' ');
  }

  button(words: string): HTMLButtonElement | undefined {
    return this.roots()
      .flatMap((root) => [...root.querySelectorAll('button')])
      .findLast((one) => `${one.ariaLabel ?? ''} ${one.textContent}`.includes(words));
  }

  async press(words: string): Promise<void> {
    const found = this.button(words);
    assert.exists(found, words);
    assert.isFalse(found.disabled, words);
    found.click();
    await this.settled();
  }

  /** Presses a button as a pointer does. */
  async point(words: string): Promise<void> {
    const press = {detail: 1, bubbles: true, composed: true, cancelable: true};
    this.button(words)?.dispatchEvent(new MouseEvent('click', press));
    await this.settled();
  }

  /** Where the lines of the form are written. */
  areas(): HTMLTextAreaElement[] {
    return this.roots().flatMap((root) => [...root.querySelectorAll('textarea')]);
  }

  area(label: string): HTMLTextAreaElement {
    const found = this.areas().find(({ariaLabel}) => ariaLabel?.includes(label));
    assert.exists(found, label);
    return found;
  }

  /** Types into the line of the form with these words, and stays there. */
  async typeInto(label: string, words: string): Promise<HTMLTextAreaElement> {
    const area = this.area(label);
    area.value = words;
    area.dispatchEvent(new Event('input'));
    await this.settled();
    return area;
  }

  /** On to somewhere else; a page in the background hears of no focus. */
  async leave(area: HTMLTextAreaElement): Promise<void> {
    area.blur();
    area.dispatchEvent(new FocusEvent('focusout', {bubbles: true, composed: true}));
    await this.settled();
  }

  /** What has the focus, however deep. */
  focused(): Element | null {
    let within = document.activeElement;
    while (within?.shadowRoot?.activeElement) within = within.shadowRoot.activeElement;
    return within;
  }

  /** Types into the first field of this kind. */
  async type(field: string, typed: string): Promise<void> {
    const input = this.roots()
      .map((root) => root.querySelector<HTMLInputElement>(field))
      .find(Boolean);
    assert.exists(input, field);
    input.value = typed;
    input.dispatchEvent(new Event('input'));
    await this.settled();
  }

  /** Ticks the box with these words. */
  async check(words: string): Promise<void> {
    const label = this.roots()
      .flatMap((root) => [...root.querySelectorAll('label')])
      .find(({textContent}) => textContent.includes(words));
    assert.exists(label, words);
    label.click();
    await this.settled();
  }

  /** Enter in a field of a form. */
  async enter(): Promise<void> {
    const form = this.roots()
      .map((root) => root.querySelector('form'))
      .find(Boolean);
    assert.exists(form, 'form');
    form.requestSubmit();
    await this.settled();
  }

  ticket(id: string): Ticket | undefined {
    return this.link.state.tickets.get(id);
  }
}
