import type {HallConfiguration, QueueId, SeatId, UnitId} from './configuration.ts';

/**
 * What happened, as the hub wrote it. The log holds numbers, times, places, queues, lanes, party
 * sizes and whether a guide was asked for: never who came or why.
 */

export type TicketId = string;
export type DeviceId = string;
export type DeviceKind = 'kiosk' | 'wall' | 'desk' | 'console';
export type Lane = 'ordinary' | 'priority';

/** Who caused an event: a device today, a person at it once there are accounts. */
export interface Actor {
  readonly kind: DeviceKind | 'hub' | 'demo';
  readonly id: string;
}

/** What happens by the hub's own clock, or before anybody could have asked. */
export const HUB: Actor = {kind: 'hub', id: 'hub'};

interface Happened {
  /** Place in the hall's one log, from 1 without gaps. */
  readonly seq: number;
  /** Hub time, epoch milliseconds. */
  readonly at: number;
  readonly actor: Actor;
}

export type Fact =
  | {
      readonly type: 'configuration-published';
      readonly revision: number;
      readonly configuration: HallConfiguration;
    }
  | {
      readonly type: 'day-opened';
      readonly day: string;
      readonly startsAt: number;
      readonly endsAt: number;
    }
  | {
      readonly type: 'device-registered';
      readonly device: DeviceId;
      readonly kind: DeviceKind;
      /** The letters of the numbers this kiosk issues while cut off; kiosks only. */
      readonly letters?: string;
    }
  | {
      readonly type: 'ticket-issued';
      readonly ticket: TicketId;
      readonly number: string;
      readonly queue: QueueId;
      /** The unit the visitor named, which keeps the visit whoever else takes part. */
      readonly firstUnit?: UnitId;
      readonly lane: Lane;
      readonly party: number;
      /** The visitor asked for a guide. What for is not written down. */
      readonly help: boolean;
      /** When the visitor got it; earlier than `at` for a number issued offline. */
      readonly issuedAt: number;
      readonly device: DeviceId;
      /** Set for a number that a kiosk issued while cut off: its letters and its own count. */
      readonly offline?: {readonly letters: string; readonly count: number};
    }
  /**
   * The kiosk never heard the hub's answer and printed an offline number for the same ticket: the
   * paper in the visitor's hand is the truth, the number the hub gave stays unused.
   */
  | {
      readonly type: 'ticket-renumbered';
      readonly ticket: TicketId;
      readonly number: string;
      readonly offline: {readonly letters: string; readonly count: number};
    }
  /** An offline ticket of an earlier day that reached the hub after that day was over. */
  | {
      readonly type: 'ticket-lapsed';
      readonly ticket: TicketId;
      readonly number: string;
      readonly issuedAt: number;
      readonly device: DeviceId;
    }
  | {readonly type: 'seat-opened'; readonly seat: SeatId}
  | {readonly type: 'seat-paused'; readonly seat: SeatId}
  | {readonly type: 'seat-resumed'; readonly seat: SeatId}
  | {readonly type: 'seat-closed'; readonly seat: SeatId}
  /** A first call and every call after a missed one; calling again at once is `ticket-recalled`. */
  | {readonly type: 'ticket-called'; readonly ticket: TicketId; readonly seat: SeatId}
  | {readonly type: 'ticket-recalled'; readonly ticket: TicketId; readonly seat: SeatId}
  | {readonly type: 'ticket-started'; readonly ticket: TicketId; readonly seat: SeatId}
  | {
      readonly type: 'ticket-finished';
      readonly ticket: TicketId;
      readonly seat: SeatId;
      readonly settled: boolean;
    }
  | {
      readonly type: 'ticket-missed';
      readonly ticket: TicketId;
      readonly seat: SeatId;
      /** Its new place in the queue, or absent where it waits on the list to be restored. */
      readonly back?: {readonly rank: number};
    }
  | {readonly type: 'ticket-restored'; readonly ticket: TicketId};

export type HallEvent = Happened & Fact;
