import {clockText, dayAt} from '../../src/hall/day.ts';
import type {HallState} from '../../src/hall/state.ts';
import {spacedCode} from '../../src/hall/visit-code.ts';
import type {Slip} from '../../src/ui/slip/slip.ts';
import {phoneAddress} from './phone-address.ts';
import type {IssuedNumber} from '../number/take-number.ts';
import type {SlipWish} from './slip-wish.ts';

/** What goes on the paper of a number. */
export function slipOf(
  issued: IssuedNumber,
  {code = '', party, help, firstUnit}: SlipWish['request'],
  state: HallState,
  page: Pick<Location, 'origin' | 'hostname'>,
): Slip {
  const {number, area, ahead, wait, offline, at, appointment} = issued;
  const {timeZone = 'UTC', name = {zh: '', en: ''}} = state.configuration ?? {};
  return {
    hall: name,
    number,
    area: area.name,
    ahead,
    wait,
    time: `${dayAt(at, timeZone).day} ${clockText(at, timeZone)}`,
    offline,
    party,
    // Cut off, no guide hears of it; and whoever has a time goes home until then.
    help: help && !offline && !appointment,
    appointment,
    unit: state.configuration?.units.find(({id}) => id === firstUnit)?.short,
    code: spacedCode(code),
    phone: phoneAddress(state.configuration, page, code),
  };
}
