import {css, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import {classMap} from 'lit/directives/class-map.js';
import {icons} from '../../src/ui/icons.ts';
import {KioskScreen} from './kiosk-screen.ts';

/** Two plain questions. The visitor's word is enough; unanswered means no. */
@customElement('rc-needs-screen')
export class NeedsScreen extends KioskScreen {
  static override styles = [
    KioskScreen.styles,
    css`
      .needs {
        display: grid;
        flex: 1;
        align-content: center;
        gap: min(calc(7 * var(--u)), 3cqb);
      }

      section {
        display: grid;
        gap: calc(1.5 * var(--u));
        border-radius: calc(7 * var(--u));
        padding: min(calc(9 * var(--u)), 2.6cqb) calc(8 * var(--u)) min(calc(10 * var(--u)), 3cqb);
        background: var(--rc-paper-deep);
        border: calc(0.4 * var(--u)) solid var(--rc-line);
      }

      h2 {
        margin: 0;
        font-size: calc(1.25 * var(--t));
        line-height: 1.3;
      }

      p {
        margin: 0;
        color: var(--rc-ink-soft);
        font-size: calc(0.9 * var(--t));
        text-wrap: pretty;
        word-break: keep-all;
        overflow-wrap: anywhere;
      }

      .answers {
        display: flex;
        gap: calc(5 * var(--u));
        margin-block-start: calc(2.5 * var(--u));
      }

      .answers button {
        flex: 1;
        min-block-size: clamp(calc(20 * var(--u)), 9cqb, calc(30 * var(--u)));
      }
    `,
  ];

  protected override render() {
    const {view, visit} = this;
    const {priority, help} = visit.answers;
    return html`
      <rc-kiosk-frame
        step="needs"
        .view=${view}
        .heading=${view.t('needs.ask')}
        .lead=${view.t('needs.lead')}
      >
        <div class="needs">
          <section role="group" aria-labelledby="priority">
            <h2 id="priority">${view.t('needs.priority')}</h2>
            <p>${view.t('needs.priority.who')}</p>
            <div class="answers">
              ${this.#answer(view.t('needs.priority.yes'), priority === true, {priority: true})}
              ${this.#answer(view.t('needs.priority.no'), priority === false, {priority: false})}
            </div>
          </section>
          <section role="group" aria-labelledby="help">
            <h2 id="help">${view.t('needs.help')}</h2>
            <p>${view.t('needs.help.what')}</p>
            <div class="answers">
              ${this.#answer(view.t('needs.help.yes'), help === true, {help: true})}
              ${this.#answer(view.t('needs.help.no'), help === false, {help: false})}
            </div>
          </section>
        </div>
        ${this.back()} ${this.next()}
      </rc-kiosk-frame>
    `;
  }

  #answer(label: string, chosen: boolean, answer: {priority?: boolean; help?: boolean}) {
    return html`
      <button
        type="button"
        class=${classMap({chosen, 'with-icon': true})}
        aria-pressed=${chosen}
        @click=${() => {
          this.go({type: 'needs', ...answer});
        }}
      >
        ${chosen ? icons.check : ''}<span>${label}</span>
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-needs-screen': NeedsScreen;
  }
}
