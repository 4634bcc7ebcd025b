import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ASK_KINDS, type AskKind} from '../../wire/device-ask.ts';
import {Asks} from './asks.ts';

function desk() {
  const clock = {now: 1_000_000};
  const asks = new Asks(() => clock.now);
  return {
    asks,
    ask: (device: string, kind: AskKind, force = false) => asks.ask(device, {kind, force}),
    state: (device: string, id: string) => asks.find(device, id)?.ask.state,
    pass: (seconds: number) => {
      clock.now += seconds * 1000;
      asks.tidy();
    },
  };
}

test('an ask waits for whoever does it, is not made twice, and ends with its answer', () => {
  const {asks, ask, state} = desk();
  const {id} = ask('wall-1', 'reload');
  const {id: other} = ask('wall-1', 'restart');
  assert.equal(ask('wall-1', 'reload').id, id);
  assert.deepEqual(
    asks.openOf('wall-1', 'page').map((one) => one.id),
    [id],
  );
  assert.deepEqual(
    asks.openOf('wall-1', 'agent').map((one) => one.id),
    [other],
  );
  assert.deepEqual(asks.openOf('wall-2', 'page'), []);
  asks.answer('wall-1', id, {state: 'under-way'});
  assert.equal(
    asks.openOf('wall-1', 'page')[0]?.state,
    'under-way',
    'a page that is back hears it',
  );
  asks.answer('wall-1', id, {state: 'done'});
  assert.equal(state('wall-1', id), 'done');
  assert.deepEqual(asks.openOf('wall-1', 'page'), []);
  assert.notEqual(ask('wall-1', 'reload').id, id);
});

test('whoever will not wait for quiet need not ask anew: the same ask is done at once', () => {
  const {asks, ask} = desk();
  const {id} = ask('kiosk-1', 'reload');
  asks.answer('kiosk-1', id, {state: 'waiting-for-quiet'});
  const forced = ask('kiosk-1', 'reload', true);
  assert.deepEqual([forced.id, forced.force, forced.state], [id, true, 'waiting-for-quiet']);
});

test('a device that says nothing is not waited for; one that waits for quiet has half an hour', () => {
  const {asks, ask, state, pass} = desk();
  const {id} = ask('wall-1', 'identify');
  pass(20);
  assert.equal(state('wall-1', id), 'asked');
  pass(1);
  assert.equal(state('wall-1', id), 'unanswered');
  assert.deepEqual(asks.openOf('wall-1', 'page'), [], 'it is not told to it any more');
  const {id: reload} = ask('wall-1', 'reload');
  asks.answer('wall-1', reload, {state: 'waiting-for-quiet'});
  pass(1_800);
  assert.equal(state('wall-1', reload), 'waiting-for-quiet');
  pass(1);
  assert.equal(state('wall-1', reload), 'unanswered');
});

test('what was done counts, however late it is heard; what is over stays as it was told first', () => {
  const {asks, ask, state, pass} = desk();
  const {id} = ask('wall-1', 'test-voice');
  pass(30);
  assert.equal(asks.answer('wall-1', id, {state: 'done'}), true);
  assert.equal(state('wall-1', id), 'done');
  const {since} = asks.find('wall-1', id)!.ask;
  pass(5);
  assert.equal(asks.answer('wall-1', id, {state: 'done'}), true, 'said again, it is no fault');
  assert.equal(asks.answer('wall-1', id, {state: 'refused', note: 'failed'}), true);
  assert.deepEqual([state('wall-1', id), asks.find('wall-1', id)!.ask.since], ['done', since]);
});

test('what nobody asked is not taken: another id, another device, an ask that was made anew since', () => {
  const {asks, ask} = desk();
  const {id} = ask('wall-1', 'identify');
  assert.equal(asks.answer('wall-1', 'other', {state: 'done'}), false);
  assert.equal(asks.answer('wall-2', id, {state: 'done'}), false);
  asks.answer('wall-1', id, {state: 'done'});
  ask('wall-1', 'identify');
  assert.equal(asks.answer('wall-1', id, {state: 'done'}), false);
});

test('a log is there for ten minutes, and only where one was asked for', () => {
  const {asks, ask, pass} = desk();
  const {id} = ask('wall-1', 'page-log');
  asks.answer('wall-1', id, {state: 'done', lines: ['one']});
  const {id: other} = ask('wall-1', 'identify');
  asks.answer('wall-1', other, {state: 'done', lines: ['two']});
  assert.deepEqual(asks.find('wall-1', id)?.lines, ['one']);
  assert.equal(asks.find('wall-1', other)?.lines, undefined);
  pass(601);
  assert.equal(asks.find('wall-1', id)?.lines, undefined);
  assert.equal(asks.find('wall-1', id)?.ask.state, 'done');
});

test('however much is asked of however many, little of it is kept', () => {
  const {asks, ask, pass} = desk();
  const devices = Array.from({length: 600}, (_, index) => `wall-${String(index)}`);
  for (const device of devices) {
    for (const kind of ASK_KINDS) ask(device, kind);
    const {id} = ask(device, 'page-log');
    asks.answer(device, id, {state: 'done', lines: ['line']});
    pass(0.001);
  }
  const kept = devices.filter((device) => asks.of(device).length > 0);
  assert.deepEqual(kept, devices.slice(100));
  assert.ok(kept.every((device) => asks.of(device).length === ASK_KINDS.length));
  const logs = devices.flatMap((device) =>
    asks.of(device).flatMap(({id}) => asks.find(device, id)?.lines ?? []),
  );
  assert.equal(logs.length, 20);
});
