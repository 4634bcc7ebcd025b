import type {PairedKind} from '../../wire/role.ts';

/** What a browser shows of who it is: a person, and a device of each kind, for pages of all may be open in it. */
export type CookieName = 'recha-session' | `recha-${PairedKind}`;

/** Values of a request's cookies. */
export function cookiesIn(header: string | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const [name = '', value = ''] = part.trim().split('=');
    if (!found.has(name)) found.set(name, value);
  }
  return found;
}

/** Out of the reach of scripts, and never sent by other sites. `seconds` 0 takes it away. */
export function setCookie(
  name: CookieName,
  value: string,
  {seconds, secure}: {readonly seconds: number; readonly secure: boolean},
): string {
  const age = `Max-Age=${String(seconds)}`;
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Strict; ${age}${secure ? '; Secure' : ''}`;
}
