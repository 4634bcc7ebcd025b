import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const main = fileURLToPath(new URL('../src/agent/main.ts', import.meta.url));

/** A port that nobody has just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The device's agent as it runs beside a browser: a process of its own. */
export class AgentProcess {
  /** Where the device’s browser begins; with a browser of its own its origin, for the way in is a secret. */
  readonly entrance: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, entrance: string) {
    this.#child = child;
    this.entrance = entrance;
  }

  /** `browser` is how it starts its own, if it does. */
  static async start(
    args: readonly string[],
    {
      browser = '--no-browser',
      env = {},
    }: {browser?: '--no-browser' | '--headless'; env?: Readonly<Record<string, string>>} = {},
  ): Promise<AgentProcess> {
    const child = spawn(process.execPath, [main, ...args, browser], {
      env: {...process.env, ...env},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({input: child.stdout})) {
      const entrance = /^\w+ (http:\/\/\S+)$/.exec(line)?.[1];
      if (entrance !== undefined) return new AgentProcess(child, entrance);
    }
    throw new Error(`the agent did not start (exit ${String(child.exitCode)})`);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get origin(): string {
    return new URL(this.entrance).origin;
  }

  /** As a power cut does it. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill(signal);
    await gone;
  }
}
