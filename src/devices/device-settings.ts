import type {Words} from '../hall/configuration.ts';
import {loopbackAddress} from './local-service/loopback-address.ts';
import {READER_PROFILES} from './id-reader/profiles.ts';
import {parseScanner, type ScannerSettings} from './scanner/scanner-settings.ts';

/** Which service a device's reader is behind. */
export interface ReaderSettings {
  /** A name of READER_PROFILES. */
  readonly profile: string;
  readonly url: string;
}

/** What this device was told of one piece of hardware. */
export interface Setting<T> {
  /** Absent where it has none. */
  readonly settings?: T;
  /** Why what the address bar says was not taken; what was kept before still holds. */
  readonly fault?: {readonly field: 'reader' | 'reader-profile' | 'scanner'; readonly words: Words};
}

type Store = Pick<Storage, 'getItem' | 'setItem'>;

const READER_KEY = 'rc-reader';
const SCANNER_KEY = 'rc-scanner';
const NONE = 'none';

const FAULTS = {
  reader: {
    zh: '读卡器地址必须在本机，协议要与读卡器类型一致。例如：?reader=ws://localhost:1919&reader-profile=jieyu',
    en: 'A reader has to be on this machine, and its address of the kind that its profile speaks. For example: ?reader=ws://localhost:1919&reader-profile=jieyu',
  },
  'reader-profile': {
    zh: `没有这种读卡器类型。可用：${Object.keys(READER_PROFILES).join('、')}，不用读卡器填 none。`,
    en: `There is no such profile of a reader. Use one of ${Object.keys(READER_PROFILES).join(', ')}, or none.`,
  },
  scanner: {
    zh: '扫码枪可填：wedge、wedge:STX、serial、serial:115200、ws://localhost:1921；不用填 none。',
    en: 'A scanner is one of wedge, wedge:STX, serial, serial:115200, ws://localhost:1921; or none.',
  },
} as const;

/**
 * The reader, from `?reader-profile=jieyu`, with `&reader=ws://localhost:1919` where it listens elsewhere
 * than usual; asked once and then kept. `?reader=none` takes it away.
 */
export function readerSettings(search: string, store: Store): Setting<ReaderSettings> {
  const asked = new URLSearchParams(search);
  const [address, name] = [asked.get('reader'), asked.get('reader-profile')];
  const kept = keptReader(store);
  if (address === NONE || name === NONE) {
    store.setItem(READER_KEY, NONE);
    return {};
  }
  if (address === null && name === null) return kept;
  if (name === null || !Object.hasOwn(READER_PROFILES, name))
    return refused(kept, 'reader-profile');
  const settings = reader(name, address);
  if (!settings) return refused(kept, 'reader');
  store.setItem(READER_KEY, `${settings.profile} ${settings.url}`);
  return {settings};
}

/** The scanner, from `?scanner=wedge`, `wedge:F8`, `serial:9600` or `ws://localhost:1921`; kept likewise. */
export function scannerSettings(search: string, store: Store): Setting<ScannerSettings> {
  const asked = new URLSearchParams(search).get('scanner');
  const kept = parseScanner(store.getItem(SCANNER_KEY) ?? NONE);
  const before: Setting<ScannerSettings> = kept ? {settings: kept} : {};
  if (asked === null) return before;
  const settings = parseScanner(asked);
  if (!settings && asked !== NONE) return refused(before, 'scanner');
  store.setItem(SCANNER_KEY, asked);
  return settings ? {settings} : {};
}

function keptReader(store: Store): Setting<ReaderSettings> {
  const [name = '', address = ''] = (store.getItem(READER_KEY) ?? '').split(' ');
  const settings = reader(name, address);
  return settings ? {settings} : {};
}

function reader(name: string, address: string | null): ReaderSettings | undefined {
  const profile = Object.hasOwn(READER_PROFILES, name) ? READER_PROFILES[name] : undefined;
  if (!profile) return undefined;
  const schemes = profile.over === 'http' ? ['http:', 'https:'] : ['ws:', 'wss:'];
  const url = loopbackAddress(address ?? profile.url, schemes);
  return url === undefined ? undefined : {profile: name, url};
}

const refused = <T>(kept: Setting<T>, field: keyof typeof FAULTS): Setting<T> => ({
  ...kept,
  fault: {field, words: FAULTS[field]},
});
