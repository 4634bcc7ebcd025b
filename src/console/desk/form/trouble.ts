import type {Words} from '../../../hall/configuration.ts';
import type {Heard} from '../../../sync/hub-request.ts';
import type {ProblemCode} from '../../../wire/problem-texts.ts';
import {problemWords} from '../../../wire/problem-words.ts';
import {sayForm} from './words.ts';

/** Why something came to nothing. */
export interface Trouble {
  readonly words: Words;
  readonly code?: ProblemCode;
}

export function troubleOf<T>(heard: Heard<T>): Trouble | undefined {
  switch (heard.kind) {
    case 'done':
      return undefined;
    case 'unreachable':
      return {words: {zh: sayForm('zh', 'unreachable'), en: sayForm('en', 'unreachable')}};
    case 'refused':
      return {words: problemWords(heard.problem), code: heard.problem.code};
  }
}
