import assert from 'node:assert/strict';
import {test} from 'node:test';
import {move, noVisit, type Move, type Visit} from './visit.ts';

const after = (...moves: Move[]): Visit => moves.reduce(move, noVisit);

const toReview: Move[] = [
  {type: 'begin'},
  {type: 'topic', topic: 'land'},
  {type: 'queue', queue: 'guotu'},
  {type: 'party', party: 2},
  {type: 'needs', priority: true},
  {type: 'next'},
];

test('a visit goes from the topic to the review, one question at a time', () => {
  const steps = toReview.map((_, index) => after(...toReview.slice(0, index + 1)).step);
  assert.deepEqual(steps, ['topic', 'unit', 'party', 'needs', 'needs', 'review']);
});

test('going back all the way and on again loses no answer', () => {
  let visit = after(...toReview);
  const {answers} = visit;
  for (const step of ['needs', 'party', 'unit', 'topic']) {
    visit = move(visit, {type: 'back'});
    assert.equal(visit.step, step);
    assert.deepEqual(visit.answers, answers);
  }
  for (const again of toReview.slice(1)) visit = move(visit, again);
  assert.deepEqual(visit.answers, answers);
});

test('whoever is not sure goes to first reception and back to the topics', () => {
  const visit = after({type: 'begin'}, {type: 'queue', queue: 'general'});
  assert.equal(visit.step, 'party');
  assert.equal(visit.answers.help, true, 'a guide comes, as the button says');
  assert.equal(move(visit, {type: 'back'}).step, 'topic');
});

test('only a number takes two touches', () => {
  const visit = after({type: 'quick'}, {type: 'take'});
  assert.equal(visit.step, 'taking');
  assert.deepEqual(visit.answers, {queue: 'general', party: 1});
  assert.equal(after({type: 'quick'}, {type: 'back'}).step, 'home');
});

test('a slip leads to its visit, and on to a number for the same matter', () => {
  const standing = after({type: 'slip'}, {type: 'found'});
  assert.equal(standing.step, 'standing');
  const party = move(standing, {type: 'again', unit: 'guotu'});
  assert.deepEqual([party.step, party.answers], ['party', {queue: 'guotu', firstUnit: 'guotu'}]);
  assert.equal(move(party, {type: 'back'}).step, 'standing');
  assert.equal(move(standing, {type: 'back'}).step, 'code');
  const review = [{type: 'party', party: 1} as const, {type: 'next'} as const].reduce(move, party);
  const changed = move(move(review, {type: 'change', line: 'queue'}), {
    type: 'queue',
    queue: 'gongan',
  });
  assert.deepEqual(changed.answers, {queue: 'gongan', firstUnit: 'guotu', party: 1});
});

test('what is found after the visitor has gone leads nowhere', () => {
  assert.equal(after({type: 'slip'}, {type: 'leave'}, {type: 'found'}).step, 'home');
});

test('a changed line leads back to the review', () => {
  const review = after(...toReview);
  const party = move(move(review, {type: 'change', line: 'party'}), {type: 'crowd'});
  assert.equal(move(party, {type: 'next'}).step, 'review');
  assert.equal(move(move(party, {type: 'back'}), {type: 'back'}).step, 'review');
  const needs = move(review, {type: 'change', line: 'help'});
  assert.equal(move(needs, {type: 'next'}).step, 'review');
  const queue = move(review, {type: 'change', line: 'queue'});
  assert.equal(queue.step, 'unit');
  assert.equal(move(queue, {type: 'queue', queue: 'linye'}).step, 'review');
  const other = move(move(queue, {type: 'all-units'}), {type: 'queue', queue: 'gongan'});
  assert.deepEqual([other.step, other.answers.queue], ['review', 'gongan']);
});

test('a party of a crowd keeps its size through back and on', () => {
  const visit = after(...toReview.slice(0, 3), {type: 'crowd'}, {type: 'crowd-size', party: 30});
  const on = move(visit, {type: 'next'});
  assert.equal(on.step, 'needs');
  const back = move(on, {type: 'back'});
  assert.deepEqual([back.step, back.answers.party], ['crowd', 30]);
});

test('a number is taken once: pressing again changes nothing', () => {
  const taking = move(after(...toReview), {type: 'take'});
  assert.equal(move(taking, {type: 'take'}), taking);
  const number = move(taking, {type: 'issued'});
  assert.equal(number.step, 'number');
  assert.equal(move(number, {type: 'take'}), number);
  assert.equal(move(number, {type: 'back'}).step, 'number');
});

test('while a number is being taken no answer can be changed: the paper says what was asked for', () => {
  const taking = move(after(...toReview), {type: 'take'});
  const moves: Move[] = [
    {type: 'change', line: 'party'},
    {type: 'party', party: 5},
    {type: 'back'},
    {type: 'next'},
    {type: 'begin'},
  ];
  for (const by of moves) assert.equal(move(taking, by), taking, by.type);
});

test('a look at the larger parties and back again changes nothing', () => {
  const review = after(...toReview);
  let visit = move(review, {type: 'change', line: 'party'});
  for (const type of ['crowd', 'back', 'back'] as const) visit = move(visit, {type});
  assert.deepEqual(visit, review);
});

test('an answer that comes after the visitor left opens no screen', () => {
  assert.equal(move(noVisit, {type: 'issued'}).step, 'home');
  assert.equal(move(noVisit, {type: 'failed'}).step, 'home');
});

test('nothing is left of a visit', () => {
  assert.deepEqual(move(after(...toReview), {type: 'leave'}), noVisit);
});

test('a time that was offered is taken from where the number was refused', () => {
  const refused = {...noVisit, step: 'problem' as const, answers: {queue: 'guotu'}};
  const taking = move(refused, {type: 'take-time'});
  assert.equal(taking.step, 'taking');
  assert.equal(move(taking, {type: 'issued'}).step, 'number');
  const another = move(refused, {type: 'change', line: 'queue'});
  assert.equal(another.step, 'topic');
  assert.equal(move(another, {type: 'back'}).step, 'review');
});
