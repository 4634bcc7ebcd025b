import type {UnitId} from '../../hall/configuration.ts';
import type {TicketId} from '../../hall/event.ts';
import type {AuditDeed, AuditVerification, ChainedEntry} from '../../wire/audit-api.ts';
import type {FaultRecord} from '../../wire/fleet/alert.ts';
import type {FormAsk, FormSaid} from '../forms/form-desk.ts';
import type {
  DocumentChange,
  DocumentKind,
  FaultAsk,
  FaultChange,
  KeptDocument,
  KeptRevision,
  RegisterChange,
  WholeDocument,
} from '../store/store.ts';
import type {DocumentKept} from './keep-document.ts';
import type {Opened, Rated, Request, Written} from './writer.ts';

/** Between the hub's main thread and the writer's; `ask` finds the one who asked. `at` is hub time. */
export type Question =
  | {readonly kind: 'write'; readonly at: number; readonly requests: readonly Request[]}
  | {
      readonly kind: 'events' | 'audit';
      readonly ask: number;
      readonly after: number;
      readonly limit: number;
    }
  | {
      readonly kind: 'form';
      readonly ask: number;
      readonly asked: Pick<AuditDeed, 'at' | 'who' | 'name' | 'from'>;
      readonly form: FormAsk;
    }
  | {readonly kind: 'register' | 'verify-audit'; readonly ask: number}
  /** Revisions before one, the newest first. */
  | {
      readonly kind: 'revisions';
      readonly ask: number;
      readonly before: number;
      readonly limit: number;
    }
  | {readonly kind: 'documents'; readonly ask: number; readonly of: DocumentKind}
  | {
      readonly kind: 'document';
      readonly ask: number;
      readonly of: DocumentKind;
      readonly id: string;
    }
  | {
      readonly kind: 'keep-document';
      readonly ask: number;
      readonly change: DocumentChange;
      readonly deeds: readonly AuditDeed[];
    }
  /** What people did at the door, and what the register is after it: both, or neither. */
  | {
      readonly kind: 'keep';
      readonly ask: number;
      readonly deeds: readonly AuditDeed[];
      readonly register: readonly RegisterChange[];
    }
  | {
      readonly kind: 'keep-faults';
      readonly ask: number;
      readonly changes: readonly FaultChange[];
      readonly forget: number;
    }
  | {readonly kind: 'faults'; readonly ask: number; readonly asked: FaultAsk}
  | {readonly kind: 'open-faults'; readonly ask: number}
  | {
      readonly kind: 'rate';
      readonly ask: number;
      readonly at: number;
      readonly code: string;
      readonly level: number;
    }
  | {readonly kind: 'is-rated' | 'ticket'; readonly ask: number; readonly code: string}
  | {readonly kind: 'first-unit'; readonly ask: number; readonly ticket: TicketId}
  | {readonly kind: 'close'};

export type Reply =
  | {readonly kind: 'opened'; readonly opened: Opened}
  | {readonly kind: 'written'; readonly written: Written; readonly ms: number}
  | {readonly kind: 'events'; readonly ask: number; readonly said: string}
  | {readonly kind: 'rated'; readonly ask: number; readonly said: Rated}
  | {readonly kind: 'is-rated'; readonly ask: number; readonly said: boolean}
  | {readonly kind: 'ticket'; readonly ask: number; readonly said: TicketId | undefined}
  | {readonly kind: 'first-unit'; readonly ask: number; readonly said: UnitId | undefined}
  | {readonly kind: 'form'; readonly ask: number; readonly said: FormSaid}
  | {readonly kind: 'register'; readonly ask: number; readonly said: readonly RegisterChange[]}
  | {readonly kind: 'revisions'; readonly ask: number; readonly said: readonly KeptRevision[]}
  | {readonly kind: 'documents'; readonly ask: number; readonly said: readonly KeptDocument[]}
  | {readonly kind: 'document'; readonly ask: number; readonly said: WholeDocument | undefined}
  | {readonly kind: 'document-kept'; readonly ask: number; readonly said: DocumentKept}
  | {readonly kind: 'kept'; readonly ask: number; readonly said: boolean}
  | {readonly kind: 'faults'; readonly ask: number; readonly said: readonly FaultRecord[]}
  | {readonly kind: 'audit'; readonly ask: number; readonly said: readonly ChainedEntry[]}
  | {readonly kind: 'verified'; readonly ask: number; readonly said: AuditVerification}
  | {readonly kind: 'closed'};

export interface WriterOptions {
  /** Folder of the log, and of the keys of forms beside it. */
  readonly data: string;
  readonly hall: string;
}
