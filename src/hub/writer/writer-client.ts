import {Worker} from 'node:worker_threads';
import type {UnitId} from '../../hall/configuration.ts';
import type {HallEvent, TicketId} from '../../hall/event.ts';
import type {AuditDeed, AuditVerification, ChainedEntry} from '../../wire/audit-api.ts';
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
import type {FaultRecord} from '../../wire/fleet/alert.ts';
import type {Question, Reply, WriterOptions} from './messages.ts';
import type {Opened, Outcome, Rated, Request} from './writer.ts';

interface Waiting {
  readonly request: Request;
  readonly settle: (outcome: Outcome) => void;
}

/** What the main thread does with a group that became durable, before its senders hear of it. */
export type OnWritten = (events: readonly HallEvent[], group: {size: number; ms: number}) => void;

/** Largest group: keeps one transaction, and the wait of whoever comes after it, short. */
const GROUP_AT_MOST = 512;

/**
 * The main thread's side of the writer. Commands that come while a group is being written form
 * the next group, so the disk is asked once for all of them.
 */
export class WriterClient {
  readonly #worker: Worker;
  readonly #now: () => number;
  readonly #onWritten: OnWritten;
  /** Questions that wait for what is said to them, by their number. */
  readonly #asks = new Map<number, (said: unknown) => void>();
  #lastAsk = 0;
  #queue: Waiting[] = [];
  #group: Waiting[] | undefined;
  #scheduled = false;
  #idle: (() => void)[] = [];
  #closed: (() => void) | undefined;

  private constructor(worker: Worker, now: () => number, onWritten: OnWritten) {
    this.#worker = worker;
    this.#now = now;
    this.#onWritten = onWritten;
  }

