import {createHmac} from 'node:crypto';
import type {DeviceId} from '../../hall/event.ts';
import {DEVICE_SESSION_HOURS, signInText} from '../../wire/pairing-api.ts';
import {hubSecret} from '../accounts/hub-secret.ts';
import type {DeviceRecord} from '../accounts/records.ts';
import type {Register} from '../accounts/register.ts';
import {OneTimeTickets, sameText} from '../gate/one-time-tickets.ts';
import {isSigned} from './device-key.ts';

const SESSION_MS = DEVICE_SESSION_HOURS * 60 * 60_000;
const CHALLENGE_MS = 60_000;

/**
 * Devices prove by their key that they are who they say, and get something to show for a day. Nothing is kept of that:
 * a hall that comes back after a restart need not sign in at once. Whoever is lost is refused from then on.
 */
export class DeviceSessions {
  readonly #register: Register;
  readonly #now: () => number;
  readonly #secret: Buffer;
  readonly #challenges: OneTimeTickets;

  private constructor(register: Register, now: () => number, secret: Buffer) {
    this.#register = register;
    this.#now = now;
    this.#secret = secret;
    this.#challenges = new OneTimeTickets(now);
  }

  static async open(register: Register, now: () => number): Promise<DeviceSessions> {
    return new DeviceSessions(register, now, await hubSecret(register, 'device-sessions'));
  }

  /** To be signed within a minute. */
  challenge(): string {
    return this.#challenges.give('challenge', CHALLENGE_MS).shown;
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
    const ticket = this.#challenges.find('challenge', challenge);
    if (!device || device.state === 'lost') return 'device-unpaired';
    if (!ticket || !isSigned(signInText(id, challenge), signature, device.key)) {
      return 'device-not-signed';
    }
    ticket.spend();
    const text = `${id}~${String(this.#now() + SESSION_MS)}`;
    return {token: `${text}~${this.#seal(`session ${text} ${device.key}`)}`, device};
  }

  /** The device that shows this; undefined for one that is too old, or whose device is lost or has another key. */
  find(token: string): DeviceRecord | undefined {
    const [id = '', until = '', seal = ''] = token.split('~');
    const device = this.#register.get('device', id);
    if (!device || device.state === 'lost' || !(Number(until) > this.#now())) return undefined;
    const own = this.#seal(`session ${id}~${until} ${device.key}`);
    return sameText(seal, own) ? device : undefined;
  }

  #seal(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('base64url');
  }
}
