import type {SeatId} from '../../hall/configuration.ts';

/** The seat in the page's address; empty where there is none, or none that can be read. */
export function seatInAddress(): SeatId {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}
