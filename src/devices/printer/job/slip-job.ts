import type {SlipTrouble} from '../../../hall/terms.ts';
import type {Fate} from './escpos-printer.ts';

/** A job of its own for each try of a ticket's slip: the same one again would print nothing. */
export const slipJob = (ticket: string, attempt: string): string => `${ticket}.${attempt}`;

/** The ticket whose slip a job prints. */
export const ticketOfJob = (job: string): string => job.slice(0, job.lastIndexOf('.'));

/** What the hall is told of a slip that nobody saw come out. */
export const SLIP_OF_FATE = {
  printed: 'printed',
  failed: 'error',
  unknown: 'unconfirmed',
} as const satisfies Readonly<Record<Fate, SlipTrouble | 'printed'>>;
