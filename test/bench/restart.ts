import {join} from 'node:path';
import type {Command} from '../../src/hall/command.ts';
import {memoryVault} from '../../src/hub/forms/testing/memory-vault.ts';
import {AuditLog} from '../../src/hub/audit/audit-log.ts';
import {openSqliteStore} from '../../src/hub/store/sqlite-store.ts';
import {Writer, type Request} from '../../src/hub/writer/writer.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {monotonic} from './percentiles.ts';

const actor = {kind: 'desk', id: 'bench'} as const;

/** Time from the start of the process until it takes commands, with a log of so many events. */
export async function restartTime(events: number): Promise<{events: number; ms: number}> {
  const data = newDataFolder();
  await (await HubProcess.start({data})).kill();
  const store = openSqliteStore(join(data, 'hall.db'), {hall: 'hall'});
  const writer = new Writer({
    store,
    forms: memoryVault(store),
    audit: new AuditLog(store),
    now: Date.now,
  });
  const {snapshot} = await writer.open();
  let seq = snapshot.seq;
  for (let group = 0; seq < events; group += 1) {
    const commands = Array.from({length: 500}, (_, i): Command => {
      const type = i % 2 === 0 ? 'open-seat' : 'close-seat';
      return {type, seat: '5-left'};
    });
    const requests = commands.map((command, i): Request => ({
      id: `bench-${String(group)}-${String(i)}`,
      command,
      actor,
    }));
    seq = (await writer.write(requests)).events.at(-1)?.seq ?? seq;
  }
  await writer.close();
  const began = monotonic();
  const hub = await HubProcess.start({data});
  const ms = Math.round(monotonic() - began);
  await hub.kill();
  return {events: seq, ms};
}
