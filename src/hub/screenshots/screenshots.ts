import {randomUUID} from 'node:crypto';
import type {DeviceId} from '../../hall/event.ts';
import type {ScreenshotMiss, ScreenshotStatus} from '../../wire/screenshot.ts';

interface Shot {
  readonly status: ScreenshotStatus;
  /** The last one that was taken: an ask that comes to nothing leaves it. */
  readonly picture?: Buffer | undefined;
}

/** Four beats of an agent: one that has not answered by then does not. */
const ANSWER_MS = 20_000;
/** Two turns of the regular pictures. */
const KEPT_MS = 22 * 60_000;
/** Of all pictures: far more than a large hall's screens need; beyond it the oldest goes. */
const BYTES_AT_MOST = 64 * 1024 * 1024;

/**
 * Pictures of devices' screens, for whoever asked for them. In memory alone, the last one of a device, and
 * not for long: nobody looks through them later.
 */
export class Screenshots {
  readonly #now: () => number;
  readonly #shots = new Map<DeviceId, Shot>();
  #changes = 0;
  #bytes = 0;

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
    return this.#put(device, randomUUID(), 'asked');
  }

  /** The ask that a device has still to answer. */
  wantedOf(device: DeviceId): string | undefined {
    const status = this.of(device);
    return status?.state === 'asked' ? status.id : undefined;
  }

  of(device: DeviceId): ScreenshotStatus | undefined {
    return this.#shots.get(device)?.status;
  }

  /** The last picture of a device, where it is the one of this ask. */
  pictureOf(device: DeviceId, id: string): Buffer | undefined {
    const shot = this.#shots.get(device);
    return shot?.status.last?.id === id ? shot.picture : undefined;
  }

  /** False where nobody waits for this answer (any more): a device tells nothing unasked. */
  answer(device: DeviceId, id: string, said: Buffer | ScreenshotMiss): boolean {
    if (this.wantedOf(device) !== id) return false;
    if (typeof said === 'string') this.#put(device, id, said);
    else this.#put(device, id, 'taken', said);
    return true;
  }

  /** To be called once a second: asks that nobody answers end, and pictures go. */
  tidy(): void {
    const now = this.#now();
    for (const [device, {status}] of this.#shots) {
      const {state, since, last} = status;
      if (state === 'asked' && now - since > ANSWER_MS) this.#put(device, status.id, 'unanswered');
      else if (now - (last?.at ?? since) > KEPT_MS) this.#forget(device);
    }
  }

  #put(
    device: DeviceId,
    id: string,
    state: ScreenshotStatus['state'],
    taken?: Buffer,
  ): ScreenshotStatus {
    const before = this.#shots.get(device);
    const since = this.#now();
    const last = taken ? {id, at: since} : before?.status.last;
    const status = {id, state, since, ...(last ? {last} : {})};
    // Put last: the map's order is the order in which they changed.
    this.#shots.delete(device);
    this.#shots.set(device, {status, picture: taken ?? before?.picture});
    this.#bytes += taken ? taken.length - (before?.picture?.length ?? 0) : 0;
    this.#changes += 1;
    for (const [oldest] of this.#shots) {
      if (this.#bytes <= BYTES_AT_MOST || oldest === device) break;
      this.#forget(oldest);
    }
    return status;
  }

  #forget(device: DeviceId): void {
    this.#bytes -= this.#shots.get(device)?.picture?.length ?? 0;
    this.#shots.delete(device);
    this.#changes += 1;
  }
}
