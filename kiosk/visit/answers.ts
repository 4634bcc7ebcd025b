import {GENERAL, type QueueId} from '../../src/hall/configuration.ts';
import type {Ink} from '../../src/hall/filled-form.ts';
import type {Question, QuestionId, QuestionKind} from '../../src/hall/form.ts';

export type Company = 'alone' | 'group' | 'behalf';

/** One answer, as the kiosk holds it in memory during a visit. */
export type Answer =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'ink'; readonly ink: Ink}
  /** Left to the desk. */
  | {readonly kind: 'oral'}
  | {readonly kind: 'skipped'}
  | {readonly kind: 'chosen'; readonly chosen: readonly string[]}
  | {readonly kind: 'paper'; readonly paper: string; readonly number: string}
  | {readonly kind: 'names'; readonly names: readonly string[]}
  | {readonly kind: 'company'; readonly company: Company; readonly party: number}
  | {readonly kind: 'unit'; readonly queue: QueueId}
  | {readonly kind: 'needs'; readonly priority?: boolean; readonly help: readonly string[]};

export type AnswerOf<K extends Answer['kind']> = Extract<Answer, {kind: K}>;
export type Answers = Readonly<Record<QuestionId, Answer>>;

/** A choice on where it was off, and off where it was on. */
export const toggled = (chosen: readonly string[], id: string): readonly string[] =>
  chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];

/** The answer to the one question of a kind that a form asks once. */
export function answerTo<K extends Answer['kind']>(
  kind: K,
  of: QuestionKind,
  questions: readonly Question[],
  answers: Answers,
): AnswerOf<K> | undefined {
  const question = questions.find((each) => each.kind === of);
  const answer = question && answers[question.id];
  return answer?.kind === kind ? (answer as AnswerOf<K>) : undefined;
}

/** What the number depends on, out of all that was said; the same whether a form was filled or not. */
export interface Wishes {
  readonly queue: QueueId;
  readonly party: number;
  readonly priority: boolean;
  readonly help: boolean;
}

export function wishesOf(questions: readonly Question[], answers: Answers): Wishes {
  const needs = answerTo('needs', 'needs', questions, answers);
  return {
    queue: answerTo('unit', 'unit', questions, answers)?.queue ?? GENERAL,
    party: answerTo('company', 'company', questions, answers)?.party ?? 1,
    priority: needs?.priority ?? false,
    help: (needs?.help.length ?? 0) > 0,
  };
}
