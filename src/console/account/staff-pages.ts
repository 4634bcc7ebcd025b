import type {Permission} from '../../wire/permission.ts';
import type {Role} from '../../wire/role.ts';

interface StaffPage {
  readonly path: string;
  /** Without it nothing can be done there. */
  readonly needs: Permission;
}

/** Every page of the staff, in the order in which the menu has them. */
export const STAFF_PAGES = {
  desk: {path: '/console/desk/', needs: 'call-visitors'},
  guide: {path: '/console/guide/', needs: 'lead-visitors'},
  manager: {path: '/console/manager/', needs: 'run-the-hall'},
  console: {path: '/console/', needs: 'read-devices'},
  hall: {path: '/console/hall/', needs: 'configure-hall'},
  screens: {path: '/console/screens/', needs: 'configure-hall'},
  slip: {path: '/console/slip/', needs: 'configure-hall'},
  updates: {path: '/console/updates/', needs: 'configure-hall'},
  accounts: {path: '/console/accounts/', needs: 'manage-accounts'},
  audit: {path: '/console/audit/', needs: 'read-audit-log'},
} as const satisfies Record<string, StaffPage>;

export type StaffPageName = keyof typeof STAFF_PAGES;

const HOME: Readonly<Record<Role, StaffPageName>> = {
  operator: 'console',
  desk: 'desk',
  guide: 'guide',
  manager: 'manager',
  auditor: 'audit',
};

/** Where somebody of these roles begins. */
export const homeOf = ([role]: readonly Role[]): string =>
  STAFF_PAGES[role === undefined ? 'console' : HOME[role]].path;
