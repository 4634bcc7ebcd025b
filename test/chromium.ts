import {findChromium} from '../src/agent/browser/find-chromium.ts';
import {installPackage} from './debian-package.ts';

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

if (import.meta.main) {
  try {
    ensureChromium();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
