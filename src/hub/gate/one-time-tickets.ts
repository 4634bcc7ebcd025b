import {createHmac, randomBytes, timingSafeEqual} from 'node:crypto';

/** Something that was begun, and that only whoever shows the ticket may finish: in time, and once. */
export interface Ticket {
  /** What whoever began it shows: letters, figures, `-`, `_` and `.`. */
  readonly shown: string;
  /** A secret of this ticket alone that only the hub can tell, base64url of 32 bytes; `part` names one of several. */
  secret(part: string): string;
  /** It is not found again; false where that has happened before. */
  spend(): boolean;
}

/**
 * Tickets that the hub can read, and that nobody else can make. Nothing is kept of one until it is spent: however many
 * are asked for, none takes the place of another's, and the hub's memory holds only what was really finished.
 */
export class OneTimeTickets {
  /** Of this run alone: what was spent is not remembered when the hub starts anew, so nothing from before may count then. */
  readonly #secret = randomBytes(32);
  readonly #now: () => number;
  /** Those that were spent, with when they would have ended by themselves. */
  readonly #spent = new Map<string, number>();

  /** `now` in milliseconds of hub time. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** `purpose` says what is begun, and for whom where that is known: for anything else the ticket is none. */
  give(purpose: string, ms: number): Ticket {
    const text = `${randomBytes(16).toString('base64url')}.${String(this.#now() + ms)}`;
    return this.#ticket(`${text}.${this.#seal(`${purpose} ${text}`)}`);
  }

  /** Undefined where it was given for something else, is too old, or was spent. */
  find(purpose: string, shown: string | undefined): Ticket | undefined {
    if (shown === undefined) return undefined;
    const [random = '', until = '', seal = ''] = shown.split('.');
    if (!sameText(seal, this.#seal(`${purpose} ${random}.${until}`))) return undefined;
    // As it was given, letter by letter: one that only reads the same would be another one to spend.
    const ticket = this.#ticket(`${random}.${until}.${seal}`);
    const fresh = Number(until) > this.#now() && !this.#spent.has(ticket.shown);
    return fresh ? ticket : undefined;
  }

  #ticket(shown: string): Ticket {
    return {
      shown,
      secret: (part) => this.#seal(`secret ${part} ${shown}`),
      spend: () => {
        const now = this.#now();
        for (const [spent, until] of this.#spent) if (until <= now) this.#spent.delete(spent);
        if (this.#spent.has(shown)) return false;
        this.#spent.set(shown, Number(shown.split('.')[1]));
        return true;
      },
    };
  }

  #seal(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('base64url');
  }
}

/** Whether two texts are the same, in a time that tells nothing of where they differ. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
