import assert from 'node:assert/strict';
import {test} from 'node:test';
import {USUAL_SLIP, type SlipTemplate} from '../../hall/slip-template.ts';
import {chinese, english} from '../locale.ts';
import type {Slip} from './slip.ts';
import {slipRows, type SlipReader} from './slip-rows.ts';
import {slip} from './testing/example-slip.ts';

const reader: SlipReader = {locale: chinese, large: false};

function lines(
  some: Partial<Slip> = {},
  template: Partial<SlipTemplate> = {},
  who: Partial<SlipReader> = {},
): string[] {
  const rows = slipRows({...slip, ...some}, {...USUAL_SLIP, ...template}, {...reader, ...who});
  return rows.flatMap((row) =>
    row.kind === 'text' ? [row.text.replaceAll('\u00a0', ' ')] : row.kind === 'qr' ? ['▦'] : [],
  );
}

test('a slip says what the visitor needs, in Chinese and in English', () => {
  assert.deepEqual(lines(), [
    '群众工作中心',
    "People's Work Centre",
    'A023',
    '请在 A 区就座',
    'Please sit in Area A',
    '前面还有 12 个号',
    'Numbers before yours: 12',
    '等候：大约 10–25 分钟',
    'Wait: About 10–25 minutes',
    '同来：3 人',
    'Party: 3',
    '听到或看到号码就请过来',
    'Come when you hear or see your number',
    '号码全天有效，过号不作废',
    'Valid all day, even if you miss the call',
    '▦',
    '查询码 Code',
    '1234 5678 9012',
    '凭码在自助机或手机查询、评价、下次接着办',
    'At a kiosk or by phone: your place, a rating, coming again',
    '2026-11-23 09:30',
  ]);
});

test('it says that a guide comes, that no window is open yet, and that it was taken offline', () => {
  const all = lines({help: true, wait: undefined, offline: true});
  for (const line of ['导访员会来找您', '窗口开放后就叫号', '断网时取的号，一样有效'])
    assert.ok(all.includes(line));
  assert.ok(!lines().some((line) => /导访员|离线/.test(line)));
});

test('whose turn it is hears so', () => {
  assert.ok(lines({ahead: 0}).includes('您排在最前面'));
});

test('an appointment says when to come, and nothing of a queue', () => {
  const all = lines({appointment: {zh: '明天（11月25日 周三）9:30', en: 'tomorrow at 9:30'}});
  assert.ok(all.includes('请 明天（11月25日 周三）9:30 来'));
  assert.ok(all.includes('到时直接来大厅，不用再取号'));
  assert.ok(!all.some((line) => /个号|等候/.test(line)));
});

test('without phones there is no code for them, and nothing about them', () => {
  const all = lines({phone: undefined});
  assert.ok(!all.includes('▦'));
  assert.ok(all.includes('凭码在自助机查询、评价、下次接着办'));
});

test('a unit stands on it only where the hall asks for it', () => {
  const unit = {zh: '人社厅', en: 'Human Resources'};
  assert.ok(!lines({unit}).includes('人社厅'));
  const template = {lines: [...USUAL_SLIP.lines, {show: 'unit' as const}]};
  assert.ok(lines({unit}, template).includes('人社厅'));
  assert.ok(!lines({unit: undefined}, template).includes(''));
});

test('printed again it says so, before anything else', () => {
  assert.deepEqual(lines({again: true}).slice(0, 2), ['补打', 'Printed again']);
});

test('the second language is the reader’s own, English, or none', () => {
  const uyghur = {...english, code: 'ug', text: () => 'ئۇيغۇرچە', words: () => 'ئۇيغۇرچە'};
  assert.ok(lines({}, {}, {locale: uyghur}).includes('ئۇيغۇرچە'));
  const always = {secondLanguage: 'english' as const};
  assert.ok(!lines({}, always, {locale: uyghur}).includes('ئۇيغۇرچە'));
  assert.deepEqual(lines({}, {secondLanguage: 'none'}).slice(0, 3), [
    '群众工作中心',
    'A023',
    '请在 A 区就座',
  ]);
});

test('the hall’s own words stand where it put them', () => {
  const words = {zh: '咨询电话 0000-0000000', en: 'Telephone 0000-0000000'};
  const template = {lines: [{show: 'number' as const}, {show: 'words' as const, words}]};
  assert.deepEqual(lines({}, template), ['A023', words.zh, words.en]);
});

test('larger letters are for whoever reads in them, or for everybody where the hall says so', () => {
  const sizes = (template: Partial<SlipTemplate>, large: boolean) =>
    slipRows(slip, {...USUAL_SLIP, ...template}, {...reader, large}).flatMap((row) =>
      row.kind === 'text' && row.text.startsWith('前面') ? [row.size] : [],
    );
  assert.deepEqual(sizes({}, false), [2]);
  assert.deepEqual(sizes({}, true), [3]);
  assert.deepEqual(sizes({largeText: 'always'}, false), [3]);
});
