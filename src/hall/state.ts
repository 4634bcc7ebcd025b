import {emptyAgenda, type Agenda} from './agenda.ts';
import type {HallConfiguration, QueueId, SeatId, UnitId} from './configuration.ts';
import type {Day} from './day.ts';
import type {DeviceId, DeviceKind, FactType, Lane, Party, TicketId} from './event.ts';
import type {SealingKey} from './filled-form.ts';
import {plannedQueues, type Layout, type Place} from './layout.ts';
import type {Queue} from './queue.ts';
import type {AlarmId, DisplayId} from './signage.ts';
import type {PauseReason, SlipTrouble, TransferNote} from './terms.ts';

export type TicketStatus = 'waiting' | 'called' | 'serving' | 'missed' | 'held';

/** A number somebody holds today and that has not come to its end. Changed by the fold alone. */
export interface Ticket {
  readonly id: TicketId;
  number: string;
  queue: QueueId;
  /** Once set it stays: the first unit keeps the visit. */
  firstUnit?: UnitId | undefined;
  lane: Lane;
  readonly party: number;
  readonly help: boolean;
  readonly issuedAt: number;
  /** The time it was given, where it came by appointment. */
  readonly time?: number | undefined;
  status: TicketStatus;
  /** Place in the queue: by rank, then by tie (see queue.ts). */
  rank: number;
  tie: number;
  /** Where it is called or served; on hold, where it was. */
  seat?: SeatId | undefined;
  calledAt?: number | undefined;
  /** Calls since it last left the queue; above 1 they are repeats. */
  calls: number;
  misses: number;
  startedAt?: number | undefined;
  /** Milliseconds in interview before `startedAt`: before a hold, or at another seat. */
  servedMs: number;
  /** A guide has found the visitor and brings them. */
  found: boolean;
  /** What the desk it was sent from has to say. */
  note?: TransferNote | undefined;
  /** Sequence number of the last event that moved it. */
  moved: number;
}

export type SeatStatus = 'closed' | 'open' | 'paused';

export interface SeatState {
  status: SeatStatus;
  /** Why it is paused. */
  reason?: PauseReason | undefined;
  /** The ticket that is called to this seat or served at it. */
  ticket?: TicketId | undefined;
  /** Queues it serves today after its own, where that is not the plan of the hall document. */
  assigned?: readonly QueueId[] | undefined;
  /** What the desk may still take back. */
  step?: Step | undefined;
}

/** The last thing that was done at a seat, and how seat and ticket were before it. */
export interface Step {
  readonly seq: number;
  readonly at: number;
  readonly type: FactType;
  readonly seat: Pick<SeatState, 'status' | 'reason' | 'ticket'>;
  readonly ticket?: Ticket | undefined;
  /** The earlier call of the ticket, which this one took off the list of calls. */
  call?: Call | undefined;
  readonly settled?: boolean | undefined;
}

/** A visit that was given a time, until that time comes. */
export interface Appointment extends Party {
  /** The hall's day of it, and epoch milliseconds. */
  readonly day: string;
  readonly time: number;
  /** It is among the visits of the hall's day already: one is counted once a day. */
  counted: boolean;
}

export interface Device {
  readonly kind: DeviceKind;
  readonly letters?: string | undefined;
}

/** One call as the hall saw it. */
export interface Call {
  readonly seq: number;
  readonly at: number;
  readonly ticket: TicketId;
  readonly number: string;
  readonly seat: SeatId;
  readonly again: boolean;
}

/** What is left of a ticket that has come to its end. */
export interface Ended {
  readonly number: string;
  readonly fate: 'finished' | 'booked' | 'withdrawn';
}

/** Whoever holds the number was left without paper, or may have been. */
export interface SlipMissing {
  /** Where it should have come out. */
  readonly device: DeviceId;
  readonly trouble: SlipTrouble;
  readonly at: number;
}

/** What a finished visit took. */
export interface ServiceTime {
  readonly seq: number;
  readonly at: number;
  readonly minutes: number;
}

