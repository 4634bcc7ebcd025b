import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {clockText} from '../../hall/day.ts';
import {halfHours, summarise} from '../../hall/report/summary.ts';
import type {HallLink, Sent} from '../../sync/hall-link.ts';
import type {Language} from '../words.ts';
import './closing-list.ts';
import './day-chart.ts';
import type {ChartSeries} from './day-chart.ts';
import {dayCsv} from './day-csv.ts';
import './day-figures.ts';
import {DayReports, type DayLog} from './day-reports.ts';
import type {ManagerActionEvent} from './manager-action.ts';
import {managerStyles} from './manager-app.styles.ts';
import {afterHours, queueRows, totals} from './manager-view.ts';
import './pooling-card.ts';
import './queue-table.ts';
import {say, type TextKey} from './words.ts';

/** The hall at a glance: where it is stuck, what would help, and the day in figures. */
@customElement('rc-manager-app')
export class ManagerApp extends LitElement {
  @property({attribute: false}) link!: HallLink;
  @property({attribute: false}) log!: DayLog;
  @state() private language: Language = 'zh';
  /** Moves on with the hall and with the seconds. */
  @state() private looked = 0;
  @state() private busy = false;
  @state() private problem: {title: string; detail: string} | undefined;

  #reports!: DayReports;
  #ends: (() => void)[] = [];

  static override styles = managerStyles;

