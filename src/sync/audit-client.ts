import {API} from '../wire/api.ts';
import type {AuditAnswer, AuditVerification} from '../wire/audit-api.ts';
import {askHub, type Heard} from './hub-request.ts';

const PATIENCE = 15_000;
/** All of it is read from the disk: minutes for the log of years. */
const VERIFY_PATIENCE = 10 * 60_000;

/** The audit log as an auditor reads it. */
export interface HubAudit {
  /** Entries after a place in the log, oldest first; a negative place counts from its end. */
  read(after: number, limit: number): Promise<Heard<AuditAnswer>>;
  verify(): Promise<Heard<AuditVerification>>;
}

/** Asks the hub that served the page. */
export const hubAudit: HubAudit = {
  read: (after, limit) =>
    askHub(`${API.audit}?after=${String(after)}&limit=${String(limit)}`, PATIENCE, {
      cache: 'no-store',
    }),
  verify: () => askHub(API.auditVerification, VERIFY_PATIENCE, {cache: 'no-store'}),
};
