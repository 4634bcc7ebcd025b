import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Question} from '../../src/hall/form.ts';
import hall from '../../src/hub/example/hall.json' with {type: 'json'};
import type {Answer, Answers} from './answers.ts';
import {openQuestion} from './open-question.ts';
import {noVisit} from './visit.ts';

const questions = hall.form.questions as unknown as Question[];
const TODAY = '2026-03-02';

/** All that is needed, and nothing else. */
const needed: Answers = {
  name: {kind: 'text', text: '甲'},
  address: {kind: 'oral'},
  company: {kind: 'company', company: 'alone', party: 1},
  unit: {kind: 'unit', queue: 'guotu'},
  request: {kind: 'oral'},
};
const openIn = (answers: Answers) => openQuestion({...noVisit, answers}, questions, TODAY)?.id;

test('a number can be taken once all that is needed is told, by hand or by mouth', () => {
  assert.equal(openIn(needed), undefined);
  assert.equal(openIn({}), 'name');
});

test('what was left empty or wrong on the way back is asked again before the number', () => {
  const left: readonly (readonly [string, Answer])[] = [
    ['name', {kind: 'text', text: ' '}],
    ['name', {kind: 'text', text: '甲7'}],
    ['phone', {kind: 'text', text: '12'}],
    ['request', {kind: 'text', text: ''}],
  ];
  for (const [id, answer] of left) assert.equal(openIn({...needed, [id]: answer}), id);
});

test('a request that is written after all wants its facts and reasons', () => {
  assert.equal(openIn({...needed, request: {kind: 'text', text: '请退还押金'}}), 'facts');
});

test('what a change brings up and nobody needs holds no number back', () => {
  const behalf = {kind: 'company', company: 'behalf', party: 1} as const;
  assert.equal(openIn({...needed, company: behalf}), undefined);
});
