import type {HallConfiguration} from '../src/hall/configuration.ts';
import type {Display, Scope, Signage} from '../src/hall/signage.ts';
import type {Place} from '../src/hall/layout.ts';

/**
 * Which display a page is: the one that its address names, or the hall's first where it names none.
 * `undefined` where the hall has no such display: another one in its place would mislead.
 */
export function displayOf(
  {displays}: Pick<Signage, 'displays'>,
  wanted: string | undefined,
): Display | undefined {
  return wanted === undefined ? displays[0] : displays.find(({id}) => id === wanted);
}

/** Whether a window's side or a room is among what a display is about. */
export function inScope(place: Place, {areas, windows, sides}: Scope = {}): boolean {
  const area = place.kind === 'window' ? place.window.area : place.room.area;
  if (areas && !areas.includes(area)) return false;
  if (place.kind === 'room') return !windows && !sides;
  if (windows && !windows.includes(place.window.number)) return false;
  return !sides || sides.includes(place.seat.side);
}

/** The document with its screens as they are in a draft that somebody works on. */
export const withDraft = (
  configuration: HallConfiguration,
  draft: Signage | undefined,
): HallConfiguration => (draft ? {...configuration, signage: draft} : configuration);
