import type {Question} from '../../src/hall/form.ts';
import {asked} from './asked.ts';
import {wrongAnswer} from './check-answer.ts';
import type {Visit} from './visit.ts';

/**
 * The first question that still wants an answer before a number is taken: it was left empty or wrong on
 * the way back, or another answer brought it up. `today` is the hall's day, `2026-03-02`.
 */
export function openQuestion(
  {way, answers, filled}: Visit,
  questions: readonly Question[],
  today: string,
): Question | undefined {
  return asked(questions, way, answers, filled).find((question) => {
    if (question.kind === 'card') return false;
    const answer = answers[question.id];
    return answer ? !!wrongAnswer(question, answer, today) : question.needed;
  });
}
