import {backOff} from './back-off.ts';
import type {KeptCommand} from './database.ts';
import type {RefusedCommand, Sent} from './hall-link.ts';
import type {OutboxStore} from './outbox-store.ts';

export interface OutboxOptions {
  readonly store: OutboxStore;
  readonly send: (command: KeptCommand) => Promise<Sent>;
  readonly after: (ms: number, work: () => void) => () => void;
  readonly random: () => number;
  /** The hall's day, `2026-03-02`. */
  readonly today: () => string;
  /** Only one tab of an app may send; calls `work` when it is this one's turn. */
  readonly exclusively: (work: () => Promise<void>) => Promise<void>;
  readonly onChange: () => void;
}

/** Sends what was kept, oldest first and one by one, until the hub has answered each. */
export class Outbox {
  readonly #options: OutboxOptions;
  #stopTimer: () => void = () => undefined;
  #sending = false;
  #again = false;
  #failures = 0;
  waiting = 0;
  refused: readonly RefusedCommand[] = [];

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Reads what was kept, and begins to send. Never rejects: a disk that fails is asked again. */
  async open(): Promise<void> {
    try {
      await this.#count();
    } catch {
      this.#later(() => void this.open());
      return;
    }
    this.hurry();
  }

  /** Rejects where it could not be put on the disk, and only then; nobody waits for it to be counted. */
  async keep(put: (store: OutboxStore) => Promise<void>): Promise<void> {
    await put(this.#options.store);
    void this.open();
  }

  /** Sends now: something was kept, or the hub is back. */
  hurry(): void {
    if (this.waiting === 0) return;
    if (this.#sending) {
      // The round under way may have looked at the store for the last time already.
      this.#again = true;
      return;
    }
    this.#stopTimer();
    this.#sending = true;
    void this.#options
      .exclusively(() => this.#drain())
      .catch(() => {
        this.#later();
      })
      .finally(() => {
        this.#sending = false;
        if (!this.#again) return;
        this.#again = false;
        this.hurry();
      });
  }

  async #drain(): Promise<void> {
    const {store, send, today} = this.#options;
    for (let next = await store.first(); next; next = await store.first()) {
      const {key, command} = next;
      const sent = await send(command);
      if (sent.kind === 'unreachable' || (sent.kind === 'refused' && sent.problem.retry)) {
        this.#later();
        return;
      }
      this.#failures = 0;
      if (sent.kind === 'refused') await store.refuse(key, command, sent.problem, today());
      else await store.remove(key, command);
      await this.#count();
    }
    // Another tab may have sent what this one counted.
    await this.#count();
  }

  #later(
    work = () => {
      this.hurry();
    },
  ): void {
    const {after, random} = this.#options;
    const wait = backOff(this.#failures, random);
    this.#failures += 1;
    this.#stopTimer = after(wait, work);
  }

  async #count(): Promise<void> {
    const {store, today, onChange} = this.#options;
    this.waiting = await store.size();
    this.refused = await store.refused(today());
    onChange();
  }
}
