/** Crockford's base 32: no letter that looks like a digit, so that it can be read out and typed. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;
/** 140 bits: nobody finds another authority that has the same ones. */
const LENGTH = 28;
const GROUP = 4;
const WHOLE = new RegExp(`^[${DIGITS}]{${LENGTH}}$`);

/** The first 140 bits of a SHA-256 as people compare them: `7GK2-…`, seven groups of four. */
export function fingerprintOf(digest: Uint8Array): string {
  const digits = Array.from({length: LENGTH}, (_, index) => DIGITS[bitsAt(digest, index * BITS)]);
  return inGroups(digits.join(''));
}

/** What somebody typed, as `fingerprintOf` writes it; undefined where it is none. */
export function fingerprintIn(text: string): string | undefined {
  const digits = text
    .toUpperCase()
    .replace(/[\s:–-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return WHOLE.test(digits) ? inGroups(digits) : undefined;
}

const inGroups = (digits: string) =>
  Array.from({length: LENGTH / GROUP}, (_, index) =>
    digits.slice(index * GROUP, (index + 1) * GROUP),
  ).join('-');

function bitsAt(bytes: Uint8Array, bit: number): number {
  const index = bit >> 3;
  const two = ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0);
  return (two >> (16 - BITS - (bit & 7))) & 31;
}
