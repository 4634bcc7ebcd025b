import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {SignInThrottle} from './sign-in-throttle.ts';

const setClock = () => {
  let at = 0;
  const throttle = new SignInThrottle(() => at);
  return {throttle, pass: (ms: number) => (at += ms)};
};

test('five wrong tries cost nothing, each further one waits longer, five minutes at most', () => {
  const {throttle, pass} = setClock();
  const waits = Array.from({length: 14}, () => {
    throttle.wrong('li', 'a');
    const wait = throttle.wait('li', 'a');
    pass(wait);
    return wait;
  });
  assert.deepEqual(waits.slice(0, 7), [0, 0, 0, 0, 5_000, 10_000, 20_000]);
  assert.equal(waits.at(-1), 300_000);
});

test('tries of which nothing came make nobody known, and push out nobody who is', () => {
  const {throttle} = setClock();
  throttle.right('li', 'hall');
  for (let nr = 0; nr < 10_001; nr += 1) throttle.undecided(`ticket ${nr}`, 'hall');
  for (let nr = 0; nr < 1_000; nr += 1) throttle.wrong(`x${nr}`, 'hall');
  assert.ok(throttle.wait('ticket 1', 'hall') > 0);
  assert.equal(throttle.wait('li', 'hall'), 0);
});

test('a name that is guessed at one address waits there alone', () => {
  const {throttle} = setClock();
  for (let nr = 0; nr < 10; nr += 1) throttle.wrong('li', 'a');
  assert.ok(throttle.wait('li', 'a') > 0);
  assert.equal(throttle.wait('li', 'b'), 0);
  assert.equal(throttle.wait('wang', 'a'), 0);
});

test('whoever has signed in at an address comes in again there, whatever others try', () => {
  const tries = fc.array(
    fc.record({name: fc.constantFrom('li', 'wang', 'x'), at: fc.constantFrom('hall', 'b', 'c')}),
    {maxLength: 300},
  );
  fc.assert(
    fc.property(tries, (others) => {
      const {throttle} = setClock();
      throttle.wrong('li', 'hall');
      throttle.right('li', 'hall');
      for (const {name, at} of others) {
        if (name !== 'li' || at !== 'hall') throttle.wrong(name, at);
      }
      assert.equal(throttle.wait('li', 'hall'), 0);
    }),
  );
});

test('an hour without a wrong try, and all is as it was', () => {
  const {throttle, pass} = setClock();
  for (let nr = 0; nr < 10; nr += 1) throttle.wrong('li', 'a');
  pass(60 * 60_000);
  assert.equal(throttle.wait('li', 'a'), 0);
});
