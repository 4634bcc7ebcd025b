import {emptyReport, tell, type DayReport} from '../../hall/report/day-report.ts';
import {halfHours, summarise, type HalfHour, type Summary} from '../../hall/report/summary.ts';
import type {HallState} from '../../hall/state.ts';
import type {DayOfLog} from '../../sync/day-log.ts';
import type {HallLink} from '../../sync/hall-link.ts';
import type {HallEvent} from '../../hall/event.ts';

/** Where days are read from: the hub's log, or a test's. */
export interface DayLog {
  days(): Promise<readonly DayOfLog[]>;
  events(day: DayOfLog): Promise<readonly HallEvent[]>;
}

/** What a report comes to. */
export interface DayFigures {
  readonly summary: Summary;
  readonly parts: readonly HalfHour[];
}

/**
 * The report of one day at a time: today's goes on with the hall, an earlier one stays as it is.
 * `changed` is called whenever there is something new to show.
 */
export class DayReports {
  readonly #link: HallLink;
  readonly #log: DayLog;
  readonly #changed: () => void;
  #report: DayReport = emptyReport();
  /** Of the report as it is; made when they are asked for, and not again before it changes. */
  #figures: DayFigures | undefined;
  /** Sequence number of the last event that was told. */
  #told = 0;
  /** The hall as it was last followed: a snapshot brings another one, or another place in the log. */
  #hall: HallState;
  #seq: number;
  #days: readonly DayOfLog[] = [];
  #chosen: string | undefined;
  #failed = false;
  /** Counts the openings, so that a slow answer does not overtake a later choice. */
  #opening = 0;
  /** What happens while a day is being read; the answer may have been written before it. */
  #meanwhile: HallEvent[] | undefined;

  constructor(link: HallLink, log: DayLog, changed: () => void) {
    this.#link = link;
    this.#log = log;
    this.#changed = changed;
    this.#hall = link.state;
    this.#seq = link.state.seq;
  }

  get report(): DayReport {
    return this.#report;
  }

  get figures(): DayFigures {
    this.#figures ??= {summary: summarise(this.#report), parts: halfHours(this.#report)};
    return this.#figures;
  }

  /** Newest first. */
  get days(): readonly string[] {
    return this.#days.map(({day}) => day).reverse();
  }

  /** The day that the hall is in. */
  get today(): string | undefined {
    return this.#link.state.day?.day;
  }

  /** The day that was asked for did not come. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Whether the report is of the day that the hall is in. */
  get isToday(): boolean {
    return this.#chosen === undefined;
  }

  /** Opens a day; the hall's own where none is named. */
  async open(day?: string): Promise<void> {
    const opening = (this.#opening += 1);
    this.#chosen = day === this.today ? undefined : day;
    this.#meanwhile = [];
    try {
      const days = await this.#log.days();
      const wanted = this.isToday ? days.at(-1) : days.find((one) => one.day === day);
      if (!wanted && !this.isToday) throw new Error(`the log has no ${String(day)}`);
      const events = wanted ? await this.#log.events(wanted) : [];
      if (opening !== this.#opening) return;
      this.#days = days;
      this.#report = emptyReport();
      this.#figures = undefined;
      this.#told = 0;
      this.#failed = false;
      for (const event of events) this.#tell(event);
      if (this.isToday) for (const event of this.#meanwhile) this.#tell(event);
    } catch {
      if (opening !== this.#opening) return;
      this.#failed = true;
    }
    this.#meanwhile = undefined;
    this.#changed();
  }

  /** Takes in what just happened in the hall, where the report is today's. */
  async follow(events: readonly HallEvent[]): Promise<void> {
    const {state} = this.#link;
    // After a cut, or where the hub was set back to a backup, the hall is not what these events made of it.
    const jumped = state !== this.#hall || state.seq !== this.#seq + events.length;
    this.#hall = state;
    this.#seq = state.seq;
    const turned = events.some(({type}) => type === 'day-opened');
    // Then, and on a new day, the log knows better than what came by: which days there are as well.
    if (jumped || turned || this.#failed) return this.open(this.#chosen);
    if (!this.isToday) return;
    if (this.#meanwhile) this.#meanwhile.push(...events);
    else for (const event of events) this.#tell(event);
  }

  #tell(event: HallEvent): void {
    if (event.seq <= this.#told) return;
    tell(this.#report, event);
    this.#figures = undefined;
    this.#told = event.seq;
  }
}
