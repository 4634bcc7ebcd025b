import type {PrintOutcome} from '../../src/devices/printer/printer.ts';
import type {TicketId} from '../../src/hall/event.ts';
import type {SlipReader} from '../../src/ui/slip/slip-rows.ts';
import type {IssuedNumber, NumberRequest} from '../number/take-number.ts';

/** A slip that a visitor should have. */
export interface SlipWish {
  readonly issued: IssuedNumber;
  readonly request: Pick<NumberRequest, 'code' | 'party' | 'help' | 'firstUnit'>;
  readonly ticket: TicketId;
  /** It was printed before, or tried. */
  readonly again: boolean;
  readonly reader: SlipReader;
}

/** What became of a slip; `none` where this kiosk has no printer. */
export type SlipOutcome = PrintOutcome['kind'] | 'none';

/** Resolves when it is known what became of it, or that nobody knows. */
export type PrintSlip = (wish: SlipWish) => Promise<SlipOutcome>;
