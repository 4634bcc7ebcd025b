import type {HallConfiguration, QueueId, SeatId, UnitId} from './configuration.ts';
import type {Day} from './day.ts';
import type {DeviceId, DeviceKind, Lane, TicketId} from './event.ts';
import type {Layout} from './layout.ts';
import type {Queue} from './queue.ts';

export type TicketStatus = 'waiting' | 'called' | 'serving' | 'missed';

/** A number somebody holds today and that has not come to its end. Changed by the fold alone. */
export interface Ticket {
  readonly id: TicketId;
  number: string;
  readonly queue: QueueId;
  readonly firstUnit?: UnitId | undefined;
  readonly lane: Lane;
  readonly party: number;
  readonly help: boolean;
  readonly issuedAt: number;
  status: TicketStatus;
  /** Place in the queue: by rank, then by tie (see queue.ts). */
  rank: number;
  tie: number;
  seat?: SeatId | undefined;
  calledAt?: number | undefined;
  /** Calls since it last left the queue; above 1 they are repeats. */
  calls: number;
  misses: number;
  startedAt?: number | undefined;
}

export type SeatStatus = 'closed' | 'open' | 'paused';

export interface SeatState {
  status: SeatStatus;
  /** The ticket that is called to this seat or served at it. */
  ticket?: TicketId | undefined;
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

/** What the fold over one hall's log comes to. Bounded by the day, never by the years. */
export interface HallState {
  seq: number;
  /** Hub time of the last event, epoch milliseconds; 0 before the first. */
  at: number;
  revision: number;
  configuration?: HallConfiguration | undefined;
  /** Looked-up form of the configuration; made by the fold. */
  layout?: Layout | undefined;
  day?: Day | undefined;
  readonly devices: Map<DeviceId, Device>;
  readonly tickets: Map<TicketId, Ticket>;
  readonly queues: Map<QueueId, Queue>;
  readonly seats: Map<SeatId, SeatState>;
  /** Last number issued by the hub for each prefix today. */
  readonly counters: Map<string, number>;
  /** Last number each cut-off kiosk issued today, by its letters. */
  readonly offlineCounters: Map<string, number>;
  /** Newest first, CALLS_KEPT at most, one for each ticket. */
  calls: Call[];
  /** Numbers of tickets that ended today, oldest first, ENDED_KEPT at most: for a clear answer. */
  readonly ended: Map<TicketId, string>;
  /** Minutes that the last visits of each queue took, SERVICE_KEPT at most. */
  readonly service: Map<QueueId, number[]>;
  today: {issued: number; people: number; started: number; finished: number; settled: number};
}

/** More than seats that may call at one moment: a wall looks every call of a group up here. */
export const CALLS_KEPT = 96;
export const ENDED_KEPT = 256;
export const SERVICE_KEPT = 12;

export const noCounts = (): HallState['today'] => ({
  issued: 0,
  people: 0,
  started: 0,
  finished: 0,
  settled: 0,
});

export function emptyState(): HallState {
  return {
    seq: 0,
    at: 0,
    revision: 0,
    devices: new Map(),
    tickets: new Map(),
    queues: new Map(),
    seats: new Map(),
    counters: new Map(),
    offlineCounters: new Map(),
    calls: [],
    ended: new Map(),
    service: new Map(),
    today: noCounts(),
  };
}
