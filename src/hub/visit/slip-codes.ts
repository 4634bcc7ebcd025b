import type {TicketId} from '../../hall/event.ts';

/** Codes kept at hand; others are asked of the disk. */
const KEPT = 10_000;

/** Which visit a slip's code leads to: the codes of late in memory, all of them on disk. */
export class SlipCodes {
  readonly #onDisk: (code: string) => Promise<TicketId | undefined>;
  readonly #kept = new Map<string, TicketId>();

  constructor(onDisk: (code: string) => Promise<TicketId | undefined>) {
    this.#onDisk = onDisk;
  }

  /** A code that is in use leads nowhere else. */
  note(code: string, ticket: TicketId): void {
    if (this.#kept.has(code)) return;
    this.#kept.set(code, ticket);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > KEPT && !oldest.done) this.#kept.delete(oldest.value);
  }

  has(code: string): boolean {
    return this.#kept.has(code);
  }

  async ticketOf(code: string): Promise<TicketId | undefined> {
    const kept = this.#kept.get(code);
    if (kept !== undefined) return kept;
    const ticket = await this.#onDisk(code);
    if (ticket !== undefined) this.note(code, ticket);
    return ticket;
  }
}
