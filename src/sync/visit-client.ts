import {API, type VisitAnswer} from '../wire/api.ts';
import {askHub, type Heard} from './hub-request.ts';
import {tellHub} from './hub-tell.ts';

const PATIENCE = 5_000;

/** What a slip's code opens, wherever the answer comes from. */
export interface Visits {
  find(code: string): Promise<Heard<VisitAnswer>>;
  /** `level` 0 is the best. */
  rate(code: string, level: number): Promise<Heard<unknown>>;
}

/** Asks the hub that served the page. */
export const hubVisits: Visits = {
  find: (code) => askHub(API.visit(code), PATIENCE),
  rate: (code, level) => tellHub('POST', API.visitRating(code), PATIENCE, {level}),
};
