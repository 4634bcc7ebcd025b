import {mkdir, readdir} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type * as v from 'valibot';
import type {CopiedCommand, CopiedOutbox, DayCounts} from '../../wire/agent-api.ts';
import {dayCountsSchema, keptCopySchema} from '../../wire/agent-schema.ts';
import {UNFINISHED, removeForGood, writeWhole, type Disk} from '../disk/disk.ts';
import {DAMAGED, parsedFile} from '../disk/parsed-file.ts';

/** Days of numbers without the hub; beyond them something else is wrong. */
const COMMANDS_AT_MOST = 2_000;
const DAYS_KEPT = 100;
const JSON_FILE = '.json';

/**
 * The copy of an outbox that a browser may forget: one file a command, and the counts of each day, which never
 * go back, also where the file of them does: each command has those that were given with it. Whatever a method has
 * resolved for is on the disk. Each rejects where the disk fails.
 */
export class OutboxFolder {
  readonly #folder: string;
  readonly #countsFile: string;
  readonly #disk: Disk;
  /** What lies there, and in which order it came. */
  readonly #orders = new Map<string, number>();
  #counts: DayCounts = {};
  #lastOrder = 0;
  #failed = false;
  #damaged = false;
  /** Two writes at once would take each other's unfinished file. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(folder: string, disk: Disk) {
    this.#folder = join(folder, 'outbox');
    this.#countsFile = join(folder, 'counts.json');
    this.#disk = disk;
  }

  static async open(folder: string, disk: Disk): Promise<OutboxFolder> {
    const outbox = new OutboxFolder(folder, disk);
    await outbox.#read();
    return outbox;
  }

  /** Commands that wait here. */
  get size(): number {
    return this.#orders.size;
  }

  /** Whether the disk failed when it was last written. */
  get failed(): boolean {
    return this.#failed;
  }

  /** There is no room for another command. */
  get full(): boolean {
    return this.size >= COMMANDS_AT_MOST;
  }

  /** Something that the agent kept was put aside, as it could not be read, and nobody has taken it away yet. */
  get damaged(): boolean {
    return this.#damaged;
  }

  /** The same command again keeps its place. Resolves with false where there is no room. */
  keep({id, type, body}: CopiedCommand, counts: DayCounts): Promise<boolean> {
    return this.#inTurn(async () => {
      const known = this.#orders.get(id);
      if (known === undefined && this.full) return false;
      // First: a number whose command is lost is a gap, a count that is lost would give it twice.
      await this.#raise(counts);
      const order = known ?? this.#lastOrder + 1;
      await this.#write(this.#fileOf(id), {id, order, type, body, counts});
      this.#orders.set(id, order);
      this.#lastOrder = Math.max(this.#lastOrder, order);
      return true;
    });
  }

  raise(counts: DayCounts): Promise<void> {
    return this.#inTurn(() => this.#raise(counts));
  }

  /** The hub has answered it. */
  drop(id: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#trying(() => removeForGood(this.#disk, this.#fileOf(id)));
      this.#orders.delete(id);
    });
  }

  /** All commands go; the counts stay, for a number must not be given twice. */
  async clear(): Promise<void> {
    for (const id of [...this.#orders.keys()]) await this.drop(id);
  }

  all(): Promise<CopiedOutbox> {
    return this.#inTurn(async () => {
      const commands: CopiedCommand[] = [];
      // One after the other: all at once would be more open files than a process may have.
      for (const [id] of [...this.#orders].sort(([, a], [, b]) => a - b)) {
        const copy = await this.#copyIn(this.#fileOf(id));
        if (copy) commands.push({id, type: copy.type, body: copy.body});
        else this.#orders.delete(id);
      }
      return {commands, counts: this.#counts};
    });
  }

  async #raise(counts: DayCounts): Promise<void> {
    const higher = Object.entries(counts).filter(
      ([day, count]) => count > (this.#counts[day] ?? 0),
    );
    if (higher.length === 0) return;
    const days = Object.entries({...this.#counts, ...Object.fromEntries(higher)})
      .sort(([a], [b]) => a.localeCompare(b))
      .slice(-DAYS_KEPT);
    const raised = Object.fromEntries(days);
    await this.#write(this.#countsFile, raised);
    this.#counts = raised;
  }

  async #read(): Promise<void> {
    await mkdir(this.#folder, {recursive: true, mode: 0o700});
    this.#counts = (await this.#parsed(this.#countsFile, dayCountsSchema)) ?? {};
    const given: DayCounts[] = [];
    for (const name of await readdir(this.#folder)) {
      const file = join(this.#folder, name);
      // The machine went while it was written: nobody was told that it is there.
      if (name.endsWith(UNFINISHED)) {
        await this.#trying(() => this.#disk.remove(file)).catch(() => undefined);
      }
      const copy = name.endsWith(JSON_FILE) ? await this.#copyIn(file) : undefined;
      if (!copy) continue;
      this.#orders.set(copy.id, copy.order);
      this.#lastOrder = Math.max(this.#lastOrder, copy.order);
      given.push(copy.counts ?? {});
    }
    // A disk that fails here fails again when the next one is kept.
    for (const counts of given) await this.#raise(counts).catch(() => undefined);
    const all = [...(await readdir(dirname(this.#folder))), ...(await readdir(this.#folder))];
    this.#damaged ||= all.some((name) => name.endsWith(DAMAGED));
  }

  #copyIn(file: string) {
    return this.#parsed(file, keptCopySchema);
  }

  #parsed<T extends v.GenericSchema>(file: string, schema: T) {
    return parsedFile(this.#disk, file, schema, () => {
      this.#damaged = true;
    });
  }

  async #write(file: string, content: unknown): Promise<void> {
    await this.#trying(() => writeWhole(this.#disk, file, JSON.stringify(content)));
    // Nothing else says that the disk is well: a full one can be read, and lets files go.
    this.#failed = false;
  }

  async #trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#failed = true;
      throw error;
    }
  }

  #fileOf(id: string): string {
    return join(this.#folder, id + JSON_FILE);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
