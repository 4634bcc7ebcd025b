import assert from 'node:assert/strict';
import {test} from 'node:test';
import {FormCounter, codeOf} from './testing/form-counter.ts';

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
  hall.do({type: 'start', ticket: 't1'});
  hall.do({type: 'finish', ticket: 't1', outcome: 'settled'});
  assert.equal(await look('1-right'), 'form-not-here', 'nobody showed a slip here');
  assert.equal(await find('2-left'), 'form-seat-closed');
  assert.equal(await find('1-right'), 'told');
  assert.equal(await look('1-right'), 'told');
  assert.equal(await look(), 'form-not-here', 'at this one nobody did');
  const put = {what: 'record', ticket: 't1', lines: {name: {text: '欧阳测乙'}}} as const;
  assert.equal(codeOf(await counter.ask({...put, confirmed: []}, '1-right')), 'told');
  assert.equal(codeOf(await counter.ask({what: 'export', ticket: 't1'}, '1-right')), 'told');
  hall.now += 20 * 60_000;
  assert.equal(await look('1-right'), 'form-not-here', 'left alone for long');
  assert.equal(await find('1-right'), 'told');
  hall.do({type: 'close-seat', seat: '1-right'});
  assert.equal(await look('1-right'), 'form-not-here', 'the desk was closed');
  hall.do({type: 'open-seat', seat: '1-right'});
  assert.equal(codeOf(await counter.ask({what: 'destroy', ticket: 't1'}, '1-right')), 'destroyed');
  assert.equal(await find('1-right'), 'form-none');
  assert.equal(codeOf(await counter.ask({what: 'find', ticket: ''})), 'form-slip-unknown');
  const entries = counter.accesses().map(({what, actor, refused}) => [what, actor, refused ?? '']);
  assert.deepEqual(entries.slice(0, 5), [
    ['find', 'desk:1-right', 'form-not-here'],
    ['look', 'desk:1-right', 'form-not-here'],
    ['find', 'desk:2-left', 'form-seat-closed'],
    ['find', 'desk:1-right', ''],
    ['look', 'desk:1-right', ''],
  ]);
});

test('a visit that goes on after all belongs to its own desk again', async () => {
  const counter = new FormCounter();
  const {hall} = counter;
  await counter.called('t1');
  hall.do({type: 'open-seat', seat: '1-right'});
  hall.do({type: 'start', ticket: 't1'});
  hall.do({type: 'finish', ticket: 't1', outcome: 'settled'});
  await counter.ask({what: 'find', ticket: 't1'}, '1-right');
  hall.do({type: 'undo', seat: '1-left'});
  const look = async (seat: string) =>
    codeOf(await counter.ask({what: 'look', ticket: 't1'}, seat));
  assert.deepEqual([await look('1-right'), await look('1-left')], ['form-not-here', 'told']);
});
