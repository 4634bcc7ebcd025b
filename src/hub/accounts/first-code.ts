import {randomBytes} from 'node:crypto';
import {CROCKFORD, asCrockford, inGroupsOf} from '../../wire/crockford.ts';

const LENGTH = 12;
const GROUP = 4;

/** For somebody's first sign-in, 60 bits: `7GK2-9QXM-R4TD`. */
export function newFirstCode(): string {
  const letters = Array.from(randomBytes(LENGTH), (byte) => CROCKFORD[byte & 31] ?? '');
  return inGroupsOf(GROUP, letters.join(''));
}

/** As it was given, however it was typed; anything else comes back as it is. */
export function asFirstCode(typed: string): string {
  const letters = asCrockford(typed);
  return letters.length === LENGTH ? inGroupsOf(GROUP, letters) : typed;
}
