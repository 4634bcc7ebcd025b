import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Minutes, Summary} from '../../hall/report/summary.ts';
import {OUTCOMES} from '../../hall/terms.ts';
import {staffPage} from '../staff-page.styles.ts';
import type {Language} from '../words.ts';
import {durationText} from '../duration-text.ts';
import {say, type TextKey} from './words.ts';

/** What takes the room of two. */
const WIDE: ReadonlySet<TextKey> = new Set<TextKey>([
  'figures.wait',
  'figures.priority',
  'figures.service',
  'figures.ratings',
]);

/** A day's counts, as its report gives them. */
@customElement('rc-day-figures')
export class DayFiguresElement extends LitElement {
  @property({attribute: false}) summary!: Summary;
  @property() language: Language = 'zh';

  static override styles = [
    staffPage,
    css`
      :host {
        container-type: inline-size;
        min-height: 0;
        background: none;
        line-height: 1.25;
      }
      .figures {
        display: grid;
        gap: 20px 36px;
        align-items: start;
      }
      @container (min-width: 800px) {
        .figures {
          grid-template-columns: minmax(0, 2.8fr) minmax(0, 1fr);
        }
      }
      dl {
        margin: 0;
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 1fr));
        gap: 12px 14px;
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
        font-size: 14px;
        color: var(--rc-ink-soft);
      }
      dd {
        margin: 0;
        font-size: 22px;
        line-height: 1.35;
        font-weight: 700;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .two dd {
        font-size: 20px;
        line-height: 1.5;
      }
      .outcomes {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 2px 12px;
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
      ['figures.groups', summary.groups],
      ['figures.finished', finished],
      ['figures.settled', `${String(byOutcome.settled)}${share}`],
      ['figures.wait', this.#minutes(summary.waits)],
      ['figures.priority', this.#minutes(summary.priorityWaits)],
      ['figures.missed', summary.missedCalls],
      ['figures.service', this.#minutes(summary.service)],
      ['figures.ratings', summary.ratings.join(' / ')],
      ['figures.transfers', summary.transfers],
      ['figures.tiers', `${String(byTier[1])} / ${String(byTier[2])} / ${String(byTier[3])}`],
      ['figures.appointments', summary.byAppointment],
      ['figures.booked', summary.booked],
      ['figures.withdrawn', summary.withdrawn],
      ['figures.left', summary.left],
    ];
    const most = Math.max(1, ...Object.values(byOutcome));
    return html`<div class="figures">
      <dl>
        ${figures.map(
          ([key, value]) =>
            html`<div class=${WIDE.has(key) ? 'two' : ''}>
              <dt>${say(language, key)}</dt>
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
      </div>
    </div>`;
  }

  #minutes(minutes: Minutes | undefined): string {
    if (!minutes) return '—';
    const p50 = Math.round(minutes.p50);
    const p90 = Math.round(minutes.p90);
    // The unit once, as long as both are minutes.
    return p90 < 60
      ? say(this.language, 'figures.minutes', {p50, p90})
      : [p50, p90].map((one) => durationText(say, this.language, one)).join(' / ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-day-figures': DayFiguresElement;
  }
}
