import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {AlertMessage} from '../../src/hub/alerts/alert-webhook.ts';

/** Somebody else's service, as it hears of alerts. */
export class AlertService {
  readonly #heard: AlertMessage[] = [];
  readonly #server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += String(chunk)));
    request.on('end', () => {
      this.#heard.push(JSON.parse(text) as AlertMessage);
      response.end();
      this.#server.emit('heard');
    });
  });

  async open(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get address(): string {
    const {port} = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${String(port)}/alerts`;
  }

  /** So many at least, and no message twice. */
  async hear(count: number): Promise<AlertMessage[]> {
    while (this.#heard.length < count) await once(this.#server, 'heard');
    return this.#heard.splice(0);
  }

  close(): void {
    this.#server.close();
  }
}
