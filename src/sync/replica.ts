import type {HallEvent} from '../hall/event.ts';
import {apply} from '../hall/fold/fold.ts';
import {restore, type Snapshot} from '../hall/snapshot.ts';
import {emptyState, type HallState} from '../hall/state.ts';

/** A device's copy of the hall, kept by the same fold that the hub runs. */
export class Replica {
  #state: HallState = emptyState();
  #epoch = '';

  /** Names the log that the state comes from; empty until something is known. */
  get epoch(): string {
    return this.#epoch;
  }

  get state(): HallState {
    return this.#state;
  }

  /** Where a feed has to go on from, or undefined where it has to begin with a snapshot. */
  get place(): string | undefined {
    const {seq, at} = this.#state;
    return this.#epoch === '' ? undefined : `${this.#epoch}.${String(seq)}.${String(at)}`;
  }

  /** Throws where the snapshot cannot be read; the replica is then as it was. */
  take(epoch: string, snapshot: Snapshot): void {
    this.#state = restore(snapshot);
    this.#epoch = epoch;
  }

  /**
   * Folds events that follow on, skips those it has already, and gives back the new ones. Throws
   * where there is a gap or an event cannot be folded: forget what is here, and ask anew.
   */
  fold(events: readonly HallEvent[]): HallEvent[] {
    const fresh = events.filter(({seq}) => seq > this.#state.seq);
    for (const event of fresh) apply(this.#state, event);
    return fresh;
  }

  /** The state can no longer be trusted to follow the log: the next feed begins with a snapshot. */
  lose(): void {
    this.#epoch = '';
  }
}
