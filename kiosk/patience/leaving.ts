import type {Visit} from '../visit/visit.ts';

/** What somebody leaves behind who goes now: nothing yet, what they filled in, or a visit that is done. */
export type Leaving = 'nothing' | 'filled' | 'done';

export function leaving({step, way, answers}: Visit): Leaving {
  if (step === 'number') return 'done';
  const asks = step === 'question' || step === 'review' || step === 'problem';
  // Whoever wants a number only, or comes again, begins with answers that they never gave.
  const filled = Object.values(answers).some(
    ({kind}) => kind !== 'skipped' && (way === 'form' || (kind !== 'unit' && kind !== 'company')),
  );
  return asks && filled ? 'filled' : 'nothing';
}

/** What becomes of the visit where nobody is there. */
export const idleLead = (leaving: Leaving) =>
  leaving === 'filled' ? 'idle.lead.filled' : 'idle.lead';
