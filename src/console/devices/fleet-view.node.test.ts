import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {DevicePlace} from '../../hall/device-place.ts';
import type {DevicePresence} from '../../wire/api.ts';
import {fleetGroups, fleetRows, todosOf, type FleetFilter} from './fleet-view.ts';

const NOW = 1_000_000;
const around = {now: NOW, since: 0, revision: 1, open: true};
const kiosk = (id: string, name: string, where?: string): DevicePlace => ({
  ...{id, name, kind: 'kiosk', kiosk: {}},
  ...(where === undefined ? {} : {where}),
});
const places: DevicePlace[] = [
  kiosk('e2', '东门 2 号机', '1 楼'),
  kiosk('e1', '东门 1 号机', '2 楼'),
  {id: 'w', name: '大厅大屏', kind: 'wall', display: 'tv', where: '10 楼'},
  kiosk('n', '北门机'),
];
const device = (id: string, place: string | undefined, more = {}): DevicePresence => ({
  ...{device: id, kind: 'kiosk', connected: true, place, letters: 'K', lastBeat: NOW},
  ...more,
});
const rows = fleetRows(
  places,
  [
    device('a', 'e1', {connected: false}),
    device('b', 'w'),
    device('stray', undefined, {connected: false}),
    device('desk-9', undefined, {kind: 'desk', letters: undefined}),
  ],
  around,
  'zh',
);
const all: FleetFilter = {words: '', troubleOnly: false, byWhere: false};
const groups = (filter: Partial<FleetFilter>) =>
  fleetGroups(rows, {...all, ...filter}, 'zh').map(({title, rows: own}) => [
    title,
    ...own.map(({name}) => name),
  ]);

test('places stand in the order of the hall’s document, in groups; devices without one behind them', () => {
  assert.deepEqual(groups({}), [
    ['大屏', '大厅大屏'],
    ['自助机', '东门 2 号机', '东门 1 号机', '北门机'],
    ['没有安排位置的自助机', '自助机 K'],
    ['窗口和控制台', '窗口 desk-9'],
  ]);
  assert.deepEqual(
    groups({byWhere: true}).map(([title]) => title),
    ['1 楼', '2 楼', '10 楼', '没有写位置', '没有安排位置的自助机', '窗口和控制台'],
  );
});

test('a person finds by any word, and can leave out who is well', () => {
  assert.deepEqual(groups({words: '大屏 10'}), [['大屏', '大厅大屏']]);
  assert.deepEqual(groups({words: ' DESK '}), [['窗口和控制台', '窗口 desk-9']]);
  assert.deepEqual(groups({words: '三楼'}), []);
  assert.deepEqual(groups({troubleOnly: true}), [
    ['自助机', '东门 1 号机'],
    ['没有安排位置的自助机', '自助机 K'],
  ]);
});

test('who needs somebody: by the hub’s word for places, by what is seen for others; many at once first', () => {
  const todos = todosOf(rows, [
    {code: 'printer-paper-out', since: 5, places: ['e1']},
    {code: 'frozen', since: 7, places: ['w']},
    {code: 'clip-missing', since: 8, places: ['w']},
    {code: 'many-silent', since: 1, places: ['e1', 'e2', 'torn-down']},
    {code: 'silent', since: 9, places: ['torn-down']},
  ]);
  assert.deepEqual(
    todos.map(({codes, rows: own, since}) => [since, ...codes, ...own.map(({name}) => name)]),
    [
      [1, 'many-silent', '东门 1 号机', '东门 2 号机'],
      [7, 'frozen', 'clip-missing', '大厅大屏'],
      [5, 'printer-paper-out', '东门 1 号机'],
      [undefined, 'silent', '自助机 K'],
    ],
  );
});
