import * as v from 'valibot';

/** What somebody who signs in is to the hall. One person may be several. */
export const ROLES = ['operator', 'desk', 'guide', 'manager', 'auditor'] as const;
export type Role = (typeof ROLES)[number];
export const roleSchema = v.picklist(ROLES);

/** A device that was paired: it signs in by its own key. */
export type PairedKind = 'kiosk' | 'wall';
