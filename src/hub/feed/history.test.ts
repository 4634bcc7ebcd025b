import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {HallEvent} from '../../hall/event.ts';
import {parsePlace} from './feed.ts';
import {History} from './history.ts';

const event = (seq: number): HallEvent => ({
  seq,
  at: seq,
  actor: {kind: 'hub', id: 'h'},
  type: 'seat-opened',
  seat: 's',
});
const events = (from: number, to: number) =>
  Array.from({length: to - from + 1}, (_, i) => event(from + i));

test('gives what came after a place, and nothing where nothing did', () => {
  const history = new History(events(5, 9));
  assert.deepEqual(
    history.after(7, 7)?.map(({seq}) => seq),
    [8, 9],
  );
  assert.deepEqual(history.after(9, 9), []);
});

test('says when it cannot know: too far back, or ahead of the log', () => {
  const history = new History(events(5, 9));
  assert.equal(history.after(4, 4), undefined);
  assert.equal(history.after(10, 10), undefined);
  assert.equal(new History([]).after(0, 0), undefined);
});

test('says when the log is another one from there on: a backup was restored', () => {
  assert.equal(new History(events(5, 9)).after(7, 6), undefined);
});

test('stays bounded while events go on', () => {
  const history = new History([], 10);
  for (let seq = 1; seq <= 1000; seq += 1) history.add([event(seq)]);
  assert.deepEqual(
    history.after(998, 998)?.map(({seq}) => seq),
    [999, 1000],
  );
  assert.equal(history.after(900, 900), undefined);
  assert.equal(history.after(991, 991)?.length, 9);
});

test('a place that is no place is not read', () => {
  assert.deepEqual(parsePlace('abc-1.42.7'), {epoch: 'abc-1', seq: 42, at: 7});
  for (const text of [undefined, '', '42', 'a.b.c', 'a.1', 'a.-1.1', 'a b.1.1', 'a.1e3.1']) {
    assert.equal(parsePlace(text), undefined);
  }
});
