import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {shipped} from '../testing/shipped-clips.ts';
import type {Spoken} from '../speech.ts';
import {piecesOf, type Repertoires} from './pieces.ts';

const said = (spoken: Spoken, repertoires: Repertoires = shipped): string =>
  piecesOf(spoken, repertoires)
    .map((piece) => (piece.kind === 'breath' ? '|' : piece.clip))
    .join(' ');
const zh = (text: string, as?: Spoken['as']) => said({text, language: 'zh', ...(as && {as})});
const en = (text: string, as?: Spoken['as']) => said({text, language: 'en', ...(as && {as})});

/** Chinese without its whole clips. */
const bare: Repertoires = {
  ...shipped,
  zh: {longest: 1, has: (clip) => /^([a-z]+\d|[A-Z])$/.test(clip) && shipped.zh.has(clip)},
};
const syllables = (text: string, as?: Spoken['as']) =>
  said({text, language: 'zh', ...(as && {as})}, bare);

test('a sentence of the screens is one clip; values stand between clips of the rest', () => {
  assert.equal(zh('取个号，坐下喝杯热茶，叫到您就过来。'), '取个号，坐下喝杯热茶，叫到您就过来');
  assert.equal(zh('前面还有\u00a023\u00a0个号'), '前面还有 二十三 个号');
  assert.equal(en('Numbers before yours: 23'), 'numbers before yours | twenty-three');
  assert.equal(zh('信访局现在的号满了'), '信访局 现在的号满了');
});

test('any Chinese text is said by its syllables', () => {
  assert.equal(syllables('老房子漏水'), 'lao3 fang2 zi5 lou4 shui3');
  assert.equal(zh('第 3 步'), 'di4 san1 bu4');
});

test('characters of several readings are read by their word', () => {
  assert.equal(syllables('银行'), 'yin2 hang2');
  assert.equal(syllables('执行'), 'zhi2 xing2');
  assert.equal(syllables('重庆'), 'chong2 qing4');
  assert.equal(syllables('重要'), 'zhong4 yao4');
  assert.equal(syllables('长期'), 'chang2 qi1');
  assert.equal(syllables('校长'), 'xiao4 zhang3');
  assert.equal(syllables('拿到了'), 'na2 dao4 le5');
  assert.equal(syllables('了解'), 'liao2 jie3');
  assert.equal(syllables('说得对'), 'shuo1 de5 dui4');
  assert.equal(syllables('得到'), 'de2 dao4');
  assert.equal(syllables('只取一只'), 'zhi2 qu3 yi4 zhi1');
});

test('a person is named as the family is', () => {
  assert.equal(syllables('曾小明', 'name'), 'zeng1 xiao3 ming2');
  assert.equal(syllables('单小明', 'name'), 'shan4 xiao3 ming2');
  assert.equal(syllables('尉迟明', 'name'), 'yu4 chi2 ming2');
  assert.equal(syllables('单小明'), 'dan1 xiao3 ming2');
});

test('tones change beside each other', () => {
  assert.equal(syllables('不用'), 'bu2 yong4');
  assert.equal(syllables('不行'), 'bu4 xing2');
  assert.equal(syllables('一个'), 'yi2 ge4');
  assert.equal(syllables('一张'), 'yi4 zhang1');
  assert.equal(syllables('第一步'), 'di4 yi1 bu4');
  assert.equal(syllables('11 个'), 'shi2 yi1 ge4');
  assert.equal(syllables('你好'), 'ni2 hao3');
  assert.equal(syllables('你，好'), 'ni3 | hao3');
});

test('a character that nobody knows the sound of is said to be rare, also beyond the first plane', () => {
  assert.equal(zh('𠮷'), '生僻字');
  assert.equal(syllables('王𬱟', 'name'), 'wang2 wei3');
  assert.equal(zh('王\u{2a6d0}平'), 'wang2 生僻字 ping2');
});

test('Latin words are spelled in Chinese, and foreign letters are not left out', () => {
  assert.equal(zh('微信 WeChat'), 'wei1 xin4 W E C H A T');
  assert.equal(zh('A023'), 'A ling2 er4 san1');
  assert.equal(zh('Ж'), '生僻字');
});

test('English words without a clip are spelled, Chinese within English is said in Chinese', () => {
  assert.equal(en('Your number, Zoë'), 'your number | Z O E');
  assert.equal(en('Hello 张三'), 'hello zhang1 san1');
  assert.equal(en('unknown-code'), 'U N K N O W N code');
  assert.equal(en('Area A'), 'area A');
});

test('what is silent says nothing, and no text ends in a breath', () => {
  assert.equal(zh('……'), '');
  assert.equal(zh('好。'), 'hao3');
});

test('whatever people type, each clip that it asks for is there', () => {
  const han = fc.integer({min: 0x4e00, max: 0x9fff}).map((code) => String.fromCodePoint(code));
  const typed = fc.string({
    unit: fc.oneof(han, fc.constantFrom(...Array.from('aZé09.:-/, ，。𠮷第一不'))),
  });
  const as = fc.constantFrom(undefined, 'digits', 'name');
  fc.assert(
    fc.property(typed, fc.constantFrom('zh', 'en'), as, (text, language, how) => {
      const pieces = piecesOf({text, language, ...(how && {as: how})}, shipped);
      for (const piece of pieces) {
        if (piece.kind === 'clip') assert.ok(shipped[piece.language].has(piece.clip), piece.clip);
      }
      assert.equal(pieces.length > 0, /[\p{L}\p{Nd}]/u.test(text), text);
    }),
    {numRuns: 2_000},
  );
});
