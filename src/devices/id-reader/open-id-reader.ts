import type {IdReader} from './id-reader.ts';
import {LocalServiceReader} from './local-service-reader.ts';
import {READER_PROFILES} from './profiles.ts';
import type {ReaderSettings} from '../device-settings.ts';

/**
 * The reader of this device; undefined where it has none.
 *
 * @param today the hall's day, `2026-11-23`, asked whenever a card is read
 * @param store outlives the page: there it says that a card was left on the reader
 */
export function openIdReader(
  settings: ReaderSettings | undefined,
  today: () => string,
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): IdReader | undefined {
  const profile = settings && READER_PROFILES[settings.profile];
  if (!profile) return undefined;
  const reader = new LocalServiceReader({profile, url: settings.url, today, store});
  reader.begin();
  return reader;
}
