import {randomUUID} from 'node:crypto';
import type {DeviceId} from '../../hall/event.ts';
import {forgetOldest} from '../forget-oldest.ts';
import type {ScreenshotMiss, ScreenshotStatus} from '../../wire/screenshot.ts';

interface Shot {
  readonly status: ScreenshotStatus;
  readonly picture?: Buffer;
}

/** Four beats of an agent: one that has not answered by then does not. */
const ANSWER_MS = 20_000;
const KEPT_MS = 10 * 60_000;
/** Far more than an operator looks at; beyond it the oldest goes. */
const SHOTS_AT_MOST = 50;

/**
 * Pictures of devices' screens, for whoever asked for them. In memory alone, the last one of a device, and
 * not for long: nobody looks through them later.
 */
export class Screenshots {
  readonly #now: () => number;
  readonly #shots = new Map<DeviceId, Shot>();
  #changes = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Grows whenever how it stands with one of them changes. */
  get changes(): number {
    return this.#changes;
  }

  /** An ask that is still open is not made twice. */
  ask(device: DeviceId): ScreenshotStatus {
    const open = this.of(device);
    if (open?.state === 'asked') return open;
    const status = {id: randomUUID(), state: 'asked', since: this.#now()} as const;
    this.#put(device, {status});
    return status;
  }

  /** The ask that a device has still to answer. */
  wantedOf(device: DeviceId): string | undefined {
    const status = this.of(device);
    return status?.state === 'asked' ? status.id : undefined;
  }

  of(device: DeviceId): ScreenshotStatus | undefined {
    return this.#shots.get(device)?.status;
  }

  pictureOf(device: DeviceId, id: string): Buffer | undefined {
    const shot = this.#shots.get(device);
    return shot?.status.id === id ? shot.picture : undefined;
  }

  /** False where nobody waits for this answer (any more): a device tells nothing unasked. */
  answer(device: DeviceId, id: string, said: Buffer | ScreenshotMiss): boolean {
    if (this.wantedOf(device) !== id) return false;
    const since = this.#now();
    if (typeof said === 'string') this.#put(device, {status: {id, state: said, since}});
    else this.#put(device, {status: {id, state: 'taken', since}, picture: said});
    return true;
  }

  /** To be called once a second: asks that nobody answers end, and pictures go. */
  tidy(): void {
    const now = this.#now();
    for (const [device, {status}] of this.#shots) {
      const age = now - status.since;
      if (status.state === 'asked' && age > ANSWER_MS) {
        this.#put(device, {status: {id: status.id, state: 'unanswered', since: now}});
      } else if (age > KEPT_MS) {
        this.#shots.delete(device);
        this.#changes += 1;
      }
    }
  }

  #put(device: DeviceId, shot: Shot): void {
    // Put last: the map's order is the order in which they changed.
    this.#shots.delete(device);
    this.#shots.set(device, shot);
    this.#changes += 1;
    forgetOldest(this.#shots, SHOTS_AT_MOST);
  }
}
