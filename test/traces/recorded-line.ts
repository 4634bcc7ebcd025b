import {once} from 'node:events';
import {connect, createServer, type AddressInfo, type Server} from 'node:net';

/** A line to the hub on which everything that a device says is written down. */
export class RecordedLine {
  readonly url: string;
  readonly #server: Server;
  readonly #said: Buffer[] = [];

  private constructor(server: Server, hub: number) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('connection', (device) => {
      const line = connect(hub, '127.0.0.1');
      device.on('data', (chunk: Buffer) => this.#said.push(chunk));
      for (const [from, to] of [
        [device, line],
        [line, device],
      ] as const) {
        from.on('error', () => from.destroy());
        from.on('close', () => to.destroy());
        from.pipe(to);
      }
    });
  }

  static async to(hub: number): Promise<RecordedLine> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new RecordedLine(server, hub);
  }

  /** Every request so far, with its head and its body, of pages and workers alike. */
  get said(): Buffer {
    return Buffer.concat(this.#said);
  }

  async close(): Promise<void> {
    this.#server.close();
    await once(this.#server, 'close');
  }
}
