import assert from 'node:assert/strict';
import {test} from 'node:test';
import {blankForm} from '../../hall/blank-form.ts';
import {daysBefore} from '../../hall/day.ts';
import type {FormAnswer, FormExport, NewLine, ShownLine} from '../../wire/form-api.ts';
import type {FormSaid} from './form-desk.ts';
import {FormCounter, codeOf} from './testing/form-counter.ts';

function answerIn(said: FormSaid): unknown {
  assert.ok(said.kind === 'told', codeOf(said));
  return said.answer;
}
function nameIn(said: FormSaid): ShownLine {
  const {lines} = answerIn(said) as FormAnswer;
  const name = lines.find(({id}) => id === 'name');
  assert.ok(name);
  return name;
}

/** A desk that has called somebody with a number only. */
function calledWithout() {
  const counter = new FormCounter();
  counter.hall.take('t1', 'land');
  counter.hall.do({type: 'call-next', seat: '1-left'});
  const put = (lines: Record<string, NewLine>, begins?: true) =>
    counter.ask({
      ...{what: 'record', ticket: 't1', lines, confirmed: []},
      ...(begins ? {begins} : {}),
    });
  const look = () => counter.ask({what: 'look', ticket: 't1'});
  return {counter, put, look};
}

test('a form is begun with its first line, and only where a desk says so', async () => {
  const {counter, put, look} = calledWithout();
  assert.equal(codeOf(await look()), 'form-none');
  assert.equal(codeOf(await put({name: {text: '欧阳测甲'}})), 'form-none');
  assert.equal(codeOf(await put({nothing: {text: 'x'}}, true)), 'form-line-unknown');
  assert.equal(codeOf(await look()), 'form-none', 'nothing was begun');
  const begun = await put({name: {text: '欧阳测甲'}}, true);
  assert.deepEqual(nameIn(begun).value, {kind: 'oral'});
  assert.equal(nameIn(begun).record?.text, '欧阳**', 'masked like any other');
  assert.deepEqual(answerIn(await look()), answerIn(begun));
  assert.equal(
    codeOf(await put({name: {text: '司马测乙'}}, true)),
    'form-line-changed',
    'another page had begun it too',
  );
  assert.deepEqual(
    (await counter.accesses()).map(({what}) => what),
    ['look', 'record', 'record', 'look', 'record', 'look', 'record'],
  );
});

test('a question that the hall has dropped meanwhile keeps nothing else from being saved, and is named', async () => {
  const {counter, put, look} = calledWithout();
  const said = await put({name: {text: '欧阳测甲'}, gone: {text: '测试口述'}}, true);
  assert.deepEqual((answerIn(said) as FormAnswer).unknown, ['gone']);
  assert.equal(nameIn(said).record?.text, '欧阳**');
  assert.ok(!('unknown' in (answerIn(await look()) as FormAnswer)), 'told once');
  const alone = await put({gone: {text: '测试口述'}}, true);
  assert.equal(codeOf(alone), 'form-line-unknown');
  assert.deepEqual(alone.kind === 'refused' && alone.lines, ['gone']);
  const {at = 0} = nameIn(await look()).record ?? {};
  const agreed = await counter.ask({
    ...{what: 'record', ticket: 't1', lines: {gone: {text: '测试口述'}}},
    confirmed: [{line: 'name', at}],
  });
  assert.ok(nameIn(agreed).record?.confirmed);
  assert.ok(!JSON.stringify(await counter.accesses()).includes('gone'), 'it may be anything');
});

test('a begun form is agreed to, taken along, found after the visit and deleted like any other', async () => {
  const {counter, put, look} = calledWithout();
  await put({name: {text: '欧阳测甲'}}, true);
  const heard = [{line: 'name', at: nameIn(await look()).record?.at ?? 0}];
  const agreed = await counter.ask({what: 'record', ticket: 't1', lines: {}, confirmed: heard});
  assert.ok(nameIn(agreed).record?.confirmed);
  const whole = answerIn(await counter.ask({what: 'export', ticket: 't1'})) as FormExport;
  assert.equal(whole.record['name']?.text, '欧阳测甲');
  counter.finish('t1');
  assert.equal(codeOf(await counter.ask({what: 'find', ticket: 't1'})), 'told');
  assert.equal(codeOf(await look()), 'told');
  await counter.ask({what: 'destroy', ticket: 't1'});
  const again = await put({name: {text: '欧阳测甲'}}, true);
  assert.equal(codeOf(again), 'form-none', 'none is begun for a visit that is over');
});

test('a begun form goes with its time', async () => {
  const {counter, put} = calledWithout();
  await put({name: {text: '欧阳测甲'}}, true);
  const {hall, vault} = counter;
  counter.finish('t1');
  const {day} = hall.state;
  assert.ok(day);
  await vault.retain({...hall.state, day: {...day, day: daysBefore(day.day, -30)}});
  assert.equal(typeof (await vault.read('t1')), 'object', 'on the thirtieth day it is there');
  await vault.retain({...hall.state, day: {...day, day: daysBefore(day.day, -31)}});
  assert.equal(await vault.read('t1'), 'none');
});

test('a form that was deleted is begun anew only by a word, and holds nothing of before', async () => {
  const {counter, put} = calledWithout();
  await put({name: {text: '欧阳测甲'}}, true);
  await counter.ask({what: 'destroy', ticket: 't1'});
  assert.equal(codeOf(await put({name: {text: '欧阳测甲'}})), 'form-none');
  const begun = await put({name: {text: '司马测乙'}}, true);
  assert.equal(nameIn(begun).record?.text, '司马**');
});

test('what may be left to the window is to be told there; the rest can be added', () => {
  const question = {label: {zh: '问', en: 'Q'}, ask: {zh: '问？', en: 'Q?'}, needed: true} as const;
  const words = {...question, kind: 'words', mode: 'text', most: 9} as const;
  const {lines} = blankForm(
    [
      {...question, id: 'card', kind: 'card', fills: {}},
      {...words, id: 'name', mode: 'name', oral: true},
      {...words, id: 'typed', oral: false},
      {...words, id: 'more', oral: true, extra: true},
      {...words, id: 'other', oral: true, when: {question: 'unit', is: ['a']}},
      {...question, id: 'phone', kind: 'digits', format: 'phone', most: 11},
      {...question, id: 'unit', kind: 'unit'},
    ],
    3,
  );
  assert.deepEqual(
    lines.map(({id, mask, value}) => [id, mask, value.kind]),
    [
      ['name', 'name', 'oral'],
      ['typed', 'none', 'skipped'],
      ['more', 'none', 'skipped'],
      ['other', 'none', 'skipped'],
      ['phone', 'phone', 'skipped'],
      ['unit', 'none', 'skipped'],
    ],
  );
});
