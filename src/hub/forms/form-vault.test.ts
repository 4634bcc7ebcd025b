import {AuditLog} from '../audit/audit-log.ts';
import assert from 'node:assert/strict';
import {copyFileSync, mkdirSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Command} from '../../hall/command.ts';
import type {HallConfiguration} from '../../hall/configuration.ts';
import type {SealingKey} from '../../hall/filled-form.ts';
import {NINE, smallHall} from '../../hall/testing/small-hall.ts';
import {sealForm} from '../../sync/seal-form.ts';
import {openSqliteStore} from '../store/sqlite-store.ts';
import type {Store} from '../store/store.ts';
import {newDataFolder} from '../testing/own-hub.ts';
import {Writer} from '../writer/writer.ts';
import {FormVault} from './form-vault.ts';
import {openKeyFile} from './key-file.ts';
import {sampleForm} from './testing/sample-form.ts';

const DAY = 24 * 60 * 60_000;
const kiosk = {kind: 'kiosk', id: 'kiosk-1'} as const;
const visit = {device: 'kiosk-1', queue: 'land', lane: 'ordinary', party: 1, help: false} as const;

/** The hub's writer on a folder of its own, with a clock in the test's hand. */
class Hall {
  now = NINE;
  readonly folder: string;
  readonly store: Store;
  readonly vault: FormVault;
  readonly writer: Writer;
  #count = 0;

  private constructor(folder: string, wrapped: (store: Store) => Store) {
    this.folder = folder;
    this.store = openSqliteStore(join(folder, 'hall.db'), {hall: 'one'});
    this.vault = new FormVault(this.store, openKeyFile(join(folder, 'keys.db'), 'one'));
    this.writer = new Writer({
      store: wrapped(this.store),
      forms: this.vault,
      audit: new AuditLog(wrapped(this.store)),
      now: () => this.now,
    });
  }

  static async open(
    folder = newDataFolder(),
    {keepDays = 30, wrapped = (store: Store) => store} = {},
  ): Promise<Hall> {
    const hall = new Hall(folder, wrapped);
    await hall.writer.open();
    if (hall.writer.state.revision > 0) return hall;
    await hall.publish({...smallHall, form: {...smallHall.form, keepDays}});
    await hall.do({type: 'register-device', device: 'kiosk-1', kind: 'kiosk'});
    return hall;
  }

  publish(configuration: HallConfiguration): Promise<string> {
    const basedOn = this.writer.state.revision;
    return this.do({type: 'publish-configuration', configuration, basedOn});
  }

  /** What came of it. */
  async do(command: Command, id = `c${String((this.#count += 1))}-${this.now}`): Promise<string> {
    const {outcomes} = await this.writer.write([{id, command, actor: kiosk}]);
    return outcomes[0]?.kind ?? '';
  }

  async take(ticket: string): Promise<string> {
    const form = await sealForm(sampleForm, ticket, this.key);
    return this.do({type: 'take-number', ticket, ...visit, form}, ticket);
  }

  /** To which kiosks that are in touch with the hub seal now. */
  get key(): SealingKey {
    const {sealingKey} = this.writer.state;
    assert.ok(sealingKey);
    return sealingKey;
  }

  async opens(ticket: string): Promise<boolean> {
    return typeof (await this.vault.read(ticket)) === 'object';
  }

  /** So many days later, when the hub has looked at its clock. */
  async later(days: number): Promise<void> {
    this.now += days * DAY;
    await this.do({type: 'look-at-clock'});
  }

  /** The same, with a hub that looked every day. */
  async daily(days: number): Promise<void> {
    for (let day = 0; day < days; day += 1) await this.later(1);
  }

  close(): Promise<void> {
    return this.writer.close();
  }
}

/** The files as a power cut would leave them at this moment. */
function asLeft(folder: string): string {
  const copy = newDataFolder();
  mkdirSync(copy, {recursive: true});
  for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(copy, name));
  return copy;
}

