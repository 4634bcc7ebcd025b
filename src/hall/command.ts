import type {HallConfiguration, QueueId, SeatId} from './configuration.ts';
import type {Fault} from './check-configuration.ts';
import type {DeviceId, DeviceKind, Fact, Lane, TicketId} from './event.ts';

/** What somebody wants. It becomes events, or it is refused with a reason; nothing in between. */
export type Command =
  | {
      readonly type: 'publish-configuration';
      readonly configuration: HallConfiguration;
      /** The revision the change was made from; another one published since refuses it. */
      readonly basedOn: number;
    }
  | {readonly type: 'register-device'; readonly device: DeviceId; readonly kind: DeviceKind}
  | {
      readonly type: 'take-number';
      /** Made where the number is taken, time-ordered and random; also what makes a retry harmless. */
      readonly ticket: TicketId;
      readonly device: DeviceId;
      readonly queue: QueueId;
      readonly lane: Lane;
      readonly party: number;
      readonly help: boolean;
      /** Set where the kiosk was cut off: the number on the paper, and when it was printed. */
      readonly offline?: {readonly number: string; readonly at: number};
    }
  | {readonly type: 'open-seat'; readonly seat: SeatId}
  | {readonly type: 'pause-seat'; readonly seat: SeatId}
  | {readonly type: 'resume-seat'; readonly seat: SeatId}
  | {readonly type: 'close-seat'; readonly seat: SeatId}
  | {readonly type: 'call-next'; readonly seat: SeatId}
  | {readonly type: 'call-ticket'; readonly seat: SeatId; readonly ticket: TicketId}
  | {readonly type: 'recall'; readonly ticket: TicketId}
  | {readonly type: 'start'; readonly ticket: TicketId}
  | {readonly type: 'finish'; readonly ticket: TicketId; readonly settled: boolean}
  | {readonly type: 'miss'; readonly ticket: TicketId}
  | {readonly type: 'restore'; readonly ticket: TicketId}
  /** From the hub's own clock: the hall's day may have turned. */
  | {readonly type: 'turn-day'};

/** Why a command was refused. Texts for people live in the wire's problem catalogue. */
export type Refusal =
  | {
      readonly code: 'unknown-queue' | 'unknown-seat' | 'unknown-ticket' | 'unknown-device';
      readonly field: string;
    }
  | {readonly code: 'hall-not-configured'}
  | {readonly code: 'hall-closed'}
  | {readonly code: 'party-too-large'; readonly field: 'party'; readonly atMost: number}
  | {readonly code: 'number-taken'; readonly field: 'offline'; readonly number: string}
  | {readonly code: 'number-not-yours'; readonly field: 'offline'; readonly number: string}
  | {
      readonly code: 'seat-already-open' | 'seat-not-open' | 'seat-not-paused';
      readonly field: 'seat';
    }
  | {readonly code: 'seat-busy'; readonly field: 'seat'; readonly number: string}
  | {readonly code: 'nobody-waiting'}
  | {readonly code: 'ticket-already-issued'; readonly field: 'ticket'; readonly number: string}
  | {readonly code: 'ticket-not-waiting'; readonly field: 'ticket'; readonly number: string}
  | {readonly code: 'ticket-not-called'; readonly field: 'ticket'; readonly number: string}
  | {readonly code: 'ticket-not-started'; readonly field: 'ticket'; readonly number: string}
  | {readonly code: 'ticket-not-missed'; readonly field: 'ticket'; readonly number: string}
  | {readonly code: 'ticket-finished'; readonly field: 'ticket'; readonly number: string}
  | {readonly code: 'recall-too-soon'; readonly field: 'ticket'; readonly seconds: number}
  | {readonly code: 'recalls-used-up'; readonly field: 'ticket'; readonly atMost: number}
  | {readonly code: 'configuration-invalid'; readonly faults: readonly Fault[]}
  | {readonly code: 'revision-stale'; readonly field: 'basedOn'; readonly revision: number};

export type RefusalCode = Refusal['code'];

export type Decision =
  | {readonly ok: true; readonly facts: readonly Fact[]}
  | {readonly ok: false; readonly refusal: Refusal};

export const happens = (...facts: Fact[]): Decision => ({ok: true, facts});
export const refuse = (refusal: Refusal): Decision => ({ok: false, refusal});
