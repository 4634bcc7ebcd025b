import {CROCKFORD, asCrockford, inGroupsOf} from './crockford.ts';

const BITS = 5;
/** 140 bits: nobody finds another authority that has the same ones. */
const LENGTH = 28;
const GROUP = 4;
const WHOLE = new RegExp(`^[${CROCKFORD}]{${LENGTH}}$`);

/** The first 140 bits of a SHA-256 as people compare them: `7GK2-…`, seven groups of four. */
export function fingerprintOf(digest: Uint8Array): string {
  const digits = Array.from(
    {length: LENGTH},
    (_, index) => CROCKFORD[bitsAt(digest, index * BITS)],
  );
  return inGroupsOf(GROUP, digits.join(''));
}

/** What somebody typed, as `fingerprintOf` writes it; undefined where it is none. */
export function fingerprintIn(text: string): string | undefined {
  const digits = asCrockford(text.replaceAll(':', ''));
  return WHOLE.test(digits) ? inGroupsOf(GROUP, digits) : undefined;
}

function bitsAt(bytes: Uint8Array, bit: number): number {
  const index = bit >> 3;
  const two = ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0);
  return (two >> (16 - BITS - (bit & 7))) & 31;
}
