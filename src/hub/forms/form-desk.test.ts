import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {FilledForm} from '../../hall/filled-form.ts';
import type {QuestionId} from '../../hall/form.ts';
import type {
  FormAnswer,
  FormExport,
  NewLine,
  RevealAnswer,
  ShownLine,
} from '../../wire/form-api.ts';
import type {FormSaid} from './form-desk.ts';
import {FormCounter, codeOf} from './testing/form-counter.ts';
import {ORAL, SECRETS, sampleForm} from './testing/sample-form.ts';

/** The lines that a refusal names. */
const linesIn = (said: FormSaid) => (said.kind === 'refused' ? said.lines : undefined);

function answerIn(said: FormSaid): unknown {
  assert.ok(said.kind === 'told');
  return said.answer;
}

function lineOf(said: FormSaid, id: QuestionId): ShownLine {
  const {lines} = answerIn(said) as FormAnswer;
  const line = lines.find((one) => one.id === id);
  assert.ok(line, id);
  return line;
}

test('a form whose lines have names of the language itself is shown like any other', async () => {
  const counter = new FormCounter();
  const [name] = sampleForm.lines;
  const ids = ['constructor', 'valueof', 'prototype'];
  const lines = ids.map((id) => ({...name!, id}));
  await counter.called('t1', {...sampleForm, lines});
  const seen = await counter.ask({what: 'look', ticket: 't1'});
  for (const id of ids) assert.equal(lineOf(seen, id).hidden, true);
  const told = await counter.ask({what: 'reveal', ticket: 't1', line: 'constructor'});
  assert.deepEqual(answerIn(told), {line: lines[0]});
  const written = await counter.write('t1', {constructor: ORAL});
  assert.equal(lineOf(written, 'constructor').record?.text, '窗**');
});

test('a form of a hall that says itself how its words are written in Traditional characters opens too', async () => {
  const counter = new FormCounter();
  const hant = {zh: '请求', en: 'Request', hant: '請求'};
  const chosen = [{id: 'appeal', name: hant}];
  const lines = [
    {id: 'purpose', label: hant, mask: 'none', value: {kind: 'chosen', chosen}},
  ] as const;
  await counter.called('t1', {...sampleForm, lines});
  const seen = await counter.ask({what: 'look', ticket: 't1'});
  assert.deepEqual(lineOf(seen, 'purpose').value, {kind: 'chosen', chosen});
});

test('a desk sees the form of whom it called, masked; a reveal shows one line whole', async () => {
  const counter = new FormCounter();
  await counter.called('t1');
  const seen = await counter.ask({what: 'look', ticket: 't1'});
  assert.deepEqual(lineOf(seen, 'name').value, {kind: 'text', text: '欧阳**'});
  assert.deepEqual(lineOf(seen, 'phone').value, {kind: 'text', text: '138****0000'});
  assert.equal(lineOf(seen, 'name').hidden, true);
  const text = JSON.stringify(seen);
  for (const hidden of SECRETS.slice(0, 5)) assert.ok(!text.includes(hidden));
  // Plain words and their handwriting are there to be read at this desk.
  assert.deepEqual(lineOf(seen, 'request').value, {kind: 'text', text: SECRETS[5]});
  assert.equal(lineOf(seen, 'request').hidden, false);
  assert.deepEqual(lineOf(seen, 'sign').value, sampleForm.lines[8]?.value);
  const {line} = answerIn(
    await counter.ask({what: 'reveal', ticket: 't1', line: 'paper'}),
  ) as RevealAnswer;
  assert.deepEqual(line, sampleForm.lines[3]);
  assert.equal(
    codeOf(await counter.ask({what: 'reveal', ticket: 't1', line: 'nothing'})),
    'form-line-unknown',
  );
});

test('a name or an address that was written by hand is held back until it is asked for', async () => {
  const ink = {width: 600, height: 300, strokes: [[20, 30, 40, 60]]};
  const lines = sampleForm.lines.map((line) => ({...line, value: {kind: 'ink' as const, ink}}));
  const written: FilledForm = {...sampleForm, lines};
  const counter = new FormCounter();
  await counter.called('t1', written);
  const {lines: shown} = answerIn(await counter.ask({what: 'look', ticket: 't1'})) as FormAnswer;
  for (const {id, mask, hidden, value} of shown) {
    assert.equal(hidden, mask !== 'none', id);
    const strokes = mask === 'none' ? ink.strokes : [];
    assert.deepEqual(value, {kind: 'ink', ink: {...ink, strokes}}, id);
  }
  const {line} = answerIn(
    await counter.ask({what: 'reveal', ticket: 't1', line: 'name'}),
  ) as RevealAnswer;
  assert.deepEqual(line.value, {kind: 'ink', ink});
  assert.deepEqual(
    (await counter.accesses()).map(({what, lines: of}) => [what, of.join()]),
    [
      ['look', ''],
      ['reveal', 'name'],
    ],
  );
});

