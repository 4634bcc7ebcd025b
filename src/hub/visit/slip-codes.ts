import type {TicketId} from '../../hall/event.ts';

/** Codes kept at hand; others are asked of the disk. */
const KEPT = 10_000;

/** Which visit a slip's code leads to, as the disk has it: those that were asked for of late are at hand. */
export class SlipCodes {
  readonly #onDisk: (code: string) => Promise<TicketId | undefined>;
  readonly #kept = new Map<string, TicketId>();

  constructor(onDisk: (code: string) => Promise<TicketId | undefined>) {
    this.#onDisk = onDisk;
  }

  async ticketOf(code: string): Promise<TicketId | undefined> {
    const kept = this.#kept.get(code);
    if (kept !== undefined) return kept;
    const ticket = await this.#onDisk(code);
    if (ticket === undefined) return undefined;
    this.#kept.set(code, ticket);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > KEPT && !oldest.done) this.#kept.delete(oldest.value);
    return ticket;
  }
}
