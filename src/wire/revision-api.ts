import type {HallConfiguration} from '../hall/configuration.ts';
import type {Difference} from '../hall/difference/difference.ts';
import type {Actor} from '../hall/event.ts';
import type {Fault} from '../hall/fault.ts';

/** Characters of an operator's own words about a revision. */
export const NOTE_AT_MOST = 200;
/** Of one page of the list of revisions. */
export const REVISIONS_AT_ONCE = 50;
/** Differences that are told of each revision in a list. */
export const DIFFERENCES_TOLD = 30;

/** Who did something, at which place. */
export interface Author {
  readonly actor: Actor;
  /** What the person is called now; absent where there are no accounts, or the hub itself did it. */
  readonly name?: string;
}

/** One revision of the hall's document, as it is listed. */
export interface RevisionEntry extends Author {
  readonly revision: number;
  /** Hub time of its publication. */
  readonly at: number;
  readonly note?: string;
  /** The earlier revision that it brought back. */
  readonly restores?: number;
}

/** What a revision changed of the one before it, DIFFERENCES_TOLD lines at most, and how many there are. */
export interface ListedRevision extends RevisionEntry {
  readonly differences: readonly Difference[];
  readonly changes: number;
}

/** Newest first. */
export interface RevisionsAnswer {
  readonly revisions: readonly ListedRevision[];
  /** There are older ones: ask again with `before`, the revision listed last. */
  readonly more: boolean;
}

export interface RevisionAnswer extends RevisionEntry {
  readonly configuration: HallConfiguration;
}

/** What publishing a document now would come to. */
export interface CheckAnswer {
  /** The hall's revision, with which it was compared. */
  readonly revision: number;
  /** The document was made from another revision: publishing it would be refused. */
  readonly stale: boolean;
  /** Why it would be refused; paths into the document. */
  readonly faults: readonly Fault[];
  /** What is allowed and unwise. */
  readonly warnings: readonly Fault[];
  readonly differences: readonly Difference[];
}

/** A document that is to be published by the hub's clock. */
export interface ScheduledRevision extends Author {
  readonly id: string;
  readonly basedOn: number;
  /** Hub time at which it is due. */
  readonly due: number;
  /** Hub time at which it was planned. */
  readonly at: number;
  readonly note?: string;
  readonly state: 'waiting' | 'published' | 'failed' | 'cancelled';
  /** The revision that it became. */
  readonly revision?: number;
  /** Why it failed, a line each. */
  readonly faults?: readonly Fault[];
}

/** Those that wait, the next first; then those that are over, the last first. */
export interface ScheduledAnswer {
  readonly scheduled: readonly ScheduledRevision[];
}

/** What a plan will publish. */
export interface PlanAnswer {
  readonly id: string;
  readonly basedOn: number;
  readonly configuration: HallConfiguration;
}

/** A document that is being worked on, as it is listed. */
export interface DraftEntry {
  readonly id: string;
  /** What its operator calls it. */
  readonly name: string;
  /** Who saved it last. */
  readonly by: Author;
  readonly basedOn: number;
  /** Goes up by one with each save, from 1: who saves says which one they have seen. */
  readonly version: number;
  /** Hub time of the last save. */
  readonly at: number;
}

export interface DraftAnswer extends DraftEntry {
  readonly configuration: unknown;
}

/** Saved last first. */
export interface DraftsAnswer {
  readonly drafts: readonly DraftEntry[];
}
