import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';

/** Installs one of Debian's packages where that may be done, else throws with the one line to run. */
export function installPackage(name: string, how = `Install it: apt-get install ${name}.`): void {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) throw new Error(how);
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  const apt = (...args: string[]) =>
    execFileSync('apt-get', ['-qq', ...args], {stdio: ['ignore', 'inherit', 'inherit'], env});
  apt('update');
  apt('install', '-y', '--no-install-recommends', name);
}
