import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {GUIDE, type Question} from '../../src/hall/form.ts';
import hall from '../../src/hub/example/hall.json' with {type: 'json'};
import {wishesOf, type Answer} from './answers.ts';
import {asked, belonging} from './asked.ts';
import {progressOf} from './progress.ts';
import {move, noVisit, type Move, type Visit} from './visit.ts';

const questions = (hall.form.questions as unknown as Question[]).filter(
  ({kind}) => kind !== 'card',
);
const step = (visit: Visit, by: Move) => move(visit, by, questions);
const from = (visit: Visit, ...moves: Move[]): Visit => moves.reduce(step, visit);
const after = (...moves: Move[]): Visit => from(noVisit, ...moves);
const answer = (said: Answer): Move => ({type: 'answer', answer: said});
const text = (said: string) => answer({kind: 'text', text: said});
const chosen = (id: string) => answer({kind: 'chosen', chosen: [id]});
const alone = answer({kind: 'company', company: 'alone', party: 1});

/** The short way through the form: only what is needed, and the matter told at the window. */
const toReview: Move[] = [
  {type: 'begin'},
  {type: 'next'},
  text('甲'),
  text('某村'),
  answer({kind: 'skipped'}),
  alone,
  chosen('appeal'),
  chosen('land-housing'),
  answer({kind: 'unit', queue: 'guotu'}),
  answer({kind: 'oral'}),
  answer({kind: 'skipped'}),
  answer({kind: 'needs', help: []}),
];

test('the form is asked one question a screen, after the notice and before the review', () => {
  const at = toReview.map((_, index) => {
    const visit = after(...toReview.slice(0, index + 1));
    return visit.question ?? visit.step;
  });
  assert.deepEqual(at, [
    'notice',
    'name',
    'address',
    'phone',
    'company',
    'purpose',
    'topic',
    'unit',
    'request',
    'materials',
    'needs',
    'review',
  ]);
});

test('facts and reasons are left to the desk together with the request, unless it is written', () => {
  const written = after(...toReview.slice(0, 9), text('请退还押金'));
  assert.equal(written.question, 'facts');
});

test('going back all the way and on again loses no answer', () => {
  let visit = after(...toReview);
  const {answers} = visit;
  while (visit.step !== 'notice') {
    visit = step(visit, {type: 'back'});
    assert.deepEqual(visit.answers, answers);
  }
  while (visit.step !== 'review') visit = step(visit, {type: 'next'});
  assert.deepEqual(visit.answers, answers);
});

test('questions of a group or a proxy are asked of them only, and come back with the choice', () => {
  const group = answer({kind: 'company', company: 'group', party: 30});
  const people = after(...toReview.slice(0, 5), group);
  assert.equal(people.question, 'people');
  const behalf = answer({kind: 'company', company: 'behalf', party: 1});
  const proxy = after(...toReview.slice(0, 5), behalf, chosen('kin'));
  assert.equal(proxy.question, 'principal');
  const back = from(proxy, {type: 'back'}, {type: 'back'}, alone);
  assert.equal(back.question, 'purpose');
  assert.ok(!belonging(questions, 'form', back.answers).some(({id}) => id === 'relation'));
  const again = from(back, {type: 'back'}, behalf);
  assert.deepEqual(again.answers['relation'], {kind: 'chosen', chosen: ['kin']}, 'kept meanwhile');
});

test('whoever is not sure is received at first reception by a guide, and may still say no', () => {
  const visit = after(...toReview.slice(0, 7), {type: 'unsure'});
  assert.equal(visit.question, 'request');
  assert.deepEqual(wishesOf(questions, visit.answers), {
    queue: 'general',
    party: 1,
    priority: false,
    help: true,
  });
  assert.deepEqual(visit.answers['needs'], {kind: 'needs', help: [GUIDE]});
  assert.equal(step(visit, {type: 'back'}).question, 'unit');
});

test('only a number takes two touches', () => {
  const visit = after({type: 'quick'}, {type: 'take'});
  assert.equal(visit.step, 'taking');
  assert.equal(wishesOf(questions, visit.answers).queue, 'general');
  assert.equal(after({type: 'quick'}, {type: 'back'}).step, 'home');
  assert.equal(progressOf(after({type: 'quick'}), questions), undefined);
});

