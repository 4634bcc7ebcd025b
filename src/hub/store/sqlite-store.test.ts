import assert from 'node:assert/strict';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {DatabaseSync} from 'node:sqlite';
import type {HallEvent} from '../../hall/event.ts';
import {smallHall} from '../../hall/testing/small-hall.ts';
import {openSqliteStore} from './sqlite-store.ts';
import {storeContract} from './testing/store-contract.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'recha-store-'));

storeContract('in memory', (hall) => openSqliteStore(':memory:', {hall}));
storeContract('on disk', (hall) => openSqliteStore(join(folder(), 'hall.db'), {hall}));

test('two halls in one file do not see each other', async () => {
  const file = join(folder(), 'halls.db');
  const one = openSqliteStore(file, {hall: 'one'});
  const {epoch} = await one.load();
  await one.commit({
    events: [{seq: 1, at: 1, actor: {kind: 'hub', id: 'h'}, type: 'seat-opened', seat: 's'}],
    answers: [{id: 'a', fingerprint: 'open-seat', answer: {seq: 1}}],
  });
  await one.close();
  const two = openSqliteStore(file, {hall: 'two'});
  const loaded = await two.load();
  assert.deepEqual(loaded.events, []);
  assert.notEqual(loaded.epoch, epoch);
  assert.equal((await two.answersTo(['a'])).size, 0);
  await two.close();
});

test('no second hub opens the same file', async () => {
  const file = join(folder(), 'hall.db');
  const store = openSqliteStore(file, {hall: 'one'});
  await store.load();
  assert.throws(() => openSqliteStore(file, {hall: 'one'}), /locked/);
  await store.close();
});

test('a folder of before the index of revisions has them found in its log, once', async () => {
  const file = join(folder(), 'hall.db');
  const old = openSqliteStore(file, {hall: 'one'});
  await old.load();
  const event: HallEvent = {
    ...{seq: 1, at: 1, actor: {kind: 'hub', id: 'h'}, revision: 1, configuration: smallHall},
    type: 'configuration-published',
  };
  await old.commit({events: [event], answers: []});
  await old.close();
  const db = new DatabaseSync(file);
  db.exec('drop table revision; pragma user_version = 10');
  db.close();
  const store = openSqliteStore(file, {hall: 'one'});
  await store.load();
  assert.deepEqual(await store.revisionsBefore(2, 5), [{event}]);
  await store.close();
});
