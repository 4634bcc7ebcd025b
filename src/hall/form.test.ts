import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {checkConfiguration} from './check-configuration.ts';
import type {Question} from './form.ts';
import {HallLog} from './testing/hall-log.ts';
import {smallHall} from './testing/small-hall.ts';

const words = {zh: '字', en: 'words'};
const asked = {label: words, ask: words, needed: false};
const choice: Question = {
  ...asked,
  id: 'purpose',
  kind: 'choice',
  options: [{id: 'question', name: words}],
  several: false,
};
const name: Question = {...asked, id: 'name', kind: 'words', mode: 'name', most: 20, oral: true};

const paths = (...questions: Question[]) =>
  checkConfiguration({...smallHall, form: {...smallHall.form, questions}}).map(({path}) => path);

await suite('the form of a hall', () => {
  test('may ask nothing, and may depend on what was chosen before', () => {
    assert.deepEqual(paths(), []);
    const when = {question: 'purpose', is: ['question']};
    assert.deepEqual(paths(choice, {...name, when}), []);
  });

  test('names a question that stands twice, or may be asked only once', () => {
    const unit: Question = {...asked, id: 'unit', kind: 'unit'};
    assert.deepEqual(paths(name, name), ['form.questions.1']);
    assert.deepEqual(paths(unit, {...unit, id: 'other'}), ['form.questions.1.kind']);
  });

  test('names a dependence on what comes later, has no choices, or no such answer', () => {
    const later = {question: 'purpose', is: ['question']};
    assert.deepEqual(paths({...name, when: later}, choice), ['form.questions.0.when.question']);
    const onName = {question: 'name', is: ['甲']};
    assert.deepEqual(paths(name, {...choice, when: onName}), ['form.questions.1.when.question']);
    const gone = {question: 'purpose', is: ['question', 'other']};
    assert.deepEqual(paths(choice, {...name, when: gone}), ['form.questions.1.when.is.1']);
  });

  test('names a card that fills what is not asked, and more people than come to the window', () => {
    const card: Question = {...asked, id: 'card', kind: 'card', fills: {name: 'name', sex: 'sex'}};
    assert.deepEqual(paths(card, name), ['form.questions.0.fills.sex']);
    assert.deepEqual(paths({...asked, id: 'people', kind: 'people', most: 6}), [
      'form.questions.0.most',
    ]);
  });

  test('names what cannot follow to the desk, and what cannot wait to the end', () => {
    const follows: Question = {...name, id: 'facts', follows: 'name'};
    assert.deepEqual(paths(name, follows), []);
    assert.deepEqual(paths({...name, oral: false}, follows), ['form.questions.1.follows']);
    assert.deepEqual(paths({...name, needed: true, extra: true}), ['form.questions.0.extra']);
  });

  test('names an option that stands twice', () => {
    const twice = {...choice, options: [...choice.options, ...choice.options]};
    assert.deepEqual(paths(twice), ['form.questions.0']);
  });
});

test('a replica that starts without the hub knows to which key forms are sealed', () => {
  const log = new HallLog();
  const key = {id: 'k1', key: 'BAAA'};
  log.do({type: 'set-sealing-key', key});
  const {length} = log.events;
  log.do({type: 'set-sealing-key', key});
  assert.equal(log.events.length, length, 'said once');
  log.restart();
  assert.deepEqual(log.state.sealingKey, key);
  log.do({type: 'set-sealing-key', key: {id: 'k2', key: 'BBBB'}});
  assert.deepEqual(log.state.sealingKey, {id: 'k2', key: 'BBBB'});
});