test('a slip leads to its visit, and on to a number for the same matter', () => {
  const standing = after({type: 'slip', slip: 'again'}, {type: 'found'});
  assert.equal(standing.step, 'standing');
  const company = step(standing, {type: 'again', unit: 'guotu', code: '123456789012'});
  assert.deepEqual([company.question, company.firstUnit], ['company', 'guotu']);
  assert.equal(step(company, {type: 'back'}).step, 'standing');
  const review = [alone, {type: 'next'} as const].reduce(step, company);
  assert.equal(review.step, 'review');
  assert.equal(wishesOf(questions, review.answers).queue, 'guotu');
  const other = [
    {type: 'change', question: 'unit'} as const,
    answer({kind: 'unit', queue: 'gongan'}),
  ].reduce(step, review);
  assert.deepEqual([other.step, other.firstUnit], ['review', 'guotu']);
});

test('what is found after the visitor has gone leads nowhere', () => {
  const gone = after({type: 'slip', slip: 'look'}, {type: 'leave'}, {type: 'found'});
  assert.equal(gone.step, 'home');
});

test('a changed answer leads back to the review, also from a page within the question', () => {
  const review = after(...toReview);
  const change = (question: string): Move => ({type: 'change', question});
  assert.equal([change('name'), text('乙')].reduce(step, review).step, 'review');
  assert.deepEqual([change('phone'), {type: 'back'} as const].reduce(step, review), review);
  const units = [change('unit'), {type: 'within', within: 'units'} as const].reduce(step, review);
  const within = step(units, {type: 'back'});
  assert.deepEqual([within.question, within.within], ['unit', undefined]);
  assert.equal(step(within, {type: 'back'}).step, 'review');
  assert.equal(step(units, answer({kind: 'unit', queue: 'gongan'})).step, 'review');
});

test('a change that brings up more is asked for that, and only then leads back to the review', () => {
  const change = (question: string): Move => ({type: 'change', question});
  const review = after(...toReview);
  const behalf = from(
    review,
    change('company'),
    answer({kind: 'company', company: 'behalf', party: 1}),
  );
  assert.equal(behalf.question, 'relation');
  const told = from(behalf, chosen('kin'), {...text('乙')}, chosen('yes'));
  assert.equal(told.step, 'review');
  const written = from(review, change('request'), text('请退还押金'));
  assert.equal(written.question, 'facts');
  assert.equal(from(written, answer({kind: 'oral'}), answer({kind: 'oral'})).step, 'review');
});

test('what another answer made pointless asks for nothing more, and is not sealed', () => {
  const behalf = {kind: 'company', company: 'behalf', party: 1} as const;
  const answers = {
    ...from(after(...toReview.slice(0, 5)), answer(behalf), chosen('kin')).answers,
    company: {kind: 'company', company: 'alone', party: 1} as const,
  };
  const later = [...questions, {...questions.find(({id}) => id === 'principal')!, id: 'later'}].map(
    (question) =>
      question.id === 'later' ? {...question, when: {question: 'relation', is: ['kin']}} : question,
  );
  const ids = belonging(later, 'form', answers).map(({id}) => id);
  for (const id of ['relation', 'principal', 'later']) assert.ok(!ids.includes(id), id);
});

test('what is optional is asked at the end of whoever wishes to add it, and then read back', () => {
  const adding = step(after(...toReview), {type: 'add'});
  assert.equal(adding.question, 'paper');
  let visit = adding;
  const seen: (string | undefined)[] = [];
  while (visit.step === 'question') {
    seen.push(visit.question);
    visit = step(visit, answer({kind: 'skipped'}));
  }
  assert.deepEqual(seen, ['paper', 'sex', 'birth', 'place', 'concerned', 'earlier', 'public']);
  assert.equal(visit.step, 'review');
  assert.equal(step(adding, {type: 'back'}).step, 'review');
});

test('whoever adds a second time is asked for what they passed over, and can go back to the rest', () => {
  const skip = answer({kind: 'skipped'});
  const once = from(after(...toReview), {type: 'add'}, skip, chosen('female'), skip);
  assert.equal(once.question, 'place');
  const again = from(once, skip, skip, skip, skip, {type: 'add'});
  assert.equal(again.question, 'paper');
  assert.equal(step(again, skip).question, 'birth', 'sex was said');
  assert.equal(from(again, skip, {type: 'back'}).question, 'sex');
});

