import type {DeviceKind} from '../hall/event.ts';
import {AGENT_HOST} from '../wire/agent-api.ts';
import {AgentCopy, COPY_PATIENCE} from './agent-copy.ts';
import type {Database} from './database.ts';
import {Outbox, type OutboxOptions} from './outbox.ts';
import {OutboxStore} from './outbox-store.ts';

/** The link's side of an outbox. */
export type Line = Pick<OutboxOptions, 'send' | 'after' | 'today' | 'onChange'>;

/** Opens the outbox of a device that issues numbers on its own; the others carry none of this. */
export function openOutbox(db: Database, kind: DeviceKind, line: Line): Outbox {
  const {random} = Math;
  const onRestored = () => void outbox.open();
  const copy =
    location.hostname === AGENT_HOST
      ? new AgentCopy({
          db,
          after: line.after,
          random,
          patience: COPY_PATIENCE,
          onRestored,
        })
      : undefined;
  const outbox = new Outbox({
    ...line,
    store: new OutboxStore(db, copy),
    random,
    // Without locks (plain HTTP from another machine) two tabs may both send: the ids make it harmless.
    exclusively: (work) =>
      'locks' in navigator ? navigator.locks.request(`recha-${kind}-outbox`, work) : work(),
  });
  void outbox.open();
  return outbox;
}
