import {globSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** What is no part of a running device: tests, what makes tables and clips, and the clips themselves, which a hub serves. */
const LEFT_OUT = /\.test\.ts$|\/(testing|make|clips)\/|^src\/(console|demo|ui|input|hub)\//;

/** What packages bring that nothing loads. */
const NEVER_LOADED = /\/(test|tests|benchmark|benchmarks)\/|\.(md|map|d\.ts|d\.cts|d\.mts)$/;

interface Lock {
  readonly packages: Readonly<
    Record<string, {readonly dev?: boolean; readonly optional?: boolean}>
  >;
}

/**
 * Files of the project that a device runs, as paths from its folder: the agent with what it may import, what sets a device
 * up, and the packages that are no tools. Of Node only its licence: the binary depends on the machine.
 */
function productionFiles(folder: string): string[] {
  const under = (pattern: string) =>
    globSync(pattern, {cwd: folder}).filter((path) => statSync(join(folder, path)).isFile());
  const {packages} = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as Lock;
  const production = Object.entries(packages)
    .filter(([path, {dev}]) => path !== '' && dev !== true)
    .map(([path]) => path);
  return [
    'package.json',
    'package-lock.json',
    'LICENSE',
    ...under('{src,kiosk/device,signage/device}/**/*').filter((path) => !LEFT_OUT.test(path)),
    ...production.flatMap((path) =>
      path.includes('/node-linux-')
        ? under(`${path}/LICENSE`)
        : under(`${path}/**/*`).filter((file) => !NEVER_LOADED.test(file)),
    ),
  ]
    .filter((path, at, all) => all.indexOf(path) === at)
    .sort();
}

const [folder = '.'] = process.argv.slice(2);
process.stdout.write(productionFiles(folder).join('\0'));
