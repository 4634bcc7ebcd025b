import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {AuditEntry} from '../../wire/audit-api.ts';
import {PAGE, auditPage, type AuditFilter, type AuditPage} from './audit-pages.ts';

const MINUTE = 60_000;
const ALL: AuditFilter = {all: true, wants: () => true};

/** A log of so many entries, one a minute, every thousandth by an operator; counts what is read of it. */
function logOf(count: number) {
  const reads: number[] = [];
  const entry = (nr: number): AuditEntry & {hash: string} => ({
    nr,
    at: nr * MINUTE,
    who: nr % 1000 === 0 ? 'account:operator' : 'account:desk',
    from: '10.0.0.7',
    what: 'sign-in',
    hash: '',
  });
  const read = (after: number, limit: number) => {
    reads.push(limit);
    const from = after < 0 ? Math.max(0, count + after) : after;
    const length = Math.max(0, Math.min(limit, count - from));
    const entries = Array.from({length}, (_, i) => entry(from + 1 + i));
    return Promise.resolve({kind: 'done', answer: {entries}} as const);
  };
  return {read, reads};
}

async function page(...asked: Parameters<typeof auditPage>): Promise<AuditPage> {
  const answer = await auditPage(...asked);
  assert.ok('entries' in answer);
  return answer;
}

const places = ({entries}: AuditPage) => entries.map(({nr}) => nr);

test('the newest of a hundred thousand entries are read without the others', async () => {
  const log = logOf(100_000);
  const newest = await page(log, ALL);
  assert.deepEqual(places(newest).slice(0, 2), [100_000, 99_999]);
  assert.equal(newest.entries.length, PAGE);
  const older = await page(log, ALL, newest.before);
  assert.equal(places(older)[0], 100_000 - PAGE);
  assert.ok(log.reads.reduce((sum, limit) => sum + limit, 0) <= 2 * PAGE + 1);
});

test('pages one behind the other show every entry once, down to the first', async () => {
  const log = logOf(173);
  const seen: number[] = [];
  let before: number | undefined;
  do {
    const one = await page(log, ALL, before);
    seen.push(...places(one));
    ({before} = one);
  } while (before !== undefined);
  assert.deepEqual(
    seen,
    Array.from({length: 173}, (_, i) => 173 - i),
  );
});

test('one person’s rare deeds are found, and a search that takes long says how far it came', async () => {
  const log = logOf(100_000);
  const wants = ({who}: AuditEntry) => who === 'account:operator';
  const found = await page(log, {all: false, wants});
  assert.deepEqual(places(found).slice(0, 2), [100_000, 99_000]);
  assert.equal(found.entries.length, 10);
  assert.ok(found.searched !== undefined && found.before !== undefined);
  const more = await page(log, {all: false, wants}, found.before);
  assert.equal(places(more)[0], 90_000);
});

test('a day is found by halves, and nothing of another day is shown', async () => {
  const log = logOf(100_000);
  const day = await page(log, {
    all: true,
    wants: () => true,
    from: 5_000 * MINUTE,
    until: 5_020 * MINUTE,
  });
  assert.deepEqual(
    places(day),
    Array.from({length: 20}, (_, i) => 5_019 - i),
  );
  assert.equal(day.before, undefined);
  assert.ok(log.reads.length < 30);
});

test('an empty log, and a day on which nothing happened, are empty pages', async () => {
  for (const answer of [
    await page(logOf(0), ALL),
    await page(logOf(10), {...ALL, from: 50 * MINUTE, until: 60 * MINUTE}),
    await page(logOf(10), {...ALL, from: -2 * MINUTE, until: -MINUTE}),
  ]) {
    assert.deepEqual(answer, {entries: [], before: undefined, searched: undefined});
  }
});

test('where the hub does not answer, that is told', async () => {
  const read = () => Promise.resolve({kind: 'unreachable'} as const);
  assert.deepEqual(await auditPage({read}, ALL), {kind: 'unreachable'});
});
