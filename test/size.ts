import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import type {Manifest} from 'vite';

const dist = (path: string) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));

/** KB of JavaScript, gzipped, that each page loads before it can be used. */
const BUDGETS = {
  'kiosk/index.html': 60,
  'signage/index.html': 40,
  'src/console/index.html': 60,
  'src/console/desk/index.html': 60,
  'src/console/guide/index.html': 60,
  'src/console/manager/index.html': 60,
  'src/console/screens/index.html': 60,
  'src/console/slip/index.html': 60,
  'src/console/hall/index.html': 60,
  'src/console/sign-in/index.html': 40,
  'src/console/accounts/index.html': 60,
  'src/console/audit/index.html': 60,
  'src/console/updates/index.html': 60,
  'src/console/help/index.html': 40,
} as const;
const WORKER_BUDGET = 12;

const gzipped = (file: string) => gzipSync(readFileSync(dist(file))).length / 1024;

/** KB gz of the JavaScript of one page: its entry and everything it imports at once. */
export function firstLoad(entry: string): number {
  const manifest = JSON.parse(readFileSync(dist('.vite/manifest.json'), 'utf8')) as Manifest;
  const files = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  visit(entry);
  return [...files].reduce((sum, file) => sum + gzipped(file), 0);
}

export function sizes(): Record<string, number> {
  const round = (kb: number) => Math.round(kb * 10) / 10;
  return Object.fromEntries(
    Object.keys(BUDGETS).map((entry) => [
      entry.replace('/index.html', ''),
      round(firstLoad(entry)),
    ]),
  );
}

if (import.meta.main) {
  const rows = [
    ...Object.entries(BUDGETS).map(([entry, budget]) => ({
      name: entry.replace('/index.html', ''),
      kb: firstLoad(entry),
      budget,
    })),
    ...['kiosk', 'signage', 'console'].map((app) => ({
      name: `${app} worker`,
      kb: gzipped(`${app}/sw.js`),
      budget: WORKER_BUDGET,
    })),
  ];
  for (const {name, kb, budget} of rows) {
    process.stdout.write(
      `${name.padEnd(18)} ${kb.toFixed(1).padStart(6)} KB gz of ${String(budget)}\n`,
    );
  }
  if (rows.some(({kb, budget}) => kb > budget)) {
    process.stderr.write('An app is larger than its budget.\n');
    process.exit(1);
  }
}
