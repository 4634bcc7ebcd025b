import assert from 'node:assert/strict';
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {newDataFolder} from '../testing/own-hub.ts';
import {openKeyFile} from './key-file.ts';
import {makeSealingPair} from './open-form.ts';

const bytesIn = (folder: string) =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

const visit = (ticket: string, key = 'k1') => ({ticket, key});

test('a key that was destroyed is nowhere in the folder any more, and the others are', () => {
  const folder = newDataFolder();
  const file = openKeyFile(join(folder, 'keys.db'), 'one');
  // Enough for pages to split, so that keys move about in the file.
  const tickets = Array.from({length: 600}, (_, index) => `t${String((index * 389) % 600)}`);
  const keys = new Map(
    tickets.map((ticket) => [ticket, file.keysFor([visit(ticket)], '2026-03-02')[0]]),
  );
  const gone = tickets.filter((_, index) => index % 3 === 0);
  file.destroy(gone);
  const left = bytesIn(folder);
  for (const [ticket, key] of keys) {
    assert.ok(key);
    const destroyed = gone.includes(ticket);
    assert.equal(left.includes(Buffer.from(key)), !destroyed, ticket);
    assert.deepEqual(file.keyOf(ticket), destroyed ? undefined : key);
  }
  file.close();
});

test('only the hub’s own user may read keys, in the files beside the database too', () => {
  const folder = newDataFolder();
  const file = openKeyFile(join(folder, 'keys.db'), 'one');
  file.keysFor([visit('t1')], '2026-03-02');
  const names = readdirSync(folder);
  assert.deepEqual(names.sort(), ['keys.db', 'keys.db-wal']);
  for (const name of names) assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600, name);
  file.close();
});

test('a visit’s key stays the same, and outlives a restart', () => {
  const name = join(newDataFolder(), 'keys.db');
  const file = openKeyFile(name, 'one');
  const [key] = file.keysFor([visit('t1')], '2026-03-02');
  assert.deepEqual(file.keysFor([visit('t2'), visit('t1')], '2026-03-03')[1], key);
  file.close();
  const again = openKeyFile(name, 'one');
  assert.deepEqual(again.keyOf('t1'), key);
  assert.deepEqual(again.before('2026-03-03'), ['t1']);
  again.awaited(['t1', 'unknown'], '2026-03-05');
  again.awaited(['t1'], '2026-03-04');
  assert.deepEqual(
    again.before('2026-03-05'),
    ['t2'],
    'a later day puts it off, an earlier one not',
  );
  again.close();
});

test('a key for kiosks goes when it was followed long ago and no visit needs it, from the folder too', async () => {
  const folder = newDataFolder();
  const file = openKeyFile(join(folder, 'keys.db'), 'one');
  assert.equal(file.current(), undefined);
  const days = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];
  const pairs: {id: string; privateKey: Uint8Array}[] = [];
  for (const day of days) {
    const {publicKey, privateKey} = await makeSealingPair();
    file.addSealingPair({publicKey, privateKey}, day);
    assert.equal(file.current()?.day, day);
    pairs.push({id: file.current()?.key.id ?? '', privateKey});
  }
  assert.equal(new Set(pairs.map(({id}) => id)).size, 4);
  const there = () =>
    pairs.map(({id, privateKey}) => {
      const inFolder = bytesIn(folder).includes(Buffer.from(privateKey));
      assert.equal(file.privateKey(id) !== undefined, inFolder);
      return inFolder;
    });
  file.dropSealingPairs('2026-03-03');
  assert.deepEqual(there(), [true, true, true, true], 'followed on that day, not before it');
  file.keysFor([visit('t1', 'another'), visit('t2', pairs[1]?.id)], '2026-03-03');
  // The number was not stored, and its form was sealed anew.
  file.keysFor([visit('t1', pairs[0]?.id)], '2026-03-03');
  file.dropSealingPairs('2026-04-30');
  assert.deepEqual(there(), [true, true, false, true], 'needed, needed, not needed, the newest');
  file.destroy(['t1', 't2']);
  file.dropSealingPairs('2026-04-30');
  assert.deepEqual(there(), [false, false, false, true]);
  file.close();
});
