import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Card} from '../../src/devices/id-reader/id-reader.ts';
import type {Question} from '../../src/hall/form.ts';
import hall from '../../src/hub/example/hall.json' with {type: 'json'};
import {answersOfCard} from './card-answers.ts';

const questions = hall.form.questions as unknown as Question[];
const card: Card = {
  kind: 'resident',
  name: '样本',
  number: '11010519491231002X',
  address: '贵州省样本县',
  sex: 'female',
  birth: '1949-12-31',
};

function answersOf(some: Partial<Card>, asked = questions) {
  const question = asked.find(({kind}) => kind === 'card');
  assert.ok(question?.kind === 'card');
  return answersOfCard({...card, ...some}, question, asked);
}

test('a card answers what the hall lets it, and nothing else of it is kept', () => {
  assert.deepEqual(answersOf({}), {
    name: {kind: 'text', text: '样本'},
    address: {kind: 'text', text: '贵州省样本县'},
    birth: {kind: 'text', text: '1949'},
    sex: {kind: 'chosen', chosen: ['female']},
    paper: {kind: 'paper', paper: 'resident', number: '11010519491231002X'},
  });
});

test('residence permits and foreigners’ cards stand under the paper that they are', () => {
  const paper = (some: Partial<Card>, asked = questions) => {
    const answer = answersOf(some, asked)['paper'];
    return answer?.kind === 'paper' ? answer.paper : undefined;
  };
  assert.equal(paper({kind: 'hk-macao-taiwan', number: '810000199001011230'}), 'hk-macao-taiwan');
  assert.equal(paper({kind: 'foreign', number: '911156198001010024'}), 'resident');
  assert.equal(paper({kind: 'foreign', number: 'USA110080010104'}), 'other', 'with letters in it');
  const fewer = questions.map((question) =>
    question.kind === 'paper'
      ? {...question, papers: question.papers.filter(({id}) => id === 'resident')}
      : question,
  );
  assert.equal(paper({kind: 'hk-macao-taiwan'}, fewer), undefined, 'of none that the hall lists');
  assert.equal(paper({}, fewer), 'resident');
});
