/**
 * The code on the slip, by which a visitor finds the visit again: twelve digits, for a number pad. It is
 * random and made where the number is taken, so that a kiosk that is cut off can print it too. No event
 * and no answer of the hub holds it: only the paper leads to the visit, nothing leads to the paper.
 */
export const CODE_DIGITS = 12;

/** A code from random bytes; eight of them are enough. */
export function codeFrom(random: Uint8Array): string {
  const value = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return String(value % 10n ** BigInt(CODE_DIGITS)).padStart(CODE_DIGITS, '0');
}

/** As it is printed and read out: `1234 5678 9012`. */
export function spacedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}

/** What somebody typed, as a code; undefined where it cannot be one. */
export function parseCode(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d{12}$/.test(digits) ? digits : undefined;
}
