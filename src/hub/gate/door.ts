import type {FastifyRequest} from 'fastify';
import type {DeviceId} from '../../hall/event.ts';
import {isGranted} from '../../wire/grant.ts';
import type {Permission} from '../../wire/permission.ts';
import {RegisterUnkept, type Register} from '../accounts/register.ts';
import type {Sessions} from '../accounts/sessions.ts';
import type {DeviceSessions} from '../pairing/device-sessions.ts';
import type {Asker} from './asker.ts';
import type {AskerCookie} from './cookies.ts';
import {doerIn} from './doer.ts';

/** One and the same that is denied again within this is written down once. */
const DENIED_ANEW_MS = 60_000;
const DENIED_AT_MOST = 1_000;

interface DoorParts {
  readonly register: Register;
  readonly sessions: Sessions;
  readonly devices: DeviceSessions;
  /** The hall has no accounts. */
  readonly trial: boolean;
  readonly now: () => number;
}

/** Knows whoever comes by what they show, and remembers whom it did not let do something. */
export class Door {
  readonly #parts: DoorParts;
  readonly #denied = new Map<string, number>();

  constructor(parts: DoorParts) {
    this.#parts = parts;
  }

  get trial(): boolean {
    return this.#parts.trial;
  }

  readonly now = (): number => this.#parts.now();

  /** Whether a stream of theirs may go on that tells what needs these. A screen that is locked only covers it. */
  lets(asker: Asker, needs: readonly Permission[]): boolean {
    const {register, sessions} = this.#parts;
    switch (asker.kind) {
      case 'trial':
        return true;
      case 'nobody':
        return false;
      case 'person': {
        const roles = sessions.asItIs(asker.session.id)?.account.roles;
        return roles !== undefined && needs.every((permission) => isGranted(permission, roles));
      }
      case 'device': {
        const now = register.get('device', asker.device.id);
        return now?.state === 'paired' && now.key === asker.device.key;
      }
    }
  }

  isDevice(id: DeviceId): boolean {
    return this.#parts.register.get('device', id) !== undefined;
  }

  find(cookie: AskerCookie, value: string): Asker | undefined {
    const {sessions, devices} = this.#parts;
    if (cookie === 'recha-session') {
      const found = sessions.find(value);
      return found && {kind: 'person', ...found};
    }
    const device = devices.find(value);
    return device && cookie === `recha-${device.kind}` ? {kind: 'device', device} : undefined;
  }

  /** Somebody asked for what they may not. That is written down; where the disk fails they are denied all the same. */
  async denied(asker: Asker, {ip, routeOptions}: FastifyRequest, needs: Permission): Promise<void> {
    const {register, now} = this.#parts;
    const route = `${routeOptions.method.toString()} ${routeOptions.url ?? ''}`;
    const doer = doerIn({asker, ip});
    const key = `${doer.who} ${route}`;
    const last = this.#denied.get(key);
    if (last !== undefined && now() - last < DENIED_ANEW_MS) return;
    if (this.#denied.size > DENIED_AT_MOST) this.#denied.clear();
    this.#denied.set(key, now());
    try {
      const detail = {route, needs};
      await register.change([{...doer, what: 'denied', detail, refused: 'not-allowed'}]);
    } catch (error) {
      if (!(error instanceof RegisterUnkept)) throw error;
    }
  }
}