test('what an identity card answered is not asked again, but belongs to the visit', () => {
  const all = hall.form.questions as unknown as Question[];
  const with_ = (visit: Visit, by: Move) => move(visit, by, all);
  const begun = [{type: 'begin'} as const, {type: 'next'} as const].reduce(with_, noVisit);
  assert.equal(begun.question, 'card');
  const answers = {
    name: {kind: 'text', text: '甲'},
    address: {kind: 'text', text: '某村'},
  } as const;
  const read = with_(begun, {type: 'card', answers});
  assert.equal(read.question, 'phone');
  assert.ok(belonging(all, 'form', read.answers).some(({id}) => id === 'name'));
  assert.equal(with_(read, {type: 'back'}).question, 'card');
  const stays = with_(begun, {type: 'card', answers, stay: true});
  assert.deepEqual([stays.question, stays.answers], ['card', answers], 'until it is taken back');
  assert.equal(with_(stays, {type: 'next'}).question, 'phone');
});

test('of a card that was read by mistake nothing stays once the right one is read', () => {
  const all = hall.form.questions as unknown as Question[];
  const read = (...texts: string[]): Move => ({
    type: 'card',
    answers: Object.fromEntries(texts.map((id) => [id, {kind: 'text', text: '甲'}])),
    stay: true,
  });
  const moves: Move[] = [{type: 'begin'}, {type: 'next'}, read('name', 'address'), read('name')];
  const visit = moves.reduce((before, by) => move(before, by, all), noVisit);
  assert.deepEqual(Object.keys(visit.answers), ['name']);
  assert.equal(move(visit, {type: 'next'}, all).question, 'address');
});

test('a number is taken once: pressing again changes nothing', () => {
  const taking = step(after(...toReview), {type: 'take'});
  const moves: Move[] = [
    {type: 'take'},
    {type: 'change', question: 'company'},
    alone,
    {type: 'back'},
    {type: 'next'},
    {type: 'begin'},
  ];
  for (const by of moves) assert.equal(step(taking, by), taking, by.type);
  const number = step(taking, {type: 'issued'});
  assert.equal(number.step, 'number');
  assert.equal(step(number, {type: 'take'}), number);
  assert.equal(step(number, {type: 'back'}).step, 'number');
});

test('an answer that comes after the visitor left opens no screen', () => {
  assert.equal(step(noVisit, {type: 'issued'}).step, 'home');
  assert.equal(step(noVisit, {type: 'failed'}).step, 'home');
  assert.deepEqual(step(after(...toReview), {type: 'leave'}), noVisit);
});

test('a time that was offered is taken from where the number was refused, or another unit chosen', () => {
  const refused = [{type: 'take'} as const, {type: 'failed'} as const].reduce(
    step,
    after(...toReview),
  );
  assert.equal(refused.step, 'problem');
  const taking = step(refused, {type: 'take-time'});
  assert.equal(step(taking, {type: 'issued'}).step, 'number');
  const other = step(refused, {type: 'other-unit'});
  assert.equal(other.question, 'unit');
  assert.equal(step(other, answer({kind: 'unit', queue: 'gongan'})).step, 'review');
});

const anyAnswer = fc.oneof(
  fc.constantFrom<Answer>(
    {kind: 'skipped'},
    {kind: 'oral'},
    {kind: 'text', text: '甲'},
    {kind: 'company', company: 'alone', party: 1},
    {kind: 'company', company: 'group', party: 9},
    {kind: 'company', company: 'behalf', party: 1},
    {kind: 'unit', queue: 'guotu'},
    {kind: 'needs', help: []},
    {kind: 'chosen', chosen: ['appeal']},
  ),
);
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  anyAnswer.map(answer),
  fc.constantFrom<Move>(
    {type: 'back'},
    {type: 'next'},
    {type: 'add'},
    {type: 'unsure'},
    {type: 'within', within: 'units'},
    {type: 'change', question: 'name'},
    {type: 'change', question: 'unit'},
  ),
);

test('whatever is pressed in whatever order, going on always leads to the review', () => {
  fc.assert(
    fc.property(fc.array(anyMove, {maxLength: 60}), (moves) => {
      let visit = moves.reduce(step, after({type: 'begin'}));
      for (let on = 0; visit.step !== 'review' && on <= questions.length + 1; on += 1) {
        if (visit.step === 'home') visit = step(visit, {type: 'begin'});
        visit = step(visit, {type: 'next'});
      }
      assert.equal(visit.step, 'review');
    }),
    {seed: 5},
  );
});

test('progress only ever counts the questions that are asked, and ends with the review', () => {
  let visit = after({type: 'begin'}, {type: 'next'});
  for (let at = 1; visit.step === 'question'; at += 1) {
    const {way, answers, filled} = visit;
    const {length} = asked(questions, way, answers, filled);
    assert.deepEqual(progressOf(visit, questions), {step: at, steps: length + 1});
    visit = step(visit, {type: 'next'});
  }
  const last = progressOf(visit, questions);
  assert.equal(last?.step, last?.steps);
});
