import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {findChromium} from '../src/agent/browser/find-chromium.ts';

/** Finds it, or installs Debian's where that may be done, or throws with the one line to run. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  const how = 'Chromium is missing. Install it: apt-get install chromium (or set CHROME_PATH).';
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) throw new Error(how);
  const options = {
    stdio: ['ignore', 'inherit', 'inherit'] as const,
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  };
  execFileSync('apt-get', ['-qq', 'update'], {...options, stdio: [...options.stdio]});
  execFileSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'chromium'], {
    ...options,
    stdio: [...options.stdio],
  });
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
