import type {TicketId} from './event.ts';

export const CODE_DIGITS = 12;

/**
 * The code on the slip, by which a visitor finds the visit again: twelve digits, for a number pad.
 * They are the random end of the ticket's id, so a kiosk that is cut off can print it too, and no
 * code can be reckoned from a number or from another code.
 */
export function visitCode(ticket: TicketId): string {
  const tail = ticket.replaceAll('-', '').slice(-12);
  // Ids of other kinds (a short name in a test) have a code as well, if no unguessable one.
  const value = /^[0-9a-f]{12}$/.test(tail)
    ? Number.parseInt(tail, 16)
    : Array.from(tail).reduce((sum, char) => sum * 61 + char.charCodeAt(0), 7);
  return String(value % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0');
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
