import {assert} from '@open-wc/testing';
import type {HallConfiguration} from '../../hall/configuration.ts';
import {freeTimes} from '../../hall/appointment.ts';
import {emptyReport, tell} from '../../hall/report/day-report.ts';
import hall from '../../hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../../sync/testing/memory-link.ts';
import {dayCsv} from './day-csv.ts';

const example = hall as HallConfiguration;

/** The table's cells by the headings of their columns; no cell of these tests has a comma in it. */
function rowsOf(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = csv
    .replace('\uFEFF', '')
    .split('\n')
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

/** A hall, and the table of what has happened in it so far. */
function hallWith(configuration: HallConfiguration) {
  const link = new MemoryLink();
  const report = emptyReport();
  link.subscribe(({events}) => {
    for (const event of events) tell(report, event);
  });
  link.do({type: 'publish-configuration', configuration, basedOn: 0});
  link.do({type: 'register-device', device: 'kiosk-1', kind: 'kiosk'});
  return {link, rows: () => rowsOf(dayCsv(report, link.state, 'zh'))};
}

suite('dayCsv', () => {
  test('each visit has its day, why it was not accepted, and the time that it was given', () => {
    const {link, rows} = hallWith(example);
    link.others(2, 'guotu');
    link.do({type: 'open-seat', seat: '5-left'});
    link.do({type: 'call-next', seat: '5-left'});
    const ticket = link.state.seats.get('5-left')?.ticket ?? '';
    link.do({type: 'start', ticket});
    link.do({type: 'finish', ticket, outcome: 'not-accepted', reason: 'reviewed'});
    const [other = ''] = link.state.tickets.keys();
    const [time] = freeTimes(link.state, 'guotu', link.now + 12 * 3_600_000, 1);
    link.do({type: 'book-ticket', ticket: other, time: time?.at ?? 0});
    const [first, second] = rows();
    assert.equal(first?.['日期'], '2026-11-23');
    assert.equal(first?.['不予受理原因'], '已复查复核终结');
    assert.equal(first?.['改约到'], '');
    assert.equal(second?.['去向'], '改约');
    assert.equal(second?.['改约到'], '2026-11-24 08:30');
  });

  test('a visit that was sent to one seat is told by its place', () => {
    const {link, rows} = hallWith(example);
    link.others(1, 'guotu');
    link.do({type: 'open-seat', seat: '9-left'});
    const [ticket = ''] = link.state.tickets.keys();
    link.do({type: 'transfer', ticket, to: '9-left'});
    assert.equal(rows()[0]?.['单位'], '9 号窗口 左侧');
  });

  test('no name of the hall document becomes a formula', () => {
    const units = example.units.map((unit) =>
      unit.id === 'guotu' ? {...unit, short: {zh: '=1+1', en: '@x'}} : unit,
    );
    const {link, rows} = hallWith({...example, units});
    link.others(1, 'guotu');
    assert.equal(rows()[0]?.['单位'], "'=1+1");
  });
});
