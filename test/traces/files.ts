import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

/** Every file under a folder, by its path there. */
export function filesUnder(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    // A browser that runs has sockets and locks there too.
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1), readFileSync(path));
  }
  return files;
}
