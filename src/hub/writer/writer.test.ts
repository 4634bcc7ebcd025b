import assert from 'node:assert/strict';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Command} from '../../hall/command.ts';
import {NINE, smallHall} from '../../hall/testing/small-hall.ts';
import {memoryVault} from '../forms/testing/memory-vault.ts';
import {AuditLog} from '../audit/audit-log.ts';
import {openSqliteStore} from '../store/sqlite-store.ts';
import type {Store} from '../store/store.ts';
import {Writer, type Request} from './writer.ts';

const actor = {kind: 'kiosk', id: 'kiosk-1'} as const;
const request = (id: string, command: Command): Request => ({id, command, actor});
const take = (id: string): Request =>
  request(id, {
    type: 'take-number',
    ticket: id,
    device: 'kiosk-1',
    queue: 'land',
    lane: 'ordinary',
    party: 1,
    help: false,
  });

async function openHall(options: {file?: string; pagesAtMost?: number} = {}) {
  const {file = ':memory:', pagesAtMost} = options;
  const store = openSqliteStore(file, {hall: 'one', pagesAtMost});
  const writer = new Writer({
    store,
    forms: memoryVault(store),
    audit: new AuditLog(store),
    now: () => NINE,
  });
  const opened = await writer.open();
  if (opened.snapshot.revision === 0) {
    const configuration = smallHall;
    await writer.write([
      request('hall', {type: 'publish-configuration', configuration, basedOn: 0}),
      request('kiosk', {type: 'register-device', device: 'kiosk-1', kind: 'kiosk'}),
    ]);
  }
  return writer;
}

const newFile = () => join(mkdtempSync(join(tmpdir(), 'recha-writer-')), 'hall.db');

async function number(writer: Writer, id: string): Promise<string> {
  const {outcomes} = await writer.write([take(id)]);
  const [outcome] = outcomes;
  return outcome?.kind === 'done' ? (outcome.answer.ticket?.number ?? '') : (outcome?.kind ?? '');
}

test('commands of one group see what the ones before them did', async () => {
  const writer = await openHall();
  const {outcomes, events} = await writer.write([take('t1'), take('t2'), take('t3')]);
  const numbers = outcomes.map((o) => (o.kind === 'done' ? o.answer.ticket?.number : o.kind));
  assert.deepEqual(numbers, ['A001', 'A002', 'A003']);
  assert.deepEqual(
    events.map(({seq}) => seq),
    [5, 6, 7],
  );
});

test('the same id gets the same answer: in its group, later, and after a restart', async () => {
  const file = newFile();
  const writer = await openHall({file});
  const {outcomes, events} = await writer.write([take('t1'), take('t1')]);
  assert.deepEqual(outcomes[0], outcomes[1]);
  assert.equal(events.filter(({type}) => type === 'ticket-issued').length, 1);
  await writer.write([take('t2')]);
  await writer.close();
  const again = await openHall({file});
  const repeated = await again.write([take('t1')]);
  assert.equal(JSON.stringify(repeated.outcomes[0]), JSON.stringify(outcomes[0]));
  assert.equal(repeated.events.length, 0);
  await again.close();
});

test('an id that comes back with another command is told so', async () => {
  const writer = await openHall();
  await writer.write([take('t1')]);
  const {outcomes} = await writer.write([request('t1', {type: 'open-seat', seat: '1-left'})]);
  assert.deepEqual(outcomes, [{kind: 'id-reused'}]);
  const another = {...take('t2'), id: 't1'};
  assert.deepEqual((await writer.write([another])).outcomes, [{kind: 'id-reused'}]);
});

test('a refused command may succeed later under the same id', async () => {
  const writer = await openHall();
  const call = request('c1', {type: 'call-next', seat: '1-left'});
  assert.equal((await writer.write([call])).outcomes[0]?.kind, 'refused');
  await writer.write([request('o1', {type: 'open-seat', seat: '1-left'}), take('t1')]);
  assert.equal((await writer.write([call])).outcomes[0]?.kind, 'done');
});

