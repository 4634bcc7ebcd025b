import assert from 'node:assert/strict';
import {test} from 'node:test';
import {FormCounter, codeOf, codeOn} from './testing/form-counter.ts';
import {sampleForm} from './testing/sample-form.ts';

test('once a visit is over, any open desk that is shown its slip opens its form', async () => {
  const counter = new FormCounter();
  const {hall} = counter;
  const find = async (seat?: string) =>
    codeOf(await counter.ask({what: 'find', ticket: 't1'}, seat));
  const look = async (seat?: string) =>
    codeOf(await counter.ask({what: 'look', ticket: 't1'}, seat));
  await counter.called('t1');
  hall.do({type: 'open-seat', seat: '1-right'});
  assert.equal(await find('1-right'), 'form-not-here', 'it is not over');
  counter.finish('t1');
  assert.equal(await look('1-right'), 'form-slip-needed', 'nobody showed a slip here');
  assert.equal(await find('2-left'), 'form-seat-closed');
  assert.equal(await find('1-right'), 'told');
  assert.equal(await look('1-right'), 'told');
  assert.equal(await look(), 'form-slip-needed', 'at this one nobody did');
  const put = {what: 'record', ticket: 't1', lines: {name: {text: '欧阳测乙'}}} as const;
  assert.equal(codeOf(await counter.ask({...put, confirmed: []}, '1-right')), 'told');
  assert.equal(codeOf(await counter.ask({what: 'export', ticket: 't1'}, '1-right')), 'told');
  hall.now += 20 * 60_000;
  assert.equal(await look('1-right'), 'form-slip-needed', 'left alone for long');
  assert.equal(await find('1-right'), 'told');
  hall.do({type: 'close-seat', seat: '1-right'});
  assert.equal(await look('1-right'), 'form-seat-closed');
  hall.do({type: 'open-seat', seat: '1-right'});
  assert.equal(codeOf(await counter.ask({what: 'destroy', ticket: 't1'}, '1-right')), 'destroyed');
  assert.equal(await find('1-right'), 'form-none');
  assert.equal(codeOf(await counter.ask({what: 'find', ticket: ''})), 'form-slip-unknown');
  const entries = (await counter.accesses()).map(({what, who, refused}) => [
    what,
    who,
    refused ?? '',
  ]);
  assert.deepEqual(entries.slice(0, 5), [
    ['find', 'desk:1-right', 'form-not-here'],
    ['look', 'desk:1-right', 'form-slip-needed'],
    ['find', 'desk:2-left', 'form-seat-closed'],
    ['find', 'desk:1-right', ''],
    ['look', 'desk:1-right', ''],
  ]);
});

test('by the number alone, which the whole hall has heard, a form opens only where it was open before', async () => {
  const counter = new FormCounter();
  const {hall} = counter;
  const find = async (seat: string) =>
    codeOf(await counter.ask({what: 'find', ticket: 't1', byNumber: true}, seat));
  await counter.called('t1');
  await counter.ask({what: 'look', ticket: 't1'});
  hall.do({type: 'open-seat', seat: '1-right'});
  counter.finish('t1');
  assert.equal(await find('1-right'), 'form-code-needed');
  await counter.ask({what: 'find', ticket: 't1'}, '1-right');
  assert.equal(await find('1-right'), 'form-code-needed', 'finding alone opens nothing');
  assert.equal(await find('1-left'), 'told');
});

test('a visit that goes on after all belongs to its own desk again', async () => {
  const counter = new FormCounter();
  const {hall} = counter;
  await counter.called('t1');
  hall.do({type: 'open-seat', seat: '1-right'});
  counter.finish('t1');
  await counter.ask({what: 'find', ticket: 't1'}, '1-right');
  hall.do({type: 'undo', seat: '1-left'});
  const look = async (seat: string) =>
    codeOf(await counter.ask({what: 'look', ticket: 't1'}, seat));
  assert.deepEqual([await look('1-right'), await look('1-left')], ['form-not-here', 'told']);
});

