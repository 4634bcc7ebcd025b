import {GENERAL, type UnitId} from '../../src/hall/configuration.ts';
import {GUIDE, type Question, type QuestionId} from '../../src/hall/form.ts';
import type {Answer, Answers} from './answers.ts';
import {answered, asked, extras, type Way} from './asked.ts';

/*
 * One visit at the kiosk, as a pure state machine over the questions that the hall asks:
 *
 *   home ─ begin ─▶ notice ─▶ question ⇄ question … ─▶ review ─ take ─▶ taking ─▶ number
 *     │                          ▲   within: all units, a larger party   │
 *     ├─ quick ──────────────────│───▶ review                 problem ◀──┘ (take-time ─▶ taking)
 *     ├─ slip ─▶ code ─ found ─▶ standing ─ again ─▶ question
 *     └─ hall
 * Back never loses an answer. From the review one answer can be changed and leads back to it.
 */

export type Step =
  | 'home'
  | 'hall'
  | 'code'
  | 'standing'
  | 'notice'
  | 'question'
  | 'review'
  | 'taking'
  | 'number'
  | 'problem';

export interface Visit {
  readonly step: Step;
  readonly way: Way;
  /** What is asked at the step `question`. */
  readonly question?: QuestionId | undefined;
  /** A page within the question that has its own way back. */
  readonly within?: Within | undefined;
  readonly answers: Answers;
  /** Answered by an identity card: not asked again, but read back. */
  readonly filled: ReadonlySet<QuestionId>;
  /** The first unit of an earlier visit in the same matter, which keeps it. */
  readonly firstUnit?: UnitId | undefined;
  /** The code on its slip. */
  readonly earlier?: string | undefined;
  /** Why a slip's code is asked for. */
  readonly slip: 'again' | 'look';
  /** One answer is changed from the review, or has to be before the number is taken, or some are added. */
  readonly from: 'before' | 'review' | 'open' | 'adding';
}

export type Within = 'units' | 'search' | 'crowd' | 'ink' | 'number';

export type Move =
  | {
      readonly type:
        | 'begin'
        | 'quick'
        | 'hall'
        | 'found'
        | 'back'
        | 'next'
        | 'add'
        | 'take'
        | 'issued'
        | 'failed'
        | 'take-time'
        | 'unsure'
        | 'other-unit'
        | 'leave';
    }
  | {readonly type: 'slip'; readonly slip: Visit['slip']}
  | {readonly type: 'again'; readonly unit: UnitId; readonly code: string}
  /** `stay` leaves the question open: more can be chosen or written. */
  | {readonly type: 'answer'; readonly answer: Answer; readonly stay?: boolean}
  /** `stay` until the card is taken back. */
  | {readonly type: 'card'; readonly answers: Answers; readonly stay?: boolean}
  | {readonly type: 'within'; readonly within: Within}
  /** `open`: it has to be before the number is taken. */
  | {readonly type: 'change'; readonly question: QuestionId; readonly open?: boolean};

export const noVisit: Visit = {
  step: 'home',
  way: 'form',
  answers: {},
  filled: new Set(),
  slip: 'look',
  from: 'before',
};

/** What was asked for is on its way: nothing else moves until there is an answer. */
const ENDS_TAKING: ReadonlySet<Move['type']> = new Set(['issued', 'failed', 'leave']);

/** `questions` are those of the hall that this kiosk can ask. */
export function move(visit: Visit, by: Move, questions: readonly Question[]): Visit {
  const {step} = visit;
  if (step === 'taking' && !ENDS_TAKING.has(by.type)) return visit;
  switch (by.type) {
    case 'begin':
      return {...noVisit, step: 'notice'};
    case 'quick':
      return {...noVisit, step: 'review', way: 'quick', answers: quickAnswers(questions)};
    case 'hall':
      return {...noVisit, step: 'hall'};
    case 'slip':
      return {...noVisit, step: 'code', slip: by.slip};
    case 'found':
      return step === 'code' ? {...visit, step: 'standing'} : visit;
    case 'again': {
      const answers = withAnswer({}, kindId(questions, 'unit'), {kind: 'unit', queue: by.unit});
      const earlier = {firstUnit: by.unit, earlier: by.code};
      const again: Visit = {...visit, way: 'again', answers, ...earlier};
      return after(undefined, again, questions);
    }
    case 'answer': {
      const {question} = visit;
      if (step !== 'question' || question === undefined) return visit;
      const answered = {...visit, answers: withAnswer(visit.answers, question, by.answer)};
      return by.stay ? answered : onward(answered, questions);
    }
    case 'card': {
      if (step !== 'question') return visit;
      const filled = new Set(Object.keys(by.answers));
      const read = {...visit, answers: {...beforeCard(visit), ...by.answers}, filled};
      return by.stay ? read : onward(read, questions);
    }
    case 'unsure':
      return unsure(visit, questions);
    // Where one unit gives no number just now.
    case 'other-unit':
      return asking(
        visit,
        questions.find(({kind}) => kind === 'unit'),
        'review',
      );
    case 'within':
      return step === 'question' ? {...visit, within: by.within} : visit;
    case 'next':
      return onward(visit, questions);
    case 'add':
      return step === 'review' ? asking(visit, toAdd(visit, questions)[0], 'adding') : visit;
    case 'change': {
      const question = questions.find(({id}) => id === by.question);
      return question ? asking(visit, question, by.open ? 'open' : 'review') : visit;
    }
    case 'back':
      return backward(visit, questions);
    case 'take':
      return step === 'review' ? {...visit, step: 'taking'} : visit;
    // The time that was offered where there was no number.
    case 'take-time':
      return step === 'problem' ? {...visit, step: 'taking'} : visit;
    case 'issued':
      return step === 'taking' ? {...visit, step: 'number'} : visit;
    case 'failed':
      return step === 'taking' ? {...visit, step: 'problem'} : visit;
    case 'leave':
      return noVisit;
    default:
      by satisfies never;
      return visit;
  }
}

