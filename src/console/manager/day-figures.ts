import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Minutes, Summary} from '../../hall/report/summary.ts';
import {OUTCOMES} from '../../hall/terms.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {say, type TextKey} from './words.ts';

/** A day's counts, as its report gives them. */
@customElement('rc-day-figures')
export class DayFiguresElement extends LitElement {
  @property({attribute: false}) summary!: Summary;
  @property() language: Language = 'zh';

  static override styles = [
    staffPage,
    css`
      :host {
        min-height: 0;
        background: none;
      }
      dl {
        margin: 0;
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: 10px 16px;
      }
      .two {
        grid-column: span 2;
      }
      dl div {
        justify-content: flex-end;
        display: flex;
        flex-direction: column-reverse;
      }
      dt {
        font-size: 15px;
        color: var(--rc-ink-soft);
      }
      dd {
        margin: 0;
        font-size: 27px;
        font-weight: 700;
        line-height: 1.2;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .outcomes {
        margin-block-start: 18px;
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) 3em;
        gap: 3px 12px;
        align-items: center;
        font-size: 16px;
      }
      meter {
        width: 100%;
        height: 12px;
        border: 0;
        border-radius: 6px;
        background: var(--rc-paper-deep);
      }
      meter::-webkit-meter-bar {
        height: 12px;
        border: 0;
        border-radius: 6px;
        background: var(--rc-paper-deep);
      }
      meter::-webkit-meter-optimum-value {
        border-radius: 6px;
        background: var(--rc-jade);
      }
      .outcomes b {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  protected override render() {
    const {summary, language} = this;
    const {visits, finished, byOutcome, byTier} = summary;
    const share =
      finished === 0 ? '' : ` · ${String(Math.round((byOutcome.settled / finished) * 100))}%`;
    const figures: readonly [TextKey, string | number][] = [
      ['figures.visits', visits],
      ['figures.people', summary.people],
      ['figures.finished', finished],
      ['figures.settled', `${String(byOutcome.settled)}${share}`],
      ['figures.wait', this.#minutes(summary.waits)],
      ['figures.priority', this.#minutes(summary.priorityWaits)],
      ['figures.service', this.#minutes(summary.service)],
      ['figures.tiers', `${String(byTier[1])} / ${String(byTier[2])} / ${String(byTier[3])}`],
      ['figures.ratings', summary.ratings.join(' / ')],
      ['figures.missed', summary.missedCalls],
      ['figures.transfers', summary.transfers],
      ['figures.booked', summary.booked],
      ['figures.appointments', summary.byAppointment],
      ['figures.withdrawn', summary.withdrawn],
      ['figures.left', summary.left],
    ];
    const most = Math.max(1, ...Object.values(byOutcome));
    return html`<dl>
        ${figures.map(
          ([key, value]) =>
            html`<div class=${key === 'figures.ratings' ? 'two' : ''}>
              <dt>${say(language, key, {groups: summary.groups})}</dt>
              <dd data-figure=${key}>${value}</dd>
            </div>`,
        )}
      </dl>
      <div class="outcomes">
        ${OUTCOMES.map((outcome) => {
          const label = say(language, `outcome.${outcome}`);
          return html`<span>${label}</span>
            <meter min="0" max=${most} value=${byOutcome[outcome]} aria-label=${label}></meter>
            <b data-outcome=${outcome}>${byOutcome[outcome]}</b>`;
        })}
      </div>`;
  }

  #minutes(minutes: Minutes | undefined): string {
    if (!minutes) return '—';
    const {p50, p90} = minutes;
    return say(this.language, 'figures.minutes', {p50: Math.round(p50), p90: Math.round(p90)});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-day-figures': DayFiguresElement;
  }
}
