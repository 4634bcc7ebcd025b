import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as v from 'valibot';
import type {Journal, OpenJob} from '../../devices/printer/job/journal.ts';
import {realDisk, removeForGood, writeWhole, type Disk} from '../disk/disk.ts';

const schema = v.object({
  id: v.string(),
  number: v.string(),
  cuts: v.exactOptional(v.number()),
});

/** The job on its way as one small file: it is there while nobody knows what came of it. */
export class JournalFile implements Journal {
  readonly #file: string;
  readonly #disk: Disk;

  constructor(folder: string, disk: Disk = realDisk) {
    this.#file = join(folder, 'printing.json');
    this.#disk = disk;
  }

  began(job: OpenJob): Promise<void> {
    return writeWhole(this.#disk, this.#file, JSON.stringify(job));
  }

  async ended(id: string): Promise<void> {
    if ((await this.open())?.id === id) await removeForGood(this.#disk, this.#file);
  }

  open(): Promise<OpenJob | undefined> {
    if (!existsSync(this.#file)) return Promise.resolve(undefined);
    const found = v.safeParse(schema, JSON.parse(readFileSync(this.#file, 'utf8')));
    return Promise.resolve(found.success ? found.output : undefined);
  }
}
