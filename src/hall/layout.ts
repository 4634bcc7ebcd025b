import {
  GENERAL,
  type Area,
  type HallConfiguration,
  type QueueId,
  type Room,
  type RoomId,
  type Seat,
  type SeatId,
  type Side,
  type Unit,
  type UnitId,
  type Window,
  type Words,
} from './configuration.ts';

/** Where a ticket is called to: a side of a window, or a room. */
export type Place =
  | {readonly kind: 'window'; readonly window: Window; readonly seat: Seat}
  | {readonly kind: 'room'; readonly room: Room};

/** The configuration, looked up by id: made once for each revision, never once for each command. */
export interface Layout {
  /** Seats of windows, and rooms, which are seats to the queue: each by its id. */
  readonly places: ReadonlyMap<SeatId, Place>;
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly areaOf: ReadonlyMap<QueueId, Area>;
  /** The letters that a queue's numbers begin with. */
  readonly prefixOf: ReadonlyMap<QueueId, string>;
}

export function layoutOf(configuration: HallConfiguration): Layout {
  const areas = new Map(configuration.areas.map((area) => [area.id, area]));
  const places = new Map<SeatId, Place>();
  const areaOf = new Map<QueueId, Area>();
  const prefixOf = new Map<QueueId, string>();
  const number = (queue: QueueId, areaId: string, own?: string) => {
    const area = areas.get(areaId);
    if (!area) return;
    areaOf.set(queue, area);
    prefixOf.set(queue, configuration.numbering === 'unit' ? (own ?? area.prefix) : area.prefix);
  };
  number(GENERAL, configuration.general.area);
  for (const unit of configuration.units) number(unit.id, unit.area, unit.prefix);
  for (const window of configuration.windows) {
    for (const seat of window.seats) {
      places.set(seat.id, {kind: 'window', window, seat});
      number(seat.id, window.area);
    }
  }
  for (const room of configuration.rooms) {
    places.set(room.id, {kind: 'room', room});
    number(room.id, room.area);
  }
  const units = new Map(configuration.units.map((unit) => [unit.id, unit]));
  return {places, units, areaOf, prefixOf};
}

/** The queues that the hall document gives a place besides its own; a room has its own alone. */
export const plannedQueues = (place: Place): readonly QueueId[] =>
  place.kind === 'window' ? place.seat.serves : [];

/** The unit that sits at a place: the first one it serves. None at a room or a purely general seat. */
export const unitAt = (place: Place): UnitId | undefined =>
  plannedQueues(place).find((queue) => queue !== GENERAL);

/** Where somebody is called to, as the whole hall may hear it. */
export type CalledTo =
  | {readonly kind: 'window'; readonly number: number; readonly side: Side}
  | {readonly kind: 'room'; readonly room: RoomId; readonly name: Words}
  /** A guide leads them from there, so that nobody learns which room it is. */
  | {readonly kind: 'guide-desk'};

export function placeTo(place: Place): CalledTo {
  if (place.kind === 'window') {
    return {kind: 'window', number: place.window.number, side: place.seat.side};
  }
  const {id, name, discreet} = place.room;
  return discreet ? {kind: 'guide-desk'} : {kind: 'room', room: id, name};
}
