import {html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {clockText} from '../../hall/day.ts';
import type {HallState, Ticket} from '../../hall/state.ts';
import type {AlarmAction, AlarmActionEvent} from '../alarm/alarm-action.ts';
import '../alarm/alarm-band.ts';
import '../alarm/alarm-panel.ts';
import {saveFile} from '../save-file.ts';
import {StaffApp, type Trouble} from '../staff-app.ts';
import './booked-notes.ts';
import {standing, type Booked} from './booked-notes.ts';
import './closing-list.ts';
import './day-charts.ts';
import './day-chooser.ts';
import type {DayChosenEvent} from './day-chooser.ts';
import {dayCsv} from './day-csv.ts';
import './day-figures.ts';
import {DayReports, type DayLog} from './day-reports.ts';
import type {ManagerAction, ManagerActionEvent} from './manager-action.ts';
import {managerStyles} from './manager-app.styles.ts';
import {afterHours, queueRows, totals} from './manager-view.ts';
import './now-strip.ts';
import './pooling-card.ts';
import './queue-table.ts';
import {say, type TextKey} from './words.ts';

const MINUTE = 60_000;

/** The hall at a glance: where it is stuck, what would help, and the day in figures. */
@customElement('rc-manager-app')
export class ManagerApp extends StaffApp {
  @property({attribute: false}) log!: DayLog;
  @state() private problem: Trouble | undefined;
  /** The day on which she turned from the list of who is left to where seats may help: each evening begins with the list. */
  @state() private helpingOn: string | undefined;
  /** Times given here, newest first. */
  @state() private booked: readonly Booked[] = [];

  #reports!: DayReports;
  /** Nothing here moves by less than a minute: in between, a hall at rest costs nothing. */
  #minute = 0;

  static override styles = managerStyles;

  protected override start() {
    this.#reports = new DayReports(this.link, this.log, this.look);
    void this.#reports.open();
    return [
      this.link.subscribe(({events}) => {
        void this.#reports.follow(events);
        this.look();
      }),
      this.every(1000, () => {
        const minute = Math.floor(this.link.clock.now() / MINUTE);
        if (minute !== this.#minute) this.look();
        this.#minute = minute;
      }),
    ];
  }

  protected override render() {
    const {state: hall, clock, status} = this.link;
    const {days, today = '', isToday, report} = this.#reports;
    const zone = this.zone;
    return html`
      <header>
        <h1>${hall.configuration?.name[this.language] ?? ''} · ${this.#say('app.manager')}</h1>
        <span class="clock">${clockText(clock.now(), zone)}</span>
        <span class="push"></span>
        <rc-day-chooser
          .days=${days}
          .day=${report.day}
          .today=${today}
          .language=${this.language}
          @rc-day-chosen=${this.#choose}
        ></rc-day-chooser>
        <button type="button" ?disabled=${report.day === ''} @click=${this.#download}>
          ${this.#say('csv.do')}
        </button>
        ${this.accountMenu()}
        <button type="button" @click=${this.toggleLanguage}>${this.#say('app.language')}</button>
      </header>
      <rc-alarm-band
        .hall=${hall}
        .seq=${hall.seq}
        .language=${this.language}
        .disabled=${this.busy}
        @rc-alarm-act=${this.#act}
      ></rc-alarm-band>
      ${this.cutBand((time) => this.#say('link.cut', {time}))}
      ${isToday ? nothing : this.#band('day.past', {day: report.day})}
      ${
        status.kind === 'starting'
          ? html`<main>${this.#say('link.starting')}</main>`
          : html`<main
              class=${isToday ? '' : 'past'}
              @rc-manager-act=${this.#act}
              @rc-alarm-act=${this.#act}
            >
              ${isToday ? this.#now() : nothing}
              <div class="side">${isToday ? this.#help() : nothing} ${this.#day()}</div>
              ${isToday ? this.#alarms(hall) : nothing}
            </main>`
      }
    `;
  }

  #band(key: TextKey, values: Record<string, string>) {
    return html`<div class="band" role="status">${this.#say(key, values)}</div>`;
  }

  /** What is so at this moment. */
  #now() {
    const {state: hall, clock} = this.link;
    const {language} = this;
    return html`
      <rc-now-strip .totals=${totals(hall)} .language=${language}></rc-now-strip>
      <section class="card queues" tabindex="0" aria-label=${this.#say('queues.title')}>
        <h2>${this.#say('queues.title')}</h2>
        <rc-queue-table
          .rows=${queueRows(hall, clock.now(), language)}
          .language=${language}
        ></rc-queue-table>
      </section>
    `;
  }

  #alarms({configuration, alarm}: HallState) {
    return html`<rc-alarm-panel
      .alarms=${configuration?.signage.alarms ?? []}
      .on=${alarm?.alarm}
      .language=${this.language}
      .disabled=${this.busy}
      .trouble=${this.problem}
    ></rc-alarm-panel>`;
  }

  /** What can be done about it. */
  #help() {
    const {state: hall, clock} = this.link;
    const {language, problem} = this;
    const now = clock.now();
    const disabled = this.off;
    const late = afterHours(hall, now);
    const helping = this.helpingOn !== undefined && this.helpingOn === this.#reports.today;
    const notes = standing(this.booked, hall);
    return html`<section class="card help">
      ${
        problem
          ? html`<div class="problem" role="alert">
              <h3>${problem.title}</h3>
              <p>${problem.detail}</p>
            </div>`
          : nothing
      }
      ${
        notes.length > 0
          ? html`<rc-booked-notes
              .notes=${notes}
              .zone=${this.zone}
              .now=${now}
              .language=${language}
              .disabled=${disabled}
            ></rc-booked-notes>`
          : nothing
      }
      ${late.length > 0 ? this.#turn(helping) : nothing}
      ${
        late.length > 0 && !helping
          ? this.#closing(hall, late, disabled)
          : this.#pooling(hall, disabled)
      }
    </section>`;
  }

  #turn(helping: boolean) {
    const turn = () => {
      this.helpingOn = helping ? undefined : this.#reports.today;
    };
    return html`<button type="button" class="turn" @click=${turn}>
      ${this.#say(helping ? 'closing.show' : 'pooling.show')}
    </button>`;
  }

  #closing(hall: HallState, late: readonly Ticket[], disabled: boolean) {
    return html`<rc-closing-list
      .hall=${hall}
      .tickets=${late}
      .now=${this.link.clock.now()}
      .language=${this.language}
      .disabled=${disabled}
    ></rc-closing-list>`;
  }

  #pooling(hall: HallState, disabled: boolean) {
    return html`<h2>${this.#say('pooling.title')}</h2>
      <rc-pooling-card
        .hall=${hall}
        .seq=${hall.seq}
        .language=${this.language}
        .disabled=${disabled}
      ></rc-pooling-card>`;
  }

  /** The day in figures and charts, all from its report. */
  #day() {
    const {report, figures, failed} = this.#reports;
    if (failed) return html`<section class="card">${this.#say('day.failed')}</section>`;
    return html`
      <section class="card figures">
        <h2>${this.#say('figures.title')} ${report.day}</h2>
        <rc-day-figures .summary=${figures.summary} .language=${this.language}></rc-day-figures>
      </section>
      <section class="card charts">
        ${
          figures.parts.length === 0
            ? html`<p>${this.#say('day.none')}</p>`
            : html`<rc-day-charts
                .parts=${figures.parts}
                .zone=${this.zone}
                .language=${this.language}
              ></rc-day-charts>`
        }
      </section>
    `;
  }

  readonly #choose = ({day}: DayChosenEvent) => {
    void this.#reports.open(day);
  };

  readonly #download = () => {
    const {report} = this.#reports;
    const csv = dayCsv(report, this.link.state, this.language);
    saveFile(`recha-${report.day}.csv`, csv, 'text/csv');
  };

  readonly #act = async ({action}: ManagerActionEvent | AlarmActionEvent) => {
    if (this.busy) return;
    this.busy = true;
    const {type, ...body} = action;
    const had = 'ticket' in action ? this.link.state.tickets.get(action.ticket)?.number : undefined;
    const sent = await this.link.send(type, body);
    this.busy = false;
    this.problem = this.troubleOf(sent, this.#say('problem.unreachable'));
    if (sent.kind === 'done') this.#note(action, had, sent.answer.ticket);
  };

  /** A time that was given has to be told to whoever it was given to. */
  #note(
    action: ManagerAction | AlarmAction,
    had: string | undefined,
    ticket: {number: string; time?: number | undefined} | undefined,
  ): void {
    if (action.type !== 'book-ticket' || had === undefined || ticket?.time === undefined) return;
    const {number, time} = ticket;
    const earlier = this.booked.filter((one) => one.ticket !== action.ticket);
    this.booked = [{ticket: action.ticket, had, number, time}, ...earlier];
  }

  #say(key: TextKey, values?: Record<string, string | number>): string {
    return say(this.language, key, values);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-manager-app': ManagerApp;
  }
}
