import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {pageClock} from '../src/devices/after.ts';
import {VirtualReader} from '../src/devices/id-reader/virtual-reader.ts';
import type {HallConfiguration} from '../src/hall/configuration.ts';
import type {Question, VisitForm} from '../src/hall/form.ts';
import hall from '../src/hub/example/hall.json' with {type: 'json'};
import {MemoryLink} from '../src/sync/testing/memory-link.ts';
import {MemoryVisits} from '../src/sync/testing/memory-visits.ts';
import {chinese} from '../src/ui/locale.ts';
import {Session} from './session.ts';
import type {Answer} from './visit/answers.ts';
import {filledForm} from './visit/filled-form.ts';
import type {Move} from './visit/visit.ts';

const example = {...(hall as HallConfiguration), issue: 'in-hours'} as const;
const {form} = example;

function sessionAt(link: MemoryLink): Session {
  return new Session(
    {
      link,
      visits: new MemoryVisits(),
      print: () => Promise.resolve('printed'),
      slipReader: {locale: chinese, large: false},
      seal: () => Promise.reject(new Error('nothing is taken here')),
      reader: new VirtualReader(),
      clock: pageClock,
    },
    () => undefined,
  );
}

/** What an operator does to a form; what does not fit together is refused by the hall itself. */
type Edit = (before: VisitForm) => VisitForm;

function withoutQuestion(at: number): Edit {
  return ({questions, ...rest}) => {
    const gone = questions[at % questions.length]?.id;
    const left = questions.filter(({id, when}) => id !== gone && when?.question !== gone);
    return {...rest, questions: left.map((question) => withoutMention(question, gone))};
  };
}

function withoutMention(question: Question, gone: string | undefined): Question {
  if (question.kind === 'card') {
    const fills = Object.entries(question.fills).filter(([, id]) => id !== gone);
    return {...question, fills: Object.fromEntries(fills)};
  }
  if (question.kind !== 'words' || question.follows !== gone) return question;
  const {id, label, ask, needed, kind, mode, most, oral} = question;
  return {id, label, ask, needed, kind, mode, most, oral};
}

const withoutOption =
  (at: number): Edit =>
  ({questions, ...rest}) => ({
    ...rest,
    questions: questions.map((question) =>
      question.kind === 'choice'
        ? {...question, options: question.options.filter((_, index) => index !== at % 3)}
        : question,
    ),
  });

const inOtherWords: Edit = ({questions, ...rest}) => ({
  ...rest,
  questions: questions.map((question) => ({...question, label: {zh: '改', en: 'changed'}})),
});

const turned = (by: number): Edit => {
  return ({questions, ...rest}) => {
    const from = by % questions.length;
    return {...rest, questions: [...questions.slice(from), ...questions.slice(0, from)]};
  };
};

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.nat(40).map(withoutQuestion),
  fc.nat(40).map(withoutOption),
  fc.nat(40).map(turned),
  fc.constant(inOtherWords),
);

const answers: readonly Answer[] = [
  {kind: 'skipped'},
  {kind: 'oral'},
  {kind: 'text', text: '甲'},
  {kind: 'company', company: 'alone', party: 1},
  {kind: 'company', company: 'behalf', party: 1},
  {kind: 'unit', queue: 'guotu'},
  {kind: 'needs', help: []},
  {kind: 'chosen', chosen: ['appeal']},
];
const others: readonly Move[] = [
  {type: 'back'},
  {type: 'next'},
  {type: 'add'},
  {type: 'unsure'},
  {type: 'change', question: 'name'},
  {type: 'card', answers: {name: {kind: 'text', text: '乙'}}},
];
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.constantFrom(...answers).map((answer): Move => ({type: 'answer', answer})),
  fc.constantFrom(...others),
);
const anyStep = fc.record({
  by: anyMove,
  edit: fc.option(anyEdit, {freq: 4, nil: undefined}),
});

function publish(link: MemoryLink, change: (before: HallConfiguration) => HallConfiguration) {
  const {configuration = example, revision} = link.state;
  return link.try({
    type: 'publish-configuration',
    configuration: change(configuration),
    basedOn: revision,
  });
}

test('whatever is published in the middle of a visit, it goes on as it began', () => {
  let published = 0;
  fc.assert(
    fc.property(fc.array(anyStep, {maxLength: 30}), (steps) => {
      const [calm, busy] = [new MemoryLink(example), new MemoryLink(example)];
      const [one, other] = [sessionAt(calm), sessionAt(busy)];
      const both = (by: Move) => {
        one.move(by);
        other.move(by);
        assert.deepEqual(other.visit, one.visit);
        assert.deepEqual(other.progress, one.progress);
      };
      both({type: 'begin'});
      for (const {by, edit} of steps) {
        if (edit) {
          const refusal = publish(busy, (before) => ({...before, form: edit(before.form)}));
          if (!refusal) published += 1;
        }
        both(by);
        // Whoever goes all the way back is the next one, and is asked what is published now.
        if (one.visit.step === 'home') return;
      }
      for (let on = 0; one.visit.step !== 'review' && on < 60; on += 1) both({type: 'next'});
      assert.equal(other.visit.step, 'review');
      assert.deepEqual(
        filledForm(other.visit, other.hall ?? example, 1),
        filledForm(one.visit, one.hall ?? example, 1),
      );
    }),
    {seed: 7},
  );
  assert.ok(published > 100, 'most edits are a form that a hall takes');
});

test('the next visitor is asked what was published meanwhile', () => {
  const link = new MemoryLink(example);
  const session = sessionAt(link);
  session.move({type: 'begin'});
  assert.equal(
    publish(link, (before) => ({...before, form: inOtherWords(before.form)})),
    undefined,
  );
  assert.deepEqual(session.questions, form.questions);
  session.move({type: 'back'});
  session.move({type: 'begin'});
  assert.equal(session.questions[0]?.label.zh, '改');
});

test('where the unit that was chosen is gone, another is asked for and nothing else is lost', () => {
  const link = new MemoryLink(example);
  const session = sessionAt(link);
  session.move({type: 'quick'});
  session.move({type: 'change', question: 'unit'});
  session.move({type: 'answer', answer: {kind: 'unit', queue: 'guotu'}});
  const without = (ids: readonly string[]) => ids.filter((id) => id !== 'guotu');
  const refusal = publish(link, (before) => ({
    ...before,
    units: before.units.filter(({id}) => id !== 'guotu'),
    topics: before.topics.map((topic) => ({...topic, units: without(topic.units)})),
    windows: before.windows.map((window) => ({
      ...window,
      seats: window.seats.map((seat) => ({...seat, serves: without(seat.serves)})),
    })),
  }));
  assert.equal(refusal, undefined);
  session.move({type: 'take'});
  assert.deepEqual([session.visit.step, session.visit.question], ['question', 'unit']);
  assert.equal(session.visit.answers['company']?.kind, 'company');
});
