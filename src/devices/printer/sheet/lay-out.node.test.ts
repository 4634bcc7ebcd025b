import assert from 'node:assert/strict';
import {test} from 'node:test';
import {USUAL_PRINTER, type PrinterProfile} from '../profile.ts';
import {layOut} from './lay-out.ts';

const NARROW: PrinterProfile = {...USUAL_PRINTER, paper: 58};

function lines(text: string, size: number, profile = NARROW): string[] {
  const row = {kind: 'text', text, size, bold: false} as const;
  const undrawn = (): never => {
    throw new Error('the printer has these letters');
  };
  return layOut([row], profile, undrawn).rows.map((line) =>
    line.kind === 'text' ? line.text : line.kind,
  );
}

test('no line ends in the middle of a word, or of a figure and what it counts', () => {
  assert.deepEqual(lines('等候：大约 6 个半至 11 个半小时', 2), [
    '等候：大约',
    '6 个半至',
    '11 个半小时',
  ]);
  assert.deepEqual(lines('凭码在自助机查询、评价、下次接着办', 2), [
    '凭码在自助机',
    '查询、评价、',
    '下次接着办',
  ]);
  assert.deepEqual(lines('听到或看到号码就请过来', 2), ['听到或看到', '号码就请过来']);
  assert.deepEqual(lines('请在 A 区就座', 8), ['请在 A 区就座']);
});

test('a Latin word and a long line of figures stay whole, and a word wider than the paper is cut', () => {
  assert.deepEqual(lines('Come when you hear your number', 2), [
    'Come when you',
    'hear your number',
  ]);
  const cut = lines('x'.repeat(40), 2);
  assert.equal(cut.join(''), 'x'.repeat(40));
});
