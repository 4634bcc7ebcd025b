import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {QuestionOf} from '../../src/hall/form.ts';
import {classMap} from 'lit/directives/class-map.js';
import type {PlainKey} from '../../src/ui/catalogue.ts';
import {icons} from '../../src/ui/icons.ts';
import type {Company} from '../visit/answers.ts';
import {QuestionScreen} from './question-screen.ts';

/** A group of one is somebody alone. */
const LEAST = 2;

/** Alone, in a group and how many, or for somebody else. */
@customElement('rc-company-question')
export class CompanyQuestion extends QuestionScreen {
  static override styles = [
    QuestionScreen.styles,
    css`
      .ways,
      .crowd {
        display: grid;
        flex: 1;
        align-content: center;
        gap: min(calc(7 * var(--u)), 4cqb);
      }

      .ways button {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: calc(1.5 * var(--u)) calc(7 * var(--u));
        align-content: center;
        align-items: center;
        min-block-size: clamp(calc(20 * var(--u)), 20cqb, calc(58 * var(--u)));
        padding-inline: calc(9 * var(--u));
        text-align: start;
      }

      .ways .icon {
        grid-row: span 2;
        inline-size: clamp(calc(15 * var(--u)), 9cqb, calc(26 * var(--u)));
        block-size: clamp(calc(15 * var(--u)), 9cqb, calc(26 * var(--u)));
        stroke-width: 1.7;
        color: var(--rc-tea);
      }

      b {
        font-size: clamp(calc(1.35 * var(--t)), 4.6cqb, calc(1.7 * var(--t)));
      }

      .ways span {
        color: var(--rc-ink-soft);
        font-weight: 400;
      }

      .stepper {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        align-items: center;
        gap: calc(4 * var(--u));
      }

      .stepper button {
        min-block-size: clamp(calc(20 * var(--u)), 12cqb, calc(34 * var(--u)));
        padding: 0;
        font-size: calc(1.5 * var(--t));
        line-height: 1.1;
        font-variant-numeric: tabular-nums;
      }

      output {
        grid-column: 1 / -1;
        font-size: calc(3.4 * var(--t));
        font-weight: 800;
        font-variant-numeric: tabular-nums;
        line-height: 1.1;
        text-align: center;
      }

      p {
        margin: 0;
        border-radius: calc(5 * var(--u));
        padding: calc(5 * var(--u)) calc(7 * var(--u));
        background: var(--rc-brass-soft);
        word-break: keep-all;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({attribute: false}) override question!: QuestionOf<'company'>;

  protected override render() {
    const {view} = this;
    return this.visit.within === 'crowd'
      ? this.frame(this.#crowd(), {
          heading: view.t('company.crowd'),
          lead: view.t('company.crowd.lead'),
        })
      : this.frame(html`
          <div class="ways">
            ${this.#way('alone', icons.person)} ${this.#way('group', icons.people)}
            ${this.#way('behalf', icons.behalf)}
          </div>
          ${this.back()}
        `);
  }

  #way(company: Company, icon: unknown) {
    const {view, said} = this;
    const chosen = said?.kind === 'company' && said.company === company;
    return html`<button
      type="button"
      class=${classMap({chosen})}
      aria-current=${chosen ? 'true' : nothing}
      @click=${() => {
        this.#choose(company);
      }}
    >
      ${icon}<b>${view.t(`company.${company}`)}</b>
      <span>${view.t(`company.${company}.hint`)}</span>
    </button>`;
  }

  #choose(company: Company): void {
    if (company !== 'group') {
      this.answer({kind: 'company', company, party: 1});
      return;
    }
    this.answer({kind: 'company', company, party: this.#party}, true);
    this.go({type: 'within', within: 'crowd'});
  }

  get #party(): number {
    const {said} = this;
    return said?.kind === 'company' && said.company === 'group' ? said.party : LEAST;
  }

  #crowd() {
    const {view} = this;
    const {atMost = LEAST, representatives = 1} = view.hall?.parties ?? {};
    const party = this.#party;
    return html`
      <div class="crowd">
        <div class="stepper">
          <output>${view.t('party.people', {count: party})}</output>
          ${this.#by(-10, 'party.fewer.ten')} ${this.#by(-1, 'party.fewer.one')}
          ${this.#by(1, 'party.more.one')} ${this.#by(10, 'party.more.ten')}
        </div>
        <p>${view.t('party.representatives', {count: representatives})}</p>
        ${party >= atMost ? html`<p role="status">${view.t('party.most', {count: atMost})}</p>` : nothing}
      </div>
      ${this.back()} ${this.next()}
    `;
  }

  #by(count: number, label: PlainKey) {
    const atMost = this.view.hall?.parties.atMost ?? LEAST;
    const party = Math.min(atMost, Math.max(LEAST, this.#party + count));
    return html`<button
      type="button"
      data-repeat
      aria-label=${this.view.t(label)}
      ?disabled=${party === this.#party}
      @click=${() => {
        this.answer({kind: 'company', company: 'group', party}, true);
      }}
    >
      ${count < 0 ? '−' : '+'}${Math.abs(count)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-company-question': CompanyQuestion;
  }
}
