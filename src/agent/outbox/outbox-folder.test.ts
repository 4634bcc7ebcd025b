import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {CopiedCommand} from '../../wire/agent-api.ts';
import {realDisk, type Disk} from '../disk/disk.ts';
import {COUNTS, DAY, DEEDS} from '../testing/outbox-deeds.ts';
import {OutboxFolder} from './outbox-folder.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'recha-outbox-'));
const open = (folder: string) => OutboxFolder.open(folder, realDisk);
const command = (id: string): CopiedCommand => ({id, type: 'take-number', body: {ticket: id}});

test('what was kept is there after a start, in the order in which it came', async () => {
  const folder = newFolder();
  const outbox = await open(folder);
  for (const id of ['z', 'a', 'm']) await outbox.keep(command(id), {});
  await outbox.keep(command('z'), {});
  await outbox.drop('a');
  await (await open(folder)).keep(command('b'), {});
  const {commands} = await (await open(folder)).all();
  assert.deepEqual(commands, ['z', 'm', 'b'].map(command));
});

test('counts never go back, whoever tells them', async () => {
  const folder = newFolder();
  const outbox = await open(folder);
  await outbox.keep(command('a'), {[DAY]: 3, '2026-03-03': 1});
  await outbox.raise({[DAY]: 2});
  await outbox.drop('a');
  await outbox.keep(command('b'), {[DAY]: 1});
  const {counts} = await (await open(folder)).all();
  assert.deepEqual(counts, {[DAY]: 3, '2026-03-03': 1});
});

test('it is its owner’s alone', async () => {
  const folder = newFolder();
  await (await open(folder)).keep(command('a'), {[DAY]: 1});
  for (const file of ['counts.json', 'outbox/a.json']) {
    assert.equal(statSync(join(folder, file)).mode & 0o777, 0o600, file);
  }
  assert.equal(statSync(join(folder, 'outbox')).mode & 0o777, 0o700);
});

test('what is told at once lies there once, and whole', async () => {
  const folder = newFolder();
  const outbox = await open(folder);
  const ids = Array.from({length: 50}, (_, index) => `t${index % 25}`);
  await Promise.all(ids.map((id, index) => outbox.keep(command(id), {[DAY]: index})));
  const {commands, counts} = await (await open(folder)).all();
  assert.deepEqual(commands, ids.slice(0, 25).map(command));
  assert.deepEqual(counts, {[DAY]: 49});
});

test('what is no file of ours, or was not finished, is no command', async () => {
  const folder = newFolder();
  await (await open(folder)).keep(command('a'), {});
  const inside = join(folder, 'outbox');
  for (const name of ['b.json.new', 'c.json', 'd.txt'])
    writeFileSync(join(inside, name), '{"id":"b"');
  const {commands} = await (await open(folder)).all();
  assert.deepEqual(commands, [command('a')]);
  assert.ok(!readdirSync(inside).includes('b.json.new'));
});

test('what cannot be read is put aside for a person, and told until it is taken away', async () => {
  const folder = newFolder();
  const inside = join(folder, 'outbox');
  const first = await open(folder);
  await first.keep(command('a'), {});
  await first.keep(command('b'), {});
  assert.equal(first.damaged, false);
  writeFileSync(join(inside, 'a.json'), '{"id":"a"');
  const outbox = await open(folder);
  assert.equal(outbox.damaged, true);
  assert.deepEqual((await outbox.all()).commands, [command('b')]);
  assert.deepEqual(readdirSync(inside).sort(), ['a.json.damaged', 'b.json']);
  assert.equal((await open(folder)).damaged, true, 'nobody has looked yet');
  rmSync(join(inside, 'a.json.damaged'));
  assert.equal((await open(folder)).damaged, false);
});

test('one that is damaged while the agent runs is told too, and counted no more', async () => {
  const folder = newFolder();
  const outbox = await open(folder);
  await outbox.keep(command('a'), {});
  writeFileSync(join(folder, 'outbox', 'a.json'), '');
  assert.deepEqual((await outbox.all()).commands, []);
  assert.deepEqual([outbox.damaged, outbox.size], [true, 0]);
});

