import type {Words} from '../hall/configuration.ts';
import type {Heard} from '../sync/hub-request.ts';
import {problemWords} from '../wire/problem-words.ts';
import {commonTexts} from './words.ts';

/** What the hub said is wrong, or that it said nothing; undefined where it did what it was asked. */
export function troubleOf(heard: Heard<unknown>): Words | undefined {
  switch (heard.kind) {
    case 'done':
      return undefined;
    case 'refused':
      return problemWords(heard.problem);
    case 'unreachable':
      return commonTexts['problem.unreachable'];
  }
}