test('nobody but the desk that has the visit opens it, and only for as long as it has it', async () => {
  const counter = new FormCounter();
  const {hall} = counter;
  const look = async (seat?: string) =>
    codeOf(await counter.ask({what: 'look', ticket: 't1'}, seat));
  await counter.take('t1');
  assert.equal(await look(), 'form-not-here', 'it still waits');
  hall.do({type: 'call-next', seat: '1-left'});
  assert.equal(await look('1-right'), 'form-not-here');
  assert.equal(await look(), 'told', 'called');
  hall.do({type: 'start', ticket: 't1'});
  assert.equal(await look(), 'told', 'in interview');
  hall.do({type: 'hold', ticket: 't1'});
  assert.equal(await look(), 'told', 'on hold from here');
  hall.do({type: 'resume', ticket: 't1', seat: '1-left'});
  counter.finish('t1');
  for (const ask of [
    {what: 'look', ticket: 't1'},
    {what: 'reveal', ticket: 't1', line: 'name'},
    {what: 'record', ticket: 't1', lines: {name: {text: '丙'}}, confirmed: []},
    {what: 'export', ticket: 't1'},
    {what: 'destroy', ticket: 't1'},
  ] as const) {
    assert.equal(codeOf(await counter.ask(ask)), 'form-slip-needed', ask.what);
  }
});

test('what is told at the window stands beside what was filled in, with who wrote it', async () => {
  const counter = new FormCounter();
  await counter.called('t1');
  const record = (lines: Record<string, string>) => counter.write('t1', lines);
  const saved = await record({reasons: ORAL, name: '欧阳测乙', birth: '1949'});
  assert.equal(lineOf(saved, 'reasons').record?.text, ORAL);
  assert.deepEqual(lineOf(saved, 'reasons').value, {kind: 'oral'});
  assert.equal(lineOf(saved, 'birth').record?.text, '1949', 'what was left out at the kiosk');
  assert.equal(lineOf(saved, 'name').record?.text, '欧阳**', 'masked like its line');
  const {line} = answerIn(
    await counter.ask({what: 'reveal', ticket: 't1', line: 'name'}),
  ) as RevealAnswer;
  assert.deepEqual(line.value, {kind: 'text', text: SECRETS[0]});
  assert.equal(line.record?.text, '欧阳测乙');
  assert.equal(line.record.seat, '1-left');
  assert.equal(codeOf(await record({nothing: 'x'})), 'form-line-unknown');
  const taken = await record({reasons: ''});
  assert.equal(lineOf(taken, 'reasons').record, undefined, 'an empty text takes it back');
});

test('what the visitor heard and agreed to counts until it is changed', async () => {
  const counter = new FormCounter();
  await counter.called('t1');
  const write = (reasons: string) => counter.write('t1', {reasons});
  const {at = 0} = lineOf(await write(ORAL), 'reasons').record ?? {};
  const heard = {
    what: 'record',
    ticket: 't1',
    lines: {},
    confirmed: [{line: 'reasons', at}],
  } as const;
  const {confirmed} = lineOf(await counter.ask(heard), 'reasons').record ?? {};
  assert.ok(confirmed !== undefined);
  const again = await write(ORAL);
  assert.equal(lineOf(again, 'reasons').record?.confirmed, confirmed, 'nothing was changed');
  const changed = await write(`${ORAL}。`);
  assert.equal(lineOf(changed, 'reasons').record?.confirmed, undefined);
});

test('nobody agrees to words that were not read to them', async () => {
  const counter = new FormCounter();
  await counter.called('t1');
  const write = (lines: Record<string, string>) => counter.write('t1', lines);
  const agree = (...confirmed: {line: string; at: number}[]) =>
    counter.ask({what: 'record', ticket: 't1', lines: {}, confirmed});
  const first = await write({reasons: ORAL, birth: '1949'});
  const read = ['reasons', 'birth'].map((line) => ({
    line,
    at: lineOf(first, line).record?.at ?? 0,
  }));
  // A second page at this seat, in the same millisecond even.
  await write({reasons: '别的话'});
  assert.equal(codeOf(await agree(...read)), 'form-record-changed');
  const seen = await counter.ask({what: 'look', ticket: 't1'});
  for (const line of ['reasons', 'birth']) {
    assert.equal(lineOf(seen, line).record?.confirmed, undefined, 'all of it or nothing');
  }
  await write({birth: ''});
  assert.equal(codeOf(await agree({line: 'birth', at: read[1]?.at ?? 0})), 'form-record-changed');
  assert.equal(
    codeOf(await agree({line: 'name', at: 1})),
    'form-record-changed',
    'nothing is written',
  );
  assert.deepEqual(
    (await counter.accesses()).map(({what, refused}) => [what, refused]),
    [
      ['record', undefined],
      ['record', undefined],
      ['record', 'form-record-changed'],
      ['look', undefined],
      ['record', undefined],
      ['record', 'form-record-changed'],
      ['record', 'form-record-changed'],
    ],
  );
});

