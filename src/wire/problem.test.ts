import assert from 'node:assert/strict';
import {test} from 'node:test';
import {problemTexts, type ProblemCode} from './problem-texts.ts';
import {problem} from './problem.ts';

const codes = Object.keys(problemTexts) as ProblemCode[];

test('every problem says what is wrong and the way out, in Chinese and English', () => {
  for (const code of codes) {
    const {status, title, detail, zh, type} = problem(code);
    assert.ok(status >= 400 && status < 600, code);
    assert.equal(type, `/problems/${code}`);
    assert.match(zh.title + zh.detail, /[\u4e00-\u9fff]/, code);
    assert.doesNotMatch(title + detail, /[\u4e00-\u9fff]/, code);
    for (const text of [title, detail, zh.title, zh.detail]) assert.notEqual(text, '', code);
  }
});

test('both languages take the same values', () => {
  const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const code of codes) {
    const [, zhTitle, zhDetail, title, detail] = problemTexts[code];
    assert.deepEqual(values(zhTitle + zhDetail), values(title + detail), code);
  }
});
