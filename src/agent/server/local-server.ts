import {once} from 'node:events';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo, Socket} from 'node:net';
import {AGENT_HOST} from '../../wire/agent-api.ts';
import {PROBLEM_TYPE} from '../../wire/api.ts';
import type {App} from '../settings/options.ts';
import type {AgentAnswer, AgentRequest, AgentRoute} from './agent-route.ts';
import {bodyOf} from './body.ts';
import {Guard} from './guard.ts';
import type {Proxy} from './proxy.ts';

export interface LocalServerOptions {
  /** 0 takes any free one. */
  readonly port: number;
  readonly app: App;
  /** Parameters of the page's address. */
  readonly query: string;
  readonly secret: string;
  readonly proxy: Proxy;
  readonly routes: readonly AgentRoute[];
  readonly patience: ServerPatience;
  readonly log: (line: Readonly<Record<string, unknown>>) => void;
}

const HEADER_BYTES = 16 * 1024;

/** All in milliseconds. */
export interface ServerPatience {
  /** Until the headers of a request are there. */
  readonly headers: number;
  /** Until all of it is there. */
  readonly request: number;
  /** For which a line may wait for the next one. */
  readonly idle: number;
  /** Between two looks at who is too slow. */
  readonly look: number;
}

export const SERVER_PATIENCE: ServerPatience = {
  headers: 10_000,
  request: 30_000,
  idle: 65_000,
  look: 2_000,
};

/**
 * Serves a device's page on this machine, as one origin with the hub behind it. Whoever is not that page gets
 * nothing: the line is closed without a word, whatever was wrong.
 */
export class LocalServer {
  readonly #options: LocalServerOptions;
  readonly #server: Server;
  readonly #busy = new WeakSet<Socket>();
  #guard: Guard | undefined;
  #origin = '';

  constructor(options: LocalServerOptions) {
    this.#options = options;
    const {patience} = options;
    const limits = {
      maxHeaderSize: HEADER_BYTES,
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.look,
      keepAliveTimeout: patience.idle,
      // The guard says nothing where there is none.
      requireHostHeader: false,
    };
    this.#server = createServer(limits, (request, response) => {
      this.#hear(request, response);
    });
    // The size of the headers is the limit; none may be left out of a look at them.
    this.#server.maxHeadersCount = 0;
    this.#server.on('clientError', (_error, socket) => socket.destroy());
    for (const event of ['connect', 'upgrade'] as const) {
      this.#server.on(event, (request: IncomingMessage) => request.socket.destroy());
    }
    for (const event of ['checkContinue', 'checkExpectation'] as const) {
      this.#server.on(event, (request: IncomingMessage) => request.socket.destroy());
    }
  }

  /** `http://recha.localhost:8100`. */
  get origin(): string {
    return this.#origin;
  }

  /** The address by which the device's own browser comes in: keep it secret. */
  get entrance(): string {
    return `${this.#origin}/enter/${this.#options.secret}`;
  }

  /** Listens on this machine alone. Rejects where the port is taken. */
  async start(): Promise<void> {
    const {port, secret, app} = this.#options;
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    const host = `${AGENT_HOST}:${String((this.#server.address() as AddressInfo).port)}`;
    this.#origin = `http://${host}`;
    this.#guard = new Guard({secret, app, host});
  }

  async stop(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  #hear(request: IncomingMessage, response: ServerResponse): void {
    const {socket} = request;
    const admitted = this.#guard?.admit(request);
    // Browsers ask one after the other on a line.
    if (!admitted || this.#busy.has(socket)) {
      socket.destroy();
      return;
    }
    this.#busy.add(socket);
    response.once('close', () => this.#busy.delete(socket));
    if (admitted.kind === 'enter') this.#enter(response);
    else void this.#serve(admitted, request, response);
  }

  async #serve(
    {kind, path}: {readonly kind: 'own' | 'hub'; readonly path: string},
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const {method = ''} = request;
    const found = kind === 'own' ? this.#routeFor(method, path) : undefined;
    const body = await bodyOf(request, found?.route.bodyBytes);
    if (!body) request.socket.destroy();
    else if (kind === 'hub') this.#options.proxy.pass(request, response, body);
    else send(response, found ? await this.#ask(found, body) : {status: 404});
  }

  #enter(response: ServerResponse): void {
    const {app, query} = this.#options;
    response
      .writeHead(303, {
        location: `/${app}/${query === '' ? '' : `?${query}`}`,
        'set-cookie': this.#guard?.cookie ?? '',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'content-length': 0,
      })
      .end();
  }

  #routeFor(method: string, path: string): Found | undefined {
    for (const route of this.#options.routes) {
      const found = route.method === method ? route.path.exec(path) : null;
      if (found) return {route, parts: {...found.groups}};
    }
    return undefined;
  }

  async #ask({route, parts}: Found, body: Buffer): Promise<AgentAnswer> {
    try {
      return await route.answer({parts, body});
    } catch (error) {
      const failed = error instanceof Error ? error.message : String(error);
      this.#options.log({route: String(route.path), method: route.method, failed});
      return {status: 500};
    }
  }
}

interface Found {
  readonly route: AgentRoute;
  readonly parts: AgentRequest['parts'];
}

function send(response: ServerResponse, {status, json, problem, unheard}: AgentAnswer): void {
  if (unheard) {
    if (response.destroyed) unheard();
    else {
      response.once('close', () => {
        if (!response.writableFinished) unheard();
      });
    }
  }
  const headers = {'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin'};
  if (json === undefined) {
    response.writeHead(status, {...headers, 'content-length': 0}).end();
    return;
  }
  const media = problem === true ? PROBLEM_TYPE : 'application/json';
  const type = {'content-type': `${media}; charset=utf-8`};
  response.writeHead(status, {...headers, ...type}).end(JSON.stringify(json));
}
