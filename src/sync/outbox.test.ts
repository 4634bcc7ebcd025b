import {assert, waitUntil} from '@open-wc/testing';
import {deleteDB} from 'idb';
import {problem} from '../wire/problem.ts';
import {openDatabase, type Database, type KeptCommand} from './database.ts';
import type {Sent} from './hall-link.ts';
import {Outbox} from './outbox.ts';
import {OutboxStore} from './outbox-store.ts';

const command = (id: string): KeptCommand => ({id, type: 'open-seat', body: {seat: id}});
const done: Sent = {kind: 'done', answer: {seq: 1}};
const unreachable: Sent = {kind: 'unreachable'};

suite('outbox', () => {
  let db: Database;
  let today: string;
  setup(async () => {
    today = '2026-03-02';
    await deleteDB('recha-kiosk');
    db = await openDatabase('kiosk');
  });
  teardown(() => {
    db.close();
  });

  /** An outbox whose hub answers as the test says, and whose timers the test fires. */
  function outboxWith(answer: (command: KeptCommand) => Sent, store = new OutboxStore(db)) {
    const sent: string[] = [];
    const timers: (() => void)[] = [];
    let settled: (() => void)[] = [];
    const outbox = new Outbox({
      store,
      send: (kept) => {
        sent.push(kept.id);
        return Promise.resolve(answer(kept));
      },
      after: (_ms, work) => {
        timers.push(work);
        return () => undefined;
      },
      random: () => 0.5,
      today: () => today,
      exclusively: async (work) => {
        await work();
        for (const resolve of settled.splice(0)) resolve();
      },
      onChange: () => undefined,
    });
    const round = () =>
      new Promise<void>((resolve) => {
        settled = [...settled, resolve];
      });
    return {outbox, sent, timers, round};
  }

  test('sends what was kept in order, and forgets it only when it was answered', async () => {
    const {outbox, sent, round} = outboxWith(() => done);
    const store = new OutboxStore(db);
    for (const id of ['a', 'b', 'c']) await store.add(command(id));
    const ended = round();
    await outbox.open();
    await ended;
    assert.deepEqual(sent, ['a', 'b', 'c']);
    assert.equal(await store.size(), 0);
    assert.equal(outbox.waiting, 0);
  });

  test('keeps everything while the hub is away, and sends it under the same ids later', async () => {
    let up = false;
    const {outbox, sent, timers, round} = outboxWith(() => (up ? done : unreachable));
    const first = round();
    await outbox.keep((store) => store.add(command('a')));
    await first;
    const again = round();
    await outbox.keep((store) => store.add(command('b')));
    await again;
    assert.equal(outbox.waiting, 2);
    up = true;
    const second = round();
    timers.at(-1)?.();
    await second;
    assert.deepEqual(sent.slice(-2), ['a', 'b']);
    assert.equal(await new OutboxStore(db).size(), 0);
  });

  test('what the hub refuses for good is set aside for a person, and the rest goes on', async () => {
    const {outbox, round} = outboxWith(({id}) =>
      id === 'bad' ? {kind: 'refused', problem: problem('number-taken', {number: 'AK01'})} : done,
    );
    const store = new OutboxStore(db);
    for (const id of ['bad', 'good']) await store.add(command(id));
    const ended = round();
    await outbox.open();
    await ended;
    assert.equal(await store.size(), 0);
    assert.deepEqual(
      outbox.refused.map(({id, problem: {code}}) => [id, code]),
      [['bad', 'number-taken']],
    );
  });

  test('of what was refused nothing of the visit stays on disk, and nothing at all after the day', async () => {
    const refuse = (): Sent => ({
      kind: 'refused',
      problem: problem('number-taken', {number: 'AK01'}),
    });
    const store = new OutboxStore(db);
    const body = {ticket: 't1', code: '123456789012', form: {key: 'k1', enc: 'AAAA', ct: 'BBBB'}};
    await store.add({id: 'bad', type: 'take-number', body});
    const first = outboxWith(refuse);
    const ended = first.round();
    await first.outbox.open();
    await ended;
    const kept = JSON.stringify(await db.getAll('refused'));
    assert.include(kept, 'number-taken');
    for (const word of ['123456789012', 'BBBB', 'AAAA']) assert.notInclude(kept, word);
    const later = outboxWith(refuse);
    await later.outbox.open();
    assert.lengthOf(later.outbox.refused, 1, 'all day');
    today = '2026-03-03';
    const next = outboxWith(refuse);
    await next.outbox.open();
    assert.lengthOf(next.outbox.refused, 0);
    assert.lengthOf(await db.getAll('refused'), 0);
  });

  test('what is on the disk is kept, also where it cannot be counted just then', async () => {
    const store = new OutboxStore(db);
    const size = store.size.bind(store);
    store.size = () => Promise.reject(new Error('the disk is busy'));
    const {outbox, sent, timers, round} = outboxWith(() => done, store);
    await outbox.keep((into) => into.add(command('a')));
    await waitUntil(() => timers.length > 0);
    assert.isEmpty(sent);
    store.size = size;
    const ended = round();
    for (const timer of timers.splice(0)) timer();
    await ended;
    assert.deepEqual(sent, ['a']);
  });

  test('what is on the disk is told to be, though counting it never ends', async () => {
    const store = new OutboxStore(db);
    store.size = () => new Promise(() => undefined);
    const {outbox} = outboxWith(() => done, store);
    await outbox.keep((into) => into.add(command('a')));
    assert.lengthOf(await db.getAll('outbox'), 1);
  });

  test('a day’s offline counts go up by one, and are on disk with their command', async () => {
    const store = new OutboxStore(db);
    const counts: number[] = [];
    const take = (day: string) =>
      store.addCounted({day, told: day}, (count) => {
        counts.push(count);
        return command(`${day}-${count}`);
      });
    await Promise.all([take('2026-03-02'), take('2026-03-02'), take('2026-03-03')]);
    db.close();
    db = await openDatabase('kiosk');
    await new OutboxStore(db).addCounted({day: '2026-03-02', told: '2026-03-02'}, (count) => {
      counts.push(count);
      return command('again');
    });
    assert.deepEqual(counts, [1, 2, 1, 3]);
    assert.equal(await new OutboxStore(db).size(), 4);
  });

  test('a day that no hub has told goes on counting: a wrong clock gives no number twice', async () => {
    const store = new OutboxStore(db);
    const counts: number[] = [];
    const take = (day: string, told: string) =>
      store.addCounted({day, told}, (count) => {
        counts.push(count);
        return command(`${day}-${count}`);
      });
    await take('2026-03-02', '2026-03-02');
    await take('2026-03-03', '2026-03-02');
    await take('2026-03-02', '2026-03-02');
    await take('2026-03-01', '2026-03-02');
    await take('2026-03-04', '2026-03-04');
    assert.deepEqual(counts, [1, 2, 3, 4, 1]);
  });

  test('what the hub knows of is not given again, though browser and agent forgot it', async () => {
    const store = new OutboxStore(db);
    const counts: number[] = [];
    for (const known of [7, 7, undefined, 3]) {
      await store.addCounted({day: '2026-03-02', told: '2026-03-02', known}, (count) => {
        counts.push(count);
        return command(`a-${count}`);
      });
    }
    assert.deepEqual(counts, [8, 9, 10, 11]);
  });

  test('a command that cannot be made takes no count', async () => {
    const store = new OutboxStore(db);
    const failed = await store
      .addCounted({day: '2026-03-02'}, () => {
        throw new Error('no');
      })
      .then(
        () => false,
        () => true,
      );
    assert.isTrue(failed);
    let count = 0;
    await store.addCounted({day: '2026-03-02'}, (n) => {
      count = n;
      return command('a');
    });
    assert.equal(count, 1);
  });

  for (const [when, moment] of [
    ['before it is made', 'early'],
    ['while it is written', 'late'],
  ] as const) {
    test(`a number that is given up ${when} is not sent, and its count is given once`, async () => {
      const store = new OutboxStore(db);
      const wait = new AbortController();
      if (moment === 'early') wait.abort();
      const kept = await store
        .addCounted({day: '2026-03-02', givenUp: wait.signal}, () => {
          wait.abort();
          return command('a');
        })
        .then(
          () => true,
          () => false,
        );
      assert.isFalse(kept);
      assert.equal(await store.size(), 0);
      let next = 0;
      await store.addCounted({day: '2026-03-02'}, (count) => {
        next = count;
        return command('b');
      });
      assert.equal(next, moment === 'early' ? 1 : 2);
    });
  }

  test('a disk that fails is asked again, and nothing is lost', async () => {
    let broken = true;
    class FailingStore extends OutboxStore {
      override async size(): Promise<number> {
        if (broken) throw new DOMException('the disk failed', 'UnknownError');
        return super.size();
      }
      override async first() {
        if (broken) throw new DOMException('the disk failed', 'UnknownError');
        return super.first();
      }
    }
    await new OutboxStore(db).add(command('a'));
    const {outbox, sent, timers, round} = outboxWith(() => done, new FailingStore(db));
    await outbox.open();
    assert.deepEqual(sent, []);
    assert.lengthOf(timers, 1);
    broken = false;
    const ended = round();
    timers[0]?.();
    await ended;
    assert.deepEqual(sent, ['a']);
  });
});
