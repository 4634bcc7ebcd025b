import {clockText, dayAt} from '../../src/hall/day.ts';
import type {HallState} from '../../src/hall/state.ts';
import {spacedCode} from '../../src/hall/visit-code.ts';
import type {Slip} from '../../src/devices/printer/printer.ts';
import {phoneAddress} from './phone-address.ts';
import type {IssuedNumber} from './take-number.ts';

/** What goes on the paper of a number. */
export function slipOf(
  issued: IssuedNumber,
  {code, party, help}: {readonly code: string; readonly party: number; readonly help: boolean},
  state: HallState,
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
    code: spacedCode(code),
    phone: phoneAddress(state.configuration, location, code),
  };
}
