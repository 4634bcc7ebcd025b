import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {pageClock} from '../../src/devices/after.ts';
import {chromiumFont} from './chromium-font.ts';
import {HELP, obey} from './desk-commands.ts';
import {boxGlyph} from './glyph.ts';
import {USAGE, printerOptions, type PrinterOptions} from './options.ts';
import {PaperPrinter} from './paper-printer.ts';
import {png} from './png.ts';
import {listen} from './tcp-printer.ts';
import {ticketText} from './ticket-text.ts';

/** Ends with what is wrong, and what may be there instead. */
function fail(error: unknown): never {
  const why = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${why}\n\n${USAGE}\n`);
  process.exit(1);
}

function optionsOrUsage(): PrinterOptions {
  try {
    return printerOptions(process.argv.slice(2));
  } catch (error) {
    return fail(error);
  }
}

const {port, host, paper, model, out, boxes, help} = optionsOrUsage();
const say = (text: string) => process.stdout.write(`${text}\n`);
if (help) {
  say(USAGE);
  process.exit(0);
}

// Letters are wanted only where somebody looks at them.
const glyph = out === undefined || boxes ? boxGlyph : await chromiumFont();
const printer = new PaperPrinter({clock: pageClock, model, glyph});
const tcp = await listen(printer, {port, host});
say(`A printer of ${paper} mm (${model.dialect}) listens on ${tcp.host}:${tcp.port}\n${HELP}\n`);

if (out !== undefined) mkdirSync(out, {recursive: true});
let told = 0;
printer.onTicket((ticket) => {
  const text = ticketText(ticket);
  const wrong = printer.violations.slice(told).map(({at, what}) => `! byte ${at}: ${what}`);
  told = printer.violations.length;
  say(['', `— ticket ${printer.tickets.length} —`, text, ...wrong].join('\n'));
  if (out === undefined) return;
  const name = join(out, `ticket-${String(printer.tickets.length).padStart(4, '0')}`);
  writeFileSync(`${name}.png`, png(ticket.picture));
  writeFileSync(`${name}.txt`, `${[text, ...wrong].join('\n')}\n`);
});

createInterface({input: process.stdin}).on('line', (line) => {
  say(obey(printer, line));
});