  /** `now` is hub time. `onLost` is called when the thread dies: nothing can be promised any more. */
  static open(
    options: WriterOptions,
    now: () => number,
    onWritten: OnWritten,
    onLost: (error: Error) => void,
  ): Promise<{client: WriterClient; opened: Opened}> {
    const url = new URL('./writer-thread.ts', import.meta.url);
    const worker = new Worker(url, {workerData: options});
    const client = new WriterClient(worker, now, onWritten);
    return new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.on('message', (reply: Reply) => {
        if (reply.kind !== 'opened') {
          client.#hear(reply);
          return;
        }
        worker.off('error', reject);
        worker.once('error', onLost);
        resolve({client, opened: reply.opened});
      });
    });
  }

  submit(request: Request): Promise<Outcome> {
    return new Promise((settle) => {
      this.#queue.push({request, settle});
      this.#schedule();
    });
  }

  /** A JSON array. */
  eventsText(after: number, limit: number): Promise<string> {
    return this.#asked((ask) => ({kind: 'events', ask, after, limit}));
  }

  async rate(code: string, level: number): Promise<Rated['kind']> {
    return (await this.#asked<Rated>((ask) => ({kind: 'rate', ask, at: this.#now(), code, level})))
      .kind;
  }

  isRated(code: string): Promise<boolean> {
    return this.#asked((ask) => ({kind: 'is-rated', ask, code}));
  }

  ticketOf(code: string): Promise<TicketId | undefined> {
    return this.#asked((ask) => ({kind: 'ticket', ask, code}));
  }

  firstUnitOf(ticket: TicketId): Promise<UnitId | undefined> {
    return this.#asked((ask) => ({kind: 'first-unit', ask, ticket}));
  }

  form(form: FormAsk, asker: Pick<AuditDeed, 'who' | 'name' | 'from'>): Promise<FormSaid> {
    const asked = {...asker, at: this.#now()};
    return this.#asked((ask) => ({kind: 'form', ask, asked, form}));
  }

  register(): Promise<readonly RegisterChange[]> {
    return this.#asked((ask) => ({kind: 'register', ask}));
  }

  /** Deeds, and what the register is after them. False where the disk fails: nothing is kept. */
  keep(
    deeds: readonly Omit<AuditDeed, 'at'>[],
    register: readonly RegisterChange[] = [],
  ): Promise<boolean> {
    const at = this.#now();
    const dated = deeds.map((deed) => ({...deed, at}));
    return this.#asked((ask) => ({kind: 'keep', ask, deeds: dated, register}));
  }

  /** Revisions of the document before one, the newest first. */
  revisions(before: number, limit: number): Promise<readonly KeptRevision[]> {
    return this.#asked((ask) => ({kind: 'revisions', ask, before, limit}));
  }

  /** Documents that are not published, without what they say. */
  documents(of: DocumentKind): Promise<readonly KeptDocument[]> {
    return this.#asked((ask) => ({kind: 'documents', ask, of}));
  }

  document(of: DocumentKind, id: string): Promise<WholeDocument | undefined> {
    return this.#asked((ask) => ({kind: 'document', ask, of, id}));
  }

  keepDocument(
    change: DocumentChange,
    deeds: readonly Omit<AuditDeed, 'at'>[] = [],
  ): Promise<DocumentKept> {
    const at = this.#now();
    const dated = deeds.map((deed) => ({...deed, at}));
    return this.#asked((ask) => ({kind: 'keep-document', ask, change, deeds: dated}));
  }

  /** False where the disk fails: nothing of it is kept. */
  keepFaults(changes: readonly FaultChange[], forget: number): Promise<boolean> {
    return this.#asked((ask) => ({kind: 'keep-faults', ask, changes, forget}));
  }

  faults(asked: FaultAsk): Promise<readonly FaultRecord[]> {
    return this.#asked((ask) => ({kind: 'faults', ask, asked}));
  }

  openFaults(): Promise<readonly FaultRecord[]> {
    return this.#asked((ask) => ({kind: 'open-faults', ask}));
  }

  /** Entries of the audit log after a place in it. */
  audit(after: number, limit: number): Promise<readonly ChainedEntry[]> {
    return this.#asked((ask) => ({kind: 'audit', ask, after, limit}));
  }

  verifyAudit(): Promise<AuditVerification> {
    return this.#asked((ask) => ({kind: 'verify-audit', ask}));
  }

  /** Each kind of question is answered with its own kind of thing: `messages.ts` says which. */
  #asked<T>(question: (ask: number) => Question): Promise<T> {
    return new Promise((resolve) => {
      const ask = (this.#lastAsk += 1);
      this.#asks.set(ask, (said) => {
        resolve(said as T);
      });
      this.#ask(question(ask));
    });
  }

  /** Writes what is waiting, then closes the store and the thread. */
  async close(): Promise<void> {
    if (this.#queue.length > 0 || this.#group) {
      await new Promise<void>((resolve) => this.#idle.push(resolve));
    }
    await new Promise<void>((resolve) => {
      this.#closed = resolve;
      this.#ask({kind: 'close'});
    });
  }

  #schedule(): void {
    if (this.#scheduled || this.#group) return;
    this.#scheduled = true;
    // At the end of this turn of the loop, so that requests read together are written together.
    setImmediate(() => {
      this.#scheduled = false;
      this.#write();
    });
  }

  #write(): void {
    if (this.#queue.length === 0) {
      for (const resolve of this.#idle.splice(0)) resolve();
      return;
    }
    this.#group = this.#queue.splice(0, GROUP_AT_MOST);
    const requests = this.#group.map(({request}) => request);
    this.#ask({kind: 'write', at: this.#now(), requests});
  }

  #hear(reply: Exclude<Reply, {kind: 'opened'}>): void {
    switch (reply.kind) {
      case 'written': {
        const group = this.#group ?? [];
        this.#group = undefined;
        this.#onWritten(reply.written.events, {size: group.length, ms: reply.ms});
        this.#write();
        group.forEach(({settle}, index) => {
          const outcome = reply.written.outcomes[index];
          if (outcome) settle(outcome);
        });
        break;
      }
      case 'rated':
        this.#onWritten(reply.said.events, {size: 1, ms: 0});
        this.#tell(reply.ask, reply.said);
        break;
      case 'events':
      case 'is-rated':
      case 'ticket':
      case 'first-unit':
      case 'form':
      case 'register':
      case 'revisions':
      case 'documents':
      case 'document':
      case 'document-kept':
      case 'kept':
      case 'audit':
      case 'faults':
      case 'verified':
        this.#tell(reply.ask, reply.said);
        break;
      case 'closed':
        this.#closed?.();
    }
  }

  #tell(ask: number, said: unknown): void {
    this.#asks.get(ask)?.(said);
    this.#asks.delete(ask);
  }

  #ask(question: Question): void {
    this.#worker.postMessage(question);
  }
}
