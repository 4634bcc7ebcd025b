import {join} from 'node:path';
import * as v from 'valibot';
import type {Fate} from '../../devices/printer/job/escpos-printer.ts';
import {SLIP_OF_FATE, ticketOfJob} from '../../devices/printer/job/slip-job.ts';
import type {DeviceId} from '../../hall/event.ts';
import {ACTOR_HEADER, API, COMMAND_ID_HEADER} from '../../wire/api.ts';
import {realDisk, writeWhole} from '../disk/disk.ts';
import {parsedFile} from '../disk/parsed-file.ts';
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

  private constructor(file: string, line: HubLine, device: DeviceId, waiting: readonly Told[]) {
    this.#file = file;
    this.#line = line;
    this.#device = device;
    this.#waiting = waiting;
    void this.#send();
  }

  /** With what the hub has not heard before the last start. */
  static async open(folder: string, line: HubLine, device: DeviceId): Promise<SlipFates> {
    const file = join(folder, 'slips.json');
    return new SlipFates(file, line, device, (await parsedFile(file, schema)) ?? []);
  }

  /** `job` is named as `slipJob` does. */
  async tell(job: string, fate: Fate): Promise<void> {
    const told = {ticket: ticketOfJob(job), slip: SLIP_OF_FATE[fate], at: Date.now()};
    this.#waiting = [...this.#waiting, told];
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
