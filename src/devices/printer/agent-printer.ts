import * as v from 'valibot';
import {
  PRINTER_API,
  printerAnswerSchema,
  printOutcomeSchema,
  type PrintAsk,
  type PrinterAnswer,
} from '../../wire/printer-api.ts';
import {
  PRINT_MS,
  STATUS_MS,
  type PrintJob,
  type PrintOutcome,
  type Printer,
  type PrinterStatus,
} from './printer.ts';
import type {Bits} from './sheet/bits.ts';
import {layOut} from './sheet/lay-out.ts';
import type {Sheet} from './sheet/sheet.ts';
import {textOf} from './sheet/text-of.ts';
import type {Letters} from './picture/slip-picture.ts';

/** Milliseconds: longer than any printer takes, and the way to the agent and back. */
const PATIENCE = {status: STATUS_MS + 2_000, print: PRINT_MS + 5_000};

/** A printer that the agent beside this page owns. */
export class AgentPrinter implements Printer {
  readonly #letters: Letters;
  #known: PrinterAnswer | undefined;
  /** The agent has said that it owns none. */
  #none = false;

  constructor(letters: Letters) {
    this.#letters = letters;
  }

  /** Whether the agent owns a printer at all. */
  async isThere(): Promise<boolean> {
    await this.status();
    return this.#known !== undefined || !this.#none;
  }

  async status(): Promise<PrinterStatus> {
    try {
      const response = await fetch(PRINTER_API.printer, {
        signal: AbortSignal.timeout(PATIENCE.status),
      });
      this.#none = response.status === 404;
      this.#known = v.parse(printerAnswerSchema, await response.json());
      return this.#known.status;
    } catch {
      return 'offline';
    }
  }

  async print(job: PrintJob): Promise<PrintOutcome> {
    let response = await this.#ask(job);
    if (response?.status === 400) {
      // Set up otherwise since it said what it is. Nothing was printed.
      this.#known = undefined;
      response = await this.#ask(job);
    }
    if (!response) return {kind: 'failed', fault: 'offline'};
    if (response.type === 'error') return {kind: 'unconfirmed'};
    if (!response.ok) return {kind: 'failed', fault: 'error'};
    const outcome = v.safeParse(printOutcomeSchema, await response.json().catch(() => undefined));
    return outcome.success ? outcome.output : {kind: 'unconfirmed'};
  }

  /** Undefined where nobody says what the printer is; an error where no answer came. */
  async #ask({id, number, rows}: PrintJob): Promise<Response | undefined> {
    if (!this.#known) await this.status();
    if (!this.#known) return undefined;
    const {profile} = this.#known;
    await this.#letters.ready(textOf(rows).join(''));
    const ask = askFor(number, layOut(rows, profile, this.#letters.line));
    return fetch(PRINTER_API.print(id), {
      method: 'PUT',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(ask),
      signal: AbortSignal.timeout(PATIENCE.print),
    }).catch(() => Response.error());
  }
}

function askFor(number: string, {paper, rows}: Sheet): PrintAsk {
  return {
    number,
    paper,
    rows: rows.map((row) => {
      if (row.kind !== 'picture') return row;
      const {width, height} = row.bits;
      return {kind: 'picture' as const, width, height, dots: base64(row.bits)};
    }),
  };
}

function base64({data}: Bits): string {
  let text = '';
  for (const byte of data) text += String.fromCharCode(byte);
  return btoa(text);
}
