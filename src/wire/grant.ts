import type {Permission} from './permission.ts';
import type {PairedKind, Role} from './role.ts';

export type Grantee = Role | PairedKind;

const STAFF = ['operator', 'desk', 'guide', 'manager', 'auditor'] as const satisfies Role[];

/** The other table: who has each permission. `everyone` needs no name at all. */
export const grants: Readonly<Record<Permission, readonly Grantee[] | 'everyone'>> = {
  'take-numbers': ['kiosk'],
  'tell-of-kiosks': ['kiosk', 'guide'],
  'call-visitors': ['desk'],
  'lead-visitors': ['guide'],
  'run-the-hall': ['manager', 'operator'],
  'configure-hall': ['operator'],
  'pair-devices': ['operator'],
  'manage-accounts': ['operator'],
  'register-devices': ['kiosk', 'wall'],
  'be-seen': ['kiosk', 'wall', ...STAFF],
  'read-hall': ['kiosk', 'wall', ...STAFF],
  'read-log': ['manager', 'auditor', 'operator'],
  'read-devices': ['operator', 'guide', 'manager'],
  'open-forms': ['desk'],
  'export-forms': ['desk'],
  'read-audit-log': ['auditor'],
  'own-session': STAFF,
  everyone: 'everyone',
};

/** What a session that is locked still may: see the numbers that the whole hall sees, and be unlocked. */
const WHILE_LOCKED: ReadonlySet<Permission> = new Set(['everyone', 'own-session', 'read-hall']);

/** Whether whoever is all of these may do it. */
export function isGranted(permission: Permission, to: readonly Grantee[], locked = false): boolean {
  if (locked && !WHILE_LOCKED.has(permission)) return false;
  const granted = grants[permission];
  return granted === 'everyone' || granted.some((grantee) => to.includes(grantee));
}
