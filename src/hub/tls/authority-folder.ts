import {chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync} from 'node:fs';
import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {CertifiedKey} from './certificates.ts';

const FOLDER = 'tls';
const CERTIFICATE = 'authority.pem';
const KEY = 'authority.key';

/**
 * The hub's authority from its data folder, made at the first start: it stays the same for as long as the folder
 * does, because devices know it. Throws where the disk fails, or where a part of it is missing: a new one would
 * shut every paired device out.
 */
export async function authorityIn(
  data: string,
  make: () => Promise<CertifiedKey>,
): Promise<CertifiedKey> {
  const folder = join(data, FOLDER);
  if (!existsSync(folder)) keep(data, folder, await make());
  const key = join(folder, KEY);
  // A copy of the folder may have come with open doors.
  chmodSync(key, 0o600);
  return {
    certificate: readFileSync(join(folder, CERTIFICATE), 'utf8'),
    key: readFileSync(key, 'utf8'),
  };
}

/** The whole folder is there at once, and on disk before anybody is told of it. */
function keep(data: string, folder: string, {certificate, key}: CertifiedKey): void {
  const fresh = `${folder}.new`;
  rmSync(fresh, {recursive: true, force: true});
  mkdirSync(fresh, {recursive: true, mode: 0o700});
  writeFileSync(join(fresh, KEY), key, {mode: 0o600, flush: true});
  writeFileSync(join(fresh, CERTIFICATE), certificate, {flush: true});
  sync(fresh);
  renameSync(fresh, folder);
  sync(data);
}

function sync(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
