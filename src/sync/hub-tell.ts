import {askHub, type Heard} from './hub-request.ts';

/** Asks the hub with something to say, and waits so many milliseconds for its word. */
export const tellHub = <T>(
  method: 'POST' | 'PUT',
  path: string,
  timeout: number,
  body: object,
): Promise<Heard<T>> =>
  askHub(path, timeout, {
    method,
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(body),
  });
