import {hash} from 'node:crypto';
import {readFile, readdir} from 'node:fs/promises';
import {join, relative} from 'node:path';

/** Paths of all files in a folder, `kiosk/index.html`; none where it cannot be read. */
export async function filesIn(folder: string): Promise<ReadonlySet<string>> {
  try {
    const found = await readdir(folder, {recursive: true, withFileTypes: true});
    return new Set(
      found
        .filter((entry) => entry.isFile())
        .map(({parentPath, name}) => relative(folder, join(parentPath, name))),
    );
  } catch {
    return new Set();
  }
}

/** SHA-256 in hex. */
export const hashOf = (content: string | Uint8Array): string => hash('sha256', content);

/** By path; rejects where one is not there. */
export async function hashesOf(
  folder: string,
  files: Iterable<string>,
): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  // One after the other: a folder of pages is larger than what a small hub has to spare.
  for (const file of [...files].sort()) hashes[file] = hashOf(await readFile(join(folder, file)));
  return hashes;
}
