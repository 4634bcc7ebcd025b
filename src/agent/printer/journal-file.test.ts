import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {JournalFile, UNREADABLE} from './journal-file.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'recha-journal-'));
const JOB = {id: 't.A001', number: 'A001', cuts: 7};

test('the job on its way is there after a power cut, until it has ended', async () => {
  const folder = newFolder();
  assert.equal(await new JournalFile(folder).open(), undefined);
  await new JournalFile(folder).began(JOB);
  const next = new JournalFile(folder);
  assert.deepEqual(await next.open(), JOB);
  await next.ended('another');
  assert.deepEqual(await next.open(), JOB);
  await next.ended(JOB.id);
  assert.equal(await new JournalFile(folder).open(), undefined);
});

test('one that cannot be read was of some job: the next slip does not begin on its paper', async () => {
  const folder = newFolder();
  for (const text of ['', '{"id":"t.A0', '[]']) {
    writeFileSync(join(folder, 'printing.json'), text);
    assert.deepEqual(await new JournalFile(folder).open(), UNREADABLE, text);
  }
  assert.deepEqual(readdirSync(folder), ['printing.json.damaged']);
  mkdirSync(join(folder, 'printing.json'));
  const odd = new JournalFile(folder);
  assert.deepEqual(await odd.open(), UNREADABLE);
  await odd.ended(UNREADABLE.id);
  assert.equal(await odd.open(), undefined);
});
