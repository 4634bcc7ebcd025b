import type {TicketId} from '../../../hall/event.ts';

/** Forms that went from the page while what was written in them is on its way: nothing more is kept of them. */
const closing = new Map<TicketId, Promise<unknown>>();

/** The form of this visit went; `saved` ends when its last words are saved or given back. */
export function closes(ticket: TicketId, saved: Promise<unknown>): void {
  const both = Promise.all([closing.get(ticket), saved]);
  closing.set(ticket, both);
  void both.then(() => {
    if (closing.get(ticket) === both) closing.delete(ticket);
  });
}

/** When nothing of this visit's form is on its way any more. */
export async function closed(ticket: TicketId): Promise<void> {
  await closing.get(ticket);
}

/** When nothing of any is. */
export async function allClosed(): Promise<void> {
  await Promise.all(closing.values());
}