test('a full disk acknowledges nothing it did not keep, and goes on when there is room', async () => {
  const file = newFile();
  const writer = await openHall({file, pagesAtMost: 40});
  const acknowledged = new Map<string, string>();
  let failed = 0;
  for (let i = 0; i < 400; i += 1) {
    const got = await number(writer, `t${i}`);
    if (got === 'failed') failed += 1;
    else acknowledged.set(`t${i}`, got);
  }
  assert.ok(failed > 0, 'the disk was full');
  assert.ok(acknowledged.size > 10);
  await writer.close();

  const roomy = await openHall({file});
  for (const [id, kept] of acknowledged) assert.equal(await number(roomy, id), kept);
  const next = await number(roomy, 'after');
  assert.ok(![...acknowledged.values()].includes(next), 'no number twice');
  await roomy.close();
});

test('after a group that could not be stored the next one follows on what was', async () => {
  const disk = openSqliteStore(':memory:', {hall: 'one'});
  let full = false;
  const commit: Store['commit'] = (batch) =>
    full ? Promise.reject(new Error('the disk is full')) : disk.commit(batch);
  const writer = new Writer({
    store: {...disk, commit},
    forms: memoryVault(disk),
    audit: new AuditLog({...disk, commit}),
    now: () => NINE,
  });
  await writer.open();
  const configuration = smallHall;
  const {events} = await writer.write([
    request('hall', {type: 'publish-configuration', configuration, basedOn: 0}),
    request('kiosk', {type: 'register-device', device: 'kiosk-1', kind: 'kiosk'}),
    take('t1'),
  ]);
  full = true;
  assert.equal(await number(writer, 't2'), 'failed');
  full = false;
  const {events: next, outcomes} = await writer.write([take('t3')]);
  assert.equal(next[0]?.seq, events.length + 1);
  assert.equal(outcomes[0]?.kind === 'done' && outcomes[0].answer.ticket?.number, 'A002');
});

test('a hall of many events opens from its checkpoint to the same state', async () => {
  const file = newFile();
  const writer = await openHall({file});
  for (let group = 0; group < 12; group += 1) {
    await writer.write(Array.from({length: 500}, (_, i) => take(`g${group}-${i}`)));
  }
  await writer.close();
  const store = openSqliteStore(file, {hall: 'one'});
  const again = new Writer({
    store,
    forms: memoryVault(store),
    audit: new AuditLog(store),
    now: () => NINE,
  });
  const {snapshot, tail} = await again.open();
  assert.equal(snapshot.tickets.length, 6_000);
  // Its keys were in memory: the new ones are told at once.
  assert.equal(tail.at(-1)?.type, 'sealing-key-set');
  assert.equal(snapshot.seq, 6_005);
  assert.equal(tail.at(-1)?.seq, 6_005);
  await again.close();
});

test('a command that meets a fault of ours is left out, and the others of its group are done', async () => {
  const writer = await openHall();
  const poison = {
    type: 'publish-configuration',
    configuration: null,
    basedOn: 1,
  } as unknown as Command;
  const written = await writer.write([take('t1'), {...take('t2'), command: poison}, take('t3')]);
  assert.deepEqual(
    written.outcomes.map(({kind}) => kind),
    ['done', 'broken', 'done'],
  );
  const issued = written.events.flatMap((e) => (e.type === 'ticket-issued' ? e.number : []));
  assert.deepEqual(issued, ['A001', 'A002']);
});

test('a clock that is set back does not make the log run backwards', async () => {
  let now = NINE;
  const store = openSqliteStore(':memory:', {hall: 'one'});
  const writer = new Writer({
    store,
    forms: memoryVault(store),
    audit: new AuditLog(store),
    now: () => now,
  });
  await writer.open();
  const configuration = smallHall;
  await writer.write([request('h', {type: 'publish-configuration', configuration, basedOn: 0})]);
  now -= 3_600_000;
  const {events} = await writer.write([request('o', {type: 'open-seat', seat: '1-left'})]);
  assert.ok(events.every(({at}) => at === NINE));
});
