import type {Words} from '../../hall/configuration.ts';
import type {VisitAnswer, VisitWords} from '../../wire/api.ts';

/** What a phone shows of a visit: a headline, one large line, and a few small ones. */
export interface PhoneView extends VisitWords {
  readonly status: VisitAnswer['status'];
  readonly number: string;
  /** Whether it asks how the visit was. */
  readonly asks: boolean;
}

const LOOK: Words = {
  zh: '叫到您时，这里会马上显示。',
  en: 'This page tells you at once when you are called.',
};

export function phoneView({status, number = '', says, rateable}: VisitAnswer): PhoneView {
  const lines = status === 'waiting' ? [...says.lines, LOOK] : says.lines;
  return {...says, status, number, lines, asks: rateable};
}
