import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

// What Node keeps for its next start would lie in the tree that is compared.
delete process.env['NODE_COMPILE_CACHE'];

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

export const APPS = ['kiosk', 'signage'] as const;
export type App = (typeof APPS)[number];

/** What a run of the script of an app ended with, and said. */
export interface Run {
  readonly status: number | null;
  readonly said: string;
  readonly complained: string;
  /** The steps that it told, in words. */
  readonly steps: readonly string[];
}

/** Runs the script that makes a device of that app, as an operator does. */
export function install(app: App, ...args: readonly string[]): Run {
  const script = `${PROJECT}${app}/device/install.sh`;
  const {status, stdout, stderr} = spawnSync(script, args, {encoding: 'utf8'});
  const steps = stdout.split('\n').filter((line) => /^ ?\d+\. /.test(line));
  return {status, said: stdout, complained: stderr, steps};
}
