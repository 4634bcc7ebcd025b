import {once} from 'node:events';
import {createServer, type IncomingMessage, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A hub that answers as a test says, and knows what reached it. */
export class RecordedHub {
  readonly heard: IncomingMessage[] = [];
  /** Lines that were ever opened to it. */
  lines = 0;
  readonly #server: Server;

  private constructor(answer: RequestListener) {
    this.#server = createServer((request, response) => {
      this.heard.push(request);
      answer(request, response);
    });
    this.#server.on('connection', () => {
      this.lines += 1;
    });
  }

  static async start(
    answer: RequestListener = (_request, response) => response.end('from the hub'),
    port = 0,
  ): Promise<RecordedHub> {
    const hub = new RecordedHub(answer);
    await hub.#listen(port);
    return hub;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #listen(port: number): Promise<void> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
  }
}
