import {join} from 'node:path';
import * as v from 'valibot';
import {isTestSlip, slipOfJob} from '../../devices/printer/job/slip-job.ts';
import {SLIP_TROUBLES, type SlipTrouble} from '../../hall/terms.ts';
import {backOff} from '../../sync/back-off.ts';
import type {Log} from '../device.ts';
import {writeWhole, type Disk} from '../disk/disk.ts';
import {parsedFile} from '../disk/parsed-file.ts';
import {reportSlip, type SlipAnswer, type SlipReporter} from './report-slip.ts';

/** What became of a slip. */
export type SlipEnd = SlipTrouble | 'printed';

/** What is told to the hub of a slip whose end the page did not hear. */
interface Told {
  readonly ticket: string;
  readonly slip: SlipEnd;
  /** When the try began; absent where its page did not say. */
  readonly tried?: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

const schema = v.array(
  v.object({
    ticket: v.string(),
    slip: v.picklist([...SLIP_TROUBLES, 'printed']),
    tried: v.exactOptional(v.number()),
    at: v.number(),
  }),
);

export interface SlipFatesOptions extends SlipReporter {
  readonly folder: string;
  readonly disk: Disk;
  readonly random: () => number;
  readonly log: Log;
}

/** By then, on the hub's clock, the day of the number is over, and so is its paper. */
const KEPT_MS = 24 * 3_600_000;
/** Far more than a day without the hub brings. */
const KEPT_AT_MOST = 500;

/**
 * Tells the hub what became of slips, however long it takes to reach it: a guide may have to bring one. A disk that
 * fails costs what is not told by the next start, and no more.
 */
export class SlipFates {
  readonly #options: SlipFatesOptions;
  readonly #file: string;
  readonly #stopping = new AbortController();
  #waiting: readonly Told[];
  #sending = false;
  #failures = 0;
  #leaveLater: () => void = () => undefined;
  #failed = false;
  #kept: Promise<void> = Promise.resolve();

  private constructor(options: SlipFatesOptions, file: string, waiting: readonly Told[]) {
    this.#options = options;
    this.#file = file;
    this.#waiting = waiting;
    void this.#send();
  }

  /** With what the hub has not heard before the last start. */
  static async open(options: SlipFatesOptions): Promise<SlipFates> {
    const file = join(options.folder, 'slips.json');
    const onDamaged = () => {
      options.log({damaged: file});
    };
    const waiting = await parsedFile(options.disk, file, schema, onDamaged);
    return new SlipFates(options, file, waiting ?? []);
  }

  /** Whether the disk failed when it was last written. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Never rejects; resolves when it is on the disk, where that works. `job` is named as `slipJob` does. */
  async tell(job: string, slip: SlipEnd): Promise<void> {
    if (isTestSlip(job)) return;
    const told = {...slipOfJob(job), slip, at: Date.now()};
    this.#waiting = [...this.#waiting, told].slice(-KEPT_AT_MOST);
    await this.#keep();
    void this.#send();
  }

  stop(): void {
    this.#stopping.abort();
    this.#leaveLater();
  }

  get #stopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #send(): Promise<void> {
    if (this.#sending || this.#stopped) return;
    this.#sending = true;
    this.#leaveLater();
    try {
      this.#failures = (await this.#tellAll()) ? 0 : this.#failures + 1;
    } finally {
      this.#sending = false;
    }
    this.#later();
  }

  #later(): void {
    if (this.#waiting.length === 0 || this.#stopped) return;
    const {after, random} = this.#options;
    this.#leaveLater = after(backOff(this.#failures, random), () => void this.#send());
  }

  /** Whether nothing has to be told again. A hub that does not answer to one would let the others wait as long. */
  async #tellAll(): Promise<boolean> {
    const asked = new Set<Told>();
    let all = true;
    for (;;) {
      // One that is told meanwhile has its turn too.
      const told = this.#waiting.find((each) => !asked.has(each));
      if (!told) return all;
      asked.add(told);
      const {at, ...report} = told;
      const id = `${told.ticket}.fate.${String(at)}`;
      const answer = await reportSlip(this.#options, id, report, this.#stopping.signal);
      if (answer.kind === 'away') return false;
      if (isOpen(answer, told)) {
        all = false;
        continue;
      }
      if (answer.kind !== 'heard') {
        const why = answer.kind === 'refused' ? answer.code : 'unknown-ticket';
        this.#options.log({slip: 'refused', why});
      }
      this.#waiting = this.#waiting.filter((each) => each !== told);
      await this.#keep();
    }
  }

  /** One after the other: two at once would write the same file. */
  #keep(): Promise<void> {
    const {disk, log} = this.#options;
    this.#kept = this.#kept.then(async () => {
      try {
        await writeWhole(disk, this.#file, JSON.stringify(this.#waiting));
        this.#failed = false;
      } catch (error) {
        if (!this.#failed) log({slips: 'not kept', why: String(error)});
        this.#failed = true;
      }
    });
    return this.#kept;
  }
}

const isOpen = (answer: SlipAnswer, {tried, at}: Told): boolean =>
  answer.kind === 'unknown' &&
  (answer.hubTime === undefined || answer.hubTime - (tried ?? at) <= KEPT_MS);
