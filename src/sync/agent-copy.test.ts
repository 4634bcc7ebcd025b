import {assert, waitUntil} from '@open-wc/testing';
import {deleteDB} from 'idb';
import {AGENT, type CopyAsk, type CopiedCommand, type DayCounts} from '../wire/agent-api.ts';
import {problem} from '../wire/problem.ts';
import {AgentCopy} from './agent-copy.ts';
import {openDatabase, type Database, type KeptCommand} from './database.ts';
import {OutboxStore} from './outbox-store.ts';

const DAY = '2026-03-02';
const command = (id: string): KeptCommand => ({id, type: 'take-number', body: {ticket: id}});

/** The agent as the page sees it: what it keeps, and how it may fail. */
class MemoryAgent {
  readonly commands: CopiedCommand[] = [];
  counts: DayCounts = {};
  mood: 'well' | 'away' | 'silent' = 'well';
  /** What it is of too early a version for. */
  unknown: string | undefined;
  asked = 0;
  /** Asked, and given up. */
  unheard = 0;

  readonly fetch = async (path: string, {method = 'GET', body, signal}: RequestInit = {}) => {
    this.asked += 1;
    if (this.mood === 'away') {
      this.unheard += 1;
      return new Response(null, {status: 502});
    }
    if (this.mood === 'silent') {
      return new Promise<Response>((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          this.unheard += 1;
          reject(new DOMException('no answer', 'TimeoutError'));
        });
      });
    }
    if (method === 'GET') return Response.json({commands: this.commands, counts: this.counts});
    const id = path.slice(AGENT.kept('').length);
    const at = this.commands.findIndex((one) => one.id === id);
    if (method === 'DELETE' && at >= 0) this.commands.splice(at, 1);
    if (method === 'PUT' && id === this.unknown) return new Response(null, {status: 400});
    const told = JSON.parse(typeof body === 'string' ? body : '{}') as CopyAsk;
    if (path === AGENT.counts) this.#raise(told as unknown as DayCounts);
    else if (method === 'PUT') {
      this.#raise(told.counts);
      if (at < 0) this.commands.push({id, type: told.type, body: told.body});
    }
    return new Response();
  };

  #raise(counts: DayCounts): void {
    const raised = Object.entries(counts).map(([day, count]) => [
      day,
      Math.max(count, this.counts[day] ?? 0),
    ]);
    this.counts = {...this.counts, ...(Object.fromEntries(raised) as DayCounts)};
  }
}

