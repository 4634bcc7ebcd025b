import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {chinese, type Locale} from '../../ui/locale.ts';
import type {Composition} from './composition.ts';
import {CaretEvent} from './events.ts';

/**
 * What has been written, with a caret that goes where a finger touches.
 *
 * @fires {CaretEvent} rc-caret
 */
@customElement('rc-text-box')
export class TextBox extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      box-sizing: border-box;
      overflow-y: auto;
      border: calc(0.6 * var(--u)) solid var(--rc-line-strong);
      border-radius: calc(4.5 * var(--u));
      padding: calc(1.5 * var(--u)) calc(5 * var(--u));
      background: var(--rc-card);
      font-size: calc(1.3 * var(--t));
      line-height: 1.4;
      overflow-wrap: anywhere;
      scrollbar-width: none;
    }

    :host([wrong]) {
      border-color: var(--rc-tea);
    }

    .caret {
      display: inline-block;
      inline-size: 0;
      block-size: 1.2em;
      margin-inline: -0.04em;
      border-inline-start: 0.09em solid var(--rc-tea);
      vertical-align: -0.2em;
    }

    .letters {
      border-block-end: 0.08em dashed var(--rc-tea);
      color: var(--rc-tea);
      font-size: 0.8em;
    }

    .shown {
      margin-inline: 0.15em;
      border: 0.06em solid var(--rc-line-strong);
      border-radius: 0.3em;
      padding-inline: 0.2em;
      font-size: 0.6em;
      vertical-align: 0.15em;
      white-space: nowrap;
    }

    /* The caret stands before the hint, not on it. */
    .empty {
      margin-inline-start: 0.3em;
      color: var(--rc-ink-soft);
      font-size: calc(1 * var(--t));
    }
  `;

  @property({attribute: false}) locale: Locale = chinese;
  @property({attribute: false}) composition!: Composition;
  /** The letters as they are understood, with marks between syllables, or parts of a character. */
  @property() reading = '';
  /** What stands for characters that the glass has no picture of. */
  @property({attribute: false}) shown: ReadonlyMap<string, string> = new Map();
  @property() empty = '';
  /** How it is meant where it is said: as a person's name. */
  @property() as: 'name' | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#place);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.#place);
  }

  protected override render() {
    const {before, after, letters} = this.composition;
    const waiting = this.reading || letters;
    const nobody = before.length + after.length === 0 && waiting === '';
    return html`<div
      role="textbox"
      aria-readonly="true"
      aria-multiline="true"
      data-private
      data-spoken-as=${this.as ?? nothing}
      aria-label=${this.locale.text('input.written')}
    >
      ${before.map((character, index) => this.#character(character, index))}${
        waiting ? html`<span class="letters">${waiting}</span>` : nothing
      }<span class="caret"></span
      >${after.map((character, index) => this.#character(character, before.length + index))}${nobody ? html`<span class="empty" data-hint>${this.empty}</span>` : nothing}
    </div>`;
  }

  #character(character: string, index: number) {
    const shown = this.shown.get(character);
    return html`<span data-at=${index} class=${shown ? 'shown' : nothing}
      >${shown ?? character}</span
    >`;
  }

  protected override updated(): void {
    this.renderRoot.querySelector('.caret')?.scrollIntoView({block: 'nearest'});
    // Whoever has no touch can only look at all of a long text where it can be come to.
    const written = this.renderRoot.querySelector('[role=textbox]');
    if (this.scrollHeight > this.clientHeight) written?.setAttribute('tabindex', '0');
    else written?.removeAttribute('tabindex');
  }

  readonly #place = (event: MouseEvent) => {
    const length = this.composition.before.length + this.composition.after.length;
    const [touched] = event.composedPath();
    // Letters are no place yet: whoever touches them stays where they are.
    if (touched instanceof Element && touched.matches('.letters')) return;
    const at = touched instanceof HTMLElement ? touched.dataset['at'] : undefined;
    if (at === undefined || !(touched instanceof HTMLElement)) {
      this.dispatchEvent(new CaretEvent(length));
      return;
    }
    const box = touched.getBoundingClientRect();
    const behind = event.clientX > box.left + box.width / 2 ? 1 : 0;
    this.dispatchEvent(new CaretEvent(Number(at) + behind));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-text-box': TextBox;
  }
}
