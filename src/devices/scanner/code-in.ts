import {parseCode} from '../../hall/visit-code.ts';

const SLIP_ADDRESS = /^https?:\/\/[^\s?#]+\/t\/(\d+)$/i;

/**
 * The visit's code in what a scanner read: a slip's QR code holds an address that ends in `/t/` and the
 * twelve digits, or the digits alone. Undefined for any other code: a health card, a parcel.
 */
export function codeIn(text: string): string | undefined {
  const trimmed = text.trim();
  return parseCode(SLIP_ADDRESS.exec(trimmed)?.[1] ?? trimmed);
}