  override connectedCallback(): void {
    super.connectedCallback();
    const look = () => {
      this.looked += 1;
    };
    this.#reports = new DayReports(this.link, this.log, look);
    void this.#reports.open();
    const timer = setInterval(look, 1000);
    this.#ends = [
      this.link.subscribe(({events}) => {
        void this.#reports.follow(events);
        look();
      }),
      () => {
        clearInterval(timer);
      },
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) end();
  }

  protected override render() {
    const {state: hall, clock, status} = this.link;
    const zone = hall.configuration?.timeZone ?? 'UTC';
    return html`
      <header>
        <h1>${hall.configuration?.name[this.language] ?? ''} ${this.#say('app.manager')}</h1>
        <span class="clock">${clockText(clock.now(), zone)}</span>
        <span class="push"></span>
        ${this.#dayChooser()}
        <button type="button" @click=${this.#download}>${this.#say('csv.do')}</button>
        <button type="button" @click=${this.#toggleLanguage}>${this.#say('app.language')}</button>
      </header>
      ${
        status.kind === 'cut'
          ? html`<div class="band" role="status">
              ${this.#say('link.cut', {time: clockText(status.since, zone)})}
            </div>`
          : nothing
      }
      ${
        this.#reports.isToday
          ? nothing
          : html`<div class="band" role="status">
              ${this.#say('day.past', {day: this.#reports.report.day})}
            </div>`
      }
      ${
        status.kind === 'starting'
          ? html`<main>${this.#say('link.starting')}</main>`
          : html`<main class=${this.#reports.isToday ? '' : 'past'} @rc-manager-act=${this.#act}>
              ${this.#reports.isToday ? this.#now() : nothing} ${this.#day()}
            </main>`
      }
    `;
  }

  #dayChooser() {
    const {days, report} = this.#reports;
    return html`<label class="chooser"
      >${this.#say('day.choose')}
      <select @change=${this.#choose}>
        ${days.map(
          (day, index) =>
            html`<option value=${day} ?selected=${day === report.day}>
              ${index === 0 ? this.#say('day.today', {day}) : day}
            </option>`,
        )}
      </select>
    </label>`;
  }

  /** What is so at this moment, and what can be done about it. */
  #now() {
    const {state: hall, clock, status} = this.link;
    const {language} = this;
    const now = clock.now();
    const disabled = this.busy || status.kind !== 'live';
    const {seatsOpen, seatsPaused, ...counts} = totals(hall);
    const figures: readonly [TextKey, string | number][] = [
      ['now.waiting', counts.waiting],
      ['now.people', counts.people],
      ['now.serving', counts.serving],
      ['now.held', counts.held],
      ['now.missed', counts.missed],
      ['now.toCome', counts.toCome],
      ['now.seats', `${String(seatsOpen)} / ${String(seatsPaused)}`],
    ];
    const late = afterHours(hall, now);
    return html`
      <div class="strip">
        ${figures.map(
          ([key, value]) => html`<div><b data-now=${key}>${value}</b>${this.#say(key)}</div>`,
        )}
      </div>
      <section class="card queues">
        <h2>${this.#say('queues.title')}</h2>
        <rc-queue-table .rows=${queueRows(hall, now)} .language=${language}></rc-queue-table>
      </section>
      <section class="card help">
        ${
          this.problem
            ? html`<div class="problem" role="alert">
                <h3>${this.problem.title}</h3>
                <p>${this.problem.detail}</p>
              </div>`
            : nothing
        }
        ${
          late.length > 0
            ? html`<rc-closing-list
                .hall=${hall}
                .tickets=${late}
                .now=${now}
                .language=${language}
                .disabled=${disabled}
              ></rc-closing-list>`
            : html`<h2>${this.#say('pooling.title')}</h2>
                <rc-pooling-card
                  .hall=${hall}
                  .seq=${hall.seq}
                  .language=${language}
                  .disabled=${disabled}
                ></rc-pooling-card>`
        }
      </section>
    `;
  }

  /** The day in figures and charts, all from its report. */
  #day() {
    const {report, failed} = this.#reports;
    if (failed) return html`<section class="card">${this.#say('day.failed')}</section>`;
    return html`
      <section class="card figures">
        <h2>${this.#say('figures.title')} ${report.day}</h2>
        <rc-day-figures .summary=${summarise(report)} .language=${this.language}></rc-day-figures>
      </section>
      <section class="card charts">
        ${report.visits.size === 0 ? html`<p>${this.#say('day.none')}</p>` : this.#charts()}
      </section>
    `;
  }

  #charts() {
    const parts = halfHours(this.#reports.report);
    const zone = this.link.state.configuration?.timeZone ?? 'UTC';
    const times = parts.map(({from}) => clockText(from, zone));
    const chart = (heading: TextKey, series: readonly ChartSeries[]) =>
      html`<rc-day-chart
        .heading=${this.#say(heading)}
        .times=${times}
        .series=${series}
      ></rc-day-chart>`;
    const line = (label: TextKey, colour: string, values: readonly (number | undefined)[]) =>
      ({label: this.#say(label), look: 'line', colour, values}) as const;
    const bars = (label: TextKey, colour: string, values: readonly number[]) =>
      ({label: this.#say(label), look: 'bars', colour, values}) as const;
    return html`
      ${chart('chart.flow', [
        bars(
          'chart.came',
          'tea',
          parts.map(({came}) => came),
        ),
        bars(
          'chart.finished',
          'jade',
          parts.map(({finished}) => finished),
        ),
      ])}
      ${chart('chart.waiting', [
        bars(
          'now.waiting',
          'brass',
          parts.map(({waiting}) => waiting),
        ),
      ])}
      ${chart('chart.waits', [
        line(
          'chart.p50',
          'jade',
          parts.map(({waits}) => waits?.p50),
        ),
        line(
          'chart.p90',
          'tea',
          parts.map(({waits}) => waits?.p90),
        ),
      ])}
    `;
  }

  readonly #choose = (event: Event) => {
    const day = (event.target as HTMLSelectElement).value;
    void this.#reports.open(day === this.#reports.days[0] ? undefined : day);
  };

  readonly #download = () => {
    const {report} = this.#reports;
    const blob = new Blob([dayCsv(report, this.link.state, this.language)], {type: 'text/csv'});
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `recha-${report.day}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  readonly #act = async ({action}: ManagerActionEvent) => {
    if (this.busy) return;
    this.busy = true;
    const {type, ...body} = action;
    const sent = await this.link.send(type, body);
    this.busy = false;
    this.problem = this.#problemOf(sent);
  };

  #problemOf(sent: Sent): {title: string; detail: string} | undefined {
    if (sent.kind === 'done') return undefined;
    if (sent.kind === 'unreachable') return {title: this.#say('problem.unreachable'), detail: ''};
    return this.language === 'zh' ? sent.problem.zh : sent.problem;
  }

  readonly #toggleLanguage = () => {
    this.language = this.language === 'zh' ? 'en' : 'zh';
  };

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-manager-app': ManagerApp;
  }
}
