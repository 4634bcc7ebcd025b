import type {StrayLink} from '../src/sync/hall-link.ts';
import {straying, type StrayParts} from '../src/sync/pairing/strayed.ts';
import {showPairing} from '../src/ui/pairing/show-pairing.ts';

/** A wall that its hall does not let in. */
export const stray = (link: StrayLink, place: StrayParts['place']): Promise<boolean> =>
  straying(link, 'wall', {place, show: showPairing});
