import {
  GENERAL,
  type Area,
  type HallConfiguration,
  type QueueId,
  type Seat,
  type SeatId,
  type Unit,
  type UnitId,
  type Window,
} from './configuration.ts';

export interface SeatPlace {
  readonly seat: Seat;
  readonly window: Window;
}

/** The configuration, looked up by id: made once for each revision, never once for each command. */
export interface Layout {
  readonly seats: ReadonlyMap<SeatId, SeatPlace>;
  readonly units: ReadonlyMap<UnitId, Unit>;
  /** The area whose letter a queue's numbers carry. */
  readonly areaOf: ReadonlyMap<QueueId, Area>;
  /** The seats that take tickets from a queue. */
  readonly seatsFor: ReadonlyMap<QueueId, readonly SeatId[]>;
}

export function layoutOf(configuration: HallConfiguration): Layout {
  const areas = new Map(configuration.areas.map((area) => [area.id, area]));
  const units = new Map(configuration.units.map((unit) => [unit.id, unit]));
  const seats = new Map<SeatId, SeatPlace>();
  const seatsFor = new Map<QueueId, SeatId[]>([[GENERAL, []]]);
  const areaOf = new Map<QueueId, Area>();
  const general = areas.get(configuration.general.area);
  if (general) areaOf.set(GENERAL, general);
  for (const unit of configuration.units) {
    seatsFor.set(unit.id, []);
    const area = areas.get(unit.area);
    if (area) areaOf.set(unit.id, area);
  }
  for (const window of configuration.windows) {
    for (const seat of window.seats) {
      seats.set(seat.id, {seat, window});
      for (const queue of seat.serves) seatsFor.get(queue)?.push(seat.id);
    }
  }
  return {seats, units, areaOf, seatsFor};
}
