import {join} from 'node:path';
import * as v from 'valibot';
import type {Journal, OpenJob} from '../../devices/printer/job/journal.ts';
import {realDisk, removeForGood, writeWhole, type Disk} from '../disk/disk.ts';
import {parsedFile} from '../disk/parsed-file.ts';

const schema = v.object({
  id: v.string(),
  number: v.string(),
  cuts: v.exactOptional(v.number()),
  queued: v.exactOptional(v.number()),
});

/** The job on its way as one small file: it is there while nobody knows what came of it. */
export class JournalFile implements Journal {
  readonly #file: string;
  readonly #disk: Disk;
  /** As it lies there; read once, for nobody else writes it. */
  #job: Promise<OpenJob | undefined>;

  constructor(folder: string, disk: Disk = realDisk) {
    this.#file = join(folder, 'printing.json');
    this.#disk = disk;
    this.#job = parsedFile(this.#file, schema);
  }

  async began(job: OpenJob): Promise<void> {
    await writeWhole(this.#disk, this.#file, JSON.stringify(job));
    this.#job = Promise.resolve(job);
  }

  async ended(id: string): Promise<void> {
    if ((await this.#job)?.id !== id) return;
    await removeForGood(this.#disk, this.#file);
    this.#job = Promise.resolve(undefined);
  }

  open(): Promise<OpenJob | undefined> {
    return this.#job;
  }
}
