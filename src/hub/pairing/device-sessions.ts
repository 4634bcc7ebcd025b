import {createHmac, randomBytes, timingSafeEqual} from 'node:crypto';
import type {DeviceId} from '../../hall/event.ts';
import {DEVICE_SESSION_HOURS, signInText} from '../../wire/pairing-api.ts';
import type {DeviceRecord, SecretRecord} from '../accounts/records.ts';
import {put, type Register} from '../accounts/register.ts';
import {isSigned} from './device-key.ts';

const SESSION_MS = DEVICE_SESSION_HOURS * 60 * 60_000;
const CHALLENGE_MS = 60_000;
const SECRET = 'device-sessions';

/**
 * Devices prove by their key that they are who they say, and get something to show for a day. Nothing is kept of that:
 * a hall that comes back after a restart need not sign in at once. Whoever is lost is refused from then on.
 */
export class DeviceSessions {
  readonly #register: Register;
  readonly #now: () => number;
  readonly #secret: Buffer;
  /** Challenges that were answered, until they are too old to be answered. */
  readonly #used = new Map<string, number>();

  private constructor(register: Register, now: () => number, secret: SecretRecord) {
    this.#register = register;
    this.#now = now;
    this.#secret = Buffer.from(secret.bytes, 'base64url');
  }

  static async open(register: Register, now: () => number): Promise<DeviceSessions> {
    let secret = register.get('secret', SECRET);
    if (!secret) {
      secret = {id: SECRET, bytes: randomBytes(32).toString('base64url')};
      await register.change([], [put('secret', secret)]);
    }
    return new DeviceSessions(register, now, secret);
  }

  /** To be signed within a minute. */
  challenge(): string {
    const text = `${randomBytes(16).toString('base64url')}.${String(this.#now() + CHALLENGE_MS)}`;
    return `${text}.${this.#seal(`challenge ${text}`)}`;
  }

  /** What it may show from now on; or why not. */
  signIn(
    id: DeviceId,
    challenge: string,
    signature: string,
  ):
    | {readonly token: string; readonly device: DeviceRecord}
    | 'device-unpaired'
    | 'device-not-signed' {
    const device = this.#register.get('device', id);
    const fresh = this.#isFresh(challenge);
    if (!device || device.state === 'lost') return 'device-unpaired';
    if (!fresh || !isSigned(signInText(id, challenge), signature, device.key)) {
      return 'device-not-signed';
    }
    this.#use(challenge);
    const text = `${id}~${String(this.#now() + SESSION_MS)}`;
    return {token: `${text}~${this.#seal(`session ${text} ${device.key}`)}`, device};
  }

  /** The device that shows this; undefined for one that is too old, or whose device is lost or has another key. */
  find(token: string): DeviceRecord | undefined {
    const [id = '', until = '', seal = ''] = token.split('~');
    const device = this.#register.get('device', id);
    if (!device || device.state === 'lost' || !(Number(until) > this.#now())) return undefined;
    const own = this.#seal(`session ${id}~${until} ${device.key}`);
    return same(seal, own) ? device : undefined;
  }

  #isFresh(challenge: string): boolean {
    const [random = '', until = '', seal = ''] = challenge.split('.');
    const own = this.#seal(`challenge ${random}.${until}`);
    const known = same(seal, own) && Number(until) > this.#now();
    return known && !this.#used.has(challenge);
  }

  #use(challenge: string): void {
    const now = this.#now();
    for (const [used, at] of this.#used) {
      if (now - at <= CHALLENGE_MS) break;
      this.#used.delete(used);
    }
    this.#used.set(challenge, now);
  }

  #seal(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('base64url');
  }
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
