import assert from 'node:assert/strict';
import {test} from 'node:test';
import {codeFrom, parseCode, spacedCode} from './visit-code.ts';

test('a slip’s code is twelve digits, in groups that can be read out and typed back', () => {
  for (const bytes of [new Uint8Array(8), new Uint8Array(8).fill(255), Uint8Array.of(1, 2, 3)]) {
    const code = codeFrom(bytes);
    assert.match(code, /^\d{12}$/);
    assert.match(spacedCode(code), /^\d{4} \d{4} \d{4}$/);
    assert.equal(parseCode(` ${spacedCode(code)} `), code);
  }
  assert.equal(parseCode('A001'), undefined);
});
