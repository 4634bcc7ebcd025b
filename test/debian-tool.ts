import {spawnSync} from 'node:child_process';
import {installPackage} from './debian-package.ts';

/** Which of Debian's packages each tool comes with. */
const PACKAGES = {
  shellcheck: 'shellcheck',
  debootstrap: 'debootstrap',
  xkbcli: 'libxkbcommon-tools',
  cupsd: 'cups',
  pdftotext: 'poppler-utils',
  Xvfb: 'xvfb',
  socat: 'socat',
} as const;

// Debian leaves the folders of its administrators' tools out of everybody else's path.
process.env['PATH'] = [process.env['PATH'], '/usr/sbin', '/sbin'].join(':');

/** Why a test cannot run here, for its `skip`; undefined where this tool is there, or could be installed from Debian. */
export function missing(tool: keyof typeof PACKAGES): string | undefined {
  if (isThere(tool)) return undefined;
  try {
    installPackage(PACKAGES[tool]);
  } catch (error) {
    return `${tool} is missing: ${error instanceof Error ? error.message : String(error)}`;
  }
  return isThere(tool) ? undefined : `${tool} is missing`;
}

export function isThere(tool: string): boolean {
  return spawnSync(tool, ['--version'], {stdio: 'ignore'}).error === undefined;
}