/** What the fold over one hall's log comes to. Bounded by the day and the days on offer, never by the years. */
export interface HallState {
  seq: number;
  /** Hub time of the last event, epoch milliseconds; 0 before the first. */
  at: number;
  revision: number;
  configuration?: HallConfiguration | undefined;
  /** Looked-up form of the configuration; made by the fold. */
  layout?: Layout | undefined;
  day?: Day | undefined;
  /** To which kiosks seal their forms. */
  sealingKey?: SealingKey | undefined;
  readonly devices: Map<DeviceId, Device>;
  readonly tickets: Map<TicketId, Ticket>;
  readonly queues: Map<QueueId, Queue>;
  /** Of windows, and rooms by their id. */
  readonly seats: Map<SeatId, SeatState>;
  /** Visits whose time has not come yet, today's and those of the days on offer. */
  readonly appointments: Map<TicketId, Appointment>;
  /** The same by time, so that nobody has to look through them for every command. */
  readonly agenda: Agenda;
  /** Last number the hub gave for each day and prefix, `2026-03-02/A`: today's and those booked ahead. */
  readonly counters: Map<string, number>;
  /** Last number each cut-off kiosk issued today, by its letters. */
  readonly offlineCounters: Map<string, number>;
  /** Numbers issued today for each queue: what a quota counts. */
  readonly issued: Map<QueueId, number>;
  /** Newest first, CALLS_KEPT at most, one for each ticket. */
  calls: Call[];
  /** Tickets that ended today, oldest first, ENDED_KEPT at most. */
  readonly ended: Map<TicketId, Ended>;
  /** What the last visits of each queue took, oldest first: SERVICE_KEPT, and those that may still be undone. */
  readonly service: Map<QueueId, readonly ServiceTime[]>;
  /** Devices where somebody asked for a guide, and when. */
  readonly helpAsked: Map<DeviceId, number>;
  /** Tickets of today whose slip did not come out, as far as is known. */
  readonly slipsMissing: Map<TicketId, SlipMissing>;
  /** Of each ticket of today whose slip was spoken of, when the newest try began, or a guide saw to it. */
  readonly slipsHeard: Map<TicketId, number>;
  /** The alarm that is on, and since when. */
  alarm?: {readonly alarm: AlarmId; readonly at: number} | undefined;
  /** Displays that show a test card, and until when. */
  readonly tests: Map<DisplayId, number>;
  today: Counts;
}

export interface Counts {
  issued: number;
  people: number;
  started: number;
  finished: number;
  settled: number;
}

/** More than seats that may call at one moment: a wall looks every call of a group up here. */
export const CALLS_KEPT = 96;
/** More than visits that end in a day: an id is never a second ticket's, and a look-up tells the fate. */
export const ENDED_KEPT = 4_000;
export const SERVICE_KEPT = 12;

export const noCounts = (): Counts => ({issued: 0, people: 0, started: 0, finished: 0, settled: 0});

export const counterOf = (day: string, prefix: string): string => `${day}/${prefix}`;

export function emptyState(): HallState {
  return {
    seq: 0,
    at: 0,
    revision: 0,
    devices: new Map(),
    tickets: new Map(),
    queues: new Map(),
    seats: new Map(),
    appointments: new Map(),
    agenda: emptyAgenda(),
    counters: new Map(),
    offlineCounters: new Map(),
    issued: new Map(),
    calls: [],
    ended: new Map(),
    service: new Map(),
    helpAsked: new Map(),
    slipsMissing: new Map(),
    slipsHeard: new Map(),
    tests: new Map(),
    today: noCounts(),
  };
}

/** The queues a seat takes its next ticket from, in order: what was sent to it first. */
export function servedBy(state: HallState, id: SeatId): readonly QueueId[] {
  const place = state.layout?.places.get(id);
  if (!place) return [];
  return [id, ...(state.seats.get(id)?.assigned ?? plannedQueues(place))];
}

/** Whether a seat takes tickets from a queue today. */
function serves(state: HallState, [id, place]: readonly [SeatId, Place], queue: QueueId): boolean {
  return id === queue || (state.seats.get(id)?.assigned ?? plannedQueues(place)).includes(queue);
}

/** The seats that take tickets from a queue today. */
export function seatsServing(state: HallState, queue: QueueId): SeatId[] {
  const seats: SeatId[] = [];
  for (const entry of state.layout?.places ?? []) {
    if (serves(state, entry, queue)) seats.push(entry[0]);
  }
  return seats;
}

/** Since when a visit waits: from its number, or from the time that it was given. */
export const waitsSince = ({
  issuedAt,
  time = issuedAt,
}: {
  readonly issuedAt: number;
  readonly time?: number | undefined;
}): number => Math.max(issuedAt, time);

/** What a visit brings, and nothing else of what is known about it. */
export function partyIn(
  known: Omit<Party, 'firstUnit'> & {readonly firstUnit?: UnitId | undefined},
): Party {
  const {ticket, number, queue, firstUnit, lane, party, help, issuedAt} = known;
  const unit = firstUnit === undefined ? {} : {firstUnit};
  return {ticket, number, queue, ...unit, lane, party, help, issuedAt};
}
