import {chromium} from 'playwright-core';
import {chromiumArgs} from '../../src/agent/browser/find-chromium.ts';
import {ensureHeadless} from '../chromium.ts';
import {fontOf} from './chinese-font.ts';
import {boxGlyph, CELLS, type Glyph} from './glyph.ts';
import {drawSheet, SheetFont} from './glyph-sheet.ts';

const ASCII = Array.from({length: 95}, (_, n) => String.fromCharCode(n + 32));

/** The letters and Chinese characters (GBK) of this machine's fonts, drawn once by Chromium. */
export async function chromiumFont(): Promise<Glyph> {
  const font = new SheetFont(boxGlyph);
  const browser = await chromium.launch({executablePath: ensureHeadless(), args: chromiumArgs()});
  try {
    const page = await browser.newPage();
    for (const order of [
      {characters: [...ASCII, '¥'], ...CELLS.a},
      {characters: [...ASCII, '¥'], ...CELLS.b},
      {characters: [...fontOf('gbk')], ...CELLS.chinese},
    ]) {
      font.add(order, await page.evaluate(drawSheet, order));
    }
  } finally {
    await browser.close();
  }
  return font.glyph;
}
