import type {AgentPage} from '../../wire/agent-beat.ts';
import type {Action, Look} from './judge.ts';

const HOUR = 3_600_000;

/** How a device's page is, as it was last seen. */
export interface PageState {
  readonly page: AgentPage;
  /** Starts anew within the last hour. */
  readonly restarts: number;
  /** Milliseconds; absent where its app was not seen. */
  readonly frameWait?: number;
  readonly dataAge?: number;
}

/** Keeps what was seen and done, for whoever asks how the page is. Times are of a clock that never goes back, in milliseconds. */
export class PageLog {
  #page: AgentPage = 'starting';
  #seen: {readonly frameWait?: number; readonly dataAge?: number} = {};
  #restarts: number[] = [];

  looked(look: Look): void {
    const stands = this.#page === 'calm' || this.#page === 'given-up';
    this.#seen = {};
    if (look.kind === 'pulse') {
      this.#page = 'shown';
      const {frameWait, dataAge} = look;
      this.#seen = {frameWait, ...(dataAge === undefined ? {} : {dataAge})};
    } else if (look.kind === 'hub-away') {
      this.#page = 'waiting';
    } else if (!stands && look.kind !== 'silent') {
      this.#page = 'starting';
    }
  }

  /** The judge found that the app has to be started anew. */
  restarted(at: number): void {
    this.#restarts.push(at);
  }

  /** `gaveUp` where it was tried often enough. */
  did(action: Exclude<Action, 'wait'>, gaveUp: boolean): void {
    this.#seen = {};
    if (action !== 'safe-page') this.#page = 'starting';
    else this.#page = gaveUp ? 'given-up' : 'calm';
  }

  at(now: number): PageState {
    this.#restarts = this.#restarts.filter((at) => now - at < HOUR);
    return {page: this.#page, restarts: this.#restarts.length, ...this.#seen};
  }
}
