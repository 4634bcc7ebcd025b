import type {UnitId} from '../../hall/configuration.ts';
import type {DevicePlaceId} from '../../hall/device-place.ts';
import type {HallEvent, TicketId} from '../../hall/event.ts';
import type {Snapshot} from '../../hall/snapshot.ts';
import type {Answer} from '../../wire/api.ts';
import type {ChainedEntry} from '../../wire/audit-api.ts';
import type {FaultRecord} from '../../wire/fleet/alert.ts';

/** A year of a large hall in which something is always wrong. */
export const FAULTS_AT_MOST = 50_000;

/** The answer that a command got, kept for as long as the log: a retry gets it again. */
export interface KeptAnswer {
  readonly id: string;
  /** Of the whole command: an id that comes back with another one is a mistake, not a retry. */
  readonly fingerprint: string;
  readonly answer: Answer;
}

/** All that one group of commands made happen. Durable as a whole or not at all. */
export interface Batch {
  readonly events: readonly HallEvent[];
  readonly answers: readonly KeptAnswer[];
  /** The state after the batch, from time to time, so that a start need not fold the years. */
  readonly checkpoint?: Snapshot | undefined;
  /** Codes of slips, each with the visit it leads to. One that is in use already stays as it is. */
  readonly slips?: readonly {readonly code: string; readonly ticket: TicketId}[];
  /** What visitors filled in, encrypted. A ticket that has one already keeps it. */
  readonly forms?: readonly {readonly ticket: TicketId; readonly box: Uint8Array}[];
  /** A rating that this batch takes in: the mark of its visit, and all that are pending after it. */
  readonly rating?: {readonly mark: string; readonly pending: readonly number[]} | undefined;
  /** What somebody did, behind what is written of it already. */
  readonly audit?: readonly ChainedEntry[];
  readonly register?: readonly RegisterChange[];
  readonly documents?: readonly DocumentChange[];
  /** What operators wrote of revisions that this batch publishes. */
  readonly notes?: readonly {readonly revision: number; readonly note: string}[];
}

export type Publication = Extract<HallEvent, {type: 'configuration-published'}>;

/** One revision of the hall's document, as the log has it. */
export interface KeptRevision {
  readonly event: Publication;
  readonly note?: string;
}

/** Documents that are not published (yet). */
export type DocumentKind = 'draft' | 'scheduled';

export interface KeptDocument {
  readonly kind: DocumentKind;
  readonly id: string;
  /** Goes up by one with each change, from 1. */
  readonly version: number;
  /** What is said of it in a list. */
  readonly about: unknown;
}

export interface WholeDocument extends KeptDocument {
  readonly configuration: unknown;
}

/** What a document is from now on; without `to` it goes. Without a configuration it keeps the one that it has. */
export interface DocumentChange {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly to?: {
    readonly version: number;
    readonly about: unknown;
    readonly configuration?: unknown;
  };
}

/** People, their sessions and passkeys, the directory that knows them, devices, and the versions of the apps. */
export type RegisterKind =
  'account' | 'session' | 'passkey' | 'directory' | 'device' | 'secret' | 'updates';

/** A row of the register; without a value it goes. */
export interface RegisterChange {
  readonly kind: RegisterKind;
  readonly id: string;
  readonly value?: unknown;
}

/** A fault of a place that began, or has ended. */
export type FaultChange = Omit<FaultRecord, 'nr'>;

/** A stretch of the history of faults: what comes after a place in it; a negative one counts from the end. */
export interface FaultAsk {
  readonly place?: DevicePlaceId | undefined;
  readonly after: number;
  readonly limit: number;
}

/** Where a day of the hall begins in its log: the place of its first `day-opened`. */
export interface DayPlace {
  readonly day: string;
  readonly seq: number;
}

/** A form as the disk has it: encrypted by whoever keeps it. */
export interface KeptForm {
  /** What the visitor filled in. */
  readonly filled: Uint8Array;
  /** What the desk wrote down with it. */
  readonly record?: Uint8Array | undefined;
}

export interface Loaded {
  /** Names this log. Another epoch means that sequence numbers cannot be compared. */
  readonly epoch: string;
  readonly checkpoint?: Snapshot | undefined;
  /** The events after the checkpoint, in order. */
  readonly events: readonly HallEvent[];
  /** All days of the log, oldest first. */
  readonly days: readonly DayPlace[];
}

/**
 * One hall's log on durable ground. Only the writer calls it, one call at a time. Every method
 * rejects with an Error where the ground fails: disk full, file broken, connection lost.
 */
export interface Store {
  load(): Promise<Loaded>;
  answersTo(ids: readonly string[]): Promise<ReadonlyMap<string, KeptAnswer>>;
  /** Resolves when the batch is on disk. */
  commit(batch: Batch): Promise<void>;
  /** Events after `seq` in order, `limit` at most. */
  eventsAfter(seq: number, limit: number): Promise<HallEvent[]>;
  /** The same as the text of a JSON array, for whoever only passes them on. */
  eventsText(seq: number, limit: number): Promise<string>;
  /** The visit that a slip's code leads to, of whatever day. */
  ticketOf(code: string): Promise<TicketId | undefined>;
  /** The first unit of a visit of whatever day, if it had one. */
  firstUnitOf(ticket: TicketId): Promise<UnitId | undefined>;
  /** Whether the visit with this mark was rated, and how many ratings of each level are pending. */
  ratings(mark: string): Promise<{readonly rated: boolean; readonly pending: readonly number[]}>;
  /** All of the register, each with its value. */
  register(): Promise<readonly RegisterChange[]>;
  /** Revisions before one, the newest first. */
  revisionsBefore(revision: number, limit: number): Promise<readonly KeptRevision[]>;
  /** All of a kind, without what they say. */
  documents(kind: DocumentKind): Promise<readonly KeptDocument[]>;
  document(kind: DocumentKind, id: string): Promise<WholeDocument | undefined>;
  /** Entries of the audit log after a place in it, in order. */
  auditAfter(nr: number, limit: number): Promise<readonly ChainedEntry[]>;
  /** The last entry; undefined before the first. */
  lastAudit(): Promise<ChainedEntry | undefined>;
  /** All entries about one thing, oldest first. */
  auditAbout(about: string): Promise<readonly ChainedEntry[]>;
  /** Begins and ends faults; those that began before `forget`, and beyond the newest `FAULTS_AT_MOST`, go. */
  keepFaults(changes: readonly FaultChange[], forget: number): Promise<void>;
  /** Oldest first. */
  faults(ask: FaultAsk): Promise<readonly FaultRecord[]>;
  /** Faults that have not ended. */
  openFaults(): Promise<readonly FaultRecord[]>;
  formOf(ticket: TicketId): Promise<KeptForm | undefined>;
  /** Puts what a desk wrote down in the place of what it wrote before. */
  keepRecord(ticket: TicketId, box: Uint8Array): Promise<void>;
  dropForms(tickets: readonly TicketId[]): Promise<void>;
  close(): Promise<void>;
}
