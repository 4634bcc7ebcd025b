import assert from 'node:assert/strict';
import {test} from 'node:test';
import {monkeyRun} from '../monkey/monkey-run.ts';

/** `RECHA_SEED=7` plays others; `npm run monkey` plays for longer. */
const seed = Number(process.env['RECHA_SEED'] ?? 1);

test('whatever is done to the glass, it meets no error, and somebody else can begin', async () => {
  const {errors, visits} = await monkeyRun(500, seed);
  assert.deepEqual(errors, []);
  assert.ok(visits > 0, 'a fresh document after a visit');
});
