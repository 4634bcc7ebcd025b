import {HandClock} from '../../../src/devices/testing/hand-clock.ts';
import {connectTo, type Line} from '../line.ts';
import {PaperPrinter, type PaperPrinterOptions} from '../paper-printer.ts';
import {words} from '../ticket-text.ts';
import {hex} from './hex.ts';

/** A ticket of two lines, a cut, and the question whether that is over. */
export const JOB = '1b 40 "A001" 0a "B" 0a 1d 56 42 00 1d 28 48 06 00 30 30 "0001"';
/** What answers it. */
export const DONE = '37223030303100';
/** DLE EOT 1 to 4. */
export const STATUS = {1: '10 04 01', 2: '10 04 02', 3: '10 04 03', 4: '10 04 04'} as const;

/** A printer on a line, with a clock by hand and everything that it says. */
export class BenchPrinter {
  readonly clock = new HandClock();
  readonly printer: PaperPrinter;
  /** What was heard, in hexadecimal, one text for each time that something came. */
  readonly heard: string[] = [];
  closed = 0;
  line: Line | undefined;

  constructor(options: Partial<PaperPrinterOptions> = {}) {
    this.printer = new PaperPrinter({clock: this.clock, ...options});
  }

  async connect(wire?: number): Promise<Line> {
    const line = await connectTo(this.printer, wire === undefined ? {} : {wire});
    line.onBytes((bytes) => this.heard.push(Buffer.from(bytes).toString('hex')));
    line.onClose(() => this.closed++);
    this.line = line;
    return line;
  }

  /** Sends bytes as a reference writes them. */
  send(text: string): Promise<void> {
    return this.line!.write(hex(text));
  }

  /** Lets time pass, and then whatever was said be heard. */
  async pass(ms = 10_000): Promise<void> {
    this.clock.pass(ms);
    await Promise.resolve();
  }

  /** What was heard since it was last asked. */
  take(): string[] {
    return this.heard.splice(0);
  }

  /** The lines of every piece that came out, and whether it is whole. */
  get out(): [string, boolean][] {
    return this.printer.tickets.map(({lines, whole}) => [lines.map(words).join('/'), whole]);
  }
}

/** A printer that somebody is connected to. */
export async function ready(options: Partial<PaperPrinterOptions> = {}): Promise<BenchPrinter> {
  const bench = new BenchPrinter(options);
  await bench.connect();
  return bench;
}

/** The answers to DLE EOT 1 to 4. */
export async function statuses(bench: BenchPrinter): Promise<string> {
  for (const each of Object.values(STATUS)) await bench.send(each);
  await bench.pass(0);
  return bench.take().join(' ');
}
