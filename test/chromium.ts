import {existsSync} from 'node:fs';
import {findChromium} from '../src/agent/browser/find-chromium.ts';
import {installPackage} from './debian-package.ts';

const HEADLESS = '/usr/bin/chromium-headless-shell';

/** For pages that are measured: a device's Chromium fits letters a little to its pixels, the one without windows wholly. */
export const LETTERS_OF_A_DEVICE = '--font-render-hinting=slight';

/** Finds it, or installs Debian's where that may be done, or throws with the one line to run. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  const how = 'Chromium is missing. Install it: apt-get install chromium (or set CHROME_PATH).';
  installPackage('chromium', how);
  const installed = findChromium();
  if (installed === undefined) throw new Error(how);
  return installed;
}

/**
 * The same engine without the windows around it, for pages on no screen: it starts faster, and a page that moves costs a
 * quarter. It is Debian's alone: elsewhere, and where CHROME_PATH says which, it is the whole browser.
 */
export function ensureHeadless(): string {
  if (process.env['CHROME_PATH'] !== undefined) return ensureChromium();
  if (!existsSync(HEADLESS)) {
    try {
      installPackage('chromium-headless-shell');
    } catch {
      return ensureChromium();
    }
  }
  return HEADLESS;
}

if (import.meta.main) {
  try {
    ensureChromium();
    ensureHeadless();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
