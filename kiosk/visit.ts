import {GENERAL, type QueueId, type UnitId} from '../src/hall/configuration.ts';

/*
 * One visit at the kiosk, as a pure state machine:
 *
 *   home ─ begin ─▶ topic ─▶ unit ⇄ units ─▶ party ⇄ crowd ─▶ needs ─▶ review ─ take ─▶ taking
 *     │               └──── not sure ──────────▲                        ▲                │
 *     └─ quick ─────────────────────────────────────────────────────────┘   number ◀────┤
 *                                                                           problem ◀───┘ (take-time ─▶ taking)
 *   home ─ slip ─▶ code ─ found ─▶ standing ─ again ─▶ party …   (for the first unit of that visit)
 * Back never loses an answer. From the review one line can be changed and leads back to it.
 */

export type Step =
  | 'home'
  | 'code'
  | 'standing'
  | 'topic'
  | 'unit'
  | 'units'
  | 'party'
  | 'crowd'
  | 'needs'
  | 'review'
  | 'taking'
  | 'number'
  | 'problem';

/** What the visitor said. The topic never leaves the kiosk: it only finds the unit. */
interface Answers {
  readonly topic?: string;
  readonly queue?: QueueId;
  /** The first unit of an earlier visit in the same matter, which keeps it. */
  readonly firstUnit?: UnitId;
  readonly party?: number;
  readonly priority?: boolean;
  readonly help?: boolean;
}

export interface Visit {
  readonly step: Step;
  readonly answers: Answers;
  /** Came by "only a number": the steps before the review were skipped. */
  readonly quick: boolean;
  /** A line of the review is being changed. */
  readonly changing: boolean;
}

export type Move =
  | {
      readonly type:
        | 'begin'
        | 'quick'
        | 'slip'
        | 'found'
        | 'back'
        | 'next'
        | 'take'
        | 'issued'
        | 'failed'
        | 'take-time'
        | 'leave';
    }
  | {readonly type: 'again'; readonly unit: UnitId}
  | {readonly type: 'topic'; readonly topic: string}
  | {readonly type: 'all-units'}
  | {readonly type: 'queue'; readonly queue: QueueId}
  | {readonly type: 'party'; readonly party: number}
  | {readonly type: 'crowd'}
  | {readonly type: 'crowd-size'; readonly party: number}
  | {readonly type: 'needs'; readonly priority?: boolean; readonly help?: boolean}
  | {readonly type: 'change'; readonly line: ReviewLine};

export type ReviewLine = 'queue' | 'party' | 'priority' | 'help';

/** The steps that a visitor sees counted. */
export const COUNTED: readonly Step[] = ['topic', 'unit', 'party', 'needs', 'review'];

/** Beyond this many, a party is counted with a stepper. */
export const PARTY_BUTTONS = 5;

/** What the stepper shows: never fewer than it can count. */
export const crowdOf = ({party = 0}: Answers): number => Math.max(party, PARTY_BUTTONS + 1);

export const noVisit: Visit = {step: 'home', answers: {}, quick: false, changing: false};

/** What was asked for is on its way: nothing else moves until there is an answer. */
const ENDS_TAKING: ReadonlySet<Move['type']> = new Set(['issued', 'failed', 'leave']);

export function move(visit: Visit, by: Move): Visit {
  const {step, answers} = visit;
  if (step === 'taking' && !ENDS_TAKING.has(by.type)) return visit;
  switch (by.type) {
    case 'begin':
      return {...noVisit, step: 'topic'};
    case 'quick':
      return {...noVisit, step: 'review', quick: true, answers: {queue: GENERAL, party: 1}};
    case 'slip':
      return {...noVisit, step: 'code'};
    case 'found':
      return step === 'code' ? {...visit, step: 'standing'} : visit;
    case 'again':
      return {...noVisit, step: 'party', answers: {queue: by.unit, firstUnit: by.unit}};
    case 'topic':
      return {...visit, step: 'unit', answers: {...answers, topic: by.topic}};
    case 'all-units':
      return {...visit, step: 'units'};
    case 'queue':
      return onward(visit, withQueue(answers, by.queue), 'party');
    case 'party':
      return onward(visit, {...answers, party: by.party}, 'needs');
    case 'crowd':
      return {...visit, step: 'crowd'};
    case 'crowd-size':
      return {...visit, answers: {...answers, party: by.party}};
    case 'needs':
      return {...visit, answers: {...answers, ...without(by)}};
    case 'next':
      return step === 'crowd'
        ? onward(visit, {...answers, party: crowdOf(answers)}, 'needs')
        : onward(visit, answers, 'review');
    case 'change':
      return {...visit, step: stepOf(by.line, visit), changing: true};
    case 'back':
      return {...visit, step: before(visit), changing: staysChanging(visit)};
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

function without({priority, help}: {priority?: boolean; help?: boolean}): Answers {
  return {
    ...(priority === undefined ? {} : {priority}),
    ...(help === undefined ? {} : {help}),
  };
}

/** Whoever does not know where to go is promised a guide; they can still say no. */
function withQueue(answers: Answers, queue: QueueId): Answers {
  return queue === GENERAL ? {help: true, ...answers, queue} : {...answers, queue};
}

const onward = (visit: Visit, answers: Answers, step: Step): Visit => ({
  ...visit,
  answers,
  step: visit.changing ? 'review' : step,
  changing: false,
});

function stepOf(line: ReviewLine, {answers}: Visit): Step {
  if (line === 'queue') return answers.topic === undefined ? 'topic' : 'unit';
  if (line === 'party') return (answers.party ?? 1) > PARTY_BUTTONS ? 'crowd' : 'party';
  return 'needs';
}

/** Steps within the choice of a unit or of a size keep the way back to the review. */
function staysChanging({step, changing}: Visit): boolean {
  return changing && (step === 'units' || step === 'crowd' || step === 'unit');
}

function before({step, answers, quick, changing}: Visit): Step {
  switch (step) {
    case 'code':
      return 'home';
    case 'standing':
      return 'code';
    case 'topic':
      return changing ? 'review' : 'home';
    case 'unit':
      return 'topic';
    case 'units':
      return 'unit';
    case 'party':
      if (changing) return 'review';
      if (answers.topic !== undefined && answers.queue !== GENERAL) return 'unit';
      return answers.firstUnit === undefined ? 'topic' : 'standing';
    case 'crowd':
      return 'party';
    case 'needs':
      if (changing) return 'review';
      return (answers.party ?? 1) > PARTY_BUTTONS ? 'crowd' : 'party';
    case 'review':
      return quick ? 'home' : 'needs';
    case 'problem':
      return 'review';
    case 'home':
    case 'taking':
    case 'number':
      return step;
    default:
      step satisfies never;
      return 'home';
  }
}
