import type {Patience} from './idle-watch.ts';
import type {Paper} from './screens/number-screen.ts';
import type {Timings} from './timings.ts';
import type {Step} from './visit/visit.ts';

/** How long to wait for somebody, by where the visit stands; undefined where there is nothing to wait for. */
export function patienceAt(
  step: Step,
  {paper, touched}: {readonly paper: Paper; readonly touched: boolean},
  {idle, asking, number, unprinted}: Timings,
): Patience | undefined {
  switch (step) {
    case 'taking':
      return undefined;
    case 'number':
      if (paper === 'printing') return undefined;
      return {idle: paper === 'printed' ? number : unprinted, warning: 0};
    case 'home':
      // Nothing said yet: only the glass has to be put back.
      return touched ? {idle, warning: 0} : undefined;
    default:
      return {idle, warning: asking};
  }
}
