import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {parseArgs} from 'node:util';
import {pageClock} from '../../src/devices/after.ts';
import {chromiumFont} from './chromium-font.ts';
import {HELP, obey} from './desk-commands.ts';
import {boxGlyph} from './glyph.ts';
import {CLONE, DOTS, EPSON, type PrinterModel} from './model.ts';
import {PaperPrinter} from './paper-printer.ts';
import {png} from './png.ts';
import {listen} from './tcp-printer.ts';
import {ticketText} from './ticket-text.ts';

const {values} = parseArgs({
  options: {
    port: {type: 'string', default: '9100'},
    host: {type: 'string', default: '127.0.0.1'},
    paper: {type: 'string', default: '80'},
    dialect: {type: 'string', default: 'epson'},
    encoding: {type: 'string'},
    font: {type: 'string'},
    out: {type: 'string'},
    boxes: {type: 'boolean', default: false},
  },
});

function oneOf<T extends string>(flag: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === text);
  if (found === undefined) throw new Error(`--${flag} is one of ${allowed.join(', ')}`);
  return found;
}

const base = oneOf('dialect', values.dialect, ['epson', 'generic']) === 'epson' ? EPSON : CLONE;
const model: PrinterModel = {
  ...base,
  dots: DOTS[oneOf('paper', values.paper, ['58', '80'])],
  encoding: oneOf('encoding', values.encoding ?? base.encoding, ['gb18030', 'gbk', 'utf-8']),
  font: oneOf('font', values.font ?? base.font, ['gb2312', 'gbk', 'gb18030']),
};
const {out} = values;
const say = (text: string) => process.stdout.write(`${text}\n`);

// Letters are wanted only where somebody looks at them.
const glyph = out === undefined || values.boxes ? boxGlyph : await chromiumFont();
const printer = new PaperPrinter({clock: pageClock, model, glyph});
const tcp = await listen(printer, {port: Number(values.port), host: values.host});
say(
  `A printer of ${values.paper} mm (${model.dialect}) listens on ${tcp.host}:${tcp.port}\n${HELP}\n`,
);

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
