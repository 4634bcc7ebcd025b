import {lineOf, type FilledForm} from './filled-form.ts';
import {isToldUnasked, type Question} from './form.ts';

/**
 * The form of somebody who took a number only, before anything is told: what may be left to the window is to be
 * told there, everything else was left out and can be added. `revision` is that of the hall's document.
 */
export const blankForm = (questions: readonly Question[], revision: number): FilledForm => ({
  version: 1,
  revision,
  lines: questions
    .filter(({kind}) => kind !== 'card')
    .map((question) => lineOf(question, {kind: isToldUnasked(question) ? 'oral' : 'skipped'})),
});
