import type {DevicePlace} from './device-place.ts';
import type {VisitForm} from './form.ts';
import type {Signage} from './signage.ts';
import type {SlipTemplate} from './slip-template.ts';

/**
 * The hall's configuration: one document per hall, published as a whole under a revision number.
 * Every number that a hall may want to change is here and nowhere in code.
 */

/** A text in the languages every hall has. Chinese leads; English is the second line. */
export interface Words {
  readonly zh: string;
  readonly en: string;
  /** In Traditional characters, where turning `zh` into them would not do. */
  readonly hant?: string;
}

/** A further language of the kiosk: a file that people made and the hall brought to the hub. */
export interface LanguageFile {
  /** BCP 47, of language, script and region at most: `ug`, `mn-Mong`. */
  readonly code: string;
  /** As its own speakers write it. */
  readonly name: string;
  /** SHA-256 of the file, 64 hexadecimal digits: its address among the hub's media. */
  readonly hash: string;
}

/** Codes of what the kiosk speaks by itself. */
export const BUILT_IN_LANGUAGES: readonly string[] = ['zh', 'zh-Hans', 'zh-Hant', 'en'];

export type AreaId = string;
export type UnitId = string;
export type SeatId = string;
export type RoomId = string;

/**
 * Where a ticket waits: for a unit, for general first reception, or, sent there by a desk, for one
 * seat or room. Their ids are all different.
 */
export type QueueId = UnitId;
export const GENERAL = 'general';

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
  /** What else people call it, so that it is found: former names, nicknames. */
  readonly aliases?: readonly string[];
  readonly area: AreaId;
  /** Letters of its numbers, where the hall numbers by unit: one or two capitals. */
  readonly prefix?: string;
  /** When numbers are issued for it; the hall's hours by default. */
  readonly hours?: readonly Hours[];
  readonly quota?: Quota;
  /** First and last day on which it takes visitors in, hall-local, `2026-11-30`, both included. */
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** Beyond these a visitor is offered help or an appointment, never turned away. */
export interface Quota {
  /** Numbers a day. */
  readonly perDay?: number;
  /** Tickets that wait at one time. */
  readonly waiting?: number;
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

/** A room is called to like a seat of a window; visitors are sent there by a desk. */
export interface Room {
  readonly id: RoomId;
  readonly name: Words;
  readonly area: AreaId;
  /** Going there would tell the hall why somebody came: they are called to the guide desk and led in. */
  readonly discreet: boolean;
}

/**
 * Whose turn it is between the two lanes of a queue; within a lane, age decides.
 * `one-in`: at most one priority call in `n` while ordinary tickets wait. `strict`: priority first.
 * `ageing`: a priority ticket counts as having waited `minutes` longer than it has.
 */
export type LaneRule =
  | {readonly rule: 'one-in'; readonly n: number}
  | {readonly rule: 'strict'}
  | {readonly rule: 'ageing'; readonly minutes: number};

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

/** Days on which the hall is closed whatever its hours, hall-local dates, both included: `2026-10-01`. */
export interface Holiday {
  readonly from: string;
  readonly until: string;
  /** As people call it: 国庆节. */
  readonly name: Words;
}

export interface HallConfiguration {
  readonly hall: string;
  readonly name: Words;
  /** IANA name; the hall's day and clock follow it. */
  readonly timeZone: string;
  readonly hours: readonly Hours[];
  /** Closed days; none where nothing is said. */
  readonly holidays?: readonly Holiday[];
  /** Whether numbers are issued only in the hours above, or at any time (a trial hall, a night shelter). */
  readonly issue: 'in-hours' | 'always';
  readonly areas: readonly Area[];
  readonly units: readonly Unit[];
  readonly windows: readonly Window[];
  readonly rooms: readonly Room[];
  readonly topics: readonly Topic[];
  readonly form: VisitForm;
  readonly general: {readonly area: AreaId};
  /** Whose letters a number carries: its area's, which say nothing of the matter, or its unit's own. */
  readonly numbering: 'area' | 'unit';
  readonly lanes: LaneRule;
  readonly calls: {
    /** Seconds before the same ticket may be called again. */
    readonly recallGap: number;
    readonly recallsAtMost: number;
    /** Places a ticket goes back after its first missed call. */
    readonly missedBack: number;
    /** Seconds after which a call is shown but no longer spoken. */
    readonly expiry: number;
    /** Seconds in which a desk may take its last step back. */
    readonly undo: number;
  };
  readonly appointments: {
    /** Minutes from one time on offer to the next. */
    readonly every: number;
    /** Appointments of one queue at one time. */
    readonly atOnce: number;
    /** Days ahead that are on offer, today included. */
    readonly days: number;
  };
  readonly parties: {
    /** Largest party one ticket may stand for. */
    readonly atMost: number;
    /** How many of a party are called to the window. */
    readonly representatives: number;
  };
  /** What a visit takes before the hall has its own figures, in minutes. */
  readonly service: {readonly mean: number; readonly changeover: number};
  readonly signage: Signage;
  /** What is printed on the slip of a number; USUAL_SLIP where nothing is said. */
  readonly slip?: SlipTemplate;
  /** Beyond those that the kiosk speaks by itself; none where nothing is said. */
  readonly languages?: readonly LanguageFile[];
  /** Where its kiosks and walls stand; none where nothing is said. */
  readonly devices?: readonly DevicePlace[];
  /** Where visitors' phones reach the hall, `https://hall.example`; without it slips carry no QR code. */
  readonly phoneAddress?: string;
}
