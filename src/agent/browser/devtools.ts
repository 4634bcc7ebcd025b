import type {Readable, Writable} from 'node:stream';

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: {readonly message: string};
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
}

interface Awaited {
  readonly method: string;
  readonly session: string | undefined;
  readonly resolve: (params: never) => void;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Chromium's DevTools over two pipes: no port that others on the machine could open. Messages are JSON,
 * with a zero byte behind each.
 */
export class DevTools {
  readonly #to: Writable;
  readonly #onEvent: (method: string, session: string | undefined) => void;
  readonly #waiting = new Map<number, Waiting>();
  readonly #awaited = new Set<Awaited>();
  #lastId = 0;
  #rest = '';

  constructor(
    {to, from}: {readonly to: Writable; readonly from: Readable},
    onEvent: (method: string, session: string | undefined) => void,
  ) {
    this.#to = to;
    this.#onEvent = onEvent;
    from.setEncoding('utf8').on('data', (text: string) => {
      this.#read(text);
    });
    // A browser that goes breaks its pipes: its exit says so.
    for (const pipe of [to, from]) pipe.on('error', () => undefined);
  }

  /** Rejects where the browser refuses, or does not answer within so many milliseconds. */
  send<T>(method: string, params: object, timeout: number, sessionId?: string): Promise<T> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error(`${method}: no answer`));
      }, timeout);
      this.#waiting.set(id, {resolve, reject, timer});
      this.#to.write(`${JSON.stringify({id, method, params, sessionId})}\0`);
    });
  }

  /** What comes with the next event of this name; rejects where none comes within so many milliseconds. */
  next<T>(method: string, timeout: number, session?: string): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#awaited.delete(awaited);
        reject(new Error(`${method}: none came`));
      }, timeout);
      const awaited: Awaited = {
        method,
        session,
        resolve: (params) => {
          clearTimeout(timer);
          this.#awaited.delete(awaited);
          resolve(params);
        },
      };
      this.#awaited.add(awaited);
    });
  }

  #read(text: string): void {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) this.#hear(JSON.parse(message) as Answer);
  }

  #hear({id, result, error, method, params, sessionId}: Answer): void {
    if (method !== undefined) this.#onEvent(method, sessionId);
    for (const each of this.#awaited) {
      if (each.method === method && each.session === sessionId) each.resolve(params as never);
    }
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (id === undefined || !waiting) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result as never);
  }
}
