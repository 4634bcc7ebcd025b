import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {classMap} from 'lit/directives/class-map.js';
import {buttons} from '../../src/ui/buttons.ts';
import {icons} from '../../src/ui/icons.ts';
import {HelpEvent, SettingsEvent} from '../events.ts';
import type {Settings, TextSize} from '../settings.ts';
import type {View} from '../view.ts';

const SIZES: readonly TextSize[] = ['standard', 'large', 'largest'];

/** Along the foot of every screen, where everybody reaches: a person, the language, the sight. */
@customElement('rc-kiosk-aids')
export class KioskAids extends LitElement {
  static override styles = [
    buttons,
    css`
      :host {
        display: block;
        border-block-start: calc(0.4 * var(--u)) solid var(--rc-line);
        padding: calc(4 * var(--u)) calc(12 * var(--u)) calc(5 * var(--u));
        background: var(--rc-paper-deep);
      }

      nav {
        display: flex;
        gap: calc(3.4 * var(--u));
        align-items: stretch;
      }

      .sizes {
        display: flex;
        gap: calc(3.4 * var(--u));
      }

      button {
        display: inline-flex;
        flex: 1 1 auto;
        align-items: center;
        justify-content: center;
        gap: calc(1.6 * var(--u));
        min-inline-size: calc(15 * var(--u));
        min-block-size: calc(16 * var(--u));
        padding: calc(1 * var(--u)) calc(3 * var(--u));
        font-size: calc(0.84 * var(--t));
        line-height: 1.2;
      }

      [lang] {
        white-space: nowrap;
      }

      .sizes button {
        padding: 0;
        line-height: 1;
      }

      .standard {
        font-size: calc(6.6 * var(--u));
      }

      .large {
        font-size: calc(8.4 * var(--u));
      }

      .largest {
        font-size: calc(10.4 * var(--u));
      }

      .help {
        flex: 4 1 auto;
        border-color: var(--rc-jade);
        background: var(--rc-jade-soft);
      }

      .wide {
        justify-content: flex-end;
      }

      .wide > * {
        flex: 0 1 auto;
      }

      .wide > button {
        padding-inline: calc(6 * var(--u));
      }

      .wide .sizes button {
        min-inline-size: calc(18 * var(--u));
      }

      .wide .help {
        flex: 0 1 auto;
        margin-inline-end: auto;
        padding-inline: calc(12 * var(--u));
      }

      .narrow .icon {
        display: none;
      }

      /* In two lines: who, and what for. Never inside 工作人员. */
      .narrow .help span {
        inline-size: 5.05em;
        text-wrap: wrap;
      }

      .narrow .help {
        padding-inline: calc(1.5 * var(--u));
      }
    `,
  ];

  @property({attribute: false}) view!: View;

  protected override render() {
    const {view} = this;
    const {language, size, contrast, low} = view.settings;
    const narrow = view.glass.upright && size !== 'standard';
    return html`
      <nav
        class=${classMap({narrow, wide: !view.glass.upright})}
        aria-label=${view.t('frame.aids')}
      >
        <button type="button" class="help" @click=${() => this.dispatchEvent(new HelpEvent())}>
          ${icons.hand}<span>${view.t('aid.help')}</span>
        </button>
        <button
          type="button"
          lang=${language === 'zh' ? 'en' : 'zh-Hans'}
          @click=${() => {
            this.#set({language: language === 'zh' ? 'en' : 'zh'});
          }}
        >
          ${view.t('aid.language')}
        </button>
        <div class="sizes" role="group" aria-label=${view.t('aid.size')}>
          ${SIZES.map((each) => this.#size(each))}
        </div>
        <button
          type="button"
          class=${classMap({chosen: contrast})}
          aria-pressed=${contrast}
          @click=${() => {
            this.#set({contrast: !contrast});
          }}
        >
          ${icons.contrast}<span>${view.t('aid.contrast')}</span>
        </button>
        ${
          view.glass.upright
            ? html`<button
                type="button"
                class=${classMap({chosen: low})}
                aria-pressed=${low}
                @click=${() => {
                  this.#set({low: !low});
                }}
              >
                ${icons.lower}<span>${view.t('aid.low')}</span>
              </button>`
            : nothing
        }
      </nav>
    `;
  }

  #size(size: TextSize) {
    const chosen = this.view.settings.size === size;
    return html`
      <button
        type="button"
        class=${classMap({[size]: true, chosen})}
        aria-pressed=${chosen}
        aria-label=${this.view.t(`aid.size.${size}`)}
        @click=${() => {
          this.#set({size});
        }}
      >
        ${this.view.t('aid.size.sample')}
      </button>
    `;
  }

  #set(settings: Partial<Settings>): void {
    this.dispatchEvent(new SettingsEvent(settings));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-kiosk-aids': KioskAids;
  }
}
