import {AGENT, type CopiedOutbox, type CopyAsk, type DayCounts} from '../wire/agent-api.ts';
import {backOff} from './back-off.ts';
import {STRICT, type Database, type KeptCommand} from './database.ts';
import type {OutboxCopy} from './outbox-store.ts';

export interface AgentCopyOptions {
  readonly db: Database;
  readonly after: (ms: number, work: () => void) => () => void;
  readonly random: () => number;
  readonly patience: CopyPatience;
  /** Commands may have come back. */
  readonly onRestored: () => void;
}

/** How long the agent may take, in milliseconds. */
export interface CopyPatience {
  readonly keep: number;
  readonly restore: number;
}

export const COPY_PATIENCE: CopyPatience = {
  /** A visitor waits for the number: a disk takes a fraction of this. */
  keep: 1_500,
  /** To read all that it has, and to be started anew where it died since it served this page. */
  restore: 20_000,
};

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
  readonly #restored: Promise<void>;
  #broughtBack: () => void = () => undefined;
  #stopTimer: () => void = () => undefined;
  #failures = 0;

  constructor(options: AgentCopyOptions) {
    this.#options = options;
    const back = new Promise<void>((resolve) => {
      this.#broughtBack = resolve;
    });
    this.#restored = this.#known(this.#bringBack(), back);
  }

  restored(): Promise<void> {
    return this.#restored;
  }

  /**
   * Ends when no count is missing here, as far as anybody can know. A browser that has counts forgot none since they
   * were given, for it forgets all at once: it waits for no agent that fails. One that has none may have lost some, and
   * would give a number twice.
   */
  async #known(first: Promise<void>, back: Promise<void>): Promise<void> {
    const {db, patience} = this.#options;
    const forgot = (await db.count('counts').catch(() => 0)) === 0;
    await Promise.race([forgot ? back : first, passed(forgot ? patience.restore : patience.keep)]);
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
      const answer = await this.#call(AGENT.outbox, {}, this.#options.patience.restore);
      const missing = await this.#takeOver((await answer.json()) as CopiedOutbox);
      this.#failures = 0;
      this.#broughtBack();
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

  /**
   * Rejects where the agent does not say that it is done. What it does not understand, as one of an earlier version may
   * not, is here alone: it must not hold up what comes behind it.
   */
  async #call(
    path: string,
    init: RequestInit = {},
    patience = this.#options.patience.keep,
  ): Promise<Response> {
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(path, {...init, cache: 'no-store', signal});
    if (!answer.ok && answer.status !== 400) throw new Error(`${path}: ${String(answer.status)}`);
    return answer;
  }
}

const passed = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    AbortSignal.timeout(ms).addEventListener('abort', () => {
      resolve();
    });
  });