/** What was said otherwise: of another card that was read by mistake nothing stays. */
const beforeCard = ({answers, filled}: Visit): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !filled.has(id)));

const kindId = (questions: readonly Question[], kind: Question['kind']) =>
  questions.find((question) => question.kind === kind)?.id;

const withAnswer = (answers: Answers, id: QuestionId | undefined, answer: Answer): Answers =>
  id === undefined ? answers : {...answers, [id]: answer};

function quickAnswers(questions: readonly Question[]): Answers {
  const unit = withAnswer({}, kindId(questions, 'unit'), {kind: 'unit', queue: GENERAL});
  return withAnswer(unit, kindId(questions, 'company'), {
    kind: 'company',
    company: 'alone',
    party: 1,
  });
}

/** Whoever cannot say where to go is received first by the general window, and promised a guide. */
function unsure(visit: Visit, questions: readonly Question[]): Visit {
  const needs = kindId(questions, 'needs');
  const said = needs === undefined ? undefined : visit.answers[needs];
  const help = said?.kind === 'needs' ? said : {kind: 'needs' as const, help: [GUIDE]};
  const unit = kindId(questions, 'unit');
  const answers = withAnswer(withAnswer(visit.answers, needs, help), unit, {
    kind: 'unit',
    queue: GENERAL,
  });
  const at = visit.from === 'before' ? (unit ?? visit.question) : visit.question;
  return onward({...visit, answers, question: at}, questions);
}

const asking = (visit: Visit, question: Question | undefined, from: Visit['from']): Visit =>
  question
    ? {...visit, step: 'question', question: question.id, within: undefined, from}
    : review(visit);

const review = (visit: Visit): Visit => ({
  ...visit,
  step: 'review',
  question: undefined,
  within: undefined,
  from: 'before',
});

function onward(visit: Visit, questions: readonly Question[]): Visit {
  const coming = new Set(questions.slice(placeOf(visit.question, questions) + 1));
  switch (visit.from) {
    case 'open':
    case 'review': {
      // What was changed may bring up what was not asked before.
      const next = sequence(visit, questions).find(
        (question) => coming.has(question) && !(question.id in visit.answers),
      );
      return visit.way === 'form' ? asking(visit, next, 'review') : review(visit);
    }
    case 'adding': {
      const next = toAdd(visit, questions).find((question) => coming.has(question));
      return asking(visit, next, 'adding');
    }
    case 'before':
      return after(visit.question, visit, questions);
  }
}

/** On to the first question that is asked after `at`, in the form's order. */
function after(at: QuestionId | undefined, visit: Visit, questions: readonly Question[]): Visit {
  const coming = new Set(questions.slice(placeOf(at, questions) + 1));
  const next = sequence(visit, questions).find((question) => coming.has(question));
  return asking(visit, next, 'before');
}

function backward(visit: Visit, questions: readonly Question[]): Visit {
  const {step, within, from} = visit;
  if (within) return {...visit, within: undefined};
  switch (step) {
    case 'question': {
      if (from === 'review' || from === 'open') return review(visit);
      if (from === 'adding') {
        const past = new Set(questions.slice(0, placeOf(visit.question, questions)));
        const all = extras(questions, visit.way, visit.answers, visit.filled);
        return asking(
          visit,
          all.findLast((question) => past.has(question)),
          'adding',
        );
      }
      return before(visit.question, visit, questions);
    }
    case 'review':
      return before(undefined, visit, questions);
    case 'notice':
    case 'hall':
    case 'code':
      return noVisit;
    case 'standing':
      return {...visit, step: 'code'};
    case 'problem':
      return review(visit);
    case 'home':
    case 'taking':
    case 'number':
      return visit;
  }
}

/** Back to the last question that was asked before `at`, or to where the questions began. */
function before(at: QuestionId | undefined, visit: Visit, questions: readonly Question[]): Visit {
  const until = at === undefined ? questions.length : placeOf(at, questions);
  const past = new Set(questions.slice(0, until));
  const last = sequence(visit, questions).findLast((question) => past.has(question));
  if (last) return asking(visit, last, 'before');
  if (visit.way === 'quick') return noVisit;
  const step = visit.way === 'again' ? 'standing' : 'notice';
  return {...visit, step, question: undefined, within: undefined};
}

const placeOf = (at: QuestionId | undefined, questions: readonly Question[]) =>
  questions.findIndex(({id}) => id === at);

/** What has nothing said to it yet. */
const toAdd = ({way, answers, filled}: Visit, questions: readonly Question[]) =>
  extras(questions, way, answers, filled).filter((question) => !answered(question, answers));

const sequence = ({way, answers, filled}: Visit, questions: readonly Question[]) =>
  asked(questions, way, answers, filled);
