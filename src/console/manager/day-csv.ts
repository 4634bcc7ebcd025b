import {csvFormatRows} from 'd3-dsv';
import {clockText, dayAt} from '../../hall/day.ts';
import type {DayReport, VisitRecord} from '../../hall/report/day-report.ts';
import {serviceOf, waitOf} from '../../hall/report/summary.ts';
import type {HallState} from '../../hall/state.ts';
import {tierOf} from '../../hall/terms.ts';
import type {Language} from '../words.ts';
import {placeText} from '../place-text.ts';
import {queueText} from '../queue-text.ts';
import {say, type TextKey} from './words.ts';

/** Without it a spreadsheet takes Chinese for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A spreadsheet takes a cell that begins so for a formula, and the hall's names come from whoever may
 * publish its document.
 */
const plain = (cell: string): string => (/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell);

/**
 * A day as a table for a spreadsheet, one row for each visit: what the log holds of it and nothing more.
 * Neither ids nor codes are in it, and nothing personal, as the log has none.
 */
export function dayCsv(report: DayReport, state: HallState, language: Language): string {
  const zone = state.configuration?.timeZone ?? 'UTC';
  const clock = (at: number | undefined) => (at === undefined ? '' : clockText(at, zone));
  const minutes = (value: number | undefined) => (value === undefined ? '' : value.toFixed(1));
  const name = (queue: string | undefined) =>
    queue === undefined ? '' : queueText(state, queue, language);
  const agreed = ({bookedTo, fate}: VisitRecord) =>
    bookedTo === undefined || fate !== 'booked'
      ? ''
      : `${dayAt(bookedTo, zone).day} ${clock(bookedTo)}`;
  const columns: readonly [TextKey, (visit: VisitRecord) => string][] = [
    ['csv.date', () => report.day],
    ['csv.number', ({number}) => number],
    ['csv.lane', ({lane}) => say(language, `lane.${lane}`)],
    ['csv.party', ({party}) => String(party)],
    ['csv.queue', ({queue}) => name(queue)],
    ['csv.first-unit', ({firstUnit}) => name(firstUnit)],
    ['csv.issued', ({issuedAt}) => clock(issuedAt)],
    ['csv.time', ({time}) => clock(time)],
    ['csv.agreed', agreed],
    ['csv.called', ({calledAt}) => clock(calledAt)],
    ['csv.started', ({startedAt}) => clock(startedAt)],
    ['csv.ended', ({endedAt}) => clock(endedAt)],
    ['csv.wait', (visit) => minutes(waitOf(visit))],
    ['csv.service', (visit) => minutes(serviceOf(visit))],
    ['csv.seat', ({seat}) => (seat === undefined ? '' : placeText(state, seat, language))],
    ['csv.misses', ({misses}) => String(misses)],
    ['csv.transfers', ({transfers}) => String(transfers)],
    ['csv.outcome', ({outcome}) => (outcome ? say(language, `outcome.${outcome}`) : '')],
    ['csv.reason', ({reason}) => (reason ? say(language, `reason.${reason}`) : '')],
    ['csv.tier', ({outcome}) => (outcome ? say(language, `tier.${tierOf(outcome)}`) : '')],
    ['csv.fate', ({fate}) => say(language, `fate.${fate}`)],
  ];
  const rows = Array.from(report.visits.values(), (visit) =>
    columns.map(([, of]) => plain(of(visit))),
  );
  return BYTE_ORDER_MARK + csvFormatRows([columns.map(([key]) => say(language, key)), ...rows]);
}
