import assert from 'node:assert/strict';
import {mkdtempSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {HubLine} from '../hub/hub-line.ts';
import {JournalFile} from './journal-file.ts';
import {SlipFates} from './slip-fates.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'recha-fates-'));

interface Hub {
  readonly heard: {path: string; actor: string; body: unknown}[];
  status: number;
  readonly url: string;
  readonly server: Server;
}

async function hubOf(): Promise<Hub> {
  const heard: Hub['heard'] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    request.once('end', () => {
      const actor = String(request.headers['recha-actor']);
      heard.push({path: request.url ?? '', actor, body: JSON.parse(text)});
      response.writeHead(hub.status).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const hub: Hub = {heard, status: 200, url, server};
  return hub;
}

test('the hub is told what became of a slip, by the ticket alone', async () => {
  const hub = await hubOf();
  const line = new HubLine({hub: hub.url});
  const fates = await SlipFates.open(newFolder(), line, 'kiosk-1');
  await fates.tell('t1.0a1b', 'printed');
  await fates.tell('t2.0a1c', 'unknown');
  assert.deepEqual(
    hub.heard.map(({body}) => body),
    [
      {ticket: 't1', device: 'kiosk-1', slip: 'printed'},
      {ticket: 't2', device: 'kiosk-1', slip: 'unconfirmed'},
    ],
  );
  assert.deepEqual(
    [hub.heard[0]?.actor, hub.heard[0]?.path],
    ['kiosk:kiosk-1', '/api/v1/commands/report-slip'],
  );
  fates.stop();
  line.close();
  hub.server.close();
});

test('what the hub did not hear is told after the next start', async () => {
  const hub = await hubOf();
  hub.status = 503;
  const folder = newFolder();
  const line = new HubLine({hub: hub.url});
  const fates = await SlipFates.open(folder, line, 'kiosk-1');
  await fates.tell('t1.0', 'failed');
  fates.stop();
  hub.status = 200;
  const heard = hub.heard.length;
  const again = await SlipFates.open(folder, line, 'kiosk-1');
  await again.tell('t2.0', 'printed');
  while (hub.heard.length < heard + 2) await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(
    hub.heard
      .slice(heard)
      .map(({body}) => (body as {ticket: string}).ticket)
      .sort(),
    ['t1', 't2'],
  );
  again.stop();
  line.close();
  hub.server.close();
});

test('a job that is on its way is known after a power cut, and only until it has ended', async () => {
  const folder = newFolder();
  const job = {id: 't1.0', number: 'A001', cuts: 12};
  await new JournalFile(folder).began(job);
  assert.deepEqual(await new JournalFile(folder).open(), job);
  await new JournalFile(folder).ended('another');
  assert.deepEqual(await new JournalFile(folder).open(), job);
  await new JournalFile(folder).ended('t1.0');
  assert.equal(await new JournalFile(folder).open(), undefined);
});
