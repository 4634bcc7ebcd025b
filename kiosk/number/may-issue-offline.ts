import type {HallLink} from '../../src/sync/hall-link.ts';

/** Whether this kiosk may number on its own: it has its letters, and knows what time it is. */
export function mayIssueOffline({state, device, clock}: HallLink): boolean {
  // A clock that is not set would date the number on another day, and the hall would not call it.
  return state.devices.get(device)?.letters !== undefined && !clock.suspicious;
}
