import type {Actor, DeviceId} from '../../hall/event.ts';
import {isGranted} from '../../wire/grant.ts';
import type {Permission} from '../../wire/permission.ts';
import type {AccountRecord, DeviceRecord, SessionRecord} from '../accounts/records.ts';

/** Whoever sent a request, as the hub knows it. */
export type Asker =
  | {readonly kind: 'person'; readonly account: AccountRecord; readonly session: SessionRecord}
  | {readonly kind: 'device'; readonly device: DeviceRecord}
  | {readonly kind: 'nobody'}
  /** A hall for trial on this machine: there are no accounts, and everybody may do everything. */
  | {readonly kind: 'trial'};

export const NOBODY: Asker = {kind: 'nobody'};
export const TRIAL: Asker = {kind: 'trial'};

/** What one that was retired may still do: bring the numbers that it gave, and say what became of their slips. */
const LAST_WORDS: ReadonlySet<Permission> = new Set(['everyone', 'take-numbers', 'tell-of-kiosks']);

export function may(asker: Asker, permission: Permission): boolean {
  switch (asker.kind) {
    case 'trial':
      return true;
    case 'nobody':
      return isGranted(permission, []);
    case 'device': {
      const {kind, state} = asker.device;
      return (state === 'paired' || LAST_WORDS.has(permission)) && isGranted(permission, [kind]);
    }
    case 'person': {
      const {account, session} = asker;
      return isGranted(permission, account.roles, session.locked || session.mustSetPassword);
    }
  }
}

/** Whether it may say that this device says or does something. */
export function speaksFor(asker: Asker, device: DeviceId): boolean {
  return asker.kind !== 'device' || asker.device.id === device;
}

/** The actor of what it commands: the place that it names, and who it is. Undefined where it may not speak for it. */
export function actorFor(asker: Asker, named: Actor): Actor | undefined {
  switch (asker.kind) {
    case 'trial':
      return named;
    case 'nobody':
      return undefined;
    case 'device': {
      const {kind, id} = asker.device;
      return named.kind === kind && named.id === id ? named : undefined;
    }
    case 'person':
      if (named.kind !== 'desk' && named.kind !== 'console') return undefined;
      return {...named, by: asker.account.id};
  }
}
