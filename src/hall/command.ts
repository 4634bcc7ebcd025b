import type {HallConfiguration, QueueId, SeatId, UnitId} from './configuration.ts';
import type {DeviceId, DeviceKind, Fact, Lane, TicketId} from './event.ts';
import type {SealedForm, SealingKey} from './filled-form.ts';
import type {Refusal} from './refusal.ts';
import type {AlarmId, DisplayId} from './signage.ts';
import type {
  CallReason,
  NotAcceptedReason,
  Outcome,
  PauseReason,
  SlipTrouble,
  TransferNote,
} from './terms.ts';

/** What a visit brings to the door. */
interface Visit {
  /** Made where the number is taken, time-ordered and random; also what makes a retry harmless. */
  readonly ticket: TicketId;
  /** The code on its slip; without one there is no way back to the visit. The hub keeps it apart from the log. */
  readonly code?: string;
  /** What was filled in, sealed. The hub keeps it apart from the log too. */
  readonly form?: SealedForm;
  readonly device: DeviceId;
  readonly queue: QueueId;
  /** The first unit of an earlier visit in the same matter, which keeps it. */
  readonly firstUnit?: UnitId;
  readonly lane: Lane;
  readonly party: number;
  readonly help: boolean;
}

/** What somebody wants. It becomes events, or it is refused with a reason; nothing in between. */
export type Command =
  | {
      readonly type: 'publish-configuration';
      readonly configuration: HallConfiguration;
      /** The revision the change was made from; another one published since refuses it. */
      readonly basedOn: number;
      /** An operator's own words. The hub keeps them apart from the log. */
      readonly note?: string;
    }
  /** What an earlier revision was becomes a new one. */
  | {
      readonly type: 'roll-back-configuration';
      readonly revision: number;
      /** What was published under it: the hub takes it from its own log. Without it there was none. */
      readonly configuration?: HallConfiguration;
      readonly basedOn: number;
      readonly note?: string;
    }
  | {readonly type: 'register-device'; readonly device: DeviceId; readonly kind: DeviceKind}
  | {
      readonly type: 'ask-for-help' | 'answer-help' | 'withdraw-help';
      readonly device: DeviceId;
    }
  | (Visit & {
      readonly type: 'take-number';
      /** Set where the kiosk was cut off: the number on the paper, and when it was printed. */
      readonly offline?: {readonly number: string; readonly at: number};
    })
  /** A number given by a member of staff: hours and quotas are theirs to judge. */
  | (Visit & {readonly type: 'add-ticket'})
  /** A number for a time instead of now, from the times on offer. */
  | (Visit & {readonly type: 'make-appointment'; readonly time: number})
  /** A ticket of today gets a time instead. */
  | {readonly type: 'book-ticket'; readonly ticket: TicketId; readonly time: number}
  /** Who has a time joins the queue now, at the age of the ticket. */
  | {readonly type: 'rejoin'; readonly ticket: TicketId}
  | {readonly type: 'withdraw-ticket'; readonly ticket: TicketId}
  | {readonly type: 'change-lane'; readonly ticket: TicketId; readonly lane: Lane}
  /**
   * What became of a slip; `printed` and `seen-to` settle what was said of it before. `tried` is when the try began
   * that this speaks of, hub time as far as its device knew: news of an earlier one than was heard of changes
   * nothing. Without it this is the newest.
   */
  | {
      readonly type: 'report-slip';
      readonly ticket: TicketId;
      readonly device: DeviceId;
      readonly slip: SlipTrouble | 'printed' | 'seen-to';
      readonly tried?: number;
    }
  | {readonly type: 'open-seat' | 'resume-seat' | 'close-seat'; readonly seat: SeatId}
  | {readonly type: 'pause-seat'; readonly seat: SeatId; readonly reason: PauseReason}
  | {readonly type: 'assign-queues'; readonly seat: SeatId; readonly serves: readonly QueueId[]}
  /** `step`, where it is named, is the one that whoever undoes it has seen: another one since stands. */
  | {readonly type: 'undo'; readonly seat: SeatId; readonly step?: number}
  | {readonly type: 'call-next'; readonly seat: SeatId}
  | {
      readonly type: 'call-ticket';
      readonly seat: SeatId;
      readonly ticket: TicketId;
      readonly reason: CallReason;
    }
  | {readonly type: 'recall' | 'start' | 'miss' | 'hold'; readonly ticket: TicketId}
  | {readonly type: 'restore' | 'find'; readonly ticket: TicketId}
  | {readonly type: 'resume'; readonly ticket: TicketId; readonly seat: SeatId}
  | {
      readonly type: 'transfer';
      readonly ticket: TicketId;
      readonly to: QueueId;
      readonly note?: TransferNote;
    }
  | {
      readonly type: 'finish';
      readonly ticket: TicketId;
      readonly outcome: Outcome;
      /** With `not-accepted`, and only there. */
      readonly reason?: NotAcceptedReason;
    }
  | {readonly type: 'raise-alarm'; readonly alarm: AlarmId}
  | {readonly type: 'end-alarm'}
  /** `seconds` 0 ends it. */
  | {readonly type: 'test-display'; readonly display: DisplayId; readonly seconds: number}
  /** From the hub itself: kiosks seal their forms to this key from now on. */
  | {readonly type: 'set-sealing-key'; readonly key: SealingKey}
  /** From the hub's own clock: a day may have turned, an appointment's time may have come. */
  | {readonly type: 'look-at-clock'};

/** The command of one type; several types may share a shape. */
export type CommandOf<T extends Command['type']> = Command extends infer C
  ? C extends Command
    ? T extends C['type']
      ? C & {readonly type: T}
      : never
    : never
  : never;

export type Decision =
  | {readonly ok: true; readonly facts: readonly Fact[]}
  | {readonly ok: false; readonly refusal: Refusal};

export const happens = (...facts: Fact[]): Decision => ({ok: true, facts});
export const refuse = (refusal: Refusal): Decision => ({ok: false, refusal});
