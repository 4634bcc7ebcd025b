import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Problem} from '../../src/wire/problem.ts';
import {icons} from '../../src/ui/icons.ts';
import {KioskScreen} from './kiosk-screen.ts';

/** What stands in the way of a number, and the ways out: the staff, the answers, the start. */
@customElement('rc-problem-screen')
export class ProblemScreen extends KioskScreen {
  static override styles = [
    KioskScreen.styles,
    css`
      section {
        display: grid;
        flex: 1;
        align-content: center;
        gap: min(calc(5 * var(--u)), 3cqb);
      }

      p {
        margin: 0;
        border-radius: calc(6 * var(--u));
        padding: min(calc(7 * var(--u)), 4cqb) calc(9 * var(--u));
        background: var(--rc-brass-soft);
        font-size: calc(1.1 * var(--t));
        text-wrap: pretty;
        word-break: keep-all;
        overflow-wrap: anywhere;
      }

      .other {
        background: transparent;
        padding-block: 0;
        color: var(--rc-ink-soft);
        font-size: calc(0.9 * var(--t));
      }
    `,
  ];

  /** The hub's refusal; without one the kiosk is cut off and may not number on its own. */
  @property({attribute: false}) problem: Problem | undefined;
  /** A time was asked for, and no answer came: it may be taken, and can be asked for again. */
  @property({type: Boolean}) unanswered = false;

  protected override render() {
    const {view, problem, unanswered} = this;
    const own = unanswered ? 'problem.unanswered' : 'problem.unissued';
    const zh = view.locale.base === 'zh';
    const said = problem && {
      title: view.words({zh: problem.zh.title, en: problem.title}),
      detail: view.words({zh: problem.zh.detail, en: problem.detail}),
    };
    const other = problem && (zh ? problem : problem.zh);
    return html`
      <rc-kiosk-frame .view=${view} .heading=${said?.title ?? view.t(own)}>
        <section>
          <p role="alert">${said?.detail ?? view.t(`${own}.detail`)}</p>
          ${
            other
              ? html`<p class="other" lang=${zh ? 'en' : 'zh-Hans'}>
                  ${other.title}<br />${other.detail}
                </p>`
              : nothing
          }
          <p>${view.t('help.where')}</p>
        </section>
        ${
          unanswered
            ? html`${this.home()}
                <button
                  slot="act"
                  type="button"
                  class="primary fill"
                  @click=${() => {
                    this.go({type: 'take-time'});
                  }}
                >
                  ${view.t('problem.retry')}
                </button>`
            : this.#ways()
        }
      </rc-kiosk-frame>
    `;
  }

  #ways() {
    const {view, problem} = this;
    return html`
      ${
        problem
          ? html`<button
              slot="act"
              type="button"
              class="fill with-icon"
              @click=${() => {
                this.go({type: 'back'});
              }}
            >
              ${icons.back}<span>${view.t('problem.again')}</span>
            </button>`
          : nothing
      }
      ${this.home('primary')}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-problem-screen': ProblemScreen;
  }
}
