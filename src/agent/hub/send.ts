import type {IncomingHttpHeaders, OutgoingHttpHeaders} from 'node:http';
import {json} from 'node:stream/consumers';
import type {HubLine} from './hub-line.ts';

/** What the agent itself tells the hub. */
export interface Message {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly target: string;
  /** A picture, or what is told as JSON; nothing where it only asks. */
  readonly body?: Buffer<ArrayBuffer> | object;
  readonly headers?: OutgoingHttpHeaders;
}

export interface HubAnswer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  /** JSON as it was read; undefined where it is none. */
  readonly said: unknown;
}

/**
 * Tells the hub something; undefined where no answer came before the signal. Of the whole of it, since a socket
 * that is not connected yet counts no time. Never rejects.
 */
export function send(
  line: HubLine,
  {method, target, body, headers}: Message,
  until: AbortSignal,
): Promise<HubAnswer | undefined> {
  if (until.aborted) return Promise.resolve(undefined);
  const picture = Buffer.isBuffer(body);
  const bytes = picture ? body : Buffer.from(body ? JSON.stringify(body) : '');
  return new Promise((resolve) => {
    const request = line.request(method, target, {
      ...(body ? {'content-type': picture ? 'image/jpeg' : 'application/json'} : {}),
      'content-length': bytes.length,
      ...headers,
    });
    const leave = () => request.destroy();
    until.addEventListener('abort', leave);
    request
      // That the hub is away is seen by whoever asks it for something.
      .on('error', () => {
        resolve(undefined);
      })
      .once('response', (answer) => {
        const {statusCode: status, headers: given} = answer;
        void json(answer)
          .catch(() => undefined)
          .then((said) => {
            resolve({status, headers: given, said});
          });
      })
      .once('close', () => {
        until.removeEventListener('abort', leave);
      })
      .end(bytes);
  });
}
