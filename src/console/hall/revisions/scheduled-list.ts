import {css, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {CheckAnswer, ScheduledRevision} from '../../../wire/revision-api.ts';
import './check-report.ts';
import type {RevisionClient} from './revision-client.ts';
import {RevisionElement} from './revision-element.ts';
import {PlanCancelledEvent, WorkTakenUpEvent} from './revision-events.ts';
import {workOf} from './take-up.ts';

/** Of those that are over: the ones that somebody may still wonder about. */
const OVER_SHOWN = 5;

/**
 * Documents that the hub publishes by its clock: when, by whom, what became of them, and the way to take one
 * back. Nothing is shown where there is none.
 *
 * @fires {PlanCancelledEvent} rc-plan-cancelled - One was taken back.
 * @fires {WorkTakenUpEvent} rc-work-taken-up - Somebody goes on with what was planned; it is taken back.
 */
@customElement('rc-scheduled-list')
export class ScheduledList extends RevisionElement {
  @property({attribute: false}) client!: RevisionClient;
  /** The hall's revision now: the list is fetched anew when it changes. */
  @property({type: Number}) revision = 0;
  /** The hall's own. */
  @property() timeZone = 'UTC';
  /** Nothing can be sent now. */
  @property({type: Boolean}) disabled = false;
  @state() private plans: readonly ScheduledRevision[] = [];
  @state() private trouble = '';
  @state() private contents: ReadonlyMap<string, CheckAnswer> = new Map();
  /** The one that somebody is asked about. */
  @state() private sure: string | undefined;

  /** Resolves when what was asked for last is there. */
  fetched: Promise<void> = Promise.resolve();

  static override styles = [
    RevisionElement.styles,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      ol {
        gap: 12px;
      }
      .plan {
        display: grid;
        gap: 6px;
      }
      h3 {
        font-size: 18px;
      }
      .failed h3 {
        color: var(--rc-tea);
      }
      summary {
        min-height: 44px;
        line-height: 44px;
        cursor: pointer;
      }
      .note {
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('revision') || changed.has('client')) this.fetched = this.#fetch();
  }

  protected override render() {
    const waiting = this.plans.filter(({state}) => state === 'waiting');
    const over = this.plans.filter(({state}) => state !== 'waiting').slice(0, OVER_SHOWN);
    const shown = [...waiting, ...over];
    const trouble = this.trouble
      ? html`<p class="trouble" role="alert">${this.trouble}</p>`
      : nothing;
    if (shown.length === 0) return trouble;
    return html`<h2>${this.say('plan.title')}</h2>
      ${trouble}
      <ol>
        ${shown.map((plan) => this.#plan(plan))}
      </ol>`;
  }

  #plan(plan: ScheduledRevision) {
    const {id, state, due, at, note, faults = []} = plan;
    const when = this.when(due, this.timeZone);
    return html`<li class="card plan ${state}">
      <div class="row">
        <h3>${this.say(`plan.${state}`, {when})}</h3>
        <span class="soft"
          >${this.say('plan.by', {who: this.who(plan), when: this.when(at, this.timeZone)})}</span
        >
        ${state === 'waiting' ? this.#cancelling(id, when) : nothing}
      </div>
      ${note === undefined ? nothing : html`<p class="note">${note}</p>`}
      ${faults.map((fault) => html`<p>${fault[this.language]}</p>`)}
      ${state === 'waiting' ? this.#content(id) : nothing}
    </li>`;
  }

  /** What it changes from today, asked of the hub when somebody wants to see it. */
  #content(id: string) {
    const seen = this.contents.get(id);
    return html`<details
      @toggle=${({target}: Event) => {
        if ((target as HTMLDetailsElement).open) void this.#see(id);
      }}
    >
      <summary>${this.say('plan.see')}</summary>
      ${
        seen
          ? html`<rc-check-report
              earlier
              .answer=${seen}
              .language=${this.language}
            ></rc-check-report>`
          : html`<p role="status">${this.say('check.looking')}</p>`
      }
    </details>`;
  }

  #cancelling(id: string, when: string) {
    const ask = (sure: string | undefined) => () => {
      this.sure = sure;
    };
    if (this.sure !== id) {
      return html`<button
        type="button"
        class="push"
        aria-label=${this.say('plan.cancel.of', {when})}
        ?disabled=${this.disabled}
        @click=${ask(id)}
      >
        ${this.say('plan.cancel')}
      </button>`;
    }
    return html`<button type="button" class="push" @click=${() => void this.#cancel(id)}>
        ${this.say('plan.cancel.sure')}
      </button>
      <button type="button" @click=${() => void this.#takeUp(id)}>
        ${this.say('plan.take-up')}
      </button>
      <button type="button" class="jade" @click=${ask(undefined)}>
        ${this.say('plan.cancel.no')}
      </button>`;
  }

  async #fetch(): Promise<void> {
    const heard = await this.client.scheduled();
    this.trouble = this.troubleOf(heard, 'list.trouble');
    if (heard.kind === 'done') this.plans = heard.answer.scheduled;
  }

  async #see(id: string): Promise<void> {
    const plan = await this.client.plan(id);
    const heard =
      plan.kind === 'done'
        ? await this.client.check(plan.answer.configuration, this.revision)
        : plan;
    if (heard.kind === 'done') this.contents = new Map(this.contents).set(id, heard.answer);
    else this.trouble = this.troubleOf(heard, 'list.trouble');
  }

  /** Whether it is taken back. */
  async #cancel(id: string): Promise<boolean> {
    this.sure = undefined;
    const heard = await this.client.cancel(id);
    const trouble = this.troubleOf(heard, 'list.trouble');
    // It may be over by now: what it is says the list.
    await this.#fetch();
    this.trouble ||= trouble;
    if (heard.kind === 'done') this.dispatchEvent(new PlanCancelledEvent());
    return heard.kind === 'done';
  }

  async #takeUp(id: string): Promise<void> {
    const heard = await this.client.plan(id);
    const work = heard.kind === 'done' ? await workOf(heard.answer, this.client) : heard;
    if (work.kind === 'unreadable') this.trouble = this.say('draft.unreadable');
    else this.trouble = this.troubleOf(work, 'list.trouble');
    if (work.kind === 'done' && (await this.#cancel(id))) {
      this.dispatchEvent(new WorkTakenUpEvent(work.answer));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-scheduled-list': ScheduledList;
  }
}
