import assert from 'node:assert/strict';
import {test} from 'node:test';
import hall from '../../hub/example/hall.json' with {type: 'json'};
import {catalogue, fill, spaced, type TextKey} from '../catalogue.ts';
import {traditional} from './convert.ts';
import {traditionalTexts} from './texts.ts';
import {traditionalChinese} from './traditional.ts';

const slots = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const entries = Object.entries(traditionalTexts);

test('every text has a Traditional one, with the same values', () => {
  assert.deepEqual(Object.keys(traditionalTexts).sort(), Object.keys(catalogue).sort());
  for (const [key, said] of entries) {
    assert.deepEqual(slots(said), slots(catalogue[key as keyof typeof catalogue].zh), key);
  }
});

test('no character stands there that is Simplified alone, nor one that its region alone writes', () => {
  for (const [key, said] of entries) {
    assert.equal(traditional(said), said, key);
    assert.doesNotMatch(said, /[臺裏麽纔“”]/, key);
  }
});

test('what one Simplified character stands for two of is told by the phrase around it', () => {
  for (const [zh, hant] of [
    ['后面的人在里面', '後面的人在裡面'],
    ['皇后 公里', '皇后 公里'],
    ['头发 发放', '頭髮 發放'],
    ['一只 只有', '一隻 只有'],
    ['放松 松树', '放鬆 松樹'],
    ['干部 干净 若干', '幹部 乾淨 若干'],
    ['征地 宅基地 低保', '徵地 宅基地 低保'],
    ['工作台 台风 导访台', '工作台 颱風 導訪台'],
    ['粮食局 面条 方面', '糧食局 麵條 方面'],
    ['恢复 重复 答复', '恢復 重複 答覆'],
    ['点“下一步”', '點「下一步」'],
  ] as const) {
    assert.equal(traditional(zh), hant);
  }
});

test('a hall may say its words itself; else they are turned, and nothing Simplified is left', () => {
  assert.equal(traditionalChinese.words({zh: '干部处', en: '', hant: '幹部處'}), '幹部處');
  assert.equal(traditionalChinese.words({zh: '省人民检察院', en: ''}), '省人民檢察院');
  const all = traditional(JSON.stringify(hall));
  assert.equal(traditional(all), all);
});

test('each text is said as the Chinese one, which has a clip, with its values', () => {
  for (const [key, said] of entries) {
    const values = Object.fromEntries(slots(said).map((slot, i) => [slot!, String(i + 11)]));
    const chinese = spaced(fill(catalogue[key as TextKey].zh, values), 'zh');
    const shown = spaced(fill(said, values), 'zh');
    assert.equal(traditionalChinese.spoken(shown), chinese, key);
  }
});

test('so are the words of the hall, also within a text; what a visitor wrote stays as it is', () => {
  const {spoken} = traditionalChinese;
  const unit = traditionalChinese.words({zh: '人社厅', en: 'Labour Department'});
  assert.equal(spoken(unit), '人社厅');
  const within = traditionalChinese.text('paper.number', {paper: unit});
  assert.equal(spoken(` ${within} `), ' 人社厅号码 ');
  assert.equal(spoken('張三豐'), '張三豐');
});
