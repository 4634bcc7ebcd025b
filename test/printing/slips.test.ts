import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, test} from 'node:test';
import {SourcePage} from '../boards/source-page.ts';
import {SLIP_VARIANTS} from './slip-variants.ts';
import {pictureOf, referenceOf, unlikeShare} from './slip-pictures.ts';

/** Share of dots that another version of the browser may draw otherwise; a line that moved is ten times that. */
const UNLIKE = 0.01;

let page: SourcePage;
before(async () => {
  page = await SourcePage.open('test/printing/slips.html', 'slipPictures');
});
after(() => page.close());

for (const name of Object.keys(SLIP_VARIANTS)) {
  test(`${name}: what the console shows is what comes out, dot by dot, and as it was`, async () => {
    const {preview, printed, violations, png} = await pictureOf(page, name);
    assert.deepEqual(violations, []);
    assert.equal(printed.length, preview.length);
    const other = printed.findIndex((row, y) => row !== preview[y]);
    assert.equal(other, -1, `row ${String(other)} is another one`);
    const kept = await readFile(referenceOf(name), 'base64').catch(() => '');
    const unlike = kept === '' ? 1 : await unlikeShare(page, kept, png);
    assert.ok(
      unlike <= UNLIKE,
      `unlike its reference: ${String(unlike)}; look, then npm run pictures:slips`,
    );
  });
}
