import {findChromium} from './browser/find-chromium.ts';
import {USAGE, deviceOptions} from './options.ts';
import {PATIENCE} from './watchdog/judge.ts';
import {Watchdog} from './watchdog/watchdog.ts';

function start(): Watchdog {
  const options = deviceOptions(process.argv.slice(2));
  const chromium = findChromium();
  if (chromium === undefined) {
    throw new Error('没有找到 Chromium · Chromium is missing: install it, or set CHROME_PATH');
  }
  const log = (line: object) => {
    process.stderr.write(`${JSON.stringify({at: new Date().toISOString(), ...line})}\n`);
  };
  const watchdog = new Watchdog({...options, chromium, patience: PATIENCE, log});
  watchdog.start();
  return watchdog;
}

try {
  const watchdog = start();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void watchdog.stop());
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
  process.exitCode = 1;
}
