/** Ticket numbers: what visitors hold, hear and look for. */

/** Letters that are neither misread (I O Q) nor misheard (Z) in a hall. */
export const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXY';

export function isPrefix(text: string): boolean {
  return text.length === 1 && LETTERS.includes(text);
}

/** `A023`: an area's letter and at least three digits. */
export function hallNumber(prefix: string, count: number): string {
  return prefix + String(count).padStart(3, '0');
}

/**
 * `AK07`: a number issued by a kiosk that could not ask the hub. The kiosk's own letters stand
 * between the area's and the digits, so no other device can have issued it.
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

/** The letters of the n-th kiosk (from 0): K first, then round the alphabet, then pairs, triples … */
export function kioskLetters(index: number): string {
  const base = LETTERS.length;
  const letter = LETTERS.charAt(((index % base) + LETTERS.indexOf('K')) % base);
  return index < base ? letter : kioskLetters(Math.floor(index / base) - 1) + letter;
}
