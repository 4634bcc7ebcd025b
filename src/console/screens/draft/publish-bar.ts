import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {FormElement} from '../form/form-element.ts';

export class PublishBarEvent extends Event {
  static readonly type = 'rc-publish-bar';
  readonly wish: 'publish' | 'discard' | 'put-back';

  constructor(wish: PublishBarEvent['wish']) {
    super(PublishBarEvent.type);
    this.wish = wish;
  }
}

/**
 * There are changes that nobody sees yet: to be published, or given up.
 *
 * @fires {PublishBarEvent} rc-publish-bar - With what shall become of them.
 */
@customElement('rc-publish-bar')
export class PublishBar extends FormElement {
  /** It is on its way. */
  @property({type: Boolean}) busy = false;
  /** It cannot be sent now. */
  @property({type: Boolean}) disabled = false;
  /** Name of what was removed last. */
  @property() removed: string | undefined;
  /** Whether it was asked to give all changes up. */
  @state() private leaving = false;

  static override styles = [
    FormElement.styles,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 14px;
        padding: 10px 28px;
        border-block-start: 2px solid var(--rc-brass);
        background: var(--rc-brass-soft);
        font-weight: 600;
      }
      .removed {
        display: inline-flex;
        align-items: center;
        gap: 10px;
        font-weight: 400;
      }
    `,
  ];

  protected override render() {
    return html`<div class="bar" role="region" aria-label=${this.say('draft.dirty')}>
      ${this.leaving ? this.#sure() : this.#waiting()}
    </div>`;
  }

  #waiting() {
    return html`
      <span>${this.say('draft.dirty')}</span>
      ${
        this.removed === undefined
          ? nothing
          : html`<span class="removed" role="status"
              >${this.say('draft.removed', {name: this.removed})}
              ${this.#button('draft.put-back', 'put-back')}</span
            >`
      }
      <span class="push"></span>
      <button
        type="button"
        ?disabled=${this.busy}
        @click=${() => {
          this.leaving = true;
        }}
      >
        ${this.say('draft.discard')}
      </button>
      <button
        type="button"
        class="primary"
        ?disabled=${this.busy || this.disabled}
        @click=${() => this.dispatchEvent(new PublishBarEvent('publish'))}
      >
        ${this.say(this.busy ? 'draft.publishing' : 'draft.publish')}
      </button>
    `;
  }

  #sure() {
    return html`
      <span>${this.say('draft.discard.sure')}</span>
      <span class="push"></span>
      ${this.#button('draft.discard.do', 'discard')}
      <button
        type="button"
        class="jade"
        @click=${() => {
          this.leaving = false;
        }}
      >
        ${this.say('draft.discard.back')}
      </button>
    `;
  }

  #button(key: 'draft.put-back' | 'draft.discard.do', wish: PublishBarEvent['wish']) {
    return html`<button type="button" @click=${() => this.dispatchEvent(new PublishBarEvent(wish))}>
      ${this.say(key)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-publish-bar': PublishBar;
  }
}
