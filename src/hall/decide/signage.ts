import {happens, refuse, type CommandOf, type Decision} from '../command.ts';
import type {HallState} from '../state.ts';

export function raiseAlarm(state: HallState, {alarm}: CommandOf<'raise-alarm'>): Decision {
  const known = state.configuration?.signage.alarms.some(({id}) => id === alarm);
  if (known !== true) return refuse({code: 'unknown-alarm', field: 'alarm'});
  // Pressed twice in a fright, it is on all the same, and since the first press.
  if (state.alarm?.alarm === alarm) return happens();
  return happens({type: 'alarm-raised', alarm});
}

export function endAlarm(state: HallState): Decision {
  return state.alarm ? happens({type: 'alarm-ended'}) : happens();
}

export function testDisplay(
  state: HallState,
  {display, seconds}: CommandOf<'test-display'>,
  at: number,
): Decision {
  const known = state.configuration?.signage.displays.some(({id}) => id === display);
  if (known !== true) return refuse({code: 'unknown-display', field: 'display'});
  return happens({type: 'display-tested', display, until: at + seconds * 1000});
}
