import assert from 'node:assert/strict';
import {test} from 'node:test';
import {twinsOf} from './part-twins.ts';

test('a full form gives way to the simple one that is offered with it', () => {
  assert.deepEqual([...twinsOf(['鳥', '鸟', '木'])], ['鳥']);
});

test('a full form stays where it is the only way to its characters', () => {
  assert.deepEqual([...twinsOf(['鳥', '木'])], []);
});
