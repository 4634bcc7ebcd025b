import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {missing} from '../debian-tool.ts';

const RELEASE = 'bookworm';

/** Why no bare Debian can be made here, for a test's `skip`; undefined where it can. */
export function noBareDebian(): string | undefined {
  if (process.getuid?.() !== 0) return 'a bare Debian is made by root alone';
  return missing('debootstrap') ?? (mirror() === undefined ? `no source of ${RELEASE}` : undefined);
}

/** Where this machine's apt has Debian 12 from. */
function mirror(): string | undefined {
  const format = '$(CODENAME) $(COMPONENT) $(REPO_URI)';
  const {stdout} = spawnSync('apt-get', ['indextargets', '--format', format], {
    encoding: 'utf8',
  });
  const line = stdout.split('\n').find((text) => text.startsWith(`${RELEASE} main `));
  return line?.split(' ')[2];
}

/**
 * A Debian 12 in a folder, without what a device adds. The packages of a device are not installed there, for the sake
 * of time: what units name stands in for them. Removed with `rmSync`.
 */
export function bareDebian(): string {
  const root = mkdtempSync(join(tmpdir(), 'recha-debian-'));
  try {
    execFileSync(
      'debootstrap',
      ['--variant=minbase', '--include=systemd', RELEASE, root, mirror() ?? ''],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  } catch (error) {
    rmSync(root, {recursive: true, force: true});
    throw error;
  }
  // The folder is its /, where everybody goes through.
  chmodSync(root, 0o755);
  for (const unit of ['seatd', 'systemd-timesyncd', 'alsa-restore']) {
    write(join(root, `usr/lib/systemd/system/${unit}.service`), '[Service]\nExecStart=/bin/true\n');
  }
  return root;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, text);
}