suite('the outbox’s copy at the agent', () => {
  const real = globalThis.fetch;
  let db: Database;
  let agent: MemoryAgent;
  let timers: (() => void)[];
  let restored: number;
  setup(async () => {
    await deleteDB('recha-kiosk');
    db = await openDatabase('kiosk');
    agent = new MemoryAgent();
    timers = [];
    restored = 0;
    globalThis.fetch = agent.fetch as typeof fetch;
  });
  teardown(() => {
    globalThis.fetch = real;
    db.close();
  });

  /** The store of a page that begins. */
  const begin = (patience = {keep: 10_000, restore: 10_000}): OutboxStore =>
    new OutboxStore(
      db,
      new AgentCopy({
        db,
        after: (_ms, work) => {
          timers.push(work);
          return () => {
            timers = timers.filter((one) => one !== work);
          };
        },
        random: () => 0.5,
        patience,
        onRestored: () => (restored += 1),
      }),
    );

  /** The browser ran out of room, and the page is loaded anew. */
  async function evicted(): Promise<OutboxStore> {
    db.close();
    await deleteDB('recha-kiosk');
    db = await openDatabase('kiosk');
    return begin();
  }

  async function take(store: OutboxStore, givenUp?: AbortSignal): Promise<number> {
    let given = 0;
    const day = {day: DAY, told: DAY, ...(givenUp ? {givenUp} : {})};
    await store.addCounted(day, (count) => {
      given = count;
      return command(`t${count}`);
    });
    return given;
  }

  const kept = () => agent.commands.map(({id}) => id);
  const here = async () => (await db.getAll('outbox')).map(({id}) => id);

  test('a number is there before it is given, and gone when the hub has answered', async () => {
    const store = begin();
    assert.equal(await take(store), 1);
    assert.deepEqual(agent.commands, [command('t1')]);
    assert.deepEqual(agent.counts, {[DAY]: 1});
    const first = await store.first();
    await store.remove(first!.key, first!.command);
    await waitUntil(() => kept().length === 0);
  });

  test('what the browser forgot comes back in order, and the next number is the next', async () => {
    const before = begin();
    for (const count of [1, 2, 3]) assert.equal(await take(before), count);
    const first = await before.first();
    await before.remove(first!.key, first!.command);
    await waitUntil(() => kept().length === 2);
    const after = await evicted();
    assert.equal(await take(after), 4);
    assert.deepEqual(await here(), ['t2', 't3', 't4']);
    assert.deepEqual((await db.getAll('outbox'))[0], command('t2'));
    assert.isAbove(restored, 1, 'whoever sends is told');
  });

  test('also when every number of the day was sent already', async () => {
    const before = begin();
    await take(before);
    const first = await before.first();
    await before.remove(first!.key, first!.command);
    await waitUntil(() => kept().length === 0);
    assert.equal(await take(await evicted()), 2);
  });

  for (const mood of ['away', 'silent'] as const) {
    test(`an agent that is ${mood} costs nobody a number, and has them later`, async () => {
      const earlier = begin();
      await take(earlier);
      const old = await earlier.first();
      await earlier.remove(old!.key, old!.command);
      await waitUntil(() => kept().length === 0);
      agent.mood = mood;
      agent.unheard = agent.asked = 0;
      const store = begin({keep: 20, restore: 20});
      assert.equal(await take(store), 2);
      const asked = agent.asked;
      assert.equal(await take(store), 3);
      assert.equal(agent.asked, asked, 'it failed just now: nobody waits for it');
      assert.deepEqual(await here(), ['t2', 't3']);
      const first = await store.first();
      await store.remove(first!.key, first!.command);
      await waitUntil(() => agent.unheard === agent.asked && timers.length === 1);
      agent.mood = 'well';
      for (const timer of timers.splice(0)) timer();
      await waitUntil(() => agent.counts[DAY] === 3);
      assert.deepEqual(kept(), ['t3']);
      assert.equal(await take(store), 4);
      assert.deepEqual(kept(), ['t3', 't4'], 'from now on at once');
    });
  }

  test('a browser that may have forgotten counts gives no number before its agent is there again', async () => {
    await take(begin());
    agent.mood = 'away';
    const store = await evicted();
    const number = take(store);
    await waitUntil(() => timers.length > 0);
    assert.deepEqual(await here(), []);
    agent.mood = 'well';
    for (const timer of timers.splice(0)) timer();
    assert.equal(await number, 2);
  });

  test('nor does it wait for ever for one that never comes back', async () => {
    agent.mood = 'silent';
    assert.equal(await take(begin({keep: 20, restore: 40})), 1);
  });

  test('what an agent of an earlier version does not understand holds up nothing behind it', async () => {
    agent.mood = 'away';
    const store = begin({keep: 20, restore: 40});
    for (const count of [1, 2, 3]) assert.equal(await take(store), count);
    agent.mood = 'well';
    agent.unknown = 't1';
    begin();
    await waitUntil(() => agent.counts[DAY] === 3 && kept().length === 2);
    assert.deepEqual(kept(), ['t2', 't3']);
  });

  test('a count that it missed is told to it, though its number was sent', async () => {
    agent.mood = 'away';
    const store = begin();
    await take(store);
    const first = await store.first();
    await store.remove(first!.key, first!.command);
    agent.mood = 'well';
    begin();
    await waitUntil(() => agent.counts[DAY] === 1);
    assert.deepEqual(kept(), []);
  });

  test('a number that nobody waits for any more is at neither place', async () => {
    const store = begin();
    const wait = new AbortController();
    const {fetch} = agent;
    globalThis.fetch = (async (...args: Parameters<typeof fetch>) => {
      if (args[1]?.method === 'PUT') wait.abort();
      return fetch(...args);
    }) as typeof globalThis.fetch;
    const taken = await take(store, wait.signal).then(
      () => true,
      () => false,
    );
    assert.isFalse(taken);
    assert.deepEqual(await here(), []);
    await waitUntil(() => kept().length === 0);
  });

  test('one that the hub refused does not come back, and its end is told again', async () => {
    const store = begin();
    await take(store);
    const first = await store.first();
    agent.mood = 'away';
    await store.refuse(first!.key, first!.command, problem('number-taken', {number: 'AK01'}), DAY);
    await waitUntil(() => timers.length > 0);
    agent.mood = 'well';
    assert.deepEqual(kept(), ['t1']);
    // Another page of this device, which knows of it from the disk alone.
    const next = begin();
    await waitUntil(() => kept().length === 0);
    assert.deepEqual(await here(), []);
    assert.equal(await take(next), 2);
  });
});
