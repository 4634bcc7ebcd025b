import type {HallConfiguration, UnitId} from '../../../hall/configuration.ts';

/** The document without whatever points at a unit that was taken away: seats and topics let go of it. */
export function withoutUnit(hall: HallConfiguration, gone: UnitId): HallConfiguration {
  const off = (ids: readonly string[]) => ids.filter((id) => id !== gone);
  return {
    ...hall,
    windows: hall.windows.map((window) => ({
      ...window,
      seats: window.seats.map((seat) => ({...seat, serves: off(seat.serves)})),
    })),
    topics: hall.topics.map((topic) => ({...topic, units: off(topic.units)})),
  };
}
