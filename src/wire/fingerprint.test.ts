import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {test} from 'node:test';
import {fingerprintIn, fingerprintOf} from './fingerprint.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

test('a fingerprint is seven groups of four, and another for anything else', () => {
  const one = fingerprintOf(digest('one'));
  assert.match(one, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/);
  assert.notEqual(one, fingerprintOf(digest('two')));
});

test('each of its first 140 bits counts', () => {
  const bytes = digest('one');
  const seen = new Set([fingerprintOf(bytes)]);
  for (let bit = 0; bit < 140; bit += 1) {
    const other = Uint8Array.from(bytes);
    other[bit >> 3]! ^= 0x80 >> (bit & 7);
    seen.add(fingerprintOf(other));
  }
  assert.equal(seen.size, 141);
});

test('it may be typed as people type, and nothing else is taken for one', () => {
  const text = fingerprintOf(digest('one'));
  const typed = text.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  assert.equal(fingerprintIn(typed), text);
  assert.equal(fingerprintIn(text.replaceAll('-', ':')), text);
  for (const wrong of ['', text.slice(0, -1), `${text}0`, text.replace(/.$/, 'U'), '热茶']) {
    assert.equal(fingerprintIn(wrong), undefined, wrong);
  }
});
