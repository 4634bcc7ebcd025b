import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {HallEvent} from '../../src/hall/event.ts';
import {HallClient, newId} from '../../src/demo/hall-client.ts';
import {API} from '../../src/wire/api.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';

const device = 'kiosk-1';
const QUEUES = ['renshe', 'guotu', 'general', 'gongan', 'minzheng'];
const body = (ticket: string, index: number) => ({
  ticket,
  device,
  queue: QUEUES[index % QUEUES.length] ?? 'general',
  lane: 'ordinary' as const,
  party: 1,
  help: false,
});

async function logOf(url: string): Promise<HallEvent[]> {
  const all: HallEvent[] = [];
  for (;;) {
    const response = await fetch(`${url}${API.events}?after=${String(all.length)}&limit=5000`);
    const {events} = (await response.json()) as {events: HallEvent[]};
    if (events.length === 0) return all;
    all.push(...events);
  }
}

/** Sends take-number commands from many hands until the hub dies or they are all answered. */
async function burst(url: string, tickets: readonly string[], acknowledged: Map<string, string>) {
  const kiosk = new HallClient(url, {kind: 'kiosk', id: device});
  const todo = [...tickets.entries()];
  const hand = async () => {
    for (let next = todo.shift(); next; next = todo.shift()) {
      const [index, ticket] = next;
      // Without an answer the hub has died, which is what is tested; any other trouble is not.
      const reply = await kiosk
        .send('take-number', body(ticket, index), ticket)
        .catch(() => undefined);
      if (!reply || ('problem' in reply && reply.problem.code === 'hub-stopping')) return;
      if (!('answer' in reply)) throw new Error(reply.problem.code);
      const number = reply.answer.ticket?.number ?? '';
      const before = acknowledged.get(ticket);
      assert.ok(before === undefined || before === number, 'a retry gets the same number');
      acknowledged.set(ticket, number);
    }
  };
  await Promise.all(Array.from({length: 32}, hand));
}

/** Waits until so many are acknowledged; fails where the sending ends before. */
async function reached(count: number, acknowledged: Map<string, string>, sending: Promise<void>) {
  const ended = sending.then(
    () => true,
    () => true,
  );
  const soon = () => new Promise<boolean>((resolve) => setImmediate(resolve, false));
  while (acknowledged.size < count && !(await Promise.race([ended, soon()])));
  assert.ok(acknowledged.size >= count, 'the hub goes on answering');
}

test('kill -9 in the middle of a burst: nothing acknowledged is lost, no number twice', async () => {
  const data = newDataFolder();
  const tickets = Array.from({length: 3_000}, newId);
  const acknowledged = new Map<string, string>();
  let hub = await HubProcess.start({data});
  const {port} = hub;
  await new HallClient(hub.url, {kind: 'kiosk', id: device}).send('register-device', {
    device,
    kind: 'kiosk',
  });
  for (const killAt of [300, 900, 1_700]) {
    const sending = burst(hub.url, tickets, acknowledged);
    await reached(killAt, acknowledged, sending);
    await hub.kill();
    await sending;
    assert.ok(acknowledged.size < tickets.length, 'killed in the middle');
    hub = await HubProcess.start({data, port});
  }
  await burst(hub.url, tickets, acknowledged);
  assert.equal(acknowledged.size, tickets.length);
  const numbers = new Map<string, string>();
  for (const event of await logOf(hub.url)) {
    if (event.type !== 'ticket-issued') continue;
    assert.ok(!numbers.has(event.ticket), 'each ticket once');
    numbers.set(event.ticket, event.number);
  }
  assert.deepEqual(numbers, new Map([...numbers.keys()].map((t) => [t, acknowledged.get(t)])));
  assert.equal(new Set(numbers.values()).size, tickets.length, 'no number twice');
  assert.equal(await hub.stop(), 0);
});

test('a full disk: the command is refused clearly, the hub stays up, nothing kept is lost', async () => {
  const data = newDataFolder();
  const acknowledged: string[] = [];
  const hub = await HubProcess.start({data, fileLimit: 700});
  const kiosk = new HallClient(hub.url, {kind: 'kiosk', id: device});
  await kiosk.send('register-device', {device, kind: 'kiosk'});
  let problem = '';
  for (let i = 0; i < 2_000 && problem === ''; i += 1) {
    const ticket = newId();
    const reply = await kiosk.send('take-number', body(ticket, i), ticket);
    if ('answer' in reply) acknowledged.push(ticket);
    else problem = reply.problem.code;
  }
  assert.equal(problem, 'storage-failed');
  assert.ok(acknowledged.length > 20);
  assert.equal((await fetch(`${hub.url}/healthz`)).status, 200);
  assert.ok(hub.running);
  await hub.kill();
  const roomy = await HubProcess.start({data});
  const issued = (await logOf(roomy.url)).flatMap((e) =>
    e.type === 'ticket-issued' ? e.ticket : [],
  );
  assert.deepEqual(
    issued.filter((t) => acknowledged.includes(t)),
    acknowledged,
  );
  await roomy.stop();
});

test('SIGTERM in a burst: what was acknowledged is there, and the exit is clean', async () => {
  const data = newDataFolder();
  const tickets = Array.from({length: 2_000}, newId);
  const acknowledged = new Map<string, string>();
  const hub = await HubProcess.start({data});
  await new HallClient(hub.url, {kind: 'kiosk', id: device}).send('register-device', {
    device,
    kind: 'kiosk',
  });
  const sending = burst(hub.url, tickets, acknowledged);
  await reached(500, acknowledged, sending);
  assert.equal(await hub.stop(), 0);
  await sending;
  const again = await HubProcess.start({data});
  const issued = new Set(
    (await logOf(again.url)).flatMap((e) => (e.type === 'ticket-issued' ? e.ticket : [])),
  );
  for (const ticket of acknowledged.keys()) assert.ok(issued.has(ticket));
  await again.stop();
});

test('a second hub on the same data refuses to start', async () => {
  const data = newDataFolder();
  const hub = await HubProcess.start({data});
  await assert.rejects(HubProcess.start({data}), /did not start/);
  await hub.stop();
});
