import type {HallConfiguration} from '../../src/hall/configuration.ts';

/** The agent beside a kiosk serves its page under a name of its own that ends so. */
const LOOPBACK = /^((.+\.)?localhost|\[::1\]|127(\.\d{1,3}){3})$/;

/**
 * What the QR code of a slip leads to: the hall's own address for phones, or the one this page came
 * from. None where that is the kiosk itself: no phone could open it.
 */
export function phoneAddress(
  hall: HallConfiguration | undefined,
  {origin, hostname}: {origin: string; hostname: string},
  code: string,
): string | undefined {
  const base = hall?.phoneAddress ?? (LOOPBACK.test(hostname) ? undefined : origin);
  return base === undefined ? undefined : `${base}/t/${code}`;
}
