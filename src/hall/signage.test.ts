import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {layoutFor, placesOf, placesWithout} from './board-layout.ts';
import {checkConfiguration} from './check-configuration.ts';
import {tooSmall} from './legibility.ts';
import {applies, levelAt} from './schedule.ts';
import type {BoardLayout, Signage} from './signage.ts';
import {HallLog} from './testing/hall-log.ts';
import {MINUTE, NINE, smallHall} from './testing/small-hall.ts';

const ZONE = 'Asia/Shanghai';
const layout = (...places: string[]): BoardLayout => ({
  wider: 0,
  columns: (places[0] ?? '').split(' ').map(() => 1),
  rows: places.map(() => 1),
  places,
});

test('an alarm is on from its press to its end, whoever presses twice, and over a restart', () => {
  const log = new HallLog();
  assert.equal(log.try({type: 'raise-alarm', alarm: 'fire'})?.code, 'unknown-alarm');
  log.do({type: 'raise-alarm', alarm: 'leave'});
  const since = log.now;
  log.now += MINUTE;
  log.do({type: 'raise-alarm', alarm: 'leave'});
  log.restart();
  assert.deepEqual(log.state.alarm, {alarm: 'leave', at: since});
  log.do({type: 'end-alarm'});
  log.do({type: 'end-alarm'});
  assert.equal(log.state.alarm, undefined);
});

test('while an alarm is on nobody is called, in any way; afterwards they are', () => {
  const log = new HallLog();
  log.do({type: 'open-seat', seat: '1-left'});
  const [called, waiting] = ['called', 'waiting'];
  for (const ticket of [called, waiting]) log.take(ticket, 'land');
  log.do({type: 'call-next', seat: '1-left'});
  log.do({type: 'raise-alarm', alarm: 'leave'});
  log.now += 10 * MINUTE;
  assert.equal(log.try({type: 'recall', ticket: called})?.code, 'alarm-on');
  log.do({type: 'start', ticket: called});
  log.do({type: 'finish', ticket: called, outcome: 'settled'});
  assert.equal(log.try({type: 'call-next', seat: '1-left'})?.code, 'alarm-on');
  const reason = 'duty-manager';
  const outOfTurn = {type: 'call-ticket', seat: '1-left', ticket: waiting, reason} as const;
  assert.equal(log.try(outOfTurn)?.code, 'alarm-on');
  log.do({type: 'end-alarm'});
  log.do({type: 'call-next', seat: '1-left'});
});

test('an alarm that is on stays in the document until it is ended', () => {
  const log = new HallLog();
  log.do({type: 'raise-alarm', alarm: 'leave'});
  const configuration = {...smallHall, signage: {...smallHall.signage, alarms: []}};
  const publish = {type: 'publish-configuration', configuration, basedOn: 1} as const;
  const refusal = log.try(publish);
  assert.ok(refusal?.code === 'configuration-invalid');
  assert.equal(refusal.faults[0]?.path, 'signage.alarms');
  log.do({type: 'end-alarm'});
  log.do(publish);
});

test('a test card is on for as long as was asked, and goes when it is ended', () => {
  const log = new HallLog();
  const ask = (seconds: number) => {
    log.do({type: 'test-display', display: 'wall', seconds});
  };
  ask(60);
  assert.equal(log.state.tests.get('wall'), log.now + MINUTE);
  log.restart();
  ask(0);
  assert.equal(log.state.tests.size, 0);
  const unknown = log.try({type: 'test-display', display: 'nowhere', seconds: 60});
  assert.equal(unknown?.code, 'unknown-display');
});

test('what is scheduled applies on its days and in its hours, hall-local', () => {
  const monday = {days: [1], from: '09:00', until: '10:00'};
  assert.ok(applies(undefined, NINE, ZONE));
  assert.ok(applies({from: '2026-03-02', until: '2026-03-02'}, NINE, ZONE));
  assert.ok(!applies({from: '2026-03-03'}, NINE, ZONE));
  assert.ok(!applies({until: '2026-03-01'}, NINE, ZONE));
  assert.ok(applies({hours: [monday]}, NINE, ZONE));
  assert.ok(!applies({hours: [monday]}, NINE + 60 * MINUTE, ZONE));
  assert.equal(levelAt([{...monday, level: 30}], NINE, ZONE), 30);
  assert.equal(levelAt([{...monday, level: 30}], NINE - MINUTE, ZONE), 100);
});

test('a board takes the first layout whose shape fits, and the last one for all others', () => {
  const board = {layouts: [5, 2, 1].map((wider) => ({...layout('a'), wider}))};
  assert.equal(layoutFor(board, 1920, 320)?.wider, 5);
  assert.equal(layoutFor(board, 3840, 1080)?.wider, 2);
  assert.equal(layoutFor(board, 1080, 1920)?.wider, 1);
});

