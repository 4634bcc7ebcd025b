import type {IncomingHttpHeaders, IncomingMessage, ServerResponse} from 'node:http';
import type {HubLine} from '../hub/hub-line.ts';
import {connectingPage} from '../pages/connecting-page.ts';

/** All in milliseconds. */
export interface ProxyPatience {
  /** Until the hub takes a line. */
  readonly connect: number;
  /** Until it begins to answer. */
  readonly answer: number;
  /** For which an answer may pause: the feed beats more often. */
  readonly pause: number;
}

export const PROXY_PATIENCE: ProxyPatience = {connect: 3_000, answer: 15_000, pause: 30_000};

/** What belongs to one line and not to the message (RFC 9110, 7.6.1). */
const OF_ONE_LINE = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];
/** What is between browser and agent: the hub has its own name, and learns nothing of who let whom in. */
const OF_THIS_SIDE = [
  'host',
  'cookie',
  'origin',
  'referer',
  'forwarded',
  'x-real-ip',
  'content-length',
];
const FROM_PAGE = new Set([...OF_ONE_LINE, ...OF_THIS_SIDE]);
/** A hub that sets a cookie would take the browser's way in away. */
const FROM_HUB = new Set([...OF_ONE_LINE, 'set-cookie']);

export interface ProxyOptions {
  readonly line: HubLine;
  readonly patience: ProxyPatience;
  /** Told of each answer that did not come, and why. */
  readonly onAway: (why: string) => void;
  /** Told of each that did. */
  readonly onThere: () => void;
}

/** Hands requests on to the hub, and its answers back as they come. */
export class Proxy {
  readonly #options: ProxyOptions;

  constructor(options: ProxyOptions) {
    this.#options = options;
  }

  pass(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    this.#try(request, response, body, true);
  }

  #try(request: IncomingMessage, response: ServerResponse, body: Buffer, again: boolean): void {
    const {line, patience, onAway, onThere} = this.#options;
    const {method = 'GET', url = '/'} = request;
    const sent = line.request(method, url, {
      ...without(request.headers, FROM_PAGE),
      ...(body.length > 0 ? {'content-length': body.length} : {}),
    });
    const cut = (why: string) => () => {
      sent.destroy(new Error(why));
    };
    let timer = setTimeout(cut('no line'), patience.connect);
    const ready = () => {
      clearTimeout(timer);
      timer = setTimeout(cut('no answer'), patience.answer);
    };
    sent.once('socket', (socket) => {
      if (sent.reusedSocket) ready();
      else socket.once(line.readyEvent, ready);
    });
    sent.once('response', (answer) => {
      clearTimeout(timer);
      onThere();
      sent.setTimeout(patience.pause, cut('a pause'));
      response.writeHead(answer.statusCode ?? 502, without(answer.headers, FROM_HUB));
      // The beginning of a stream is news too, before anything flows.
      response.flushHeaders();
      answer.on('error', () => {
        response.destroy();
      });
      answer.pipe(response);
    });
    sent.once('error', (error) => {
      clearTimeout(timer);
      if (response.headersSent || response.destroyed) {
        response.destroy();
        return;
      }
      // A line that was kept open may have been closed just as it was used: nothing was read of the request.
      const stale = sent.reusedSocket && 'code' in error && error.code === 'ECONNRESET';
      if (stale && again) {
        this.#try(request, response, body, false);
        return;
      }
      onAway(error.message);
      sendAway(request, response);
    });
    response.once('close', () => {
      clearTimeout(timer);
      sent.destroy();
    });
    sent.end(body);
  }
}

/** For somebody who looks at the screen a page that waits; for a script nothing, at once. */
function sendAway(request: IncomingMessage, response: ServerResponse): void {
  if (!isNavigation(request)) {
    response.writeHead(502, {'cache-control': 'no-store', 'content-length': 0}).end();
    return;
  }
  const {html, policy} = connectingPage();
  response
    .writeHead(503, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
    })
    .end(html);
}

function isNavigation({method, headers}: IncomingMessage): boolean {
  const mode = headers['sec-fetch-mode'];
  const wanted = mode ?? (headers.accept?.includes('text/html') === true ? 'navigate' : '');
  return method === 'GET' && wanted === 'navigate';
}

function without(headers: IncomingHttpHeaders, dropped: ReadonlySet<string>): IncomingHttpHeaders {
  const named = new Set(
    String(headers.connection ?? '')
      .split(',')
      .map((name) => name.trim().toLowerCase()),
  );
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !dropped.has(name) && !named.has(name) && !name.startsWith('x-forwarded-'),
    ),
  );
}
