import {open, rename, rm} from 'node:fs/promises';
import {dirname} from 'node:path';

/** What is done to a disk, step by step; after each of them the machine may be gone. */
export interface Disk {
  /** A new file, its content on the disk. Only its owner may read it. */
  write(file: string, text: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  /** What was renamed or removed in it stays so. */
  syncFolder(folder: string): Promise<void>;
}

export const realDisk: Disk = {
  async write(file, text) {
    const handle = await open(file, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename,
  remove: (file) => rm(file, {force: true}),
  async syncFolder(folder) {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

/** What a file is called while it is written; nobody reads it. */
export const UNFINISHED = '.new';

/** The file with this content, whole and on the disk; what stood there before stays until then. */
export async function writeWhole(disk: Disk, file: string, text: string): Promise<void> {
  await disk.write(file + UNFINISHED, text);
  await disk.rename(file + UNFINISHED, file);
  await disk.syncFolder(dirname(file));
}

/** The file is gone for good. */
export async function removeForGood(disk: Disk, file: string): Promise<void> {
  await disk.remove(file);
  await disk.syncFolder(dirname(file));
}
