import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The Chromium of this machine: CHROME_PATH, or the usual places. */
export function findChromium(): string | undefined {
  return [process.env['CHROME_PATH'] ?? '', ...PLACES].find((path) => path && existsSync(path));
}

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

/** Chromium refuses its sandbox as root, as in a container; the rest keeps it off the network. */
export function chromiumArgs(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

if (import.meta.main) {
  try {
    ensureChromium();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
