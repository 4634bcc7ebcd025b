import * as v from 'valibot';
import {
  PRINTER_API,
  printerAnswerSchema,
  printOutcomeSchema,
  type PrintAsk,
  type PrinterAnswer,
} from '../../wire/printer-api.ts';
import type {PrintJob, PrintOutcome, Printer, PrinterStatus} from './printer.ts';
import type {Bits} from './sheet/bits.ts';
import {layOut} from './sheet/lay-out.ts';
import type {Sheet} from './sheet/sheet.ts';
import {textOf} from './sheet/text-of.ts';
import type {Letters} from './picture/slip-picture.ts';

/** Milliseconds: longer than the agent takes at most, whatever its printer does. */
const PATIENCE = {status: 12_000, print: 30_000};

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

  async print({id, number, rows}: PrintJob): Promise<PrintOutcome> {
    if (!this.#known) await this.status();
    if (!this.#known) return {kind: 'failed', fault: 'offline'};
    const {profile} = this.#known;
    await this.#letters.ready(textOf(rows).join(''));
    const ask = askFor(number, layOut(rows, profile, this.#letters.line));
    try {
      const response = await fetch(PRINTER_API.print(id), {
        method: 'PUT',
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(ask),
        signal: AbortSignal.timeout(PATIENCE.print),
      });
      // Set up otherwise meanwhile: what it is now is asked before the next one.
      if (response.status === 400) this.#known = undefined;
      if (!response.ok) return {kind: 'failed', fault: 'error'};
      return v.parse(printOutcomeSchema, await response.json());
    } catch {
      return {kind: 'unconfirmed'};
    }
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
