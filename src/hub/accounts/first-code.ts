import {randomBytes} from 'node:crypto';

/** Crockford's letters: none looks like another, so a code can be read out and typed. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const GROUP = 4;

/** For somebody's first sign-in, 60 bits: `7GK2-9QXM-R4TD`. */
export function newFirstCode(): string {
  const letters = Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte & 31] ?? '');
  return [0, 1, 2].map((nr) => letters.slice(nr * GROUP, (nr + 1) * GROUP).join('')).join('-');
}

/** As it was given, however it was typed; anything else comes back as it is. */
export function asFirstCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[\s–-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (letters.length !== LENGTH) return typed;
  return [0, 1, 2].map((nr) => letters.slice(nr * GROUP, (nr + 1) * GROUP)).join('-');
}
