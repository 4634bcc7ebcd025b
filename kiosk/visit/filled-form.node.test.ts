import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as v from 'valibot';
import type {HallConfiguration} from '../../src/hall/configuration.ts';
import type {Question} from '../../src/hall/form.ts';
import example from '../../src/hub/example/hall.json' with {type: 'json'};
import {filledFormSchema} from '../../src/wire/filled-form-schema.ts';
import {FORM_LIMITS} from '../../src/wire/form-limits.ts';
import {paddedSize} from '../../src/wire/form-seal.ts';
import type {Answer, Company} from './answers.ts';
import {filledForm} from './filled-form.ts';
import {noVisit} from './visit.ts';

const hall = example as HallConfiguration;
/** A rare character: two UTF-16 units, four bytes. */
const rare = (count: number) => '𠮷'.repeat(count);

/** As much as its screen lets somebody answer, and more choices than one can make. */
function fullest(question: Question, company: Company): Answer {
  switch (question.kind) {
    case 'words':
      return {kind: 'text', text: rare(question.most)};
    case 'digits':
      return {kind: 'text', text: '1'.repeat(question.most)};
    case 'card':
      return {kind: 'skipped'};
    case 'paper':
      return {
        kind: 'paper',
        paper: question.papers.at(-1)?.id ?? '',
        number: rare(FORM_LIMITS.paper),
      };
    case 'people':
      return {
        kind: 'names',
        names: Array.from({length: question.most}, () => rare(FORM_LIMITS.name)),
      };
    case 'choice':
      return {kind: 'chosen', chosen: question.options.map(({id}) => id)};
    case 'company':
      return {kind: 'company', company, party: hall.parties.atMost};
    case 'topic':
      return {kind: 'chosen', chosen: hall.topics.slice(0, 1).map(({id}) => id)};
    case 'unit':
      return {kind: 'unit', queue: hall.units[0]?.id ?? ''};
    case 'needs':
      return {
        ...{kind: 'needs', priority: true},
        help: ['guide', ...question.options.map(({id}) => id)],
      };
  }
}

for (const company of ['alone', 'group', 'behalf'] as const) {
  test(`the fullest form of a visit ${company} is one that the hub takes`, () => {
    const answers = Object.fromEntries(
      hall.form.questions.map((question) => [question.id, fullest(question, company)]),
    );
    const form = filledForm({...noVisit, answers}, hall, 1);
    const known = v.safeParse(filledFormSchema, form);
    assert.deepEqual(
      known.issues?.map((issue) => v.getDotPath(issue)),
      undefined,
    );
    assert.deepEqual(known.output, form);
    assert.ok(paddedSize(Buffer.byteLength(JSON.stringify(form))));
  });
}

test('whatever a hall may ask at most, a form can hold', () => {
  const asked = {label: {zh: '问', en: 'Q'}, ask: {zh: '问', en: 'Q'}, needed: false};
  const questions: Question[] = [
    {...asked, id: 'text', kind: 'words', mode: 'text', most: FORM_LIMITS.text, oral: false},
    {...asked, id: 'people', kind: 'people', most: FORM_LIMITS.people},
    {
      ...asked,
      id: 'paper',
      kind: 'paper',
      papers: [{id: 'other', name: {zh: '其他', en: 'Other'}}],
    },
  ];
  const answers = Object.fromEntries(questions.map((each) => [each.id, fullest(each, 'alone')]));
  const form = filledForm({...noVisit, answers}, {...hall, form: {...hall.form, questions}}, 1);
  assert.ok(v.is(filledFormSchema, form));
});

test('who comes again in a matter is asked little, and has at the window where to tell what is new', () => {
  const answers = {company: {kind: 'company', company: 'alone', party: 1}} as const;
  const {lines} = filledForm({...noVisit, way: 'again', answers}, hall, 1);
  const told = lines.filter(({value}) => value.kind === 'oral').map(({id}) => id);
  assert.deepEqual(told, ['name', 'address', 'request', 'facts', 'reasons']);
  assert.ok(lines.some(({value}) => value.kind === 'chosen'));
  assert.ok(!lines.some(({id}) => id === 'phone'), 'is not asked');
});
