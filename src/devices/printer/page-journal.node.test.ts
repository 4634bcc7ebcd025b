import assert from 'node:assert/strict';
import {test} from 'node:test';
import {PageJournal} from './page-journal.ts';

/** A browser's storage. */
class MemoryStore {
  readonly kept = new Map<string, string>();
  getItem = (key: string): string | null => this.kept.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.kept.set(key, value);
  removeItem = (key: string): void => void this.kept.delete(key);
}

const job = {id: 't1.0', number: 'A001', cuts: 12};

test('the next document knows of the slip that is on its way, and not whose it is', async () => {
  const store = new MemoryStore();
  await new PageJournal(store).began(job);
  assert.deepEqual(await new PageJournal(store).open(), {...job, number: ''});
  assert.ok(![...store.kept.values()].join().includes('A001'));
});

test('only until its end is known', async () => {
  const store = new MemoryStore();
  const journal = new PageJournal(store);
  await journal.began(job);
  await journal.ended('another');
  assert.deepEqual(await journal.open(), job);
  await new PageJournal(store).ended('t1.0');
  assert.equal(await new PageJournal(store).open(), undefined);
});

test('a browser that keeps nothing prints all the same', async () => {
  const store = new MemoryStore();
  const refuse = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  const journal = new PageJournal(Object.assign(store, {setItem: refuse, removeItem: refuse}));
  await journal.began(job);
  assert.deepEqual(await journal.open(), job);
  await journal.ended(job.id);
  assert.equal(await journal.open(), undefined);
  store.kept.set('rc-printing', '{"id":');
  assert.equal(await new PageJournal(store).open(), undefined);
});
