import type {PairedKind} from '../../wire/role.ts';

/** What a browser shows of who it is: a person, and a device of each kind, for pages of all may be open in it. */
export type AskerCookie = 'recha-session' | `recha-${PairedKind}`;

/** Also what it shows of something that it has begun, and nobody but it may finish. */
export type CookieName = AskerCookie | 'recha-passkey' | 'recha-directory';

/**
 * With TLS a name says more: a browser takes one that begins so only over TLS, only from this very host and for all of
 * it. So no page without TLS, no other host of the hall's domain, can set what the hub takes for its own.
 */
const nameOf = (name: CookieName, secure: boolean): string => (secure ? `__Host-${name}` : name);

/** What a request shows under this name; `secure` where it came over TLS. */
export const shownAs = (
  name: CookieName,
  cookies: ReadonlyMap<string, string>,
  secure: boolean,
): string | undefined => cookies.get(nameOf(name, secure));

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
  return `${nameOf(name, secure)}=${value}; Path=/; HttpOnly; SameSite=Strict; ${age}${secure ? '; Secure' : ''}`;
}
