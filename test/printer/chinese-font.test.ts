import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fontOf, gbCharacter, hasGlyph} from './chinese-font.ts';

test('fonts have as many characters as their standards', () => {
  // 682 signs and 6763 characters.
  assert.equal(fontOf('gb2312').size, 682 + 6763);
  // 21 886 in the standard, and a few that later ones put into its gaps.
  assert.ok(fontOf('gbk').size >= 21_886 && fontOf('gbk').size < 22_000);
});

test('a rare name is in the large font only', () => {
  assert.equal(hasGlyph('gb2312', '贵'), true);
  assert.equal(hasGlyph('gb2312', '镕'), false);
  assert.equal(hasGlyph('gbk', '镕'), true);
  assert.equal(hasGlyph('gbk', '𠮷'), false);
  assert.equal(hasGlyph('gb18030', '𠮷'), true);
});

test('what is not assigned is no character', () => {
  assert.equal(gbCharacter([0xaa, 0xa1]), undefined);
  assert.equal(gbCharacter([0xd7, 0xfa]), undefined);
  assert.equal(gbCharacter([0x95, 0x34, 0xb2, 0x35]), '𠮷');
});
