import {css, html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {ScheduledRevision} from '../../../wire/revision-api.ts';
import type {RevisionClient} from './revision-client.ts';
import {RevisionElement} from './revision-element.ts';

/** On every tab of the hall's document: the next one that the hub publishes by its clock. Nothing where none waits. */
@customElement('rc-plan-band')
export class PlanBand extends RevisionElement {
  @property({attribute: false}) client!: RevisionClient;
  /** It is asked for anew when this changes. */
  @property() seen = '';
  /** The hall's own. */
  @property() timeZone = 'UTC';
  @state() private waiting: readonly ScheduledRevision[] = [];

  static override styles = [
    RevisionElement.styles,
    css`
      .band {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 16px;
        padding-block: 8px;
      }
      a {
        color: inherit;
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('seen') || changed.has('client')) void this.#fetch();
  }

  protected override render() {
    const [next] = this.waiting;
    if (!next) return nothing;
    const when = this.when(next.due, this.timeZone);
    const count = this.waiting.length;
    return html`<div class="band" role="status">
      ${this.say(count > 1 ? 'plan.band.many' : 'plan.band', {when, count})}
      <a href="#history">${this.say('check.show')}</a>
    </div>`;
  }

  async #fetch(): Promise<void> {
    const heard = await this.client.scheduled();
    // Where it is not heard, the history says why.
    if (heard.kind !== 'done') return;
    this.waiting = heard.answer.scheduled.filter(({state: its}) => its === 'waiting');
  }
}

/** For a page that loads it behind its first picture. */
export const planBand = ({
  client,
  seen,
  timeZone,
  language,
}: Pick<PlanBand, 'client' | 'seen' | 'timeZone' | 'language'>) =>
  html`<rc-plan-band
    .client=${client}
    .seen=${seen}
    .timeZone=${timeZone}
    .language=${language}
  ></rc-plan-band>`;

declare global {
  interface HTMLElementTagNameMap {
    'rc-plan-band': PlanBand;
  }
}
