import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {DatabaseSync} from 'node:sqlite';
import fc from 'fast-check';
import type {AuditDeed, ChainedEntry} from '../../wire/audit-api.ts';
import {openSqliteStore} from '../store/sqlite-store.ts';
import type {Store} from '../store/store.ts';
import {EMPTY_CHAIN, chained, firstBroken} from './audit-chain.ts';
import {AuditLog} from './audit-log.ts';

const deed = (about: string): AuditDeed => ({
  ...{at: 1_000, who: 'account:a', name: '测试', from: '10.0.0.7', what: 'denied', about},
});
const folder = () => mkdtempSync(join(tmpdir(), 'recha-audit-'));

test('whatever is done to a chain that is written is found, and the first place that does not fit is named', () => {
  const chain = fc
    .array(fc.string(), {minLength: 2, maxLength: 12})
    .map((names) => chained(EMPTY_CHAIN, names.map(deed)));
  const place = fc.nat();
  fc.assert(
    fc.property(
      chain,
      place,
      fc.constantFrom('change', 'remove', 'repeat', 'swap'),
      (entries, at, how) => {
        assert.equal(firstBroken(EMPTY_CHAIN, entries), undefined);
        const index = at % (entries.length - 1);
        const harmed = harm(entries, index, how);
        const broken = firstBroken(EMPTY_CHAIN, harmed);
        assert.equal(broken, index + (how === 'repeat' ? 2 : 1));
      },
    ),
    {seed: 7},
  );
});

function harm(entries: readonly ChainedEntry[], index: number, how: string): ChainedEntry[] {
  const [one, next] = [entries[index]!, entries[index + 1]!];
  const before = entries.slice(0, index);
  const behind = entries.slice(index + 2);
  switch (how) {
    case 'change':
      return [...before, {...one, entry: one.entry.replace('denied', 'sign-in')}, next, ...behind];
    case 'remove':
      return [...before, next, ...behind];
    case 'repeat':
      return [...before, one, one, next, ...behind];
    default:
      return [...before, next, one, ...behind];
  }
}

test('what was done and who did it are written together, or neither is', async () => {
  const disk = openSqliteStore(':memory:', {hall: 'one'});
  let fails = false;
  const store: Store = {
    ...disk,
    commit: (batch) => (fails ? Promise.reject(new Error('full')) : disk.commit(batch)),
  };
  const log = new AuditLog(store);
  await log.commit([deed('first')]);
  fails = true;
  const register = [{kind: 'secret', id: 'x', value: 1}] as const;
  await assert.rejects(log.commit([deed('lost')], {events: [], answers: [], register}));
  fails = false;
  await log.commit([deed('second')]);
  const kept = (await log.after(0, 10)).map(({nr, entry}) => [
    nr,
    /"about":"(\w+)"/.exec(entry)?.[1],
  ]);
  assert.deepEqual(kept, [
    [1, 'first'],
    [2, 'second'],
  ]);
  assert.deepEqual(await disk.register(), []);
  const {entries, broken} = await log.verify();
  assert.deepEqual([entries, broken], [2, undefined]);
  await disk.close();
});

test('a chain goes on behind a restart, and the database itself lets nothing be changed', async () => {
  const file = join(folder(), 'hall.db');
  for (const about of ['one', 'two']) {
    const store = openSqliteStore(file, {hall: 'hall'});
    await new AuditLog(store).commit([deed(about)]);
    assert.equal((await new AuditLog(store).verify()).broken, undefined);
    await store.close();
  }
  const db = new DatabaseSync(file);
  assert.throws(() => {
    db.exec(`update audit set hash = ''`);
  }, /what was done stays written/);
  assert.throws(() => {
    db.exec('delete from audit');
  }, /what was done stays written/);
  db.close();
});

test('anybody can verify a folder or an export by one command, and finds what was changed or cut off', async () => {
  const data = folder();
  const store = openSqliteStore(join(data, 'hall.db'), {hall: 'hall'});
  const log = new AuditLog(store);
  await log.commit(['one', 'two', 'three'].map(deed));
  const entries = await log.after(0, 10);
  await store.close();
  const whole = verify('--data', data);
  assert.equal(whole.status, 0, whole.said);
  const head = /记下 (\d+:[0-9a-f]+)/.exec(whole.said)?.[1] ?? '';
  const file = join(data, 'audit.jsonl');
  const write = (some: readonly ChainedEntry[]) => {
    writeFileSync(file, some.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  };
  write(entries);
  assert.equal(verify('--file', file, '--head', head).status, 0);
  write(harm(entries, 1, 'change'));
  const changed = verify('--file', file);
  assert.equal(changed.status, 1);
  assert.match(changed.said, /第 2 条对不上/);
  write(entries.slice(0, 2));
  assert.equal(verify('--file', file).status, 0, 'by itself a shorter log is whole');
  assert.match(verify('--file', file, '--head', head).said, /第 3 条不在了/);
  assert.match(verify('--data', join(data, 'none')).said, /请先停服务器/);
});

function verify(...args: string[]): {status: number | null; said: string} {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const {status, stdout, stderr} = spawnSync(process.execPath, [main, ...args]);
  return {status, said: String(stdout) + String(stderr)};
}
