import {open} from 'node:fs/promises';

/** A file's content, or the names in a folder, are on the disk when this resolves: also where the power fails then. */
export async function synced(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
