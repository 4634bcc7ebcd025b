/**
 * The hall's configuration: one document per hall, published as a whole under a revision number.
 * Every number that a hall may want to change is here and nowhere in code.
 */

/** A text in the languages every hall has. Chinese leads; English is the second line. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type AreaId = string;
export type UnitId = string;
export type SeatId = string;
export type RoomId = string;

/** Where a ticket waits: for one unit, or for general first reception. */
export type QueueId = UnitId;
export const GENERAL: QueueId = 'general';

/** A part of the hall. Its letter starts every number issued for it; a number never names a unit. */
export interface Area {
  readonly id: AreaId;
  /** One capital letter; never I, O, Q or Z, which are misread or misheard. */
  readonly prefix: string;
  readonly name: Words;
}

export interface Unit {
  readonly id: UnitId;
  readonly name: Words;
  /** As short as people say it, for buttons and slips: 人社厅. */
  readonly short: Words;
  readonly area: AreaId;
}

export type Side = 'left' | 'right' | 'middle';

export interface Seat {
  readonly id: SeatId;
  readonly side: Side;
  /** Queues this seat takes its next ticket from, the first non-empty one first. */
  readonly serves: readonly QueueId[];
}

export interface Window {
  readonly number: number;
  readonly area: AreaId;
  readonly seats: readonly Seat[];
}

export interface Room {
  readonly id: RoomId;
  readonly name: Words;
}

/** What a visit is about, as a visitor would say it, and the units that usually take it. */
export interface Topic {
  readonly id: string;
  readonly name: Words;
  readonly hint: Words;
  readonly units: readonly UnitId[];
}

/** A span of a weekday in hall-local time. */
export interface Hours {
  /** Days of the week, 1 = Monday … 7 = Sunday. */
  readonly days: readonly number[];
  /** `HH:MM`, inclusive. */
  readonly from: string;
  /** `HH:MM`, exclusive. */
  readonly until: string;
}

export interface HallConfiguration {
  readonly hall: string;
  readonly name: Words;
  /** IANA name; the hall's day and clock follow it. */
  readonly timeZone: string;
  readonly hours: readonly Hours[];
  /** Whether numbers are issued only in the hours above, or at any time (a trial hall, a night shelter). */
  readonly issue: 'in-hours' | 'always';
  readonly areas: readonly Area[];
  readonly units: readonly Unit[];
  readonly windows: readonly Window[];
  readonly rooms: readonly Room[];
  readonly topics: readonly Topic[];
  readonly general: {readonly area: AreaId};
  readonly lanes: {
    /** At most one priority call in this many while ordinary tickets wait. */
    readonly priorityOneIn: number;
  };
  readonly calls: {
    /** Seconds before the same ticket may be called again. */
    readonly recallGap: number;
    readonly recallsAtMost: number;
    /** Places a ticket goes back after its first missed call. */
    readonly missedBack: number;
    /** Seconds after which a call is shown but no longer spoken. */
    readonly expiry: number;
  };
  readonly parties: {
    /** Largest party one ticket may stand for. */
    readonly atMost: number;
    /** How many of a party are called to the window. */
    readonly representatives: number;
  };
  /** What a visit takes before the hall has its own figures, in minutes. */
  readonly service: {readonly mean: number; readonly changeover: number};
  readonly slogans: readonly string[];
}
