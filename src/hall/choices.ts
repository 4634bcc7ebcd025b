import type {FormLine} from './filled-form.ts';
import type {Question, QuestionOf} from './form.ts';

/** A question that is answered from a list of the hall's. */
export type ChosenQuestion = QuestionOf<'choice' | 'company' | 'topic' | 'unit' | 'needs'>;

/** Whether a line of a form holds what is chosen for this question, and nothing that somebody wrote. */
export const isChosenFrom = (
  question: Question,
  {mask, value}: Pick<FormLine, 'mask' | 'value'>,
): question is ChosenQuestion =>
  mask === 'none' &&
  (value.kind === 'chosen' || value.kind === 'skipped') &&
  ['choice', 'company', 'topic', 'unit', 'needs'].includes(question.kind);

/** Whether more than one of its choices may be an answer. */
export const takesSeveral = (question: ChosenQuestion): boolean =>
  question.kind === 'needs' || (question.kind === 'choice' && question.several);

const PARTY = 'party-';

/** How many come together, as a form names them: `party-3`. */
export const partyId = (party: number): string => `${PARTY}${party}`;

/** That number, where one of these ids names it. */
export function partyIn(ids: readonly string[]): number | undefined {
  const id = ids.find((one) => one.startsWith(PARTY));
  return id === undefined ? undefined : Number(id.slice(PARTY.length));
}

/** Fewest of a group: one is somebody alone. */
export const GROUP_AT_LEAST = 2;
