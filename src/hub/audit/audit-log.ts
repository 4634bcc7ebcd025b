import type {AuditDeed, AuditEntry, AuditVerification, ChainedEntry} from '../../wire/audit-api.ts';
import type {Batch, Store} from '../store/store.ts';
import {EMPTY_CHAIN, chained, firstBroken, type ChainHead} from './audit-chain.ts';

const AT_ONCE = 5_000;
const NOTHING: Batch = {events: [], answers: []};

/**
 * Who did what, when and from where: entries are added, never changed, and each hash stands for all before it. It is
 * written in one transaction with what was done. One call at a time: it lives in the writer's thread.
 */
export class AuditLog {
  readonly #store: Store;
  #head: ChainHead | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Commits a batch together with the deeds that it comes of. Rejects where the disk fails: neither is written. */
  async commit(deeds: readonly AuditDeed[], batch: Batch = NOTHING): Promise<void> {
    if (deeds.length === 0) return this.#store.commit(batch);
    const audit = chained(await this.#lastKnown(), deeds);
    await this.#store.commit({...batch, audit});
    this.#head = audit.at(-1);
  }

  /** Entries after a place; a negative one counts from the end, so the newest are read without knowing how many there are. */
  async after(nr: number, limit: number): Promise<readonly ChainedEntry[]> {
    const from = nr < 0 ? Math.max(0, (await this.#lastKnown()).nr + nr) : nr;
    return this.#store.auditAfter(from, limit);
  }

  async about(what: string): Promise<readonly AuditEntry[]> {
    const entries = await this.#store.auditAbout(what);
    return entries.map(({entry}) => JSON.parse(entry) as AuditEntry);
  }

  /** Reads all of it once more, from the disk. */
  verify(): Promise<AuditVerification> {
    return verifyChain((nr) => this.#store.auditAfter(nr, AT_ONCE));
  }

  async #lastKnown(): Promise<ChainHead> {
    this.#head ??= (await this.#store.lastAudit()) ?? EMPTY_CHAIN;
    return this.#head;
  }
}

/** Looks at a whole chain, stretch by stretch; `after` gives the entries behind a place, none at its end. */
export async function verifyChain(
  after: (nr: number) => Promise<readonly ChainedEntry[]> | readonly ChainedEntry[],
): Promise<AuditVerification> {
  let head = EMPTY_CHAIN;
  for (;;) {
    const entries = await after(head.nr);
    const broken = firstBroken(head, entries);
    if (broken !== undefined) return {entries: broken - 1, head: head.hash, broken};
    const last = entries.at(-1);
    if (!last) return {entries: head.nr, head: head.hash};
    head = last;
  }
}
