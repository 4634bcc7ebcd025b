import type {HallConfiguration, QueueId, SeatId, UnitId} from './configuration.ts';
import type {SealingKey} from './filled-form.ts';
import type {AlarmId, DisplayId} from './signage.ts';
import type {
  CallReason,
  NotAcceptedReason,
  Outcome,
  PauseReason,
  SlipTrouble,
  TransferNote,
} from './terms.ts';

/**
 * What happened, as the hub wrote it. The log holds numbers, times, places, queues, lanes, party
 * sizes, whether a guide was asked for, and what staff choose from short lists: never who came, never
 * what was said, and no text that anybody typed.
 */

export type TicketId = string;
export type DeviceId = string;
export type DeviceKind = 'kiosk' | 'wall' | 'desk' | 'console';
export type Lane = 'ordinary' | 'priority';

/** Who caused an event: a device, or a place at which somebody is signed in. */
export interface Actor {
  readonly kind: DeviceKind | 'hub' | 'demo';
  readonly id: string;
  /** The account of whoever was signed in there: an id, never a name. */
  readonly by?: string;
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

/** What every visit brings, however it comes into the hall. */
export interface Party {
  readonly ticket: TicketId;
  readonly number: string;
  readonly queue: QueueId;
  /** The unit that the visit came to first, which keeps it whoever else takes part. */
  readonly firstUnit?: UnitId;
  readonly lane: Lane;
  readonly party: number;
  /** The visitor asked for a guide. What for is not written down. */
  readonly help: boolean;
  /** When the visitor got the number, epoch milliseconds: the age of the ticket. */
  readonly issuedAt: number;
}

export type HallFact =
  | {
      readonly type: 'configuration-published';
      readonly revision: number;
      readonly configuration: HallConfiguration;
      /** The earlier revision whose document it is again. */
      readonly restores?: number;
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
  /** So many ratings of each level, the best first; several at once, so that they point at nobody. */
  | {readonly type: 'ratings-counted'; readonly counts: readonly number[]}
  /** Kiosks seal their forms to this key from now on; what was sealed to an earlier one can still be opened. */
  | {readonly type: 'sealing-key-set'; readonly key: SealingKey}
  /** Somebody at this device wants a guide to come. */
  | {readonly type: 'help-asked'; readonly device: DeviceId}
  | {readonly type: 'help-answered'; readonly device: DeviceId}
  /** Whoever asked does not need anybody any more. */
  | {readonly type: 'help-withdrawn'; readonly device: DeviceId}
  /** Every display shows this alarm and the loudspeakers speak it, until it is ended. */
  | {readonly type: 'alarm-raised'; readonly alarm: AlarmId}
  | {readonly type: 'alarm-ended'}
  /** Somebody looks whether a display is set up well: until then, epoch milliseconds, it shows a test card. */
  | {readonly type: 'display-tested'; readonly display: DisplayId; readonly until: number};

/** How a ticket comes into the hall's day, and how it leaves it without an interview. */
export type NumberFact =
  | (Party & {
      readonly type: 'ticket-issued';
      readonly device: DeviceId;
      /** Set for a number that a kiosk issued while cut off: its letters and its own count. */
      readonly offline?: {readonly letters: string; readonly count: number};
    })
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
  /** A ticket of today, or a new one, is given a time: until then it waits outside the queue. */
  | (Party & {readonly type: 'ticket-booked'; readonly day: string; readonly time: number})
  /** It waits now after all, at the age it has, instead of coming at the time it was given. */
  | (Party & {readonly type: 'ticket-rejoined'})
  /** Its time has come: it joins its queue ahead of those who walked in. */
  | (Party & {readonly type: 'appointment-came'; readonly time: number})
  /** Its day went by while the hall was not there to receive it. */
  | {readonly type: 'appointment-lapsed'; readonly ticket: TicketId; readonly number: string}
  /** The visitor does not want to wait any longer, and said so. */
  | {readonly type: 'ticket-withdrawn'; readonly ticket: TicketId}
  | {readonly type: 'lane-changed'; readonly ticket: TicketId; readonly lane: Lane}
  /** Its slip did not come out at this device, as far as is known. The number stands all the same. */
  | {
      readonly type: 'slip-missing';
      readonly ticket: TicketId;
      readonly device: DeviceId;
      readonly trouble: SlipTrouble;
      /** When the try began, hub time. */
      readonly tried?: number;
    }
  /** It came out after all, was printed again, or a guide has seen to it. */
  | {readonly type: 'slip-settled'; readonly ticket: TicketId; readonly tried?: number};

export type SeatFact =
  | {readonly type: 'seat-opened'; readonly seat: SeatId}
  | {readonly type: 'seat-paused'; readonly seat: SeatId; readonly reason: PauseReason}
  | {readonly type: 'seat-resumed'; readonly seat: SeatId}
  | {readonly type: 'seat-closed'; readonly seat: SeatId}
  /** From now until the end of the day the seat serves these queues, in this order, after its own. */
  | {readonly type: 'queues-assigned'; readonly seat: SeatId; readonly serves: readonly QueueId[]}
  /** The seat's last step did not happen after all: everything is as it was before it. */
  | {
      readonly type: 'step-undone';
      readonly seat: SeatId;
      readonly step: number;
      /** The visit that the step was about, and its first unit without it. */
      readonly ticket?: TicketId;
      readonly firstUnit?: UnitId;
    };

/** What happens to a ticket between its queue and a seat. */
export type VisitFact =
  /** A call of a ticket that waits, and every call after a missed one; calling again at once is `ticket-recalled`. */
  | {
      readonly type: 'ticket-called';
      readonly ticket: TicketId;
      readonly seat: SeatId;
      /** Set where it was called out of its turn. */
      readonly reason?: CallReason;
    }
  | {readonly type: 'ticket-recalled'; readonly ticket: TicketId; readonly seat: SeatId}
  | {
      readonly type: 'ticket-started';
      readonly ticket: TicketId;
      readonly seat: SeatId;
      /** Set where this is the first unit that the visit came to. */
      readonly firstUnit?: UnitId;
    }
  | {
      readonly type: 'ticket-finished';
      readonly ticket: TicketId;
      readonly seat: SeatId;
      readonly outcome: Outcome;
      /** Only with `not-accepted`. */
      readonly reason?: NotAcceptedReason;
    }
  | {
      readonly type: 'ticket-missed';
      readonly ticket: TicketId;
      readonly seat: SeatId;
      /** Its new place in the queue, or absent where it waits on the list to be restored. */
      readonly back?: {readonly rank: number};
    }
  | {readonly type: 'ticket-restored'; readonly ticket: TicketId}
  /** A guide has found whoever was called or missed and brings them. */
  | {readonly type: 'ticket-found'; readonly ticket: TicketId}
  /** The visitor goes to fetch something; the seat is free meanwhile. */
  | {readonly type: 'ticket-held'; readonly ticket: TicketId; readonly seat: SeatId}
  /** Called back from hold. */
  | {readonly type: 'ticket-resumed'; readonly ticket: TicketId; readonly seat: SeatId}
  | {
      readonly type: 'ticket-transferred';
      readonly ticket: TicketId;
      /** The seat it was at; absent where it was still waiting. */
      readonly seat?: SeatId;
      readonly to: QueueId;
      readonly note?: TransferNote;
      /** Set where the visit had no first unit yet. */
      readonly firstUnit?: UnitId;
    };

export type Fact = HallFact | NumberFact | SeatFact | VisitFact;
export type FactType = Fact['type'];
export type FactOf<T extends FactType> = Extract<Fact, {type: T}>;

export type HallEvent = Happened & Fact;
export type EventOf<T extends FactType> = Happened & FactOf<T>;
