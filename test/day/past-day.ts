import {join} from 'node:path';
import type {HallEvent} from '../../src/hall/event.ts';
import {openSqliteStore} from '../../src/hub/store/sqlite-store.ts';

/** Lays a day's events into a hub's data folder, as if the hub had been there. */
export async function layDay(data: string, events: readonly HallEvent[]): Promise<void> {
  const store = openSqliteStore(join(data, 'hall.db'), {hall: 'hall'});
  await store.load();
  await store.commit({events, answers: []});
  await store.close();
}