test('who comes again in the same matter brings what was filled in last time, to be read', async () => {
  const counter = new FormCounter();
  const {hall} = counter;
  await counter.called('t1');
  counter.finish('t1');
  await counter.called('t2', {...sampleForm, earlier: codeOn('t1')});
  const seen = await counter.ask({what: 'look', ticket: 't2'});
  assert.ok(seen.kind === 'told' && 'lines' in seen.answer);
  assert.equal(seen.answer.earlier, true);
  assert.ok(!JSON.stringify(seen).includes(codeOn('t1')), 'what leads to it stays at the hub');
  const whole = await counter.ask({what: 'export', ticket: 't2'});
  assert.ok(!JSON.stringify(whole).includes(codeOn('t1')));
  const look = async (seat?: string) =>
    codeOf(await counter.ask({what: 'look', ticket: 't1'}, seat));
  assert.equal(await look(), 'form-slip-needed', 'not before it is asked for');
  hall.do({type: 'open-seat', seat: '1-right'});
  const find = (ticket: string, seat?: string) => counter.ask({what: 'find-earlier', ticket}, seat);
  assert.equal(codeOf(await find('t2', '1-right')), 'form-not-here', 'another desk has the visit');
  assert.deepEqual(await find('t2'), {kind: 'told', answer: {ticket: 't1', number: 'A001'}});
  assert.equal(await look(), 'told');
  assert.equal(codeOf(await counter.ask({what: 'reveal', ticket: 't1', line: 'name'})), 'told');
  for (const ask of [
    {what: 'record', ticket: 't1', lines: {name: {text: '丙'}}, confirmed: []},
    {what: 'export', ticket: 't1'},
    {what: 'destroy', ticket: 't1'},
  ] as const) {
    assert.equal(codeOf(await counter.ask(ask)), 'form-slip-needed', ask.what);
  }
  const found = (await counter.accesses()).filter(({what, refused}) => what === 'find' && !refused);
  assert.deepEqual(
    found.map(({who, ticket}) => [who, ticket]),
    [['desk:1-left', 't1']],
  );
  counter.finish('t2');
  assert.equal(await look(), 'form-slip-needed', 'the later visit is over too');
});

test('of last time nothing is offered that is not kept any more, or never was', async () => {
  const counter = new FormCounter();
  await counter.called('t2', {...sampleForm, earlier: codeOn('t1')});
  const seen = await counter.ask({what: 'look', ticket: 't2'});
  assert.ok(seen.kind === 'told' && 'lines' in seen.answer);
  assert.equal(seen.answer.earlier, undefined);
  assert.equal(codeOf(await counter.ask({what: 'find-earlier', ticket: 't2'})), 'form-none');
});

test('what is refused does not keep a form open', async () => {
  const counter = new FormCounter();
  const {hall} = counter;
  await counter.called('t1');
  counter.finish('t1');
  await counter.called('t2', {...sampleForm, earlier: codeOn('t1')});
  await counter.ask({what: 'find-earlier', ticket: 't2'});
  hall.now += 10 * 60_000;
  const taken = await counter.ask({what: 'export', ticket: 't1'});
  assert.equal(codeOf(taken), 'form-slip-needed', 'it can only be read');
  hall.now += 10 * 60_000;
  assert.equal(codeOf(await counter.ask({what: 'look', ticket: 't1'})), 'form-slip-needed');
  assert.deepEqual(
    (await counter.accesses()).map(({ticket}) => ticket),
    ['t1', 't1', 't1'],
  );
});

test('of last time nothing is offered while that visit goes on again', async () => {
  const counter = new FormCounter();
  const {hall} = counter;
  await counter.called('t1');
  counter.finish('t1');
  await counter.take('t2', {...sampleForm, earlier: codeOn('t1')});
  hall.do({type: 'open-seat', seat: '1-right'});
  hall.do({type: 'call-ticket', seat: '1-right', ticket: 't2', reason: 'returning'});
  const offered = async () => {
    const seen = await counter.ask({what: 'look', ticket: 't2'}, '1-right');
    return seen.kind === 'told' && 'lines' in seen.answer && seen.answer.earlier;
  };
  assert.equal(await offered(), true);
  hall.do({type: 'undo', seat: '1-left'});
  assert.equal(await offered(), undefined);
  const found = await counter.ask({what: 'find-earlier', ticket: 't2'}, '1-right');
  assert.equal(codeOf(found), 'form-earlier-goes-on');
});
