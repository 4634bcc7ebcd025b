import type {Words} from '../../hall/configuration.ts';
import {USUAL_PRINTER, type PrinterProfile} from './profile.ts';
import {typedProfile} from './typed-profile.ts';

/** How a page prints by itself, where there is no agent beside it that owns a printer. */
export type PageWay =
  /** On its own screen: a hall that is only tried. */
  | {readonly kind: 'screen'}
  /** Not at all: numbers are noted down. */
  | {readonly kind: 'none'}
  /** By the browser's own printing. */
  | {readonly kind: 'browser'}
  | {readonly kind: 'usb'}
  | {readonly kind: 'serial'; readonly baudRate: number};

export interface PagePrinter {
  readonly way: PageWay;
  readonly profile: PrinterProfile;
}

type Store = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'rc-printer';

const FAULT: Words = {
  zh: '打印机可填：screen、none、browser、usb、serial、serial:115200；还可写 paper=58、letters=gb18030、qr=own、cut=full、dialect=epson。',
  en: 'A printer is one of screen, none, browser, usb, serial, serial:115200; with paper=58, letters=gb18030, qr=own, cut=full, dialect=epson.',
};

/**
 * From `?printer=usb&paper=58&dialect=epson`, asked once and then kept. `fault` where the address bar says what
 * cannot be used; what was kept still holds. `usual` is where nobody has ever said anything.
 */
export function pagePrinterSettings(
  search: string,
  store: Store,
  usual: 'screen' | 'none' = 'screen',
): PagePrinter & {readonly fault?: Words} {
  const asked = new URLSearchParams(search);
  const kept = parsed(new URLSearchParams(store.getItem(KEY) ?? '')) ?? {
    way: {kind: usual},
    profile: USUAL_PRINTER,
  };
  if (!asked.has('printer')) return kept;
  const wanted = parsed(asked);
  if (!wanted) return {...kept, fault: FAULT};
  const said = Object.entries(typedIn(asked)).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  store.setItem(KEY, new URLSearchParams(said).toString());
  return wanted;
}

function parsed(asked: URLSearchParams): PagePrinter | undefined {
  const {printer = '', ...typed} = typedIn(asked);
  const way = wayIn(printer);
  const profile = typedProfile(USUAL_PRINTER, typed);
  return way && profile && {way, profile};
}

function typedIn(asked: URLSearchParams) {
  const value = (name: string) => asked.get(name) ?? undefined;
  return {
    printer: value('printer'),
    paper: value('paper'),
    letters: value('letters'),
    qr: value('qr'),
    cut: value('cut'),
    dialect: value('dialect'),
  };
}

function wayIn(text: string): PageWay | undefined {
  if (text === 'screen' || text === 'none' || text === 'browser' || text === 'usb')
    return {kind: text};
  const serial = /^serial(?::(\d{4,6}))?$/.exec(text);
  return serial ? {kind: 'serial', baudRate: Number(serial[1] ?? '115200')} : undefined;
}
