import {assert} from '@open-wc/testing';
import {deleteDB} from 'idb';
import {Uncaught} from '../devices/testing/uncaught.ts';
import {openDatabase, type Database} from './database.ts';

suite('the database of a device', () => {
  let db: Database;
  let uncaught: Uncaught;

  setup(async () => {
    await deleteDB('recha-kiosk');
    db = await openDatabase('kiosk');
    uncaught = new Uncaught();
  });
  teardown(async () => {
    uncaught.away();
    db.close();
    await deleteDB('recha-kiosk');
  });

  test('a read that the browser breaks off is told to whoever asked, and to nobody else', async () => {
    const tx = db.transaction('outbox');
    const read = tx.store.getAll().then(
      () => 'read',
      () => 'broken off',
    );
    tx.abort();
    assert.equal(await read, 'broken off');
    // Rejections are told once the page has nothing else to do.
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    assert.deepEqual(uncaught.heard, []);
  });
});
