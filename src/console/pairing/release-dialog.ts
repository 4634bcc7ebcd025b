import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Words} from '../../hall/configuration.ts';
import type {DeviceId} from '../../hall/event.ts';
import '../staff-dialog.ts';
import {troubleOf} from '../hub-trouble.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import type {PairingClient} from './pairing-client.ts';
import {say, type TextKey} from './words.ts';

/**
 * Takes a device out of the hall's service: what became of it decides what it may still do.
 *
 * @fires {Event} rc-dismiss - It was, or it stays.
 */
@customElement('rc-release-dialog')
export class ReleaseDialog extends LitElement {
  @property({attribute: false}) client!: PairingClient;
  @property() device: DeviceId = '';
  /** What its place is called. */
  @property() name = '';
  @property() language: Language = 'zh';
  @state() private busy = false;
  @state() private trouble: Words | undefined;

  static override styles = [
    staffPage,
    css`
      :host {
        display: contents;
      }
      button.choice {
        display: grid;
        gap: 2px;
        inline-size: 100%;
        text-align: start;
      }
      small {
        font-size: 16px;
        font-weight: 400;
      }
      .lost {
        border-color: var(--rc-tea);
        color: var(--rc-tea);
      }
      .trouble {
        padding: 8px 14px;
        border-radius: 10px;
        background: var(--rc-tea-soft);
      }
    `,
  ];

  protected override render() {
    return html`<rc-staff-dialog
      .heading=${this.#say('release.title', {name: this.name})}
      .hint=${this.#say('release.hint')}
      .back=${this.#say('pair.back')}
    >
      ${this.trouble ? html`<p class="trouble" role="alert">${this.trouble[this.language]}</p>` : nothing}
      ${(['retired', 'lost'] as const).map(
        (as) =>
          html`<button
            type="button"
            class="choice ${as}"
            ?disabled=${this.busy}
            @click=${() => void this.#release(as)}
          >
            ${this.#say(`release.${as}`)}
            <small>${this.#say(`release.${as}.hint`)}</small>
          </button>`,
      )}
    </rc-staff-dialog>`;
  }

  async #release(as: 'retired' | 'lost'): Promise<void> {
    this.busy = true;
    const heard = await this.client.release(this.device, as);
    this.busy = false;
    if (heard.kind === 'done') {
      this.dispatchEvent(new Event('rc-dismiss', {bubbles: true, composed: true}));
      return;
    }
    this.trouble = troubleOf(heard);
  }

  #say(key: TextKey, values?: Record<string, string>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-release-dialog': ReleaseDialog;
  }
}
