import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {checkConfiguration} from './check-configuration.ts';
import type {Question, QuestionOf} from './form.ts';
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
    assert.deepEqual(paths(name, {...follows, oral: false}), ['form.questions.1.oral']);
    assert.deepEqual(paths({...name, needed: true, extra: true}), ['form.questions.0.extra']);
  });

  test('lets a card answer only what it can, and only what is asked after it', () => {
    const at = (fills: QuestionOf<'card'>['fills'], ...rest: Question[]) =>
      paths({...asked, id: 'card', kind: 'card', fills}, ...rest);
    const address: Question = {...name, id: 'address', mode: 'address'};
    const sexes = ['female', 'male'].map((id) => ({id, name: words}));
    const sex: Question = {...choice, id: 'sex', options: sexes};
    const birth: Question = {...asked, id: 'birth', kind: 'digits', format: 'any', most: 4};
    const paper: Question = {...asked, id: 'paper', kind: 'paper', papers: sexes};
    const all = {name: 'name', address: 'address', paper: 'paper', sex: 'sex', birth: 'birth'};
    assert.deepEqual(at(all, name, address, paper, sex, birth), []);
    assert.deepEqual(at({name: 'birth'}, birth), ['form.questions.0.fills.name']);
    assert.deepEqual(at({address: 'name'}, name), ['form.questions.0.fills.address']);
    assert.deepEqual(at({paper: 'birth'}, birth), ['form.questions.0.fills.paper']);
    assert.deepEqual(at({sex: 'purpose'}, choice), ['form.questions.0.fills.sex']);
    assert.deepEqual(at({birth: 'birth'}, {...birth, most: 3}), ['form.questions.0.fills.birth']);
    assert.deepEqual(at({birth: 'birth'}, {...birth, most: 8, format: 'phone'}), [
      'form.questions.0.fills.birth',
    ]);
    assert.deepEqual(at({name: 'address', address: 'address'}, address), [
      'form.questions.0.fills.address',
    ]);
    const late: Question = {...asked, id: 'card', kind: 'card', fills: {name: 'name'}};
    assert.deepEqual(paths(name, late), ['form.questions.1.fills.name']);
  });

  test('names what would hold a visitor before a question for ever', () => {
    const topic: Question = {...asked, id: 'topic', kind: 'topic', needed: true};
    assert.deepEqual(paths(topic), ['form.questions.0.needed']);
    const card: Question = {...asked, id: 'card', kind: 'card', fills: {}, needed: true};
    assert.deepEqual(paths(card), ['form.questions.0.needed']);
    assert.deepEqual(paths({...choice, options: []}), ['form.questions.0.options']);
    const paper: Question = {...asked, id: 'paper', kind: 'paper', papers: []};
    assert.deepEqual(paths(paper), ['form.questions.0.papers']);
    const phone: Question = {...asked, id: 'phone', kind: 'digits', format: 'phone', most: 6};
    assert.deepEqual(paths(phone), ['form.questions.0.most']);
  });

  test('names what could never be asked, or would do nothing', () => {
    const never = {question: 'purpose', is: []};
    assert.deepEqual(paths(choice, {...name, when: never}), ['form.questions.1.when.is']);
    const unit: Question = {...asked, id: 'unit', kind: 'unit'};
    const topic: Question = {...asked, id: 'topic', kind: 'topic'};
    assert.deepEqual(paths(topic, unit), []);
    assert.deepEqual(paths(unit, topic), ['form.questions.1.kind']);
    const hall = {...smallHall, topics: [], form: {...smallHall.form, questions: [topic]}};
    assert.deepEqual(
      checkConfiguration(hall).map(({path}) => path),
      ['form.questions.0.kind'],
    );
    const company: Question = {...asked, id: 'company', kind: 'company'};
    const alone = {
      ...smallHall,
      parties: {atMost: 1, representatives: 1},
      form: {...smallHall.form, questions: [company]},
    };
    assert.deepEqual(
      checkConfiguration(alone).map(({path}) => path),
      ['form.questions.0.kind'],
    );
  });

  test('names a wish that the kiosk lists by itself', () => {
    const options = ['wheelchair', 'guide'].map((id) => ({id, name: words}));
    const needs: Question = {...asked, id: 'needs', kind: 'needs', options};
    assert.deepEqual(paths(needs), ['form.questions.0.options.1.id']);
  });

  test('names the field and the way out in both languages', () => {
    const late: Question = {...asked, id: 'card', kind: 'card', fills: {name: 'name'}};
    const questions = [name, late];
    const [fault] = checkConfiguration({...smallHall, form: {...smallHall.form, questions}});
    assert.match(fault?.zh ?? '', /“name”.*请把刷卡移到它前面/);
    assert.match(fault?.en ?? '', /"name".*move the card in front of it/);
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
