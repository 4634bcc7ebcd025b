import {createHash} from 'node:crypto';
import type {AuditDeed, AuditEntry, ChainedEntry} from '../../wire/audit-api.ts';

/** What stands before the first entry. */
const CHAIN_BEGINS = '0'.repeat(64);

/** The place up to which a chain is known. */
export interface ChainHead {
  readonly nr: number;
  readonly hash: string;
}

export const EMPTY_CHAIN: ChainHead = {nr: 0, hash: CHAIN_BEGINS};

const hashOf = (before: string, entry: string): string =>
  createHash('sha256').update(`${before}\n${entry}`).digest('hex');

/** The deeds as entries behind a head. An entry's text is hashed as it is kept: nothing is written a second time. */
export function chained(head: ChainHead, deeds: readonly AuditDeed[]): ChainedEntry[] {
  let {nr, hash} = head;
  return deeds.map((deed) => {
    nr += 1;
    const entry = JSON.stringify({nr, ...deed} satisfies AuditEntry);
    hash = hashOf(hash, entry);
    return {nr, entry, hash};
  });
}

/**
 * The first entry that does not fit what stands before it: it was changed, put in, or one is missing. Undefined where
 * all of them follow the head.
 */
export function firstBroken(head: ChainHead, entries: readonly ChainedEntry[]): number | undefined {
  let {nr, hash} = head;
  for (const {nr: its, entry, hash: told} of entries) {
    nr += 1;
    hash = hashOf(hash, entry);
    if (its !== nr || told !== hash || numberIn(entry) !== nr) return nr;
  }
  return undefined;
}

function numberIn(entry: string): unknown {
  try {
    return (JSON.parse(entry) as {nr?: unknown}).nr;
  } catch {
    return undefined;
  }
}
