import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {FormElement} from '../form/form-element.ts';

export class SettledEvent extends Event {
  static readonly type = 'rc-settled';
  readonly whose: 'mine' | 'theirs';

  constructor(whose: SettledEvent['whose']) {
    super(SettledEvent.type);
    this.whose = whose;
  }
}

/**
 * Somebody else published while something was being changed here: what became of it, or what to choose.
 *
 * @fires {SettledEvent} rc-settled - With whose parts are to stand; where nothing clashes, that it was read.
 */
@customElement('rc-draft-news')
export class DraftNews extends FormElement {
  /** Names of the parts that only they changed, and of those that both did. */
  @property({attribute: false}) theirs: readonly string[] = [];
  @property({attribute: false}) clashes: readonly string[] = [];

  static override styles = [
    FormElement.styles,
    css`
      .band {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 14px;
      }
    `,
  ];

  protected override render() {
    const {theirs, clashes} = this;
    if (clashes.length > 0) {
      return html`<div class="band" role="alert">
        ${this.say('draft.clash', {parts: this.#names(clashes)})}
        ${this.#button('draft.clash.mine', 'mine')} ${this.#button('draft.clash.theirs', 'theirs')}
      </div>`;
    }
    if (theirs.length === 0) return nothing;
    return html`<div class="band" role="alert">
      ${this.say('draft.theirs', {parts: this.#names(theirs)})}
      ${this.#button('draft.seen', 'mine')}
    </div>`;
  }

  #names(parts: readonly string[]): string {
    return parts.join(this.say('list.comma'));
  }

  #button(
    key: 'draft.clash.mine' | 'draft.clash.theirs' | 'draft.seen',
    whose: SettledEvent['whose'],
  ) {
    return html`<button type="button" @click=${() => this.dispatchEvent(new SettledEvent(whose))}>
      ${this.say(key)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-draft-news': DraftNews;
  }
}
