import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {API} from '../../wire/api.ts';
import type {Hub} from '../hub.ts';
import {newDataFolder, ownHub} from '../testing/own-hub.ts';

const data = newDataFolder();
const start = () => ownHub(data);
let hub: Hub;
before(async () => {
  hub = await start();
});
after(() => hub.stop());

interface Frame {
  id: string | undefined;
  name: string;
  data: {seq?: number; events?: {seq: number}[]; snapshot?: {seq: number}; devices?: unknown[]};
}

/** Reads a stream's frames one by one, as a device does. */
class Reader {
  readonly #abort = new AbortController();
  readonly #frames: AsyncGenerator<Frame>;

  constructor(query: string, headers: Record<string, string> = {}, device = 'wall-1') {
    this.#frames = this.#read(`?device=${device}&kind=wall${query}`, headers);
  }

  async next(name: string): Promise<Frame> {
    for (;;) {
      const next = await this.#frames.next();
      if (next.done === true) throw new Error(`the feed ended before ${name}`);
      if (next.value.name === name) return next.value;
    }
  }

  close(): void {
    this.#abort.abort();
  }

  async *#read(query: string, headers: Record<string, string>): AsyncGenerator<Frame> {
    const url = `${hub.url}${API.feed}${query}`;
    const response = await fetch(url, {headers, signal: this.#abort.signal});
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = Object.fromEntries(
          text
            .slice(0, end)
            .split('\n')
            .map((line) => line.split(/: (.*)/s).slice(0, 2)),
        ) as Record<string, string>;
        text = text.slice(end + 2);
        const {id, event, data: body} = lines;
        if (event !== undefined)
          yield {id, name: event, data: JSON.parse(body ?? '') as Frame['data']};
      }
    }
  }
}

let ids = 0;
async function open(seat: string): Promise<number> {
  const response = await fetch(hub.url + API.command('open-seat'), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `feed-${String((ids += 1))}`,
      'recha-actor': 'desk:feed',
    },
    body: JSON.stringify({seat}),
  });
  return ((await response.json()) as {seq: number}).seq;
}

test('begins with a snapshot and goes on with every event', async () => {
  const reader = new Reader('');
  const first = await reader.next('snapshot');
  const seq = await open('1-left');
  const {data} = await reader.next('events');
  const seqs = data.events?.map((event) => event.seq) ?? [];
  assert.deepEqual([seqs[0], seqs.at(-1)], [(first.data.snapshot?.seq ?? 0) + 1, seq]);
  reader.close();
});

test('a device that comes back is told just what it missed', async () => {
  const reader = new Reader('');
  const {id = ''} = await reader.next('snapshot');
  reader.close();
  const seq = await open('2-left');
  await open('3-left');
  const back = new Reader('', {'last-event-id': id});
  const {data: missed} = await back.next('events');
  assert.deepEqual(
    missed.events?.map((e) => e.seq),
    [seq, seq + 1],
  );
  back.close();
  const byQuery = new Reader(`&from=${id}`);
  assert.equal((await byQuery.next('events')).data.events?.length, 2);
  byQuery.close();
});

test('another epoch, a place ahead of the log, or another event at that place gets a snapshot', async () => {
  const reader = new Reader('');
  const {id = ''} = await reader.next('snapshot');
  reader.close();
  const [epoch = '', seq = '', at = ''] = id.split('.');
  const ahead = `${epoch}.999999.${at}`;
  // The same place of a log that went on differently: a backup was restored.
  const restored = `${epoch}.${seq}.${String(Number(at) - 1)}`;
  for (const place of [`other-epoch.${seq}.${at}`, ahead, restored, 'nonsense']) {
    const back = new Reader(`&from=${place}`);
    assert.ok((await back.next('snapshot')).data.snapshot);
    back.close();
  }
});

test('resumes across a restart of the hub', async () => {
  const reader = new Reader('');
  const {id = ''} = await reader.next('snapshot');
  reader.close();
  const seq = await open('4-left');
  await hub.stop();
  hub = await start();
  const back = new Reader(`&from=${id}`);
  assert.deepEqual(
    (await back.next('events')).data.events?.map((e) => e.seq),
    [seq],
  );
  back.close();
});

test('the console sees who is connected, and who went', async () => {
  const console = new Reader('&presence=1');
  const {data: first} = await console.next('presence');
  assert.ok(JSON.stringify(first.devices).includes('"wall-1"'));
  const wall = new Reader('', {}, 'wall-2');
  await wall.next('snapshot');
  const connected = async (device: string) => {
    const {data: seen} = await console.next('presence');
    return (seen.devices as {device: string; connected: boolean}[]).find(
      (one) => one.device === device,
    )?.connected;
  };
  assert.equal(await connected('wall-2'), true);
  wall.close();
  assert.equal(await connected('wall-2'), false);
  console.close();
});
