/** Ticket numbers: what visitors hold, hear and look for. */

/** Letters that are neither misread (I O Q) nor misheard (Z) in a hall. */
export const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXY';

/** An area's letter, or the one or two letters of a unit. */
export function isPrefix(text: string, atMost = 1): boolean {
  return (
    text.length > 0 &&
    text.length <= atMost &&
    Array.from(text).every((char) => LETTERS.includes(char))
  );
}

/** `A023`: the letters of an area or unit and at least three digits. */
export function hallNumber(prefix: string, count: number): string {
  return prefix + String(count).padStart(3, '0');
}

/** The letters and the count of a number that the hub gave. */
export function partsOf(number: string): {prefix: string; count: number} {
  const [, prefix = '', digits = ''] = /^([A-Z]*)(\d*)$/.exec(number) ?? [];
  return {prefix, count: Number(digits)};
}

/**
 * `AK07`: a number issued by a kiosk that could not ask the hub. The kiosk's own letters stand
 * between the prefix and the digits. No prefix of a hall begins with another one, so the letters
 * can be told apart, and no other device can have issued it.
 */
export function offlineNumber(prefix: string, kioskLetters: string, count: number): string {
  return prefix + kioskLetters + String(count).padStart(2, '0');
}

/** The count within an offline number of this kiosk, or undefined where it is none of its. */
export function offlineCount(
  number: string,
  prefix: string,
  kioskLetters: string,
): number | undefined {
  const head = prefix + kioskLetters;
  const digits = number.slice(head.length);
  if (!number.startsWith(head) || !/^\d{2,6}$/.test(digits)) return undefined;
  const count = Number(digits);
  return count > 0 && offlineNumber(prefix, kioskLetters, count) === number ? count : undefined;
}

/** The first two of the prefixes of which one begins with the other, so that numbers could be mixed up. */
export function mixedUp(prefixes: Iterable<string>): readonly [string, string] | undefined {
  const sorted = [...new Set(prefixes)].sort();
  for (let i = 1; i < sorted.length; i += 1) {
    const [before = '', after = ''] = [sorted[i - 1], sorted[i]];
    if (after.startsWith(before)) return [before, after];
  }
  return undefined;
}

/** The letters of the n-th kiosk (from 0): K first, then round the alphabet, then pairs, triples … */
export function kioskLetters(index: number): string {
  const base = LETTERS.length;
  const letter = LETTERS.charAt(((index % base) + LETTERS.indexOf('K')) % base);
  return index < base ? letter : kioskLetters(Math.floor(index / base) - 1) + letter;
}
