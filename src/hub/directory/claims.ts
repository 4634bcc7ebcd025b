import type {GroupRole} from '../../wire/directory-api.ts';
import {ROLES, type Role} from '../../wire/role.ts';

export type Claims = Readonly<Record<string, unknown>>;

const NAME_AT_MOST = 40;

/** What stands under a name; under `realm_access.roles` also what is within another, where nothing is called so. */
function claimIn(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let at: unknown = claims;
  for (const part of name.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Claims)[part];
  }
  return at;
}

export const hasClaim = (claims: Claims, name: string): boolean =>
  claimIn(claims, name) !== undefined;

/** What somebody is to the hall by their groups, in the order of `ROLES`; none where no group says so. */
export function rolesIn(claims: Claims, claim: string, table: readonly GroupRole[]): Role[] {
  const found = claimIn(claims, claim);
  const groups = new Set(Array.isArray(found) ? found : [found]);
  const granted = new Set(table.filter(({group}) => groups.has(group)).map(({role}) => role));
  return ROLES.filter((role) => granted.has(role));
}

/** What they are called where people are listed. */
export function nameIn(claims: Claims): string {
  const names = [claims['name'], claims['preferred_username'], claims['nickname']];
  const said = names.find((name): name is string => typeof name === 'string' && isReadable(name));
  const name = (said ?? '').normalize('NFC').replace(/\s+/g, ' ').replace(UNSEEN, '').trim();
  return name.slice(0, NAME_AT_MOST);
}

/** What nobody sees, and what turns the text around it: by it one name would look like another. */
const UNSEEN = /\p{C}/gu;
const isReadable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
