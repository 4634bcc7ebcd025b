import type {VisitAnswer, VisitWords} from '../../wire/api.ts';

/** What a phone shows of a visit: a headline, one large line, and a few small ones. */
export interface PhoneView extends VisitWords {
  readonly status: VisitAnswer['status'];
  readonly number: string;
  /** Whether it asks how the visit was. */
  readonly asks: boolean;
}

export function phoneView({status, number = '', says, rateable}: VisitAnswer): PhoneView {
  return {...says, status, number, asks: rateable};
}
