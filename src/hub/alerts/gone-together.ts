import type {DevicePlaceId} from '../../hall/device-place.ts';

/** A place of which nothing is heard. */
export interface Silence {
  readonly place: DevicePlaceId;
  /** Hub time. */
  readonly since: number;
  /** It has lasted so long that somebody has to know. */
  readonly told: boolean;
}

/** Places that fell silent together: one thing happened, not many. */
export interface GoneTogether {
  /** Hub time of the first of them. */
  readonly since: number;
  readonly places: readonly DevicePlaceId[];
}

/** So many at once are no chance. */
const TOGETHER = 5;
/** Fewer are told one by one: the rest came back, so it was not the network that keeps these. */
const STILL_TOGETHER = 3;
/**
 * Between the first and the last: a beat, the time after which a missing one counts, and a connection that a switch lets
 * die slowly. Less than a silence has to last, so whoever belongs to it is known before anybody is told.
 */
const WITHIN_MS = 30_000;

/** Who went together, as far as it goes on since the last look; undefined where nobody did. */
export function goneTogether(
  silences: readonly Silence[],
  before: GoneTogether | undefined,
): GoneTogether | undefined {
  if (before) {
    const still = new Set(before.places);
    const places = silences.filter(
      ({place, since}) => still.has(place) || isNear(since, before.since),
    );
    if (places.length >= STILL_TOGETHER) return together(before.since, places);
  }
  const byTime = silences.toSorted((one, other) => one.since - other.since);
  for (const {since, told} of byTime) {
    if (!told) continue;
    const places = byTime.filter((other) => isNear(other.since, since));
    if (places.length >= TOGETHER) return together(since, places);
  }
  return undefined;
}

const isNear = (since: number, first: number) => since >= first && since - first <= WITHIN_MS;

const together = (since: number, silences: readonly Silence[]): GoneTogether => ({
  since,
  places: silences.map(({place}) => place).sort(),
});
