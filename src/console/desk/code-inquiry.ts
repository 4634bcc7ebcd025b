import type {ReactiveControllerHost} from 'lit';
import {parseCode} from '../../hall/visit-code.ts';
import type {Heard} from '../../sync/hub-request.ts';
import type {Visits} from '../../sync/visit-client.ts';
import type {VisitAnswer} from '../../wire/api.ts';
import {problemIn} from '../../wire/problem-words.ts';
import type {Language} from '../words.ts';
import {say} from './words.ts';

/**
 * What a slip's code tells, asked as soon as it is whole. An answer to a code that has been typed over
 * meanwhile is dropped.
 */
export class CodeInquiry {
  /** The code that is typed, once it is whole. */
  code: string | undefined;
  /** What is known of it; undefined while the hub is asked. */
  heard: Heard<VisitAnswer> | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  async ask(visits: Visits, typed: string): Promise<void> {
    const code = parseCode(typed);
    if (code === this.code) return;
    this.code = code;
    this.heard = undefined;
    this.#host.requestUpdate();
    if (code === undefined) return;
    const heard = await visits.find(code);
    if (this.code !== code) return;
    this.heard = heard;
    this.#host.requestUpdate();
  }
}

/** Why nothing is known of a code. */
export function codeTrouble(
  language: Language,
  heard: Exclude<Heard<VisitAnswer>, {kind: 'done'}>,
): string {
  if (heard.kind === 'unreachable') return say(language, 'problem.unreachable');
  return problemIn(heard.problem, language).title;
}
