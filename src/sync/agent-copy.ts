import {AGENT, type CopiedOutbox, type CopyAsk, type DayCounts} from '../wire/agent-api.ts';
import {backOff} from './back-off.ts';
import {STRICT, type Database, type KeptCommand} from './database.ts';
import type {OutboxCopy} from './outbox-store.ts';

export interface AgentCopyOptions {
  readonly db: Database;
  readonly after: (ms: number, work: () => void) => () => void;
  readonly random: () => number;
  /** How long the agent may take, in milliseconds. */
  readonly patience: number;
  /** Commands may have come back. */
  readonly onRestored: () => void;
}

/** A visitor waits for the number: a disk takes a fraction of this. */
export const COPY_PATIENCE_MS = 1_500;

/** What the agent has not got yet. */
interface Missing {
  readonly commands: readonly KeptCommand[];
  readonly counts: DayCounts;
  /** The agent has the same counts, or higher ones. */
  readonly counted: boolean;
  /** Answered long ago: they are there because their end was not heard. */
  readonly over: readonly string[];
}

/**
 * The outbox's copy on the disk of the agent beside this browser: a browser that runs out of room may forget
 * all that it stored. At the start, and after each failure, both are brought to the same; ids are the commands' own,
 * so that one which comes back although it was sent is harmless at the hub.
 */
export class AgentCopy implements OutboxCopy {
  readonly #options: AgentCopyOptions;
  /** Those of this page's life; the agent may not have heard it yet. */
  readonly #over = new Set<string>();
  readonly #first: Promise<void>;
  #stopTimer: () => void = () => undefined;
  #failures = 0;

  constructor(options: AgentCopyOptions) {
    this.#options = options;
    this.#first = this.#bringBack();
  }

  restored(): Promise<void> {
    return this.#first;
  }

  async keep({id, type, body}: KeptCommand, counts: DayCounts): Promise<void> {
    // Nobody waits for a disk that failed just now: it has all of it with the next round.
    if (this.#failures > 0) return;
    const ask: CopyAsk = {type, body, counts};
    await this.#trying(() => this.#put(AGENT.kept(id), ask));
  }

  drop(id: string): void {
    this.#over.add(id);
    void this.#trying(() => this.#call(AGENT.kept(id), {method: 'DELETE'}));
  }

  /** Never rejects: where the agent does not answer there is nothing to wait for. */
  async #bringBack(): Promise<void> {
    this.#stopTimer();
    await this.#trying(async () => {
      const answer = await this.#call(AGENT.outbox);
      const missing = await this.#takeOver((await answer.json()) as CopiedOutbox);
      this.#failures = 0;
      this.#options.onRestored();
      void this.#trying(() => this.#giveOver(missing));
    });
  }

  /** What the agent has and this browser lost is here again, in order, and no count is lower than there. */
  async #takeOver({commands, counts}: CopiedOutbox): Promise<Missing> {
    const tx = this.#options.db.transaction(['outbox', 'counts', 'refused'], 'readwrite', STRICT);
    const outbox = tx.objectStore('outbox');
    const days = tx.objectStore('counts');
    const [own, refused, names, given] = await Promise.all([
      outbox.getAll(),
      tx.objectStore('refused').getAll(),
      days.getAllKeys(),
      days.getAll(),
    ]);
    const ownCounts = Object.fromEntries(names.map((day, index) => [day, given[index] ?? 0]));
    const over = new Set([...this.#over, ...refused.map(({id}) => id)]);
    const here = new Set(own.map(({id}) => id));
    const lost = commands.filter(({id}) => !here.has(id) && !over.has(id));
    const higher = Object.entries(counts).filter(([day, count]) => count > (ownCounts[day] ?? 0));
    await Promise.all([
      // One that this version does not know, the hub judges.
      ...lost.map((command) => outbox.add(command as KeptCommand)),
      ...higher.map(([day, count]) => days.put(count, day)),
      tx.done,
    ]);
    const there = new Set(commands.map(({id}) => id));
    return {
      commands: own.filter(({id}) => !there.has(id)),
      counts: ownCounts,
      counted: Object.entries(ownCounts).every(([day, count]) => count <= (counts[day] ?? 0)),
      over: [...there].filter((id) => over.has(id)),
    };
  }

  async #giveOver({commands, counts, counted, over}: Missing): Promise<void> {
    for (const id of over) await this.#call(AGENT.kept(id), {method: 'DELETE'});
    for (const {id, type, body} of commands) {
      if (!this.#over.has(id)) await this.#put(AGENT.kept(id), {type, body, counts});
    }
    if (!counted) await this.#put(AGENT.counts, counts);
  }

  async #trying(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch {
      this.#later();
    }
  }

  #later(): void {
    const {after, random} = this.#options;
    const wait = backOff(this.#failures, random);
    this.#failures += 1;
    this.#stopTimer();
    this.#stopTimer = after(wait, () => void this.#bringBack());
  }

  #put(path: string, body: CopyAsk | DayCounts): Promise<Response> {
    return this.#call(path, {method: 'PUT', body: JSON.stringify(body)});
  }

  /** Rejects where the agent does not say that it is done. */
  async #call(path: string, init: RequestInit = {}): Promise<Response> {
    const signal = AbortSignal.timeout(this.#options.patience);
    const answer = await fetch(path, {...init, cache: 'no-store', signal});
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
    return answer;
  }
}
