import type {AuditDeed} from '../../wire/audit-api.ts';
import type {DocumentChange, DocumentKind, KeptDocument, WholeDocument} from '../store/store.ts';
import type {DocumentKept} from '../writer/keep-document.ts';

/** Documents that are not published (yet), as the disk has them. */
export interface Documents {
  /** All of a kind, without what they say. */
  documents(of: DocumentKind): Promise<readonly KeptDocument[]>;
  document(of: DocumentKind, id: string): Promise<WholeDocument | undefined>;
  /** Together with the deeds that it comes of: both, or neither. */
  keepDocument(
    change: DocumentChange,
    deeds?: readonly Omit<AuditDeed, 'at'>[],
  ): Promise<DocumentKept>;
}
