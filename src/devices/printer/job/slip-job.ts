import type {SlipTrouble} from '../../../hall/terms.ts';
import {triedAt} from '../slip-try.ts';
import type {Fate} from './escpos-printer.ts';

/** A job of its own for each try of a ticket's slip: the same one again would print nothing. */
export const slipJob = (ticket: string, attempt: string): string => `${ticket}.${attempt}`;

/** In place of a ticket, where a printer is only tried. */
export const TEST_SLIP = 'test';

/** Whether nobody waits for this slip: the hall is told nothing of it. */
export const isTestSlip = (job: string): boolean => job.startsWith(`${TEST_SLIP}.`);

/** Whose slip a job prints, and which try of it: as the hall is told of it. */
export function slipOfJob(job: string): {readonly ticket: string; readonly tried?: number} {
  const ticket = job.slice(0, job.lastIndexOf('.'));
  const tried = triedAt(job);
  return tried === undefined ? {ticket} : {ticket, tried};
}

/** What the hall is told of a slip that nobody saw come out. */
export const SLIP_OF_FATE = {
  printed: 'printed',
  failed: 'error',
  unknown: 'unconfirmed',
} as const satisfies Readonly<Record<Fate, SlipTrouble | 'printed'>>;
