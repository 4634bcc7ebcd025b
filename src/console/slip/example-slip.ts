import type {HallConfiguration} from '../../hall/configuration.ts';
import {dayAt} from '../../hall/day.ts';
import {layoutOf} from '../../hall/layout.ts';
import {hallNumber, kioskLetters, offlineNumber} from '../../hall/number.ts';
import {spacedCode} from '../../hall/visit-code.ts';
import {dateWords} from '../../ui/date-words.ts';
import type {Slip} from '../../ui/slip/slip.ts';

/** On what occasion a slip is printed: each has lines that the others have not. */
export const OCCASIONS = ['waiting', 'guided', 'appointment', 'offline', 'again'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** No visit has it: a real one is random. */
const CODE = '000000000000';
/** Half past nine, hours of the day. */
const HOUR = 9.5;

/** An invented visit of this hall. `now` is epoch milliseconds; of it only the day counts. */
export function exampleSlip(hall: HallConfiguration, occasion: Occasion, now: number): Slip {
  const {timeZone, areas, units, phoneAddress} = hall;
  const [area] = areas;
  const unit = units.find((one) => one.area === area?.id);
  const prefix = layoutOf(hall).prefixOf.get(unit?.id ?? '') ?? area?.prefix ?? '';
  const offline = occasion === 'offline';
  const {day, endsAt} = dayAt(now, timeZone);
  return {
    hall: hall.name,
    number: offline ? offlineNumber(prefix, kioskLetters(0), 7) : hallNumber(prefix, 23),
    area: area?.name ?? {zh: '', en: ''},
    ahead: 12,
    wait: {from: 10, to: 25},
    time: `${day} 09:30`,
    offline,
    party: 3,
    help: occasion === 'guided',
    ...(occasion === 'appointment'
      ? {appointment: dateWords(endsAt + HOUR * 3_600_000, now, timeZone)}
      : {}),
    unit: unit?.short,
    code: spacedCode(CODE),
    phone: phoneAddress === undefined ? undefined : `${phoneAddress}/t/${CODE}`,
    again: occasion === 'again',
  };
}
