import {copyFile, constants, mkdir, readdir, rename, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {filesIn} from './placed-version.ts';

/** Copies of versions in the hub's own folder: what somebody puts on the hub takes nothing away from a device. */
export class KeptPages {
  readonly #folder: string;

  constructor(data: string) {
    this.#folder = join(data, 'pages');
  }

  rootOf(id: string): string {
    return join(this.#folder, id);
  }

  /** There whole, or not at all; gives back its files. Rejects where the disk fails. */
  async keep(id: string, from: string): Promise<ReadonlySet<string>> {
    const part = join(this.#folder, `${id}.part`);
    await rm(part, {recursive: true, force: true});
    const files = [...(await filesIn(from))].filter((file) => !file.startsWith('.'));
    for (const folder of new Set(files.map((file) => dirname(file)))) {
      await mkdir(join(part, folder), {recursive: true});
    }
    // Shares the blocks of the disk where that can: no room is taken twice.
    for (const file of files) {
      await copyFile(join(from, file), join(part, file), constants.COPYFILE_FICLONE);
    }
    await rm(this.rootOf(id), {recursive: true, force: true});
    await rename(part, this.rootOf(id));
    return new Set(files);
  }

  /** Of one that was kept; none where it is not there any more. */
  filesOf(id: string): Promise<ReadonlySet<string>> {
    return filesIn(this.rootOf(id));
  }

  /** Takes the others away, and what a hub that was killed had not finished. */
  async dropAllBut(ids: readonly string[]): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    const others = names.filter((name) => !ids.includes(name));
    await Promise.all(
      others.map((name) => rm(join(this.#folder, name), {recursive: true, force: true})),
    );
  }
}
