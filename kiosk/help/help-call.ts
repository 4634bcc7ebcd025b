import type {HallLink} from '../../src/sync/hall-link.ts';

/** How it stands with somebody who asked for a guide. `alone`: nobody could be told. */
export type HelpStatus = 'calling' | 'called' | 'coming' | 'alone';

/** One call for a guide, from the press until somebody comes. */
export class HelpCall {
  readonly #link: HallLink;
  #status: HelpStatus = 'calling';
  /** The hall knows of it: once it does not any more, a guide has answered. */
  #known = false;

  constructor(link: HallLink) {
    this.#link = link;
  }

  /** As it is now; asks the replica, so look again whenever the hall has moved on. */
  get status(): HelpStatus {
    const {state, device} = this.#link;
    const asked = state.helpAsked.has(device);
    if (this.#status === 'called') {
      this.#known ||= asked;
      if (this.#known && !asked) this.#status = 'coming';
    }
    return this.#status;
  }

  /** Nobody could be told, and now somebody could be: calls again. */
  async callAgain(): Promise<void> {
    if (this.#status === 'alone' && this.#link.status.kind === 'live') await this.call();
  }

  async call(): Promise<void> {
    const sent = await this.#link.send('ask-for-help', {device: this.#link.device});
    this.#status = sent.kind === 'done' ? 'called' : 'alone';
  }
}
