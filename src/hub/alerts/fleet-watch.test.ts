import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {DevicePlace} from '../../hall/device-place.ts';
import type {BeatReport, DevicePresence} from '../../wire/api.ts';
import type {FaultChange} from '../store/store.ts';
import {FleetWatch, type AlertNews} from './fleet-watch.ts';

const START = 1_000_000_000;
const places: DevicePlace[] = Array.from({length: 40}, (_, index) => ({
  id: `k${String(index)}`,
  name: `${String(index)} 号机`,
  kind: 'kiosk',
  kiosk: {},
}));

/** A hall whose devices are well, but for what a test changes; time goes on by seconds. */
class Hall {
  readonly watch: FleetWatch;
  readonly news: AlertNews[] = [];
  readonly changes: FaultChange[] = [];
  readonly silent = new Set<string>();
  readonly needs = new Map<string, readonly string[]>();
  paired = new Set(places.map(({id}) => id));
  now = START;

  constructor(open: readonly FaultChange[] = []) {
    this.watch = new FleetWatch(open);
  }

  pass(seconds: number): void {
    for (let second = 0; second < seconds; second += 1) {
      this.now += 1_000;
      const {changes, news} = this.watch.look({
        ...{now: this.now, since: START, revision: 1, open: true, places},
        devices: places.filter(({id}) => this.paired.has(id)).map(({id}) => this.#device(id)),
      });
      this.changes.push(...changes);
      this.news.push(...news);
    }
  }

  get told(): string[] {
    return this.news.map(
      ({kind, alert: {code, places: at}}) =>
        `${kind} ${code} ${at.length > 1 ? String(at.length) : (at[0] ?? '')}`,
    );
  }

  #device(place: string): DevicePresence {
    const report: BeatReport = {
      ...{kind: 'kiosk', version: '1', revision: 1, seq: 1, frameWait: 0, waiting: 0},
      clockOffset: 0,
      needs: this.needs.get(place) ?? [],
    };
    const connected = !this.silent.has(place);
    return {
      ...{device: `device-${place}`, kind: 'kiosk', place, connected, report},
      lastBeat: connected ? this.now : START,
    };
  }
}

test('a device that goes is told after a while, and when it is back', () => {
  const hall = new Hall();
  hall.pass(60);
  hall.silent.add('k3');
  hall.pass(45);
  assert.deepEqual(hall.told, []);
  hall.pass(1);
  assert.deepEqual(hall.told, ['began silent k3']);
  hall.silent.delete('k3');
  hall.pass(16);
  assert.deepEqual(hall.told, ['began silent k3', 'ended silent k3']);
  assert.deepEqual(hall.watch.alerts, []);
  const device = {place: 'k3', device: 'device-k3', code: 'silent', began: START + 61_000} as const;
  assert.deepEqual(hall.changes, [device, {...device, ended: START + 107_000}]);
});

test('a switch that dies is one alert, with how many; back again it is over', () => {
  const hall = new Hall();
  hall.pass(60);
  places.slice(0, 30).forEach(({id}, index) => {
    hall.silent.add(id);
    if (index % 6 === 0) hall.pass(1);
  });
  hall.pass(60);
  assert.deepEqual(hall.told, ['began many-silent 30']);
  assert.equal(hall.watch.alerts.length, 1);
  hall.silent.clear();
  hall.pass(30);
  assert.deepEqual(hall.told, ['began many-silent 30', 'ended many-silent 30']);
  const begins = hall.changes.filter(({ended}) => ended === undefined);
  assert.equal(begins.length, 30, 'the history of each place knows');
});

test('the two that stay away when the others are back are told by name', () => {
  const hall = new Hall();
  hall.pass(60);
  for (const {id} of places.slice(0, 8)) hall.silent.add(id);
  hall.pass(60);
  for (const {id} of places.slice(2, 8)) hall.silent.delete(id);
  hall.pass(30);
  assert.deepEqual(hall.told.slice(1).sort(), [
    'began silent k0',
    'began silent k1',
    'ended many-silent 8',
  ]);
});

test('a place where no device ever was is missed by nobody; the hub that has just started misses nobody yet', () => {
  const hall = new Hall();
  hall.paired.delete('k0');
  for (const {id} of places) hall.silent.add(id);
  hall.pass(70);
  assert.deepEqual(hall.told, []);
  hall.pass(10);
  assert.deepEqual(hall.told, ['began many-silent 39']);
});

test('a hub that begins anew tells nobody again of what goes on, and ends what went meanwhile', () => {
  const open = (place: string, code: 'silent' | 'printer-paper-out') => ({
    ...{place, code, device: `device-${place}`, began: START - 5_000},
  });
  const hall = new Hall([
    open('k1', 'printer-paper-out'),
    open('k2', 'printer-paper-out'),
    ...places.slice(10, 20).map(({id}) => open(id, 'silent')),
  ]);
  hall.needs.set('k1', ['printer-paper-out']);
  for (const {id} of places.slice(10, 20)) hall.silent.add(id);
  hall.pass(200);
  assert.deepEqual(hall.told, ['ended printer-paper-out k2']);
  assert.deepEqual(
    hall.watch.alerts.map(({code, places: at}) => [code, at.length]),
    [
      ['many-silent', 10],
      ['printer-paper-out', 1],
    ],
  );
});

test('while a device is silent, its paper is as it was; a place that is taken out of the hall has no fault left', () => {
  const hall = new Hall();
  hall.needs.set('k5', ['printer-paper-out', 'text-too-small']);
  hall.pass(40);
  hall.silent.add('k5');
  hall.pass(60);
  assert.deepEqual(hall.told, ['began printer-paper-out k5', 'began silent k5']);
  hall.paired.delete('k5');
  hall.pass(30);
  assert.deepEqual(hall.watch.alerts, []);
});
