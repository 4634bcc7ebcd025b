import {LitElement, css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {GENERAL, type QueueId, type UnitId} from '../../hall/configuration.ts';
import type {HallState} from '../../hall/state.ts';
import type {TicketAnswer, VisitAnswer} from '../../wire/api.ts';
import {parseCode} from '../../hall/visit-code.ts';
import {newCode, newId} from '../../sync/identity.ts';
import type {Heard} from '../../sync/hub-request.ts';
import type {Visits} from '../../sync/visit-client.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {DeskActionEvent} from './desk-action.ts';
import './desk-dialog.ts';
import {say} from './words.ts';

/** A visit of which nothing more is to come: the next one takes a new number. */
const OVER: ReadonlySet<VisitAnswer['status']> = new Set(['finished', 'withdrawn', 'past']);

/** A number for somebody who has none: the staff member gives it and says it. */
@customElement('rc-add-dialog')
export class AddDialog extends LitElement {
  @property({attribute: false}) hall!: HallState;
  /** Hub time, from which the ticket's id is made. */
  @property({type: Number}) now = 0;
  @property() language: Language = 'zh';
  /** The queue that is chosen at first: the desk's own. */
  @property() queue: QueueId = GENERAL;
  @property({type: Boolean}) disabled = false;
  @property({attribute: false}) visits!: Visits;
  /** The number that was given. */
  @property({attribute: false}) added: TicketAnswer | undefined;
  @state() private party = 1;
  @state() private priority = false;
  @state() private chosen: QueueId | undefined;
  /** The first unit of an earlier visit, which keeps the matter. */
  @state() private firstUnit: UnitId | undefined;
  /** What the code of an earlier slip has told. */
  @state() private told = '';

  static override styles = [
    staffPage,
    css`
      :host {
        display: contents;
      }
      .fields {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 120px;
        gap: 14px;
      }
      label {
        display: grid;
        gap: 4px;
      }
      label.check {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 48px;
      }
      select,
      input:not([type='checkbox']) {
        min-height: 52px;
        padding: 4px 12px;
        border: 2px solid var(--rc-line-strong);
        border-radius: 12px;
        background: var(--rc-card);
        color: var(--rc-ink);
        font: inherit;
        font-size: 20px;
      }
      input[type='checkbox'] {
        width: 26px;
        height: 26px;
        accent-color: var(--rc-tea);
      }
      .number {
        font-size: 92px;
        line-height: 1.1;
        font-weight: 800;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  protected override render() {
    const {added, language} = this;
    return html`<rc-desk-dialog
      .heading=${say(language, 'add.title')}
      .back=${say(language, added ? 'add.close' : 'do.cancel')}
    >
      ${added ? this.#given(added) : this.#form()}
    </rc-desk-dialog>`;
  }

  #given({number, ahead}: TicketAnswer) {
    return html`<div role="status">
      <div class="number">${number}</div>
      <p>${say(this.language, 'add.done')} · ${say(this.language, 'add.ahead', {count: ahead})}</p>
    </div>`;
  }

  #form() {
    const {language, chosen: queue = this.queue} = this;
    const units = this.hall.configuration?.units ?? [];
    return html`
      <div class="fields">
        <label
          >${say(language, 'add.queue')}
          <select
            @change=${(event: Event) => {
              this.chosen = (event.target as HTMLSelectElement).value;
            }}
          >
            <option value=${GENERAL} ?selected=${queue === GENERAL}>
              ${say(language, 'queue.general')}
            </option>
            ${units.map(
              ({id, short}) =>
                html`<option value=${id} ?selected=${queue === id}>${short[language]}</option>`,
            )}
          </select>
        </label>
        <label
          >${say(language, 'add.party')}
          <input
            type="number"
            min="1"
            max=${this.hall.configuration?.parties.atMost ?? 1}
            .value=${String(this.party)}
            @input=${(event: Event) => {
              this.party = Math.max(
                1,
                Math.floor(Number((event.target as HTMLInputElement).value)),
              );
            }}
          />
        </label>
      </div>
      <label
        >${say(language, 'add.code')}
        <input inputmode="numeric" autocomplete="off" maxlength="16" @input=${this.#code} />
        <span class="soft" role="status">${this.told}</span>
      </label>
      <label class="check"
        ><input
          type="checkbox"
          .checked=${this.priority}
          @change=${(event: Event) => {
            this.priority = (event.target as HTMLInputElement).checked;
          }}
        />${say(language, 'add.priority')}</label
      >
      <button type="button" class="primary" ?disabled=${this.disabled} @click=${this.#add}>
        ${say(language, 'add.do')}
      </button>
    `;
  }

  /** A returning visitor goes to the unit that received them first, unless staff choose another one. */
  readonly #code = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const code = parseCode(input.value);
    this.told = '';
    this.firstUnit = undefined;
    if (code === undefined) return;
    const heard = await this.visits.find(code);
    // Somebody typed on meanwhile.
    if (parseCode(input.value) !== code) return;
    this.told = this.#toldBy(heard);
    if (heard.kind !== 'done') return;
    this.firstUnit = heard.answer.firstUnit;
    this.chosen = this.firstUnit ?? this.chosen;
  };

  #toldBy(heard: Heard<VisitAnswer>): string {
    const {language} = this;
    if (heard.kind === 'unreachable') return say(language, 'problem.unreachable');
    if (heard.kind === 'refused') {
      return language === 'zh' ? heard.problem.zh.title : heard.problem.title;
    }
    const {number = '', status, firstUnit} = heard.answer;
    const unit = this.hall.layout?.units.get(firstUnit ?? '');
    const first = unit ? say(language, 'ticket.first-unit', {unit: unit.short[language]}) : '';
    // One party has one live number.
    if (!OVER.has(status)) return `${say(language, 'add.code.live', {number})} ${first}`;
    return first || say(language, 'add.code.no-unit');
  }

  readonly #add = () => {
    const {firstUnit} = this;
    this.dispatchEvent(
      new DeskActionEvent({
        type: 'add-ticket',
        ticket: newId(this.now),
        code: newCode(),
        queue: this.chosen ?? this.queue,
        lane: this.priority ? 'priority' : 'ordinary',
        party: this.party,
        help: false,
        ...(firstUnit === undefined ? {} : {firstUnit}),
      }),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-add-dialog': AddDialog;
  }
}