test('counts that cannot be read are those of the commands beside them', async () => {
  const folder = newFolder();
  const first = await open(folder);
  await first.keep(command('a'), {[DAY]: 7});
  await first.keep(command('b'), {[DAY]: 8, '2026-03-03': 1});
  await first.keep(command('c'), {});
  writeFileSync(join(folder, 'counts.json'), '{"2026-03-02":');
  const outbox = await open(folder);
  assert.equal(outbox.damaged, true);
  assert.deepEqual((await outbox.all()).counts, {[DAY]: 8, '2026-03-03': 1});
  await outbox.drop('b');
  assert.deepEqual((await (await open(folder)).all()).counts, {[DAY]: 8, '2026-03-03': 1});
});

test('a disk that failed is well when it could be written again, and not by being read', async () => {
  let broken = true;
  const write: Disk['write'] = async (...what) => {
    if (broken) throw new Error('ENOSPC');
    await realDisk.write(...what);
  };
  const outbox = await OutboxFolder.open(newFolder(), {...realDisk, write});
  await assert.rejects(outbox.keep(command('a'), {}), /ENOSPC/);
  await outbox.all();
  await outbox.drop('a');
  assert.equal(outbox.failed, true);
  broken = false;
  await outbox.keep(command('a'), {});
  assert.equal(outbox.failed, false);
});

test('a disk that lets nothing go is opened all the same, and what it has is told', async () => {
  const folder = newFolder();
  await (await open(folder)).keep(command('a'), {[DAY]: 1});
  writeFileSync(join(folder, 'outbox', 'b.json.new'), '{"id":"b"');
  const refuse = () => Promise.reject(new Error('EROFS'));
  const disk = {...realDisk, write: refuse, rename: refuse, remove: refuse};
  const outbox = await OutboxFolder.open(folder, disk);
  assert.equal(outbox.failed, true);
  assert.deepEqual((await outbox.all()).commands, [command('a')]);
});

test('that there is no room is known as long as there is none', async () => {
  const folder = newFolder();
  const inside = join(folder, 'outbox');
  mkdirSync(inside);
  for (let order = 1; order <= 2_000; order += 1) {
    const {id, ...rest} = command(`t${order}`);
    writeFileSync(join(inside, `${id}.json`), JSON.stringify({id, order, ...rest}));
  }
  const outbox = await open(folder);
  assert.equal(outbox.full, true);
  assert.equal(await outbox.keep(command('more'), {}), false);
  assert.equal(await outbox.keep(command('t7'), {}), true, 'it has its place');
  await outbox.drop('t1');
  assert.equal(outbox.full, false);
  assert.equal(await outbox.keep(command('more'), {}), true);
});

const deeds = fileURLToPath(new URL('../testing/outbox-deeds.ts', import.meta.url));

/** The deeds that were said to be done before the process was gone. */
function doneUntil(folder: string, step: number): Promise<{done: string[]; killed: boolean}> {
  return new Promise((resolve) => {
    execFile(process.execPath, [deeds, folder, String(step)], (error, stdout) => {
      resolve({done: stdout.split('\n').filter(Boolean), killed: error !== null});
    });
  });
}

function after(done: readonly string[]): string[] {
  const ids: string[] = [];
  for (const [sign, id = ''] of done) {
    if (sign === '-') ids.splice(ids.indexOf(id), 1);
    else if (!ids.includes(id)) ids.push(id);
  }
  return ids;
}

test('killed before any step of its disk, it has all that it said, and of the rest only wholes', async () => {
  for (let step = 0; ; step += 1) {
    const folder = newFolder();
    const {done, killed} = await doneUntil(folder, step);
    const {commands, counts} = await (await open(folder)).all();
    const ids = commands.map(({id}) => id);
    const next = after(DEEDS.slice(0, done.length + 1));
    assert.ok(
      [after(done), next].some((state) => state.join() === ids.join()),
      `before step ${step}, after ${done.join()}: ${ids.join()}`,
    );
    assert.deepEqual(commands, ids.map(command));
    const given = [
      ...done.map((deed) => COUNTS[deed.slice(1)] ?? 0),
      ...ids.map((id) => COUNTS[id] ?? 0),
    ];
    assert.ok((counts[DAY] ?? 0) >= Math.max(0, ...given), 'no number could be given twice');
    if (killed) continue;
    assert.deepEqual(done, DEEDS);
    assert.ok(step > 20, 'each step had its turn');
    break;
  }
});
