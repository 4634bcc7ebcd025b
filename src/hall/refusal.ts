import type {Fault} from './fault.ts';

/** A time that is offered instead: epoch milliseconds, and as the hall would write it. */
export interface Offer {
  readonly at: number;
  /** `11-25 09:30`, hall-local. */
  readonly text: string;
}

/** Why a command was refused. Texts for people live in the wire's problem catalogue. */
export type Refusal =
  | {
      readonly code:
        | 'unknown-queue'
        | 'unknown-seat'
        | 'unknown-ticket'
        | 'unknown-device'
        | 'unknown-unit'
        | 'unknown-alarm'
        | 'unknown-display'
        | 'unknown-revision';
      readonly field: string;
    }
  | {readonly code: 'hall-not-configured'}
  | {readonly code: 'hall-closed'; readonly offer?: Offer}
  | {
      readonly code: 'unit-closed' | 'quota-reached';
      readonly field: 'queue';
      /** The next free time; absent where none is left on offer. */
      readonly offer?: Offer;
    }
  | {readonly code: 'time-not-on-offer'; readonly field: 'time'; readonly offer?: Offer}
  | {readonly code: 'party-too-large'; readonly field: 'party'; readonly atMost: number}
  | {readonly code: 'number-taken'; readonly field: 'offline'; readonly number: string}
  | {readonly code: 'number-not-yours'; readonly field: 'offline'; readonly number: string}
  | {
      readonly code:
        | 'seat-already-open'
        | 'seat-not-open'
        | 'seat-not-paused'
        | 'nothing-to-undo'
        | 'undo-too-late';
      readonly field: 'seat';
    }
  | {readonly code: 'seat-busy'; readonly field: 'seat'; readonly number: string}
  | {readonly code: 'seat-awaited'; readonly field: 'seat'; readonly count: number}
  | {readonly code: 'nobody-waiting' | 'alarm-on'}
  | {
      readonly code:
        | 'ticket-already-issued'
        | 'ticket-not-waiting'
        | 'ticket-not-called'
        | 'ticket-not-started'
        | 'ticket-not-missed'
        | 'ticket-not-held'
        | 'ticket-not-booked'
        | 'ticket-not-at-a-seat'
        | 'ticket-at-a-seat'
        | 'ticket-not-looked-for'
        | 'ticket-finished';
      readonly field: 'ticket';
      readonly number: string;
    }
  | {readonly code: 'recall-too-soon'; readonly field: 'ticket'; readonly seconds: number}
  | {readonly code: 'recalls-used-up'; readonly field: 'ticket'; readonly atMost: number}
  | {readonly code: 'place-closed' | 'already-there'; readonly field: 'to'}
  | {readonly code: 'reason-missing' | 'reason-unasked'; readonly field: 'reason'}
  | {readonly code: 'nobody-asked'; readonly field: 'device'}
  | {readonly code: 'configuration-invalid'; readonly faults: readonly Fault[]}
  | {readonly code: 'revision-stale'; readonly field: 'basedOn'; readonly revision: number};

export type RefusalCode = Refusal['code'];
