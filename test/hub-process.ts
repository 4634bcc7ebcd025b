import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const main = fileURLToPath(new URL('../src/hub/main.ts', import.meta.url));

export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'recha-test-'));

export interface HubProcessOptions {
  readonly data: string;
  /** The port of a hub that was killed, so that its devices find the next one. */
  readonly port?: number;
  /** With accounts and paired devices: `new` where its first operator has still to come. Else a hall for trial. */
  readonly accounts?: 'new' | 'known';
  /** Speaks TLS by its own authority. */
  readonly tls?: boolean;
  /** Largest file the process may write, in KiB: a disk that fills up. */
  readonly fileLimit?: number;
}

/** The hub as it runs in a hall: a process of its own, which can be killed. */
export class HubProcess {
  readonly url: string;
  readonly port: number;
  /** With TLS: the fingerprint that it shows for pairing. */
  readonly authority: string;
  /** With accounts: what stands behind `#` in the first operator's address. */
  readonly begin: string;
  readonly #child: ChildProcess;
  readonly #log: Buffer[] = [];

  private constructor(child: ChildProcess, url: string, said: {authority: string; begin: string}) {
    this.#child = child;
    const {authority, begin} = said;
    this.begin = begin;
    this.authority = authority;
    this.url = url;
    this.port = Number(new URL(url).port);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => this.#log.push(chunk));
    }
  }

  static async start({
    data,
    port = 0,
    accounts,
    tls,
    fileLimit,
  }: HubProcessOptions): Promise<HubProcess> {
    const args = [main, '--data', data, '--port', String(port)];
    if (accounts === undefined) args.push('--trial');
    if (tls === true) args.push('--tls');
    const child =
      fileLimit === undefined
        ? spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'pipe']})
        : spawn(
            'bash',
            ['-c', `ulimit -f ${String(fileLimit)}; exec "$0" "$@"`, process.execPath, ...args],
            {stdio: ['ignore', 'pipe', 'ignore']},
          );
    child.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));
    let address: string | undefined;
    let authority = tls === true ? undefined : '';
    // Shown by a hall whose first operator has still to come.
    let begin = accounts === 'new' ? undefined : '';
    for await (const line of createInterface({input: child.stdout})) {
      address ??= /kiosk\s+(https?:\/\/\S+)\/kiosk\//.exec(line)?.[1];
      authority ??= /--authority (\S+)/.exec(line)?.[1];
      begin ??= /sign-in\/#(\S+)/.exec(line)?.[1];
      if (address === undefined || authority === undefined || begin === undefined) continue;
      const url = address.replace('localhost', '127.0.0.1');
      return new HubProcess(child, url, {authority, begin});
    }
    throw new Error(`the hub did not start (exit ${String(child.exitCode)})`);
  }

  /** What it has logged since it was ready, on both streams. */
  get log(): Buffer {
    return Buffer.concat(this.#log);
  }

  /** What it holds of the machine's memory (Linux). */
  memoryMb(): number {
    const status = readFileSync(`/proc/${String(this.#child.pid)}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** As a power cut does it: nothing is told, nothing is flushed. */
  async kill(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  /** As a supervisor does it; resolves with the exit code. */
  async stop(): Promise<number | null> {
    if (!this.running) return this.#child.exitCode;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await gone;
    return this.#child.exitCode;
  }
}
