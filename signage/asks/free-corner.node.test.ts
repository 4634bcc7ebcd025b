import assert from 'node:assert/strict';
import {test} from 'node:test';
import {freeCorner} from './free-corner.ts';

const SCREEN = {left: 0, top: 0, right: 100, bottom: 50};
const SIZE = {width: 30, height: 10};

test('a name stands in a corner where no call is, or nowhere', () => {
  const left = {left: 0, top: 0, right: 60, bottom: 50};
  const right = {left: 60, top: 20, right: 100, bottom: 50};
  assert.equal(freeCorner(SCREEN, SIZE, []), 'top-left');
  assert.equal(freeCorner(SCREEN, SIZE, [left]), 'top-right');
  assert.equal(freeCorner(SCREEN, SIZE, [{...left, bottom: 40}, right]), 'top-right');
  assert.equal(freeCorner(SCREEN, SIZE, [SCREEN]), undefined);
});

test('what only touches is not covered', () => {
  assert.equal(freeCorner(SCREEN, SIZE, [{left: 30, top: 0, right: 100, bottom: 50}]), 'top-left');
});
