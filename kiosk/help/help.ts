import type {HallLink} from '../../src/sync/hall-link.ts';

/**
 * How it stands with somebody who asked for a guide. `unanswered`: called for so long that they had
 * better look for one themselves. `kept`: it could not be taken back. `alone`: nobody could be told.
 */
export type HelpStatus = 'calling' | 'called' | 'unanswered' | 'kept' | 'coming' | 'alone';

/** Milliseconds after which a call that no guide has answered is said to be so. */
const UNANSWERED_MS = 120_000;

/** One visitor's call for a guide: made once, shown as often as they ask, taken back if they like. */
export class Help {
  readonly #link: HallLink;
  readonly #changed: () => void;
  #status: HelpStatus | undefined;
  /** The hall knows of it: once it does not any more, a guide has answered. */
  #known = false;
  /** The hub's time. */
  #calledAt = 0;
  #withdrawal: 'none' | 'sent' | 'lost' = 'none';
  #shown = false;

  /** `changed` hears that there is something else to show. */
  constructor(link: HallLink, changed: () => void) {
    this.#link = link;
    this.#changed = changed;
  }

  /** As it is now, undefined where nobody was called; asks the replica, so look again with every change. */
  get status(): HelpStatus | undefined {
    if (this.#status !== 'called' && this.#status !== 'coming') return this.#status;
    const {state, device, clock} = this.#link;
    const stands = state.helpAsked.has(device);
    if (this.#status === 'coming') {
      if (!stands) return 'coming';
      // The guide who wanted to come cannot, and had others called.
      this.#status = 'called';
      this.#calledAt = clock.now();
    }
    this.#known ||= stands;
    if (this.#known && !stands && this.#withdrawal !== 'sent') {
      // The answer to a withdrawal may have been lost: then nobody comes.
      if (this.#withdrawal === 'lost') this.#end();
      else this.#status = 'coming';
      return this.#status;
    }
    // By this visitor's own clock: the call may be that of somebody who has gone.
    if (clock.now() - this.#calledAt >= UNANSWERED_MS) return 'unanswered';
    return this.#withdrawal === 'lost' ? 'kept' : 'called';
  }

  /** Whether the visitor looks at how it stands. */
  get shown(): boolean {
    return this.#shown;
  }

  /** Calls a guide; where one was called already, that is shown. */
  ask(): void {
    this.#shown = true;
    if (this.#status === undefined) void this.#call();
    else this.#changed();
  }

  /** A guide said that they come, and somebody is still needed. */
  askAgain(): void {
    void this.#call();
  }

  /** Nobody could be told, and now somebody could be: calls again. To be called now and then. */
  tryAgain(): void {
    if (this.#status === 'alone' && this.#link.status.kind === 'live') void this.#call();
  }

  /** The visitor has read it. Where nobody could be told, nothing stands any more. */
  close(): void {
    this.#shown = false;
    if (this.#status === 'alone') this.#status = undefined;
    this.#changed();
  }

  /** The visitor needs nobody any more: no guide is to come for nothing. */
  async withdraw(): Promise<void> {
    this.#withdrawal = 'sent';
    const sent = await this.#link.send('withdraw-help', {device: this.#link.device});
    this.#withdrawal = 'lost';
    if (sent.kind === 'done') this.#end();
    this.#changed();
  }

  async #call(): Promise<void> {
    this.#known = false;
    this.#withdrawal = 'none';
    this.#calledAt = this.#link.clock.now();
    this.#status = 'calling';
    this.#changed();
    const sent = await this.#link.send('ask-for-help', {device: this.#link.device});
    this.#status = sent.kind === 'done' ? 'called' : 'alone';
    this.#changed();
  }

  #end(): void {
    this.#status = undefined;
    this.#shown = false;
  }
}
