import {createHash, timingSafeEqual} from 'node:crypto';
import type {IncomingMessage} from 'node:http';
import type {App} from '../settings/options.ts';
import {canonicalPath, isAnswer, isNeeded} from './target.ts';

export interface GuardOptions {
  readonly secret: string;
  readonly app: App;
  /** The only name under which it answers, `recha.localhost:8100`. */
  readonly host: string;
}

export type Admitted =
  /** The agent's own browser shows the secret; it is let in from now on. */
  | {readonly kind: 'enter'}
  /** For the agent itself. */
  | {readonly kind: 'own'; readonly path: string}
  /** For the hub. */
  | {readonly kind: 'hub'; readonly path: string};

const ENTER = '/enter/';
const OWN = '/agent/';
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE']);
const TO_HUB = new Set(['GET', 'HEAD', 'POST']);
/** What no page of ours sends, and what two servers might read in two ways. */
const REFUSED_HEADERS = ['transfer-encoding', 'upgrade', 'expect', 'te', 'trailer'];
/** Of which a second one would be read by somebody as the first. */
const SINGLE_HEADERS = ['host', 'origin', 'content-length', 'cookie', 'sec-fetch-site'];

/**
 * Tells the requests of this device's page from all others: of other pages, of other programs of this machine, of
 * names that were turned to this address. It looks at everything before it decides, so that nobody learns from the
 * time which of it was wrong.
 */
export class Guard {
  readonly #options: GuardOptions;
  /** Ports share cookies: two devices of one machine have one each. */
  readonly #cookie: string;

  constructor(options: GuardOptions) {
    this.#options = options;
    this.#cookie = `recha-${options.host.split(':')[1] ?? ''}`;
  }

  /** What lets the browser in: for this host alone, out of the reach of scripts, and never sent by other sites. */
  get cookie(): string {
    return `${this.#cookie}=${this.#options.secret}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Undefined for whoever gets nothing. */
  admit(request: IncomingMessage): Admitted | undefined {
    const {method = '', url = '', httpVersion} = request;
    const path = canonicalPath(url) ?? '';
    const sound = httpVersion === '1.1' && METHODS.has(method) && hasSoundHeaders(request);
    const own = this.#isOwn(request);
    const known = this.#isKnown(request.headers.cookie ?? '');
    const entering = same(path, ENTER + this.#options.secret);
    if (!sound || !own) return undefined;
    if (entering) return method === 'GET' ? {kind: 'enter'} : undefined;
    if (!known) return undefined;
    if (path.startsWith(OWN)) return {kind: 'own', path};
    const spoken = TO_HUB.has(method) || (method === 'PUT' && isAnswer(path));
    const toHub = spoken && isNeeded(path, this.#options.app);
    return toHub ? {kind: 'hub', path} : undefined;
  }

  /** Asked for by its name, and by nobody else's page. */
  #isOwn({headers}: IncomingMessage): boolean {
    const {host} = this.#options;
    const {origin, 'sec-fetch-site': site} = headers;
    const near = site === undefined || site === 'same-origin' || site === 'none';
    return headers.host === host && near && (origin === undefined || origin === `http://${host}`);
  }

  #isKnown(cookies: string): boolean {
    const prefix = `${this.#cookie}=`;
    const shown = cookies.split('; ').find((one) => one.startsWith(prefix)) ?? '';
    return same(shown, prefix + this.#options.secret);
  }
}

function hasSoundHeaders({headers, rawHeaders}: IncomingMessage): boolean {
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const once = (name: string) => names.filter((one) => one === name).length <= 1;
  return REFUSED_HEADERS.every((name) => headers[name] === undefined) && SINGLE_HEADERS.every(once);
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Takes the same time, whatever they are. */
const same = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));
