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
