import assert from 'node:assert/strict';
import {test} from 'node:test';
import {stepsToNumber} from '../bench/steps.ts';

/** Of the example hall's form; a question more has to be worth its touch. */
const SHORTEST_FORM = 12;
const BY_CARD = 23;

test('a number alone takes two touches, and a form no more than it has to', async () => {
  const ways = new Map((await stepsToNumber()).map((steps) => [steps.way, steps]));
  assert.equal(ways.get('numberOnly')?.touches, 2);
  const shortest = ways.get('shortestForm')?.touches ?? Infinity;
  assert.ok(shortest <= SHORTEST_FORM, `${shortest} touches, a question each`);
  const byCard = ways.get('formByCard')?.touches ?? Infinity;
  assert.ok(byCard <= BY_CARD, `${byCard} touches, with eleven digits of a telephone`);
});
