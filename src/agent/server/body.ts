import type {IncomingMessage} from 'node:http';

/** A command with its form has 64 KB at most; a copy of it says a little more. */
const BYTES_AT_MOST = 72 * 1024;

/** The whole body; undefined where it is too large, or ends early. Never rejects. */
export async function bodyOf(
  request: IncomingMessage,
  atMost = BYTES_AT_MOST,
): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > atMost) return undefined;
  const chunks: Buffer[] = [];
  try {
    // As long as the headers say: there is no other way to send one here.
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
}

/** Undefined where it is no JSON. */
export function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
