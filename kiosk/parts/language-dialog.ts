import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {classMap} from 'lit/directives/class-map.js';
import {buttons} from '../../src/ui/buttons.ts';
import {SettingsEvent} from '../events.ts';
import {languagesOf, type Offered} from '../languages/languages.ts';
import {openLocale} from '../languages/open-locale.ts';
import {defaultSettings} from '../glass/settings.ts';
import type {View} from '../glass/view.ts';
import './kiosk-dialog.ts';

/** Every language in its own script: whoever reads it finds it, whatever language is on. */
@customElement('rc-language-dialog')
export class LanguageDialog extends LitElement {
  static override styles = [
    buttons,
    css`
      .languages {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: calc(4 * var(--u));
      }

      .many {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }

      .languages button {
        padding-inline: calc(2 * var(--u));
        font-size: calc(1.15 * var(--t));
      }

      .close {
        flex: 1;
      }

      p {
        margin: calc(4 * var(--u)) 0 0;
      }
    `,
  ];

  @property({attribute: false}) view!: View;
  @state() private failed = false;

  protected override render() {
    const {view} = this;
    const offered = languagesOf(view.hall);
    return html`
      <rc-kiosk-dialog
        .heading=${view.t('aid.language')}
        .low=${view.low}
        @rc-dismiss=${this.#close}
      >
        <div class=${classMap({languages: true, many: offered.length > 6})}>
          ${offered.map((each) => this.#language(each))}
        </div>
        ${this.failed ? html`<p role="alert">${view.t('language.failed')}</p>` : nothing}
        <button slot="act" type="button" class="close" @click=${this.#close}>
          ${view.t('aid.done')}
        </button>
      </rc-kiosk-dialog>
    `;
  }

  #language({code, name}: Offered) {
    const chosen = code === this.view.locale.code;
    return html`
      <button
        type="button"
        lang=${code}
        class=${classMap({chosen})}
        aria-pressed=${chosen}
        @click=${() => this.#choose(code)}
      >
        ${name}
      </button>
    `;
  }

  async #choose(code: string): Promise<void> {
    const locale = await openLocale(code, this.view.hall).catch(() => undefined);
    this.failed = !locale;
    // The visitor may have closed it, or gone, meanwhile.
    if (!locale || !this.isConnected) return;
    // Names in Latin letters are typed; everybody else begins with the finger.
    const way = locale.base === 'en' ? 'latin' : defaultSettings.way;
    this.#set({locale, way, choosing: undefined});
  }

  readonly #close = () => {
    this.#set({choosing: undefined});
  };

  #set(settings: SettingsEvent['settings']): void {
    this.dispatchEvent(new SettingsEvent(settings));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-language-dialog': LanguageDialog;
  }
}
