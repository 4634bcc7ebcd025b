import {randomBytes} from 'node:crypto';
import {put, type Register} from './register.ts';

/** Secrets of the hub's own, by what each of them seals. */
type HubSecret = 'device-sessions' | 'browser-tickets';

/** 32 bytes that outlive the hub's process: made where they are not there yet. */
export async function hubSecret(register: Register, id: HubSecret): Promise<Buffer> {
  const kept = register.get('secret', id);
  if (kept) return Buffer.from(kept.bytes, 'base64url');
  const bytes = randomBytes(32);
  await register.change([], [put('secret', {id, bytes: bytes.toString('base64url')})]);
  return bytes;
}
