import {execFileSync, spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Paper} from '../../src/devices/printer/sheet/sheet.ts';
import {until} from '../until.ts';
import {CupsRoll, ROLL_BACKEND} from './cups-roll.ts';
import {receiptPpd, rollPpd} from './receipt-ppd.ts';

/** Where Debian's CUPS has its programs. */
const PROGRAMS = '/usr/lib/cups';

/** CUPS of its own, in a temporary folder and on a socket there: the machine's is neither asked nor changed. */
export class PrivateCups {
  /** What makes programs find this one and no other. */
  readonly env: Readonly<Record<string, string>>;
  readonly #folder: string;
  readonly #child: ChildProcess;

  private constructor(folder: string, child: ChildProcess, socket: string) {
    this.#folder = folder;
    this.#child = child;
    this.env = {CUPS_SERVER: socket};
  }

  static async start(): Promise<PrivateCups> {
    const folder = mkdtempSync(join(tmpdir(), 'recha-cups-'));
    // Its filters run as another user.
    chmodSync(folder, 0o755);
    for (const each of ['root', 'cache', 'spool', 'state', 'tmp', 'out', 'programs/backend']) {
      mkdirSync(join(folder, each), {recursive: true});
    }
    chmodSync(join(folder, 'tmp'), 0o1777);
    for (const each of ['daemon', 'filter', 'notifier', 'cgi-bin', 'monitor']) {
      symlinkSync(join(PROGRAMS, each), join(folder, 'programs', each));
    }
    writeFileSync(join(folder, 'programs/backend/roll'), ROLL_BACKEND, {mode: 0o755});
    const socket = join(folder, 'socket');
    writeFileSync(join(folder, 'cups-files.conf'), files(folder));
    writeFileSync(join(folder, 'cupsd.conf'), daemon(socket));
    const configured = ['-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')];
    const child = spawn('cupsd', ['-f', ...configured], {stdio: 'ignore'});
    const cups = new PrivateCups(folder, child, socket);
    await until(() => existsSync(socket) || child.exitCode !== null);
    if (child.exitCode !== null) throw new Error(`cupsd ended (${String(child.exitCode)})`);
    return cups;
  }

  /**
   * A receipt printer that whoever asks for none gets; its paper is so wide and so long, in millimetres. Gives
   * back the file of what it got last, a PDF.
   */
  addPrinter(name: string, {paper, length}: {paper: Paper; length: number}): string {
    const ppd = join(this.#folder, `${name}.ppd`);
    writeFileSync(ppd, receiptPpd(paper, length));
    this.#run('lpadmin', '-p', name, '-E', '-v', `file://${this.#paperOf(name)}`, '-P', ppd);
    this.#run('lpadmin', '-d', name);
    return this.#paperOf(name);
  }

  /** A ticket printer whose pages are so wide, in millimetres, and as long as what is on them. */
  addRoll(name: string, wide = 80): CupsRoll {
    const folder = join(this.#folder, 'out', name);
    const roll = new CupsRoll(folder);
    const ppd = join(this.#folder, `${name}.ppd`);
    writeFileSync(ppd, rollPpd(wide));
    this.#run('lpadmin', '-p', name, '-E', '-v', `roll:${folder}`, '-P', ppd);
    return roll;
  }

  /** A queue without a driver, which hands on what it is given. */
  addRaw(name: string): void {
    this.#run('lpadmin', '-p', name, '-E', '-v', 'file:///dev/null', '-m', 'raw');
  }

  /** Somebody stops a queue, as at a desk of the machine. */
  disable(name: string): void {
    this.#run('cupsdisable', name);
  }

  enable(name: string): void {
    this.#run('cupsenable', name);
  }

  /** What a driver cannot print is given up at once, and not tried again by itself. */
  giveUpIn(name: string): void {
    this.#run('lpadmin', '-p', name, '-o', 'printer-error-policy=abort-job');
  }

  /** How many jobs wait in a queue, or are at work. */
  waitsIn(name: string): number {
    return this.#run('lpstat', '-o', name).split('\n').filter(Boolean).length;
  }

  /** How many of its jobs CUPS still remembers. */
  remembers(name: string): number {
    return this.#run('lpstat', '-W', 'all', '-o', name).split('\n').filter(Boolean).length;
  }

  /** Waits until the printer has got so many jobs; gives back the file of what it got last, a PDF. */
  async printed(name: string, jobs: number): Promise<string> {
    const done = () => this.#run('lpstat', '-W', 'completed', '-o', name).trim().split('\n');
    await until(() => done().filter((line) => line !== '').length >= jobs);
    return this.#paperOf(name);
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.kill();
    await gone;
    rmSync(this.#folder, {recursive: true});
  }

  #paperOf(name: string): string {
    return join(this.#folder, 'out', `${name}.pdf`);
  }

  #run(command: string, ...args: string[]): string {
    const env = {...process.env, ...this.env};
    // What it says of drivers that will be no more one day is not for the test's reader.
    return execFileSync(command, args, {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  }
}

const files = (folder: string): string => `
ServerRoot ${folder}/root
CacheDir ${folder}/cache
RequestRoot ${folder}/spool
StateDir ${folder}/state
TempDir ${folder}/tmp
AccessLog ${folder}/access.log
ErrorLog ${folder}/error.log
PageLog ${folder}/page.log
FileDevice Yes
ServerBin ${folder}/programs
`;

const daemon = (socket: string): string => `
Listen ${socket}
Browsing No
WebInterface No
DefaultAuthType None
<Location />
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  <Limit Send-Document Cancel-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;
