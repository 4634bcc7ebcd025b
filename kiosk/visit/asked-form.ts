import {GENERAL, type HallConfiguration} from '../../src/hall/configuration.ts';
import type {HallState} from '../../src/hall/state.ts';
import {wishesOf, type Answers} from './answers.ts';

/** What a hall asks, as it stood in one revision of its document. */
export type AskedForm = Pick<HallConfiguration, 'form' | 'topics'> & {readonly revision: number};

/** Undefined where the hall is not known yet. */
export function askedBy({configuration, revision}: HallState): AskedForm | undefined {
  return configuration && {form: configuration.form, topics: configuration.topics, revision};
}

/** Whether the unit that was chosen is no longer in the hall: then another has to be. */
export function unitGone(hall: HallConfiguration | undefined, answers: Answers): boolean {
  const {queue} = wishesOf(hall?.form.questions ?? [], answers);
  return queue !== GENERAL && !!hall && !hall.units.some(({id}) => id === queue);
}
