import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseCode, spacedCode, visitCode} from './visit-code.ts';

test('a slip’s code is twelve digits, in groups that can be read out and typed back', () => {
  const code = visitCode('019a5f3e-7c11-7abc-8def-0123456789ab');
  assert.match(code, /^\d{12}$/);
  assert.match(spacedCode(code), /^\d{4} \d{4} \d{4}$/);
  assert.equal(parseCode(` ${spacedCode(code)} `), code);
  assert.equal(parseCode('A001'), undefined);
});

test('the code tells nothing of when the number was taken', () => {
  const tail = '8def-0123456789ab';
  assert.equal(
    visitCode(`019a5f3e-7c11-7abc-${tail}`),
    visitCode(`019b0000-0000-7abc-${tail}`),
    'only the random end counts',
  );
});
