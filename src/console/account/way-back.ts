import {SIGN_IN_PAGE} from '../../wire/sign-in-paths.ts';

/** The sign-in page that comes back to `here`: path, query and fragment of a staff page. */
export const signInAddress = (here: string): string =>
  `${SIGN_IN_PAGE}?to=${encodeURIComponent(here)}`;

/**
 * The staff page that an address of the sign-in page comes back to: path, query and fragment; undefined where it
 * names none, or anything else than a staff page of this hub.
 */
export function wayBack(search: string, origin: string): string | undefined {
  const to = new URLSearchParams(search).get('to');
  if (to === null || !URL.canParse(to, origin)) return undefined;
  const {origin: its, pathname, search: query, hash} = new URL(to, origin);
  const staff = pathname.startsWith('/console/') && !pathname.startsWith(SIGN_IN_PAGE);
  return its === origin && staff ? `${pathname}${query}${hash}` : undefined;
}
