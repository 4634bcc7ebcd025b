import type {HallState} from '../../src/hall/state.ts';
import {dateWords} from '../../src/ui/date-words.ts';
import type {VisitAnswer} from '../../src/wire/api.ts';
import type {SlipWish} from './slip-wish.ts';

/** The slip of a visit that was found by its code, as it is printed again; undefined where it needs none any more. */
export function foundSlip(
  {number, ahead, wait, time, slip}: VisitAnswer,
  code: string,
  {layout, configuration}: HallState,
  now: number,
): Pick<SlipWish, 'issued' | 'request' | 'ticket' | 'again'> | undefined {
  const area = slip && layout?.areaOf.get(slip.queue);
  if (!area || number === undefined) return undefined;
  const {ticket, party, issuedAt: at} = slip;
  const appointment =
    time === undefined ? undefined : dateWords(time, now, configuration?.timeZone ?? 'UTC');
  return {
    issued: {kind: 'issued', number, area, ahead, wait, offline: false, at, appointment},
    request: {party, help: false, code},
    ticket,
    again: true,
  };
}
