import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as v from 'valibot';
import type {Fate} from '../../devices/printer/job/escpos-printer.ts';
import type {DeviceId} from '../../hall/event.ts';
import {ACTOR_HEADER, API, COMMAND_ID_HEADER} from '../../wire/api.ts';
import {realDisk, writeWhole} from '../disk/disk.ts';
import type {HubLine} from '../hub/hub-line.ts';

/** What is told to the hub of a slip whose end the page did not hear. */
interface Told {
  readonly ticket: string;
  readonly slip: 'printed' | 'error' | 'unconfirmed';
  /** Epoch milliseconds. */
  readonly at: number;
}

const schema = v.array(
  v.object({
    ticket: v.string(),
    slip: v.picklist(['printed', 'error', 'unconfirmed']),
    at: v.number(),
  }),
);

const SLIP_OF: Readonly<Record<Fate, Told['slip']>> = {
  printed: 'printed',
  failed: 'error',
  unknown: 'unconfirmed',
};

/** By then the day of the number is over, and so is its paper. */
const KEPT_MS = 24 * 3_600_000;
const LATER_MS = 5_000;
const ANSWER_MS = 10_000;

/** Tells the hub what became of slips, however long it takes to reach it: a guide may have to bring one. */
export class SlipFates {
  readonly #file: string;
  readonly #line: HubLine;
  readonly #device: DeviceId;
  #waiting: readonly Told[];
  #timer: NodeJS.Timeout | undefined;
  #sending = false;
  #kept: Promise<void> = Promise.resolve();

  constructor(folder: string, line: HubLine, device: DeviceId) {
    this.#file = join(folder, 'slips.json');
    this.#line = line;
    this.#device = device;
    this.#waiting = kept(this.#file);
    void this.#send();
  }

  /** `job` is `<ticket>.<try>`, as pages name them. */
  async tell(job: string, fate: Fate): Promise<void> {
    const ticket = job.slice(0, job.lastIndexOf('.'));
    this.#waiting = [...this.#waiting, {ticket, slip: SLIP_OF[fate], at: Date.now()}];
    await this.#keep();
    await this.#send();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#timer);
    for (const told of this.#waiting) {
      const old = Date.now() - told.at > KEPT_MS;
      if (old || (await this.#heard(told))) {
        this.#waiting = this.#waiting.filter((each) => each !== told);
        await this.#keep();
      }
    }
    this.#sending = false;
    if (this.#waiting.length > 0) {
      this.#timer = setTimeout(() => void this.#send(), LATER_MS).unref();
    }
  }

  /** Whether the hub has taken it. A ticket that it does not know yet may still come, out of a kiosk's outbox. */
  #heard({ticket, slip, at}: Told): Promise<boolean> {
    const body = JSON.stringify({ticket, device: this.#device, slip});
    return new Promise((resolve) => {
      const request = this.#line.request('POST', API.command('report-slip'), {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        [COMMAND_ID_HEADER]: `${ticket}.fate.${String(at)}`,
        [ACTOR_HEADER]: `kiosk:${this.#device}`,
      });
      request.setTimeout(ANSWER_MS, () => request.destroy());
      request.once('error', () => {
        resolve(false);
      });
      request.once('response', (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      });
      request.end(body);
    });
  }

  /** One after the other: two at once would write the same file. */
  #keep(): Promise<void> {
    const kept = this.#kept.then(() =>
      writeWhole(realDisk, this.#file, JSON.stringify(this.#waiting)),
    );
    this.#kept = kept.catch(() => undefined);
    return kept;
  }
}

function kept(file: string): readonly Told[] {
  if (!existsSync(file)) return [];
  const found = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')));
  return found.success ? found.output : [];
}
