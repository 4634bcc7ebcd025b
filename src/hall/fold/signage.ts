import type {EventOf} from '../event.ts';
import type {HallState} from '../state.ts';

export function raiseAlarm(state: HallState, {alarm, at}: EventOf<'alarm-raised'>): void {
  state.alarm = {alarm, at};
}

export function endAlarm(state: HallState): void {
  state.alarm = undefined;
}

export function testDisplay(
  state: HallState,
  {display, until, at}: EventOf<'display-tested'>,
): void {
  // Those that are over need no event of their own: they go with the next one.
  for (const [id, end] of state.tests) if (end <= at) state.tests.delete(id);
  if (until > at) state.tests.set(display, until);
  else state.tests.delete(display);
}
