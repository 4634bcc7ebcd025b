import type {SeatId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';
import type {HallState} from '../../hall/state.ts';
import type {HallLink, Sent} from '../../sync/hall-link.ts';
import type {BodyOf, SentCommandType} from '../../wire/command-schema.ts';

/** The commands that a desk may give. */
type Verb = Extract<
  SentCommandType,
  | 'open-seat'
  | 'pause-seat'
  | 'resume-seat'
  | 'close-seat'
  | 'undo'
  | 'call-next'
  | 'call-ticket'
  | 'recall'
  | 'start'
  | 'miss'
  | 'restore'
  | 'hold'
  | 'resume'
  | 'transfer'
  | 'finish'
  | 'add-ticket'
  | 'change-lane'
  | 'book-ticket'
  | 'rejoin'
  | 'withdraw-ticket'
>;

/** What a press at the desk asks for: a command, whole but for the seat, which the desk knows. */
export type DeskAction = {
  [T in Verb]: {readonly type: T} & Omit<BodyOf<T>, 'seat' | 'device'>;
}[Verb];

/** The commands that name the seat which gives them. */
const OF_A_SEAT: ReadonlySet<DeskAction['type']> = new Set<DeskAction['type']>([
  'open-seat',
  'pause-seat',
  'resume-seat',
  'close-seat',
  'undo',
  'call-next',
  'call-ticket',
  'resume',
]);

/** The commands after which a visit is still at its seat. */
const STAYS: ReadonlySet<DeskAction['type']> = new Set<DeskAction['type']>(['start', 'recall']);

export class DeskActionEvent extends Event {
  static readonly type = 'rc-desk-act';
  readonly action: DeskAction;

  constructor(action: DeskAction) {
    super(DeskActionEvent.type, {bubbles: true, composed: true});
    this.action = action;
  }
}

/** Something has to be chosen or looked up before there is a command. */
export type DeskQuestion =
  | {readonly about: 'pause' | 'add' | 'look-up'}
  | {
      readonly about: 'call' | 'refuse' | 'transfer' | 'book' | 'withdraw';
      readonly ticket: TicketId;
    }
  /** `code` is that of its slip, where it was shown. */
  | {readonly about: 'ticket'; readonly ticket: TicketId; readonly code?: string | undefined};

export class DeskAskEvent extends Event {
  static readonly type = 'rc-desk-ask';
  readonly question: DeskQuestion;

  constructor(question: DeskQuestion) {
    super(DeskAskEvent.type, {bubbles: true, composed: true});
    this.question = question;
  }
}

/** Whether the visit at this seat may go from it by this: what was written of it has to be saved before. */
export function leavesSeat(action: DeskAction, {seats}: HallState, seat: SeatId): boolean {
  const here = 'ticket' in action && action.ticket === seats.get(seat)?.ticket;
  return action.type === 'undo' || (here && !STAYS.has(action.type));
}

export function sendAction(
  link: Pick<HallLink, 'send' | 'device'>,
  seat: SeatId,
  {type, ...rest}: DeskAction,
): Promise<Sent> {
  const own = type === 'add-ticket' ? {device: link.device} : OF_A_SEAT.has(type) ? {seat} : {};
  // The action is a command but for the seat or device: with it, it is the command's body.
  return link.send(type, {...rest, ...own});
}
