import type {Patience} from './idle-watch.ts';
import type {Paper} from '../session.ts';
import type {Timings} from './timings.ts';
import type {InputKind} from '../keys/key-map.ts';
import type {Settings} from '../glass/settings.ts';
import type {Step} from '../visit/visit.ts';

interface Around {
  readonly paper: Paper | undefined;
  /** The glass is not as the next visitor should find it. */
  readonly touched: boolean;
  readonly settings: Settings;
  readonly input: InputKind;
  /** A guide was called, and the visitor asked to wait here. */
  readonly helped: boolean;
}

/** How long to wait for somebody, by where the visit stands; undefined where there is nothing to wait for. */
export function patienceAt(
  step: Step,
  {paper, touched, settings, input, helped}: Around,
  timings: Timings,
): Patience | undefined {
  const {asking, unprinted} = timings;
  const pace = paceOf(settings, input);
  const idle = helped ? timings.guided : timings.idle * pace;
  const number = (paper === 'printed' || paper === 'sent' ? timings.number : unprinted) * pace;
  switch (step) {
    case 'taking':
      return undefined;
    case 'number':
      if (paper === 'printing') return undefined;
      // Whoever cannot look at how the time runs out, or is slow to answer, is asked before it has.
      return {idle: number, warning: input !== 'touch' || settings.reading ? asking : 0};
    case 'home':
      // Nothing said yet: only the glass has to be put back.
      return touched ? {idle, warning: 0} : undefined;
    default:
      return {idle, warning: asking};
  }
}

/** How much slower somebody is than by touch at the standard size: half as much again by ear or large, twice by keys. */
function paceOf({size, reading}: Settings, input: InputKind): number {
  if (input !== 'touch') return 2;
  return size !== 'standard' || reading ? 1.5 : 1;
}
