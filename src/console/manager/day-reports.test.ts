import {assert} from '@open-wc/testing';
import type {HallConfiguration} from '../../hall/configuration.ts';
import type {HallEvent} from '../../hall/event.ts';
import hall from '../../hub/example/hall.json' with {type: 'json'};
import type {DayOfLog} from '../../sync/day-log.ts';
import {MemoryLink} from '../../sync/testing/memory-link.ts';
import {DayReports, type DayLog} from './day-reports.ts';

/** A hub's log, which may be set back to an earlier one. */
class MemoryLog implements DayLog {
  held: HallEvent[] = [];
  /** Answers wait for it where it is set. */
  gate: Promise<undefined> | undefined;
  reads = 0;

  async days(): Promise<readonly DayOfLog[]> {
    await this.gate;
    return this.held.flatMap((event) =>
      event.type === 'day-opened' ? [{day: event.day, from: event.seq}] : [],
    );
  }

  async events({day, from}: DayOfLog): Promise<readonly HallEvent[]> {
    this.reads += 1;
    const of = (await this.days()).findIndex((one) => one.day === day);
    const until = (await this.days())[of + 1]?.from ?? Infinity;
    return this.held.filter(({seq}) => seq >= from && seq <= until);
  }
}

let link: MemoryLink;
let log: MemoryLog;
let reports: DayReports;

suite('DayReports', () => {
  setup(async () => {
    log = new MemoryLog();
    link = new MemoryLink();
    link.subscribe(({events}) => log.held.push(...events));
    link.do({
      type: 'publish-configuration',
      configuration: hall as HallConfiguration,
      basedOn: 0,
    });
    link.do({type: 'register-device', device: 'kiosk-1', kind: 'kiosk'});
    reports = new DayReports(link, log, () => undefined);
    await reports.open();
    link.subscribe(({events}) => void reports.follow(events));
  });

  const read = async () => {
    for (let i = 0; i < 20; i += 1) await Promise.resolve();
  };

  test('a hub set back to a backup is believed: the day is read anew', async () => {
    link.others(2, 'guotu');
    const backup = structuredClone(link.state);
    const kept = [...log.held];
    link.others(3, 'guotu');
    assert.equal(reports.figures.summary.visits, 5);
    // The backup's log goes on in its own way, and the next feed begins with a snapshot of it.
    log.held = kept;
    Object.assign(link, {state: backup});
    await reports.follow([]);
    assert.equal(reports.figures.summary.visits, 2);
    link.others(1, 'guotu');
    await read();
    assert.equal(reports.figures.summary.visits, 3);
  });

  test('a snapshot without the events in between has the day read anew', async () => {
    Object.assign(link, {state: structuredClone(link.state)});
    const reads = log.reads;
    await reports.follow([]);
    assert.equal(log.reads, reads + 1);
    await reports.follow([]);
    assert.equal(log.reads, reads + 1, 'a change of status alone reads nothing');
  });

  test('what happens while the day is being read is not lost', async () => {
    let answer: (() => void) | undefined;
    log.gate = new Promise((resolve) => {
      answer = () => {
        resolve(undefined);
      };
    });
    const before = [...log.held];
    const opening = reports.open();
    link.others(2, 'guotu');
    const after = log.held;
    log.held = before;
    answer?.();
    await opening;
    log.held = after;
    assert.equal(reports.figures.summary.visits, 2);
  });

  test('after midnight today is the new day, also while an earlier one is open', async () => {
    const monday = reports.today ?? '';
    link.others(2, 'guotu');
    link.now += 24 * 3_600_000;
    link.do({type: 'look-at-clock'});
    await read();
    const tuesday = reports.today ?? '';
    await reports.open(monday);
    assert.equal(reports.isToday, false);
    link.now += 24 * 3_600_000;
    link.do({type: 'look-at-clock'});
    await read();
    const wednesday = reports.today ?? '';
    assert.deepEqual(reports.days, [wednesday, tuesday, monday]);
    assert.equal(reports.report.day, monday, 'the day that was open stays');
    await reports.open(tuesday);
    assert.equal(reports.isToday, false);
    assert.equal(reports.report.day, tuesday);
    await reports.open(wednesday);
    assert.equal(reports.isToday, true);
    assert.equal(reports.report.day, wednesday);
  });

  test('figures are counted once for each change of the day', () => {
    link.others(1, 'guotu');
    const {figures} = reports;
    assert.equal(reports.figures, figures);
    link.others(1, 'guotu');
    assert.notEqual(reports.figures, figures);
  });
});
