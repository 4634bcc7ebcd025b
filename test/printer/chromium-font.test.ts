import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isBlank, type Bitmap} from './bitmap.ts';
import {chromiumFont} from './chromium-font.ts';
import {boxGlyph, CELLS} from './glyph.ts';

const inked = (bitmap: Bitmap): number[] =>
  Array.from({length: bitmap.height}, (_, y) => y).filter((y) => !isBlank(bitmap.row(y)));

test('letters of the machine are drawn into the cells of the head', async () => {
  const glyph = await chromiumFont();
  const one = glyph('一', CELLS.chinese);
  assert.deepEqual([one.width, one.height], [24, 24]);
  const rows = inked(one);
  // A single stroke across the middle.
  assert.ok(rows.length > 0 && rows.length < 8 && rows.every((y) => y > 6 && y < 18), String(rows));
  assert.deepEqual(inked(glyph(' ', CELLS.a)), []);
  assert.notDeepEqual(glyph('A', CELLS.a).bytes, glyph('B', CELLS.a).bytes);
  assert.ok(inked(glyph('A', CELLS.b)).length > 6);
  assert.notDeepEqual(glyph('贵', CELLS.chinese).bytes, boxGlyph('贵', CELLS.chinese).bytes);
  assert.deepEqual(glyph('𠮷', CELLS.chinese).bytes, boxGlyph('𠮷', CELLS.chinese).bytes);
});