test('a cut between the key and the number loses nothing that was promised', async () => {
  let cut = '';
  const wrapped = (store: Store): Store => ({
    ...store,
    commit: (batch) => {
      // The key is on disk, the number not yet: here the power goes.
      if (batch.forms?.length && cut === '') cut = asLeft(hall.folder);
      return store.commit(batch);
    },
  });
  const hall: Hall = await Hall.open(undefined, {wrapped});
  assert.equal(await hall.take('t1'), 'done');
  const acknowledged = asLeft(hall.folder);
  await hall.close();

  const before = await Hall.open(cut);
  assert.equal(before.writer.state.tickets.size, 0, 'nothing was promised yet');
  assert.equal(await before.opens('t1'), false);
  assert.equal(await before.take('t1'), 'done', 'the kiosk sends it again');
  assert.equal(await before.opens('t1'), true);
  await before.close();

  const after = await Hall.open(acknowledged);
  assert.equal(await after.opens('t1'), true);
  assert.equal(await after.take('t1'), 'done', 'a retry');
  assert.equal(after.writer.state.tickets.size, 1);
  await after.close();
});

test('a disk that takes no number takes no form, and both when it is asked again', async () => {
  let full = true;
  const wrapped = (store: Store): Store => ({
    ...store,
    commit: (batch) =>
      full && batch.forms?.length
        ? Promise.reject(new Error('the disk is full'))
        : store.commit(batch),
  });
  const hall = await Hall.open(undefined, {wrapped});
  assert.equal(await hall.take('t1'), 'failed');
  assert.equal(await hall.opens('t1'), false);
  full = false;
  assert.equal(await hall.take('t1'), 'done');
  assert.equal(await hall.opens('t1'), true);
  await hall.close();
});

test('a form is kept for its days, and is gone at the turn of the day after', async () => {
  const hall = await Hall.open(undefined, {keepDays: 2});
  await hall.take('t1');
  await hall.later(1);
  await hall.take('t2');
  await hall.later(1);
  assert.equal(await hall.opens('t1'), true, 'two days after');
  await hall.later(1);
  assert.equal(await hall.opens('t1'), false);
  assert.equal(await hall.opens('t2'), true);
  await hall.later(1);
  assert.equal(await hall.opens('t2'), false);
  await hall.close();
});

test('a hub that was off destroys at its start what is over', async () => {
  const hall = await Hall.open(undefined, {keepDays: 2});
  await hall.take('t1');
  await hall.close();
  const again = await Hall.open(hall.folder);
  again.now = NINE + 10 * DAY;
  assert.equal(await again.opens('t1'), true, 'the day of the log is still the old one');
  await again.do({type: 'look-at-clock'});
  assert.equal(await again.opens('t1'), false);
  await again.close();
});

test('a hall that keeps forms for less long begins with it at once', async () => {
  const hall = await Hall.open(undefined, {keepDays: 30});
  await hall.take('t1');
  await hall.later(3);
  assert.equal(await hall.opens('t1'), true);
  await hall.publish({...smallHall, form: {...smallHall.form, keepDays: 2}});
  assert.equal(await hall.opens('t1'), false);
  await hall.close();
});

test('the days of a form that came with an appointment begin with the visit', async () => {
  const hall = await Hall.open(undefined, {keepDays: 0});
  await hall.take('t1');
  await hall.take('t2');
  const time = NINE + 2 * DAY;
  for (const ticket of ['t1', 't2']) await hall.do({type: 'book-ticket', ticket, time});
  await hall.later(1);
  assert.equal(await hall.opens('t1'), true, 'it is still awaited');
  await hall.do({type: 'withdraw-ticket', ticket: 't2'});
  await hall.later(1);
  assert.equal(await hall.opens('t1'), true, 'the day of the visit');
  assert.equal(await hall.opens('t2'), false, 'nobody comes');
  await hall.later(1);
  assert.equal(await hall.opens('t1'), false);
  await hall.close();
});

