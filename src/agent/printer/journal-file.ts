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

/** Stands for a job of which nothing can be read: its paper may hang in the printer all the same. */
export const UNREADABLE: OpenJob = {id: 'unreadable', number: ''};

/**
 * The job on its way as one small file: it is there while nobody knows what came of it. Where the disk fails it is
 * known until the power goes: whoever took a number gets its slip all the same.
 */
export class JournalFile implements Journal {
  readonly #file: string;
  readonly #disk: Disk;
  /** As it lies there; read once, for nobody else writes it. */
  #job: Promise<OpenJob | undefined>;
  #failed = false;

  constructor(folder: string, disk: Disk = realDisk) {
    this.#file = join(folder, 'printing.json');
    this.#disk = disk;
    let damaged = false;
    const onDamaged = () => {
      damaged = true;
    };
    this.#job = parsedFile(disk, this.#file, schema, onDamaged).then(
      (job) => job ?? (damaged ? UNREADABLE : undefined),
      () => UNREADABLE,
    );
  }

  /** Whether the disk failed when it was last written. */
  get failed(): boolean {
    return this.#failed;
  }

  async began(job: OpenJob): Promise<void> {
    await this.#trying(() => writeWhole(this.#disk, this.#file, JSON.stringify(job)));
    this.#job = Promise.resolve(job);
  }

  async ended(id: string): Promise<void> {
    if ((await this.#job)?.id !== id) return;
    await this.#trying(() => removeForGood(this.#disk, this.#file));
    this.#job = Promise.resolve(undefined);
  }

  open(): Promise<OpenJob | undefined> {
    return this.#job;
  }

  async #trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
  }
}