test('an empty widget leaves its place to the neighbour that shares the edge', () => {
  const board = layout('top top', 'call grid', 'last grid');
  const places = placesWithout(board, new Set(['last']));
  assert.deepEqual(places.get('call'), {column: 0, row: 1, columnEnd: 1, rowEnd: 3});
  assert.equal(places.has('last'), false);
  const both = placesWithout(board, new Set(['last', 'call']));
  assert.deepEqual(both.get('grid'), {column: 0, row: 1, columnEnd: 2, rowEnd: 3});
});

test('property: whatever is empty, no two widgets stand on each other and none leaves the board', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const cell = fc.constantFrom(...names, '.');
  const grid = fc.array(fc.array(cell, {minLength: 3, maxLength: 3}), {minLength: 1, maxLength: 4});
  fc.assert(
    fc.property(grid, fc.subarray(names), (rows, empty) => {
      const board = layout(...rows.map((row) => row.join(' ')));
      const taken = new Set<string>();
      for (const [name, {column, row, columnEnd, rowEnd}] of placesWithout(board, new Set(empty))) {
        assert.ok(!empty.includes(name));
        assert.ok(column >= 0 && row >= 0 && columnEnd <= 3 && rowEnd <= rows.length);
        // Widgets that are no rectangle may lie across others: a document with one is refused.
        if ([...placesOf(board).values()].includes(undefined)) continue;
        for (let x = column; x < columnEnd; x += 1) {
          for (let y = row; y < rowEnd; y += 1) {
            assert.ok(!taken.has(`${x}/${y}`));
            taken.add(`${x}/${y}`);
          }
        }
      }
    }),
    {seed: 4},
  );
});

test('digits too small for the back of the hall are told, with the distance they reach', () => {
  const viewing = {farthest: 30, pitch: 2.5};
  assert.deepEqual(tooSmall({call: 120, slogan: 84, text: 36}, viewing), []);
  assert.deepEqual(tooSmall({call: 60, text: 40}, viewing), [
    {kind: 'call', has: 60, needs: 120, readableTo: 15},
  ]);
  assert.deepEqual(tooSmall({call: 1}, undefined), []);
});

test('a document whose screens do not fit together is refused, each fault with its place', () => {
  const [board] = smallHall.signage.boards;
  const [display] = smallHall.signage.displays;
  assert.ok(board && display);
  const paths = (signage: Partial<Signage>) =>
    checkConfiguration({...smallHall, signage: {...smallHall.signage, ...signage}}).map(
      ({path}) => path,
    );
  const withLayout = (...places: string[]) => ({
    boards: [{...board, layouts: [layout(...places)]}],
  });
  assert.deepEqual(paths({}), []);
  assert.deepEqual(paths({boards: []}), ['signage.boards', 'signage.displays.0.board']);
  assert.deepEqual(paths({displays: []}), ['signage.displays']);
  assert.deepEqual(paths(withLayout('call slogans', 'slogans call')), [
    'signage.boards.0.layouts.0.places',
    'signage.boards.0.layouts.0.places',
  ]);
  assert.deepEqual(paths(withLayout('call', 'clock')), ['signage.boards.0.layouts.0.places']);
  assert.deepEqual(paths(withLayout('.')), ['signage.boards.0.layouts.0.places']);
  const films = {id: 'films', kind: 'media', over: 'call'} as const;
  const withFilms = (...places: string[]) => ({
    boards: [{...board, widgets: [...board.widgets, films], layouts: [layout(...places)]}],
  });
  assert.deepEqual(paths(withFilms('call', 'slogans')), []);
  assert.deepEqual(paths(withFilms('call', 'films')), ['signage.boards.0.layouts.0.places']);
  assert.deepEqual(paths({displays: [{...display, zone: 'x', shows: {windows: [77]}}]}), [
    'signage.displays.0.zone',
    'signage.displays.0.shows.windows.0',
  ]);
  assert.deepEqual(
    paths({slogans: [{text: '一', when: {from: '2026-03-02', until: '2026-03-01'}}]}),
    ['signage.slogans.0.when.until'],
  );
  const zone = {id: 'hall', name: '大厅', quiet: [], volumes: []};
  const spoken = (...languages: string[]) => paths({zones: [{...zone, languages}]});
  assert.deepEqual(spoken('zh', 'en'), []);
  assert.deepEqual(spoken('en', 'zh'), ['signage.zones.0.languages']);
  assert.deepEqual(spoken('en'), ['signage.zones.0.languages']);
  const beyond = {kind: 'mark', mark: 'tea', x: 9, y: 0, width: 2, height: 1} as const;
  assert.deepEqual(paths({map: {width: 10, height: 6, items: [beyond]}}), ['signage.map.items.0']);
});