test('words land only on what their desk has seen: of two pages the later one is told, and stores nothing', async () => {
  const counter = new FormCounter();
  await counter.called('t1');
  const put = (lines: Record<string, NewLine>) =>
    counter.ask({what: 'record', ticket: 't1', lines, confirmed: []});
  const first = await put({reasons: {text: ORAL}});
  const at = lineOf(first, 'reasons').record?.at ?? 0;
  const late = await put({birth: {text: '1949'}, reasons: {text: '另一页的话'}});
  assert.deepEqual([codeOf(late), linesIn(late)], ['form-line-changed', ['reasons']]);
  const seen = await counter.ask({what: 'look', ticket: 't1'});
  assert.equal(lineOf(seen, 'reasons').record?.text, ORAL);
  assert.equal(lineOf(seen, 'birth').record, undefined, 'nothing of it is stored');
  const over = await put({reasons: {text: '另一页的话', replaces: at}});
  assert.equal(lineOf(over, 'reasons').record?.text, '另一页的话');
  assert.equal(codeOf(await put({reasons: {text: '', replaces: at}})), 'form-line-changed');
  const now = lineOf(over, 'reasons').record?.at ?? 0;
  assert.notEqual(now, at);
  await put({reasons: {text: '', replaces: now}});
  const gone = await put({reasons: {text: '写过的话', replaces: now}});
  assert.equal(codeOf(gone), 'form-line-changed', 'what was taken back is not brought back unseen');
  assert.deepEqual(
    (await counter.accesses()).map(({refused}) => refused ?? ''),
    ['', 'form-line-changed', '', '', 'form-line-changed', '', 'form-line-changed'],
  );
});

test('a page that repeats its own save, whose answer was lost, is not refused', async () => {
  const counter = new FormCounter();
  await counter.called('t1');
  const put = (lines: Record<string, NewLine>) =>
    counter.ask({what: 'record', ticket: 't1', lines, confirmed: []});
  const first = lineOf(await put({reasons: {text: ORAL}}), 'reasons').record;
  assert.ok(first);
  const again = await put({reasons: {text: ORAL}});
  assert.deepEqual(lineOf(again, 'reasons').record, first);
  await put({reasons: {text: '', replaces: first.at}});
  const taken = await put({reasons: {text: '', replaces: first.at}});
  assert.equal(lineOf(taken, 'reasons').record, undefined);
});

test('a visit leaves for the case system whole, with its record', async () => {
  const counter = new FormCounter();
  await counter.called('t1');
  await counter.write('t1', {reasons: ORAL});
  const whole = answerIn(await counter.ask({what: 'export', ticket: 't1'})) as FormExport;
  assert.deepEqual(whole.form, JSON.parse(JSON.stringify(sampleForm)));
  assert.equal(whole.number, 'A001');
  assert.equal(whole.record['reasons']?.text, ORAL);
});

test('a destroyed form is gone; to destroy it again does no harm', async () => {
  const counter = new FormCounter();
  await counter.called('t1');
  const destroy = async () => (await counter.ask({what: 'destroy', ticket: 't1'})).kind;
  assert.equal(await destroy(), 'destroyed');
  assert.equal(codeOf(await counter.ask({what: 'look', ticket: 't1'})), 'form-none');
  assert.equal(await destroy(), 'destroyed');
});

test('every access is in the access log, a refused one too, and never a value', async () => {
  const counter = new FormCounter();
  await counter.called('t1');
  await counter.ask({what: 'look', ticket: 't1'});
  await counter.ask({what: 'reveal', ticket: 't1', line: 'name'});
  await counter.write('t1', {reasons: ORAL});
  await counter.ask({what: 'export', ticket: 't1'});
  await counter.ask({what: 'reveal', ticket: 't1', line: '13800000000'}, '1-right');
  await counter.ask({what: 'destroy', ticket: 't1'});
  await counter.ask({what: 'look', ticket: 't1'});
  await counter.ask({what: 'look', ticket: SECRETS[3]}, SECRETS[0]);
  const entries = await counter.accesses();
  assert.deepEqual(
    entries.map(({nr, what, seat, ticket, lines, refused}) => [
      ...[nr, what, seat, ticket, lines.join(), refused],
    ]),
    [
      [1, 'look', '1-left', 't1', '', undefined],
      [2, 'reveal', '1-left', 't1', 'name', undefined],
      [3, 'record', '1-left', 't1', 'reasons', undefined],
      [4, 'export', '1-left', 't1', '', undefined],
      [5, 'reveal', '1-right', 't1', '', 'form-not-here'],
      [6, 'destroy', '1-left', 't1', '', undefined],
      [7, 'look', '1-left', 't1', '', 'form-none'],
      [8, 'look', '', '', '', 'form-seat-closed'],
    ],
  );
  assert.ok(entries.slice(0, 4).every(({who, at}) => who === 'desk:1-left' && at > 0));
  assert.deepEqual(
    (await counter.accesses(5, 1)).map(({nr}) => nr),
    [6],
  );
});
