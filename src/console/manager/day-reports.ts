import {emptyReport, tell, type DayReport} from '../../hall/report/day-report.ts';
import type {DayOfLog} from '../../sync/day-log.ts';
import type {HallLink} from '../../sync/hall-link.ts';
import type {HallEvent} from '../../hall/event.ts';

/** Where days are read from: the hub's log, or a test's. */
export interface DayLog {
  days(): Promise<readonly DayOfLog[]>;
  events(day: DayOfLog): Promise<readonly HallEvent[]>;
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
  /** Sequence number of the last event that was told. */
  #told = 0;
  #days: readonly DayOfLog[] = [];
  #chosen: string | undefined;
  #failed = false;
  /** Counts the openings, so that a slow answer does not overtake a later choice. */
  #opening = 0;

  constructor(link: HallLink, log: DayLog, changed: () => void) {
    this.#link = link;
    this.#log = log;
    this.#changed = changed;
  }

  get report(): DayReport {
    return this.#report;
  }

  /** Newest first. */
  get days(): readonly string[] {
    return this.#days.map(({day}) => day).reverse();
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
    this.#chosen = day;
    try {
      const days = await this.#log.days();
      const wanted = day === undefined ? days.at(-1) : days.find((one) => one.day === day);
      const events = wanted ? await this.#log.events(wanted) : [];
      if (opening !== this.#opening) return;
      this.#days = days;
      this.#report = emptyReport();
      this.#told = 0;
      this.#failed = false;
      for (const event of events) this.#tell(event);
    } catch {
      if (opening !== this.#opening) return;
      this.#failed = true;
    }
    this.#changed();
  }

  /** Takes in what just happened in the hall, where the report is today's. */
  async follow(events: readonly HallEvent[]): Promise<void> {
    if (!this.isToday) return;
    const {state} = this.#link;
    const gap = this.#told > 0 && this.#told + events.length < state.seq;
    const turned = events.some(({type}) => type === 'day-opened');
    // After a cut, or on a new day, the log knows better than what came by.
    if (gap || turned || this.#failed) return this.open();
    for (const event of events) this.#tell(event);
  }

  #tell(event: HallEvent): void {
    if (event.seq <= this.#told) return;
    tell(this.#report, event);
    this.#told = event.seq;
  }
}
