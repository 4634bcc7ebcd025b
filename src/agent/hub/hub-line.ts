import http, {type ClientRequest, type OutgoingHttpHeaders} from 'node:http';
import https from 'node:https';

/** A browser opens six to one address, and the agent has its own beat. */
const SOCKETS_AT_MOST = 16;

export interface HubLineOptions {
  /** Origin of the hub. */
  readonly hub: string;
  /** PEM; with https the only authority that is trusted. */
  readonly authority?: string | undefined;
}

/** The device's way to its hub: few lines, kept open. */
export class HubLine {
  readonly #hub: URL;
  readonly #agent: http.Agent;
  readonly #secure: boolean;
  #shown: string | undefined;

  constructor({hub, authority}: HubLineOptions) {
    this.#hub = new URL(hub);
    this.#secure = this.#hub.protocol === 'https:';
    const kept = {keepAlive: true, maxSockets: SOCKETS_AT_MOST};
    if (!this.#secure) {
      this.#agent = new http.Agent(kept);
      return;
    }
    // Without one Node would trust whatever the machine trusts.
    if (authority === undefined) throw new Error('https needs the authority of the hub');
    this.#agent = new https.Agent({...kept, ca: authority, minVersion: 'TLSv1.2'});
  }

  /** Event of a socket of it that is ready to be used. */
  get readyEvent(): 'connect' | 'secureConnect' {
    return this.#secure ? 'secureConnect' : 'connect';
  }

  /** What every request shows from now on of who this device is: a cookie, `name=value`. */
  shows(cookie: string | undefined): void {
    this.#shown = cookie;
  }

  /** A request that has still to be ended; its headers are as given, but for the hub's name. */
  request(method: string, target: string, headers: OutgoingHttpHeaders): ClientRequest {
    const {hostname, port, host} = this.#hub;
    const options = {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? (this.#secure ? 443 : 80) : port,
      method,
      path: target,
      headers: {...headers, ...(this.#shown === undefined ? {} : {cookie: this.#shown}), host},
      agent: this.#agent,
    };
    return this.#secure ? https.request(options) : http.request(options);
  }

  close(): void {
    this.#agent.destroy();
  }
}
