import type {AuditDeed} from '../../wire/audit-api.ts';
import type {AuditLog} from '../audit/audit-log.ts';
import {isDiskFailure} from '../store/disk-failure.ts';
import type {DocumentChange, KeptDocument, Store} from '../store/store.ts';

/** What became of a change of a document that is not published. */
export type DocumentKept =
  | {readonly kind: 'kept'}
  | {readonly kind: 'failed'}
  /** Another one was made since: this is what stands there, nothing where it is gone. */
  | {readonly kind: 'stale'; readonly now?: KeptDocument | undefined};

/** Each change says which one it follows, by its version. One call at a time. */
export async function keepDocument(
  {store, audit}: {readonly store: Store; readonly audit: AuditLog},
  change: DocumentChange,
  deeds: readonly AuditDeed[],
): Promise<DocumentKept> {
  try {
    const now = await store.document(change.kind, change.id);
    if (change.to && change.to.version !== (now?.version ?? 0) + 1) {
      return {kind: 'stale', now};
    }
    await audit.commit(deeds, {events: [], answers: [], documents: [change]});
    return {kind: 'kept'};
  } catch (error) {
    if (!isDiskFailure(error)) throw error;
    return {kind: 'failed'};
  }
}
