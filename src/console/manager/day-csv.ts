import {csvFormatRows} from 'd3-dsv';
import {clockText} from '../../hall/day.ts';
import type {DayReport, VisitRecord} from '../../hall/report/day-report.ts';
import {serviceOf, waitOf} from '../../hall/report/summary.ts';
import type {HallState} from '../../hall/state.ts';
import {tierOf} from '../../hall/terms.ts';
import type {Language} from '../words.ts';
import {placeText} from '../place-text.ts';
import {queueName} from './manager-view.ts';
import {say, type TextKey} from './words.ts';

/** Without it a spreadsheet takes Chinese for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A day as a table for a spreadsheet, one row for each visit; neither ids nor codes are in it. */
export function dayCsv(report: DayReport, state: HallState, language: Language): string {
  const zone = state.configuration?.timeZone ?? 'UTC';
  const clock = (at: number | undefined) => (at === undefined ? '' : clockText(at, zone));
  const minutes = (value: number | undefined) => (value === undefined ? '' : value.toFixed(1));
  const name = (queue: string | undefined) =>
    queue === undefined
      ? ''
      : (queueName(state, queue)?.[language] ?? say(language, 'queue.general'));
  const columns: readonly [TextKey, (visit: VisitRecord) => string][] = [
    ['csv.number', ({number}) => number],
    ['csv.lane', ({lane}) => say(language, `lane.${lane}`)],
    ['csv.party', ({party}) => String(party)],
    ['csv.queue', ({queue}) => name(queue)],
    ['csv.first-unit', ({firstUnit}) => name(firstUnit)],
    ['csv.issued', ({issuedAt}) => clock(issuedAt)],
    ['csv.time', ({time}) => clock(time)],
    ['csv.called', ({calledAt}) => clock(calledAt)],
    ['csv.started', ({startedAt}) => clock(startedAt)],
    ['csv.ended', ({endedAt}) => clock(endedAt)],
    ['csv.wait', (visit) => minutes(waitOf(visit))],
    ['csv.service', (visit) => minutes(serviceOf(visit))],
    ['csv.seat', ({seat}) => (seat === undefined ? '' : placeText(state, seat, language))],
    ['csv.misses', ({misses}) => String(misses)],
    ['csv.transfers', ({transfers}) => String(transfers)],
    ['csv.outcome', ({outcome}) => (outcome ? say(language, `outcome.${outcome}`) : '')],
    ['csv.tier', ({outcome}) => (outcome ? say(language, `tier.${tierOf(outcome)}`) : '')],
    ['csv.fate', ({fate}) => say(language, `fate.${fate}`)],
  ];
  const rows = Array.from(report.visits.values(), (visit) => columns.map(([, of]) => of(visit)));
  return BYTE_ORDER_MARK + csvFormatRows([columns.map(([key]) => say(language, key)), ...rows]);
}
