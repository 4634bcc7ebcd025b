import type {Question} from '../../src/hall/form.ts';
import {asked} from './asked.ts';
import type {Visit} from './visit.ts';

/** Where a visitor stands among the questions, counted from 1; the review is the last step. */
export interface Progress {
  readonly step: number;
  readonly steps: number;
}

/** Undefined where nothing is counted. */
export function progressOf(visit: Visit, questions: readonly Question[]): Progress | undefined {
  if (visit.way === 'quick' || visit.from !== 'before') return undefined;
  const {way, answers, filled} = visit;
  const all = asked(questions, way, answers, filled);
  const steps = all.length + 1;
  if (visit.step === 'review') return {step: steps, steps};
  const at = all.findIndex(({id}) => id === visit.question);
  return visit.step === 'question' && at >= 0 ? {step: at + 1, steps} : undefined;
}
