import type {Question, QuestionId, QuestionKind} from '../../src/hall/form.ts';
import type {Answer, Answers} from './answers.ts';

/** How somebody came to their number: with the whole form, without it, or again with an earlier matter. */
export type Way = 'form' | 'quick' | 'again';

/** What belongs to the visit of somebody who comes again with a matter that the hall knows. */
const AGAIN: ReadonlySet<QuestionKind> = new Set(['unit', 'company', 'people', 'needs']);
/** What can be changed by somebody who wanted a number only; nothing of it is asked by itself. */
const QUICK: ReadonlySet<QuestionKind> = new Set(['unit', 'company', 'needs']);

/** Whether the answer to `question` belongs to this visit, given what was answered before it. */
function applies({when}: Question, answers: Answers): boolean {
  if (!when) return true;
  const before = answers[when.question];
  if (before?.kind === 'company') return when.is.includes(before.company);
  return before?.kind === 'chosen' && before.chosen.some((id) => when.is.includes(id));
}

/** Left to the desk because another answer was. */
export function follows(question: Question, answers: Answers): boolean {
  if (question.kind !== 'words' || question.follows === undefined) return false;
  return answers[question.follows]?.kind === 'oral' && !(question.id in answers);
}

/** The questions that belong to this visit, in order: those that the review reads back. */
export function belonging(
  questions: readonly Question[],
  way: Way,
  answers: Answers,
): readonly Question[] {
  // Kept for the way back, but not said: answers to questions that do not belong.
  const said: Record<QuestionId, Answer> = {};
  return questions.filter((question) => {
    if (way === 'again' && !AGAIN.has(question.kind)) return false;
    if (way === 'quick' && !QUICK.has(question.kind)) return false;
    if (!applies(question, said)) return false;
    const answer = answers[question.id];
    if (answer) said[question.id] = answer;
    return true;
  });
}

/** The questions that are asked one after the other. `filled` were answered by an identity card. */
export function asked(
  questions: readonly Question[],
  way: Way,
  answers: Answers,
  filled: ReadonlySet<QuestionId>,
): readonly Question[] {
  if (way === 'quick') return [];
  return belonging(questions, way, answers).filter(
    (question) =>
      !question.extra &&
      !filled.has(question.id) &&
      !follows(question, answers) &&
      // The unit of an earlier visit is known; it can be changed in the review.
      !(way === 'again' && question.kind === 'unit'),
  );
}

/** What somebody may add at the end; what an identity card told need not be. */
export function extras(
  questions: readonly Question[],
  way: Way,
  answers: Answers,
  filled: ReadonlySet<QuestionId>,
): readonly Question[] {
  if (way !== 'form') return [];
  return belonging(questions, way, answers).filter(({id, extra}) => extra && !filled.has(id));
}

/** Whether something was said to it: passing a question over says nothing, nor does what was wiped out again. */
export function answered({id}: Question, answers: Answers): boolean {
  const answer = answers[id];
  if (answer?.kind === 'text') return answer.text.trim() !== '';
  return answer !== undefined && answer.kind !== 'skipped';
}
