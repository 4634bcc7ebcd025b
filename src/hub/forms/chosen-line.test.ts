import assert from 'node:assert/strict';
import {test} from 'node:test';
import {lineOf, wordsOfChosen, type FilledForm, type Named} from '../../hall/filled-form.ts';
import type {Question} from '../../hall/form.ts';
import {smallHall} from '../../hall/testing/small-hall.ts';
import type {FormAnswer, FormExport, NewLine} from '../../wire/form-api.ts';
import type {FormSaid} from './form-desk.ts';
import {FormCounter, codeOf} from './testing/form-counter.ts';

const words = (zh: string) => ({zh, en: zh});
const asked = (id: string) => ({id, label: words(id), ask: words(id), needed: false});
const options = (...ids: string[]) => ids.map((id) => ({id, name: words(id)}));
const questions: readonly Question[] = [
  {...asked('purpose'), kind: 'choice', options: options('appeal', 'thanks'), several: false},
  {...asked('papers'), kind: 'choice', options: options('letter', 'contract'), several: true},
  {...asked('company'), kind: 'company'},
  {...asked('topic'), kind: 'topic'},
  {...asked('unit'), kind: 'unit'},
  {...asked('needs'), kind: 'needs', options: options('wheelchair')},
  {...asked('place'), kind: 'words', mode: 'text', most: 40, oral: false},
];
const chosen = (...ids: string[]): Named[] => ids.map((id) => ({id, name: words(id)}));
const choice = (...ids: string[]): NewLine => {
  const names = chosen(...ids);
  return {text: wordsOfChosen(names), chosen: names};
};

/** A desk that has called somebody who chose nothing but a purpose that is no longer listed. */
async function calledWithout() {
  const counter = new FormCounter();
  const form = {...smallHall.form, questions};
  const configuration = {...smallHall, form};
  counter.hall.do({type: 'publish-configuration', configuration, basedOn: 1});
  const filled: FilledForm = {
    version: 1,
    revision: 1,
    lines: questions.map((question) =>
      lineOf(
        question,
        question.id === 'purpose' ? {kind: 'chosen', chosen: chosen('old')} : {kind: 'skipped'},
      ),
    ),
  };
  await counter.called('t1', filled);
  const put = (lines: Record<string, NewLine>) =>
    counter.ask({what: 'record', ticket: 't1', lines, confirmed: []});
  return {counter, put};
}
const recordOf = (said: FormSaid, id: string) => {
  assert.ok(said.kind === 'told', codeOf(said));
  return (said.answer as FormAnswer).lines.find((line) => line.id === id)?.record;
};
const refusedLines = (said: FormSaid) => (said.kind === 'refused' ? said.lines : undefined);

test('what a desk chooses is kept as a kiosk keeps it, and goes with the export', async () => {
  const {counter, put} = await calledWithout();
  const said = await put({purpose: choice('thanks'), company: choice('group', 'party-3')});
  assert.deepEqual(recordOf(said, 'purpose')?.chosen, chosen('thanks'));
  assert.equal(recordOf(said, 'company')?.text, 'group、party-3');
  const told = await counter.ask({what: 'export', ticket: 't1'});
  assert.ok(told.kind === 'told');
  const {record} = told.answer as FormExport;
  assert.deepEqual(record['company']?.chosen, chosen('group', 'party-3'));
});

test('a choice of the hall is taken for each kind of question', async () => {
  for (const [id, ids] of [
    ['purpose', ['appeal']],
    ['purpose', ['old']],
    ['papers', ['letter', 'contract']],
    ['company', ['alone']],
    ['company', ['group', 'party-50']],
    ['company', ['behalf', 'party-1']],
    ['topic', ['all']],
    ['unit', ['land']],
    ['unit', ['general']],
    ['needs', ['priority', 'guide', 'wheelchair']],
    ['needs', []],
    ['papers', []],
  ] as const) {
    const {put} = await calledWithout();
    assert.equal(codeOf(await put({[id]: choice(...ids)})), 'told', `${id} ${ids.join()}`);
  }
  const {put} = await calledWithout();
  assert.equal(codeOf(await put({place: {text: 'in words'}})), 'told');
});

test('what is none of its choices is refused and named, and nothing of that save is kept', async () => {
  const {put} = await calledWithout();
  for (const [id, line] of [
    ['purpose', {text: 'in words'}],
    ['purpose', choice('complaint')],
    ['purpose', choice('appeal', 'thanks')],
    ['purpose', choice('old', 'appeal')],
    ['purpose', choice()],
    ['company', choice()],
    ['papers', choice('letter', 'letter')],
    ['company', choice('group')],
    ['company', choice('group', 'party-1')],
    ['company', choice('group', 'party-51')],
    ['company', choice('group', 'party-03')],
    ['company', choice('alone', 'party-1')],
    ['company', choice('party-3')],
    ['topic', choice('land')],
    ['unit', choice('1-left')],
    ['needs', choice('lift')],
    ['place', choice('letter')],
  ] as const) {
    const said = await put({papers: choice('contract'), [id]: line});
    assert.equal(codeOf(said), 'form-choice-unknown', `${id} ${line.text}`);
    assert.deepEqual(refusedLines(said), [id]);
  }
  assert.equal(recordOf(await put({purpose: choice('appeal')}), 'papers'), undefined);
});

test('the same words by another choice take the place of the first', async () => {
  const {put} = await calledWithout();
  const named = (id: string): NewLine => ({text: '某', chosen: [{id, name: {zh: '某', en: 'x'}}]});
  const {at = 0} = recordOf(await put({purpose: named('appeal')}), 'purpose') ?? {};
  const said = await put({purpose: {...named('thanks'), replaces: at}});
  assert.equal(recordOf(said, 'purpose')?.chosen?.[0]?.id, 'thanks');
});

test('a choice is corrected again, and taken back', async () => {
  const {put} = await calledWithout();
  const {at = 0} = recordOf(await put({purpose: choice('appeal')}), 'purpose') ?? {};
  const said = await put({purpose: {...choice('thanks'), replaces: at}});
  const record = recordOf(said, 'purpose');
  assert.equal(record?.text, 'thanks');
  const back = await put({purpose: {text: '', replaces: record.at}});
  assert.equal(recordOf(back, 'purpose'), undefined);
});