test('an earlier copy of the log does not bring a destroyed form back', async () => {
  const hall = await Hall.open(undefined, {keepDays: 0});
  await hall.take('t1');
  await hall.take('t2');
  const backup = asLeft(hall.folder);
  await hall.vault.destroy(['t1']);
  const copied = asLeft(hall.folder);
  for (const name of readdirSync(backup)) {
    if (name.startsWith('hall.db')) copyFileSync(join(backup, name), join(copied, name));
  }
  const restored = await Hall.open(copied);
  assert.equal(await restored.opens('t1'), false);
  assert.equal(await restored.opens('t2'), true, 'the copy itself is whole');
  await restored.close();
  await hall.later(1);
  assert.equal(await hall.opens('t2'), false);
  await hall.close();
});

test('an offline number that reaches the hub on another day leaves no form behind', async () => {
  const hall = await Hall.open();
  const form = await sealForm(sampleForm, 't1', hall.key);
  const offline = {number: 'AK01', at: NINE};
  await hall.later(1);
  assert.equal(await hall.do({type: 'take-number', ticket: 't1', ...visit, form, offline}), 'done');
  assert.equal(hall.writer.state.tickets.size, 0, 'lapsed');
  assert.equal(await hall.opens('t1'), false);
  await hall.close();
});

test('kiosks seal to a new key each day, and are told of it in the log', async () => {
  const hall = await Hall.open();
  const first = hall.key;
  await hall.do({type: 'open-seat', seat: '1-left'});
  assert.equal(hall.key.id, first.id, 'all day');
  await hall.later(1);
  const second = hall.key;
  assert.notEqual(second.id, first.id);
  await hall.close();
  const again = await Hall.open(hall.folder);
  assert.equal(again.writer.state.sealingKey?.id, second.id, 'a restart makes none');
  await again.close();
});

test('a key is gone a month after its day, where nothing that was sealed to it is left', async () => {
  const hall = await Hall.open(undefined, {keepDays: 0});
  const {id} = hall.key;
  await hall.daily(32);
  assert.ok(hall.vault.canOpen(id), 'a kiosk may have been cut off for all that time');
  const form = await sealForm(sampleForm, 't1', hall.key);
  await hall.later(1);
  assert.equal(hall.vault.canOpen(id), false);
  const late = {...form, key: id};
  const offline = {number: 'AK01', at: hall.now};
  assert.equal(
    await hall.do({type: 'take-number', ticket: 't1', ...visit, form: late}),
    'form-key-unknown',
  );
  assert.equal(
    await hall.do({type: 'take-number', ticket: 't1', ...visit, form: late, offline}),
    'done',
    'a number on paper counts',
  );
  await hall.close();
});

test('a form that is kept for longer keeps its key, and takes it along', async () => {
  const hall = await Hall.open(undefined, {keepDays: 60});
  const {id} = hall.key;
  await hall.take('t1');
  await hall.daily(60);
  assert.equal(await hall.opens('t1'), true);
  await hall.later(1);
  assert.equal(await hall.opens('t1'), false);
  assert.equal(hall.vault.canOpen(id), false);
  await hall.close();
});

test('a kiosk that was cut off for weeks brings a form of today, sealed to the key that it knew', async () => {
  const hall = await Hall.open(undefined, {keepDays: 5});
  const known = hall.key;
  await hall.daily(28);
  const form = await sealForm(sampleForm, 't1', known);
  const offline = {number: 'AK01', at: hall.now};
  assert.equal(await hall.do({type: 'take-number', ticket: 't1', ...visit, form, offline}), 'done');
  await hall.daily(5);
  assert.equal(await hall.opens('t1'), true, 'its key outlives the month with it');
  await hall.later(1);
  assert.equal(hall.vault.canOpen(known.id), false);
  await hall.close();
});
