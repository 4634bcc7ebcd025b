import {codeOf, COMMANDS, GENERIC, type Command, type CommandName} from './commands.ts';
import type {Complain, PrinterModel} from './model.ts';
import {RealTimeScanner} from './real-time.ts';
import {PrinterText} from './text-decoder.ts';

/** Takes what the bytes say; `at` is how many bytes were read before. */
export interface Sink {
  command(name: CommandName, bytes: readonly number[], at: number): void;
  character(character: string, wide: boolean, at: number): void;
  readonly complain: Complain;
}

const NAMES = new Map(
  (Object.keys(COMMANDS) as CommandName[]).map((name) => [String(codeOf(name)), name] as const),
);
const BEGINNINGS = new Set(
  [...NAMES.keys()].flatMap((code) => {
    const bytes = code.split(',');
    return bytes.slice(1).map((_, end) => bytes.slice(0, end + 1).join(','));
  }),
);
const DLE = 0x10;
const hex = (bytes: readonly number[]) =>
  bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');

/** Bytes into commands and characters, one byte at a time. */
export class Parser {
  readonly #model: PrinterModel;
  readonly #sink: Sink;
  readonly #text: PrinterText;
  readonly #realTime = new RealTimeScanner();
  #read = 0;
  /** Where the present command or character began. */
  #from = 0;
  #code: number[] = [];
  #name: CommandName | undefined;
  #bytes: number[] = [];
  /** By ESC = : another device is spoken to. */
  #away = false;

  constructor(model: PrinterModel, sink: Sink) {
    this.#model = model;
    this.#sink = sink;
    this.#text = new PrinterText(model);
  }

  /** How many bytes were read. */
  get read(): number {
    return this.#read;
  }

  /** In the midst of a command or character: whatever comes next is taken for its rest. */
  get open(): boolean {
    return this.#code.length > 0 || this.#name !== undefined || this.#text.open;
  }

  push(byte: number): void {
    const idle = !this.open;
    if (this.#hitsRealTime(byte)) {
      this.#sink.complain(
        this.#read,
        `a real-time command ends within ${this.#name ?? 'other bytes'}: it is carried out at once`,
      );
    }
    if (idle) this.#from = this.#read;
    this.#take(byte);
    this.#read++;
  }

  /** Complains of what was begun and never ended. */
  end(): void {
    if (!this.open) return;
    const what = this.#text.open ? 'a character' : (this.#name ?? hex(this.#code));
    this.#sink.complain(this.#from, `${what} is not ended`);
  }

  /** Forgets what was begun, as DLE DC4 8 does. */
  clear(): void {
    this.#code = [];
    this.#name = undefined;
    this.#bytes = [];
    this.#text.clear();
    this.#realTime.clear();
  }

  /** As when the power comes. */
  reset(): void {
    this.clear();
    this.#away = false;
    this.#text.chinese = this.#model.chineseAtStart;
  }

  /** Whether a real-time command ends here that was not meant as one. */
  #hitsRealTime(byte: number): boolean {
    const hit = this.#realTime.push(byte);
    if (!hit || (this.#model.dialect === 'generic' && hit.kind !== 'status')) return false;
    return this.#code[0] !== DLE && !(this.#name?.startsWith('DLE') ?? false);
  }

  #take(byte: number): void {
    if (this.#name) this.#parameter(this.#name, byte);
    else if (this.#code.length > 0) this.#named(byte);
    else if (this.#text.open) this.#character(byte);
    else if (byte < 0x20 || byte === 0x7f) this.#named(byte);
    else this.#character(byte);
  }

  #named(byte: number): void {
    this.#code.push(byte);
    const code = String(this.#code);
    const name = NAMES.get(code);
    if (name && this.#knows(name)) {
      this.#code = [];
      this.#name = name;
      this.#finish(name);
    } else if (!BEGINNINGS.has(code)) {
      this.#unknown(name);
    }
  }

  #knows(name: CommandName): boolean {
    return this.#model.dialect === 'epson' || GENERIC.has(name);
  }

  /** Two bytes are dropped as a printer drops them, and the rest comes out as text. */
  #unknown(name: CommandName | undefined): void {
    const code = this.#code;
    this.#code = [];
    const what = `${name ?? hex(code)} is unknown to this printer`;
    this.#sink.complain(this.#from, what);
    for (const byte of code.slice(2)) this.#take(byte);
  }

  #parameter(name: CommandName, byte: number): void {
    this.#bytes.push(byte);
    this.#finish(name);
  }

  #finish(name: CommandName): void {
    const {size, fault}: Command = COMMANDS[name];
    const bytes = this.#bytes;
    if (bytes.length < (typeof size === 'number' ? size : size(bytes))) return;
    this.#name = undefined;
    this.#bytes = [];
    const wrong = fault?.(bytes);
    if (this.#away && name !== 'ESC =') return;
    if (wrong === undefined) this.#carryOut(name, bytes);
    else this.#sink.complain(this.#from, `${name}: ${wrong}`);
  }

  #carryOut(name: CommandName, bytes: readonly number[]): void {
    if (name === 'FS &') this.#text.chinese = true;
    else if (name === 'FS .') this.#text.chinese = false;
    else if (name === 'ESC @') this.#text.chinese = this.#model.chineseAtStart;
    else if (name === 'ESC =') this.#away = ((bytes[0] ?? 0) & 1) === 0;
    this.#sink.command(name, bytes, this.#from);
  }

  #character(byte: number): void {
    const decoded = this.#text.read(byte);
    if (decoded.kind === 'more') return;
    if (!this.#away && decoded.kind === 'character') {
      this.#sink.character(decoded.character, decoded.wide, this.#from);
    }
    if (decoded.kind !== 'garbage') return;
    this.#sink.complain(this.#from, decoded.what);
    if (decoded.again === undefined) return;
    this.#from = this.#read;
    this.#take(decoded.again);
  }
}
