import {constants, copyFile, mkdir, readdir, rename, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {synced} from '../synced.ts';
import {listedFiles, wholeVersion} from './placed-version.ts';

export type Kept =
  | 'kept'
  /** By now something else lies in the folder, or not the whole of it. */
  | 'gone'
  /** The disk fails, or is full. */
  | 'failed';

/** Copies of versions in the hub's own folder: what somebody puts on the hub takes nothing away from a device. */
export class KeptPages {
  readonly #folder: string;
  /** Of each copy that was found whole, by its id. */
  readonly #files = new Map<string, ReadonlySet<string>>();

  constructor(data: string) {
    this.#folder = join(data, 'pages');
  }

  rootOf(id: string): string {
    return join(this.#folder, id);
  }

  /** Empty where it is not there, or not the whole of it. */
  filesOf(id: string): ReadonlySet<string> {
    return this.#files.get(id) ?? new Set();
  }

  has(id: string): boolean {
    return this.#files.has(id);
  }

  /** Reads a copy that an earlier hub made: disks lose, and people delete. */
  async find(id: string): Promise<boolean> {
    const whole = await wholeVersion(this.rootOf(id));
    if (whole?.placed.id !== id) return false;
    this.#files.set(id, whole.files);
    return true;
  }

  /** Whole under its name and on the disk, or not at all: also where the power fails. */
  async keep(id: string, from: string): Promise<Kept> {
    // It may be served just now.
    if (this.has(id) || (await this.find(id))) return 'kept';
    const part = join(this.#folder, `${id}.part`);
    try {
      await rm(part, {recursive: true, force: true});
      await copied(from, part);
      // Read from the copy: the id was told before, and whatever was put into the folder meanwhile is in it.
      const whole = await wholeVersion(part);
      if (whole?.placed.id !== id) return 'gone';
      await rm(this.rootOf(id), {recursive: true, force: true});
      await rename(part, this.rootOf(id));
      await synced(this.#folder);
      await synced(dirname(this.#folder));
      this.#files.set(id, whole.files);
      return 'kept';
    } catch {
      return (await wholeVersion(from))?.placed.id === id ? 'failed' : 'gone';
    } finally {
      // What is left of the room belongs to the log.
      await rm(part, {recursive: true, force: true}).catch(() => undefined);
    }
  }

  /** Takes the others away, and what a hub that was killed had not finished. Rejects where the disk does not let it. */
  async dropAllBut(ids: readonly string[]): Promise<void> {
    for (const id of this.#files.keys()) if (!ids.includes(id)) this.#files.delete(id);
    const names = await readdir(this.#folder).catch(() => []);
    for (const name of names.filter((one) => !ids.includes(one))) {
      await rm(join(this.#folder, name), {recursive: true, force: true});
    }
  }
}

/** What a version says that it has, on the disk; rejects where something of it is not there. */
async function copied(from: string, to: string): Promise<void> {
  const files = await listedFiles(from);
  const folders = new Set(['.', ...files.flatMap(foldersOf)]);
  for (const folder of folders) await mkdir(join(to, folder), {recursive: true});
  const copy = async (file: string) => {
    // Shares the blocks of the disk where that can: no room is taken twice.
    await copyFile(join(from, file), join(to, file), constants.COPYFILE_FICLONE);
    await synced(join(to, file));
  };
  await Promise.all(files.map(copy));
  for (const folder of folders) await synced(join(to, folder));
}

/** All that a file lies in: `a` and `a/b` of `a/b/c.js`. */
function foldersOf(file: string): string[] {
  const folder = dirname(file);
  return folder === '.' ? [] : [...foldersOf(folder), folder];
}
