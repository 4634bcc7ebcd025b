import {readerSettings, scannerSettings} from '../src/devices/device-settings.ts';
import type {IdReader} from '../src/devices/id-reader/id-reader.ts';
import {openIdReader} from '../src/devices/id-reader/open-id-reader.ts';
import type {CodeScanner} from '../src/devices/scanner/code-scanner.ts';
import {openScanner} from '../src/devices/scanner/open-scanner.ts';

/** What is plugged into this kiosk, as it was told. */
export interface Hardware {
  readonly reader: IdReader | undefined;
  readonly scanner: CodeScanner | undefined;
}

/** `today` is the hall's day, `2026-03-02`. */
export function openHardware(search: string, today: () => string): Hardware {
  const store = localStorage;
  const reader = readerSettings(search, store);
  const scanner = scannerSettings(search, store);
  for (const {fault} of [reader, scanner]) {
    if (fault) console.warn(`${fault.field}: ${fault.words.zh} / ${fault.words.en}`);
  }
  return {
    reader: openIdReader(reader.settings, today, sessionStorage),
    scanner: openScanner(scanner.settings),
  };
}
