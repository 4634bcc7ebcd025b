import assert from 'node:assert/strict';
import {test} from 'node:test';
import {nextByEar} from './next-by-ear.ts';
import type {Nested} from './scan-stops.ts';

const controls = (names: string): Nested<string>[] =>
  Array.from(names, (control) => ({kind: 'control', control}));
const group = (...parts: Nested<string>[]): Nested<string> => ({kind: 'group', key: {}, parts});

/** Two rows of keys, two buttons by themselves, and aids with sizes in their midst. */
const screen: readonly Nested<string>[] = [
  group(group(...controls('qwe')), group(...controls('asd'))),
  ...controls('<>'),
  group(...controls('HL'), group(...controls('123')), ...controls('D')),
];

test('to the right through all there is, and round', () => {
  let at = 'q';
  let way = '';
  for (let i = 0; i < 15; i += 1) {
    way += at;
    at = nextByEar(screen, at, 'right');
  }
  assert.equal(way, 'qweasd<>HL123Dq');
  assert.equal(nextByEar(screen, 'q', 'left'), 'D');
});

test('down to the first of the next line, and up to that of the one before', () => {
  const down = (from: string) => nextByEar(screen, from, 'down');
  assert.deepEqual(['e', 's', '<', '>', 'L', '2', 'D'].map(down), Array.from('a<>H1Dq'));
  assert.equal(nextByEar(screen, 's', 'up'), 'q');
  assert.equal(nextByEar(screen, '<', 'up'), 'a');
});

test('a line in which a choice is made is entered there, from both sides', () => {
  const chosenOf = (line: readonly string[]) => line.find((each) => each === 's' || each === '3');
  assert.equal(nextByEar(screen, 'q', 'down', chosenOf), 's');
  assert.equal(nextByEar(screen, '<', 'up', chosenOf), 's');
  assert.equal(nextByEar(screen, 'L', 'down', chosenOf), '3');
  assert.equal(nextByEar(screen, 's', 'up', chosenOf), 'q', 'none is made there');
});

test('stays where it is when that is not there any more', () => {
  assert.equal(nextByEar(screen, '?', 'right'), '?');
  assert.equal(nextByEar([], '?', 'down'), '?');
});
