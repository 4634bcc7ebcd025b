import {isIP} from 'node:net';
import {hostname, networkInterfaces} from 'node:os';

/** What this machine may be called by: its own names and addresses, and the further ones that were given. */
export function ownNames(given: readonly string[]): string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    // A link-local one means something only together with a cable.
    .filter(({address}) => !address.startsWith('fe80:'))
    .map(({address}) => address);
  const names = ['localhost', '127.0.0.1', '::1', hostname().toLowerCase(), ...addresses, ...given];
  return [...new Set(names)].filter(isHostName).sort();
}

/** A name in ASCII, as DNS and certificates have it, or an address. */
export function isHostName(name: string): boolean {
  return isIP(name) > 0 || /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/.test(name);
}
