import type {Words} from '../../hall/configuration.ts';
import type {Wait} from '../../hall/wait.ts';

/** What a slip can say of a visit. Nothing about who came or why. */
export interface Slip {
  readonly hall: Words;
  readonly number: string;
  readonly area: Words;
  readonly ahead: number;
  /** Absent while no window of the queue is open. */
  readonly wait?: Wait | undefined;
  /** When the number was taken, hall-local: `2026-11-23 14:26`. */
  readonly time: string;
  /** Issued while cut off from the hub: figures on it may be behind the hall's. */
  readonly offline: boolean;
  readonly party: number;
  /** A guide comes to the visitor where they sit. */
  readonly help?: boolean | undefined;
  /** The day and time of an appointment: its visitor comes then, and waits for nobody now. */
  readonly appointment?: Words | undefined;
  /** The unit of the visit, in short: printed only where the hall's template has a line for it. */
  readonly unit?: Words | undefined;
  /** By which the visit is found again: `1234 5678 9012`. */
  readonly code: string;
  /** Address that a phone opens to follow the visit; absent where phones cannot reach the hall. */
  readonly phone?: string | undefined;
  /** Printed before, or tried: it says so, and the number is the same. */
  readonly again?: boolean | undefined;
}
