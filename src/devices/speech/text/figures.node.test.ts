import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Spoken} from '../speech.ts';
import {chineseKey, chineseUnits} from './chinese.ts';
import {chineseNumber} from './chinese-numbers.ts';
import {englishKey, englishUnits} from './english.ts';

const zh = (text: string, as?: Spoken['as']) => chineseKey(chineseUnits(text, as));
const en = (text: string, as?: Spoken['as']) => englishKey(englishUnits(text, as));

test('counts are said as numbers, in Chinese', () => {
  assert.equal(zh('前面还有\u00a012\u00a0个号'), '前面还有十二个号');
  assert.equal(zh('一个号最多 200 人'), '一个号最多二百人');
  assert.equal(zh('0 个'), '零个');
  assert.equal(zh('1005 件'), '一千零五件');
  assert.equal(zh('20,010 件'), '二万零一十件');
  assert.equal(zh('10 人'), '十人');
});

test('two of something are 两, the second of something is 二', () => {
  assert.equal(zh('2 个号'), '两个号');
  assert.equal(zh('2 人'), '两人');
  assert.equal(zh('第 2 个，共 5 个'), '第二个，共五个');
  assert.equal(zh('2 号窗口'), '二号窗口');
  assert.equal(zh('12 个号'), '十二个号');
});

test('times, dates, spans, money and shares are said as such', () => {
  assert.equal(zh('今天 14:05'), '今天十四点零五分');
  assert.equal(zh('2:00–17:30'), '两点至十七点三十分');
  assert.equal(zh('大约 5–10 分钟'), '大约五至十分钟');
  assert.equal(zh('2026-11-24'), '二零二六年十一月二十四日');
  assert.equal(zh('2026年'), '二零二六年');
  assert.equal(zh('11月27日'), '十一月二十七日');
  assert.equal(zh('¥12.50'), '十二点五零元');
  assert.equal(zh('30%'), '百分之三十');
  assert.equal(zh('1 / 3'), '一，共三');
});

test('numbers of tickets, cards and telephones are said digit by digit, with breaths', () => {
  assert.equal(zh('A023 号'), 'A零二三号');
  assert.equal(zh('AK01'), 'AK零一');
  assert.equal(zh('13800138000'), '一三八、零零一三、八零零零');
  assert.equal(zh('11010519491231002X'), '一一零一零五、一九四九一二三一、零零二X');
  assert.equal(zh('123456789012'), '一二三四、五六七八、九零一二');
  assert.equal(zh('12', 'digits'), '一二');
});

test('the same in English', () => {
  assert.equal(en('Numbers before yours: 12'), 'numbers before yours : twelve');
  assert.equal(en('Your number: A023'), 'your number : A zero two three');
  assert.equal(en('A number for 125'), 'a number for one hundred and twenty-five');
  assert.equal(en('Area A'), 'area A');
  assert.equal(en('today at 9:00'), "today at nine o'clock");
  assert.equal(en('14:05–17:30'), 'fourteen oh five to seventeen thirty');
  assert.equal(en('About 1½ to 2 hours'), 'about one and a half to two hours');
  assert.equal(en('½'), 'half');
  assert.equal(en('1 / 3'), 'one of three');
  assert.equal(en('12,000'), 'twelve thousand');
  assert.equal(en('110105', 'digits'), 'one one zero one , zero five');
});

test('texts that differ only in signs and spaces are said alike', () => {
  assert.equal(zh('“说不清楚”！'), zh('说不清楚！'));
  assert.equal(zh('（下午）好，。好'), '下午，好，好');
  assert.equal(en('Choose “I am not sure”'), en('Choose "I am not sure"'));
});

test('every whole number is said as it is counted', () => {
  // Says it backwards from the words, by other means than those that made them.
  const value = (words: string): number => {
    const [myriads, rest] = words.includes('万') ? words.split('万') : ['', words];
    const section = (part: string) => {
      let sum = 0;
      for (const [, digit = '', place = ''] of part.matchAll(
        /([一二三四五六七八九]?)([千百十]?)/g,
      )) {
        if (digit === '' && place === '') continue;
        const figure = digit === '' ? 1 : '一二三四五六七八九'.indexOf(digit) + 1;
        sum += figure * ({千: 1000, 百: 100, 十: 10}[place] ?? 1);
      }
      return sum;
    };
    return section(myriads ?? '') * 10_000 + section(rest ?? '');
  };
  fc.assert(
    fc.property(fc.integer({min: 1, max: 99_999_999}), (n) => {
      assert.equal(value(chineseNumber(`${n}`)), n);
    }),
  );
});
