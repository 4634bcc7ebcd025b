import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Answer, Company} from '../../../../kiosk/visit/answers.ts';
import {filledForm} from '../../../../kiosk/visit/filled-form.ts';
import {noVisit} from '../../../../kiosk/visit/visit.ts';
import {isChosenFrom, type ChosenQuestion} from '../../../hall/choices.ts';
import type {HallConfiguration} from '../../../hall/configuration.ts';
import {lineOf, type FormValue, type Named} from '../../../hall/filled-form.ts';
import {GO_FIRST} from '../../../hall/form.ts';
import {mayBeChosen} from '../../../hall/may-be-chosen.ts';
import example from '../../../hub/example/hall.json' with {type: 'json'};
import {choicesOf, chosenWith, type Choice} from './choices.ts';

const hall = example as HallConfiguration;
const skipped: FormValue = {kind: 'skipped'};
const line = (question: ChosenQuestion, value: FormValue = skipped) => ({
  ...lineOf(question, value),
  hidden: false,
});

const companyOf = (company: Company): Answer => ({
  ...{kind: 'company', company},
  party: company === 'group' ? 2 : 1,
});

/** What the same choice is at a kiosk. */
function answerOf({kind}: ChosenQuestion, {id}: Choice): Answer {
  switch (kind) {
    case 'company':
      return companyOf(id as Company);
    case 'unit':
      return {kind, queue: id};
    case 'needs':
      return id === GO_FIRST ? {kind, priority: true, help: []} : {kind, help: [id]};
    case 'choice':
    case 'topic':
      return {kind: 'chosen', chosen: [id]};
  }
}

/** As a kiosk keeps it; what the question hangs on is answered too. */
function keptAtKiosk({id, when}: ChosenQuestion, answer: Answer): FormValue | undefined {
  const before = when ? {[when.question]: companyOf(when.is[0] as Company)} : {};
  const visit = {...noVisit, answers: {...before, [id]: answer}};
  return filledForm(visit, hall, 1).lines.find((one) => one.id === id)?.value;
}

const chosenQuestions = hall.form.questions.filter((question): question is ChosenQuestion =>
  isChosenFrom(question, {mask: 'none', value: skipped}),
);

test('what can be chosen at a desk is kept as a kiosk keeps it, and taken by the hub', () => {
  assert.deepEqual(
    new Set(chosenQuestions.map(({kind}) => kind)),
    new Set(['choice', 'company', 'topic', 'unit', 'needs']),
  );
  for (const question of chosenQuestions) {
    const {options = []} = choicesOf(line(question), hall) ?? {};
    assert.ok(options.length > 1, question.id);
    for (const option of options) {
      const chosen = chosenWith(option);
      const kept = keptAtKiosk(question, answerOf(question, option));
      assert.deepEqual(kept, {kind: 'chosen', chosen}, `${question.id} ${option.id}`);
      const ids = chosen.map(({id}) => id);
      assert.ok(mayBeChosen(ids, {question, hall, known: new Set()}), ids.join());
    }
  }
});

test('what the visitor chose stays a choice when the hall lists it no more', () => {
  const [question] = chosenQuestions;
  assert.ok(question);
  const old: Named = {id: 'old', name: {zh: '旧的', en: 'Old'}};
  const {options} = choicesOf(line(question, {kind: 'chosen', chosen: [old]}), hall) ?? {};
  assert.deepEqual(options?.at(-1), old);
});

test('a line is written in words where it holds words, or the hall asks it no more', () => {
  const [question] = chosenQuestions;
  assert.ok(question);
  assert.equal(choicesOf(line(question, {kind: 'text', text: '测试'}), hall), undefined);
  assert.equal(choicesOf(line({...question, id: 'gone'}), hall), undefined);
  assert.equal(choicesOf(line(question), undefined), undefined);
});
