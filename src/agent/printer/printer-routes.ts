import * as v from 'valibot';
import type {PrintOutcome} from '../../devices/printer/printer.ts';
import {hasLetter, type PrinterProfile} from '../../devices/printer/profile.ts';
import {rowBytes, type Bits} from '../../devices/printer/sheet/bits.ts';
import type {Sheet, SheetRow} from '../../devices/printer/sheet/sheet.ts';
import {
  PRINTER_API,
  printAskSchema,
  type PrintAsk,
  type PrinterAnswer,
} from '../../wire/printer-api.ts';
import type {AgentRoute} from '../server/agent-route.ts';
import type {PrintJobs} from './print-jobs.ts';
import type {SheetPrinter} from './sheet-printer.ts';

/** A slip of which every line is drawn; the usual one is a twentieth of it. */
const BODY_BYTES = 512 * 1024;

/**
 * What the page asks of the printer that this agent owns. `onUnheard` is told what became of a slip whose page
 * has gone meanwhile, or waits no longer: a visitor may leave before it is known.
 */
export function printerRoutes(
  printer: SheetPrinter,
  jobs: PrintJobs,
  profile: PrinterProfile,
  onUnheard: (id: string, outcome: PrintOutcome) => void,
): readonly AgentRoute[] {
  return [
    {
      method: 'GET',
      path: new RegExp(`^${PRINTER_API.printer}$`),
      async answer() {
        const known: PrinterAnswer = {profile, status: await printer.status()};
        return {status: 200, json: known};
      },
    },
    {
      method: 'PUT',
      path: new RegExp(`^${PRINTER_API.print('')}(?<id>[A-Za-z0-9][A-Za-z0-9._-]{0,90})$`),
      bodyBytes: BODY_BYTES,
      async answer({parts, body}) {
        const asked = v.safeParse(printAskSchema, parsedJson(body));
        const sheet = asked.success ? sheetOf(asked.output, profile) : undefined;
        if (!asked.success || !sheet) return {status: 400};
        const {number} = asked.output;
        const {id = ''} = parts;
        const outcome = await jobs.print({id, number, sheet});
        const unheard = () => {
          onUnheard(id, outcome);
        };
        return {status: 200, json: outcome, unheard};
      },
    },
  ];
}

function parsedJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Undefined where it is for another printer than this: other paper, letters that it has not, dots that do not add up. */
function sheetOf({paper, rows}: PrintAsk, profile: PrinterProfile): Sheet | undefined {
  if (paper !== profile.paper) return undefined;
  const sheet: SheetRow[] = [];
  for (const row of rows) {
    if (row.kind === 'picture') {
      const bits = bitsOf(row);
      if (!bits) return undefined;
      sheet.push({kind: 'picture', bits});
    } else if (
      row.kind === 'text' &&
      !Array.from(row.text).every((one) => hasLetter(profile, one))
    ) {
      return undefined;
    } else sheet.push(row);
  }
  return {paper, rows: sheet};
}

function bitsOf({
  width,
  height,
  dots,
}: Extract<PrintAsk['rows'][number], {kind: 'picture'}>): Bits | undefined {
  const data = new Uint8Array(Buffer.from(dots, 'base64'));
  return data.length === rowBytes(width) * height ? {width, height, data} : undefined;
}
