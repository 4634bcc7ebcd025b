/** Crockford's base 32: no letter that looks like a digit, so that it can be read out and typed. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What somebody typed, as it was meant: without gaps, and what looks like a digit as that digit. */
export const asCrockford = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[\s–-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/** As people read it: `7GK2-9QXM-…`. */
export const inGroupsOf = (size: number, digits: string): string =>
  Array.from({length: Math.ceil(digits.length / size)}, (_, index) =>
    digits.slice(index * size, (index + 1) * size),
  ).join('-');
