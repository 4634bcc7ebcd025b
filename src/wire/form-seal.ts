import type {TicketId} from '../hall/event.ts';

/**
 * What kiosk and hub have to agree on so that the one can open what the other sealed, by whatever
 * implementation of HPKE. None of it may change for forms that exist: a new way needs a new version.
 */

/** Ties the key schedule to this use: `info` of RFC 9180, in UTF-8. */
export const FORM_INFO = 'recha visit form 1';

/** Ties a form to its visit: put beside another ticket it does not open. `aad`, in UTF-8. */
export const formAad = (ticket: TicketId): string => `1 ${ticket}`;

/** Bytes to which a form's JSON is filled up with spaces, so that its length tells nothing of it. */
const SIZES = [8, 16, 32, 64, 128, 256].map((kb) => kb * 1024);

/** The size to which so many bytes are filled up; undefined where they are too many for a form. */
export const paddedSize = (bytes: number): number | undefined =>
  SIZES.find((size) => bytes <= size);
