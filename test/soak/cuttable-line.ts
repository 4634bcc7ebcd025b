import {once} from 'node:events';
import {connect, createServer, type AddressInfo, type Server, type Socket} from 'node:net';
import {API} from '../../src/wire/api.ts';

/** A line to the hub that can be cut, as a switch does that loses its power. */
export class CuttableLine {
  readonly url: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #feeds = 0;
  #opened: () => void = () => undefined;

  private constructor(server: Server, hub: number) {
    this.#server = server;
    this.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    server.on('connection', (device) => {
      this.#join(device, connect(hub, '127.0.0.1'));
    });
  }

  static async to(hub: number): Promise<CuttableLine> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new CuttableLine(server, hub);
  }

  /** How often a feed was opened and heard. */
  get feeds(): number {
    return this.#feeds;
  }

  /** Cuts everything that is open; resolves when the device has heard a whole frame again. */
  async cut(): Promise<void> {
    const back = new Promise<void>((resolve) => {
      this.#opened = resolve;
    });
    for (const socket of this.#sockets) socket.destroy();
    await back;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(device: Socket, hub: Socket): void {
    for (const [from, to] of [
      [device, hub],
      [hub, device],
    ] as const) {
      this.#sockets.add(from);
      from.setNoDelay(true);
      from.on('error', () => from.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
    let awaits: 'nothing' | 'frame' | 'its end' = 'nothing';
    device.on('data', (chunk: Buffer) => {
      if (chunk.includes(`GET ${API.feed}`)) awaits = 'frame';
    });
    hub.on('data', (chunk: Buffer) => {
      const begins = awaits === 'frame' ? chunk.indexOf('event: ') : 0;
      if (awaits === 'nothing' || begins < 0) return;
      awaits = 'its end';
      if (!chunk.includes('\n\n', begins)) return;
      awaits = 'nothing';
      this.#feeds += 1;
      this.#opened();
    });
  }
}
