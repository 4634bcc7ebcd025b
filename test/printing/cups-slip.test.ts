import assert from 'node:assert/strict';
import {after, before, suite, test} from 'node:test';
import {drawSheet} from '../../src/devices/printer/picture/draw-sheet.ts';
import type {PrinterProfile} from '../../src/devices/printer/profile.ts';
import {isBlack, type Bits} from '../../src/devices/printer/sheet/bits.ts';
import {FOOT_DOTS} from '../../src/devices/printer/sheet/sheet.ts';
import {missing} from '../debian-tool.ts';
import {isBlank, type Bitmap} from '../printer/bitmap.ts';
import {CupsDesk, PHONE, sheetOf} from './cups-desk.ts';
import {readQr} from './paper-slip-reader.ts';
import {pageDots, readPdf} from './printed-page.ts';

/** What never comes has to fail at last; far beyond what any machine takes. */
const AT_LAST = {timeout: 120_000};
const skip = missing('cupsd') ?? missing('pdftotext');
const DOTS_PER_MM = 203 / 25.4;

void suite('a slip that a queue of CUPS prints', {skip}, () => {
  let desk: CupsDesk;
  before(async () => {
    desk = await CupsDesk.open();
  });
  after(() => desk.close());

  /** Many drivers know no more of the paper than their head can print on. */
  for (const [paper, wide] of [
    [80, 80],
    [80, 72],
    [58, 58],
    [58, 48],
  ] as const) {
    const which = `${paper} mm, ${wide} by its driver`;
    test(`${which}: each dot comes out, on a page as long as the slip`, AT_LAST, async () => {
      const name = `dots-${paper}-${wide}`;
      const roll = desk.cups.addRoll(name, wide);
      const agent = desk.agent(name, paper);
      assert.equal(await agent.printer.status(), 'ready');
      assert.deepEqual(await agent.print('A001'), {kind: 'sent'});
      const [slip] = roll.slips;
      assert.ok(slip);
      const sheet = drawn('A001', agent.profile);
      const foot = slip.height - sheet.height;
      assert.ok(foot >= FOOT_DOTS && foot <= FOOT_DOTS + 3, `${foot} rows below it`);
      assert.ok(Math.abs(slip.width - wide * DOTS_PER_MM) < 4, `${slip.width} dots`);
      assert.equal(firstOtherRow(slip, sheet), -1);
      assert.equal(readQr(slip, 0, slip.height), PHONE);
      // Nothing of a visitor stays in the spool.
      assert.equal(desk.cups.remembers(name), 0);
    });
  }

  test('where pages have one length alone, it begins at the top of one', AT_LAST, async () => {
    const file = desk.cups.addPrinter('fixed', {paper: 80, length: 297});
    assert.deepEqual(await desk.agent('fixed').print('A001'), {kind: 'sent'});
    const {pages, width, height} = readPdf(file);
    assert.deepEqual([pages, Math.round(width), Math.round(height)], [1, 80, 297]);
    const page = pageDots(file);
    const first = Array.from({length: page.height}, (_, y) => y).find((y) => !isBlank(page.row(y)));
    assert.ok(first !== undefined && first < 3, `its first dot is in row ${first}`);
    assert.equal(readQr(page, 0, 600), PHONE);
  });
});

const drawn = (number: string, profile: PrinterProfile): Bits =>
  drawSheet(sheetOf(number, profile), profile, () => {
    throw new Error('a letter that was not drawn');
  });

/** Where paper and sheet differ first, wherever the sheet stands across what was printed; -1 where nowhere. */
function firstOtherRow(paper: Bitmap, sheet: Bits): number {
  const room = paper.width - sheet.width;
  let furthest = 0;
  for (let left = Math.min(0, room); left <= Math.max(0, room); left += 1) {
    const other = otherRow(paper, sheet, left);
    if (other < 0) return -1;
    furthest = Math.max(furthest, other);
  }
  return furthest;
}

function otherRow(paper: Bitmap, sheet: Bits, left: number): number {
  for (let y = 0; y < paper.height; y += 1) {
    for (let x = 0; x < paper.width; x += 1) {
      const inside = x >= left && x < left + sheet.width && y < sheet.height;
      if (paper.black(x, y) !== (inside && isBlack(sheet, x - left, y))) return y;
    }
  }
  return -1;
}
