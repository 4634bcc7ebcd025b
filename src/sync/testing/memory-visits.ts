import type {VisitAnswer} from '../../wire/api.ts';
import {problem} from '../../wire/problem.ts';
import type {Heard} from '../hub-request.ts';
import type {Visits} from '../visit-client.ts';

/** Visits by the codes of their slips, as a test lays them; the hub's answers, and its silence. */
export class MemoryVisits implements Visits {
  readonly known = new Map<string, VisitAnswer>();
  readonly rated: number[] = [];
  silent = false;

  /** A visit in a few words: the rest is as it is for somebody who has just come. */
  lay(code: string, visit: Partial<VisitAnswer>): void {
    const says = {title: {zh: '请在大厅等候', en: 'Please wait in the hall'}, lines: []};
    const waiting = {status: 'waiting', ahead: 0, misses: 0, rateable: false, says} as const;
    this.known.set(code, {...waiting, ...visit});
  }

  find(code: string): Promise<Heard<VisitAnswer>> {
    if (this.silent) return Promise.resolve({kind: 'unreachable'});
    const answer = this.known.get(code);
    return Promise.resolve(
      answer ? {kind: 'done', answer} : {kind: 'refused', problem: problem('visit-unknown')},
    );
  }

  rate(code: string, level: number): Promise<Heard<unknown>> {
    if (this.silent) return Promise.resolve({kind: 'unreachable'});
    const visit = this.known.get(code);
    if (!visit?.rateable) {
      return Promise.resolve({kind: 'refused', problem: problem('visit-rated')});
    }
    this.rated.push(level);
    this.known.set(code, {...visit, rateable: false});
    return Promise.resolve({kind: 'done', answer: {}});
  }
}
