import type {FormAct} from './form-api.ts';
import type {SentCommandType} from './command-schema.ts';
import type {UpdateDeed} from './update-api.ts';

/** What is written down of whoever does it. */
export type AuditAct =
  | `command-${SentCommandType}`
  | `form-${FormAct}`
  | 'begin-hall'
  | 'sign-in'
  | 'sign-out'
  | 'lock-session'
  | 'unlock-session'
  | 'set-password'
  | 'set-pin'
  | 'join-from-directory'
  | 'roles-from-directory'
  | 'save-directory'
  | 'remove-directory'
  | 'add-passkey'
  | 'remove-passkey'
  | 'end-session'
  | 'add-account'
  | 'change-account'
  | 'renew-account'
  | 'pair-device'
  | 'refuse-pairing'
  | 'release-device'
  | 'schedule-revision'
  | 'cancel-revision'
  | 'ask-screenshot'
  | 'ask-device'
  | `update-${UpdateDeed}`
  /** By the hub itself: a step of a version, or its end. */
  | 'update-step'
  | 'export-audit'
  | 'denied';

/** One thing that somebody did. No value of a form, no secret, nothing of a visitor but the id of a visit. */
export interface AuditDeed {
  /** Hub time. */
  readonly at: number;
  /** `account:<id>`, `device:<id>`, a kind of page where the hall has no accounts, `hub`, or `nobody`. */
  readonly who: string;
  /** What the person is called now: accounts are renamed. */
  readonly name?: string;
  /** Network address that it came from; empty where the hub did it. */
  readonly from: string;
  readonly what: AuditAct;
  /** The visit, account, device, revision or version that it is about. */
  readonly about?: string;
  /** Seat that it was done at. */
  readonly seat?: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** Code of the problem where it was refused. */
  readonly refused?: string;
}

export interface AuditEntry extends AuditDeed {
  /** Place in the audit log, from 1 without gaps. */
  readonly nr: number;
}

/** An entry as it was hashed, and the hash that stands for it and for all before it, hexadecimal. */
export interface ChainedEntry {
  readonly nr: number;
  readonly entry: string;
  readonly hash: string;
}

export interface AuditAnswer {
  readonly entries: readonly (AuditEntry & {readonly hash: string})[];
}

/** How far the chain is whole. */
export interface AuditVerification {
  readonly entries: number;
  /** Hash of the last entry: whoever wrote down an earlier one can tell that nothing before it was changed. */
  readonly head: string;
  /** The first entry that does not fit what is before it; absent where all do. */
  readonly broken?: number;
}
