import {randomBytes} from 'node:crypto';
import {connect} from 'node:net';
import type {SealedForm} from '../../src/hall/filled-form.ts';
import type {Snapshot} from '../../src/hall/snapshot.ts';
import {sealForm} from '../../src/sync/seal-form.ts';
import {ACTOR_HEADER, API, COMMAND_ID_HEADER} from '../../src/wire/api.ts';
import {timeOrderedId} from '../../src/wire/time-ordered-id.ts';
import {monotonic} from './percentiles.ts';

/**
 * A process of its own that takes numbers over `clients` keep-alive connections, one command in
 * flight on each, for `seconds`. Sockets by hand: an HTTP client library costs more than the hub.
 * Prints one JSON line: numbers, latencies in ms, and the time it took. With `withForms` each number
 * brings a form of the smallest size; sealing it is the kiosks' work, so one form serves for all.
 */
const [port = '', clients = '1', seconds = '3', withForms] = process.argv.slice(2);
const form: SealedForm | undefined = withForms ? await sealedForm() : undefined;
const ends = monotonic() + Number(seconds) * 1000;
const numbers: string[] = [];
const latencies: number[] = [];
const queues = ['renshe', 'guotu', 'zhujian', 'gongan', 'minzheng', 'general', 'nongwei', 'jiaoyu'];

async function sealedForm(): Promise<SealedForm> {
  const response = await fetch(`http://127.0.0.1:${port}${API.snapshot}`);
  const {snapshot} = (await response.json()) as {snapshot: Pick<Snapshot, 'sealingKey'>};
  if (!snapshot.sealingKey) throw new Error('the hall names no key for forms');
  return sealForm({version: 1, revision: 1, lines: []}, 'bench', snapshot.sealingKey);
}

function request(index: number): string {
  const ticket = timeOrderedId(Date.now(), randomBytes(10));
  const body = JSON.stringify({
    ticket,
    device: 'bench-kiosk',
    queue: queues[index % queues.length],
    lane: 'ordinary',
    party: 1,
    help: false,
    ...(form ? {form} : {}),
  });
  return (
    `POST ${API.command('take-number')} HTTP/1.1\r\nhost: 127.0.0.1\r\n` +
    `content-type: application/json\r\n${COMMAND_ID_HEADER}: ${ticket}\r\n` +
    `${ACTOR_HEADER}: kiosk:bench-kiosk\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`
  );
}

const client = (index: number) =>
  new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    let text = '';
    let sent = 0;
    const next = () => {
      if (monotonic() >= ends) {
        socket.end();
        resolve();
        return;
      }
      sent = monotonic();
      socket.write(request(index + numbers.length));
    };
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.once('connect', next);
    socket.on('error', reject);
    socket.on('data', (chunk: string) => {
      text += chunk;
      const head = text.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? NaN);
      if (head < 0 || text.length < head + 4 + length) return;
      const number = /"number":"([^"]+)"/.exec(text)?.[1];
      if (number === undefined) reject(new Error(text.slice(0, 400)));
      else numbers.push(number);
      latencies.push(monotonic() - sent);
      text = '';
      next();
    });
  });

const began = monotonic();
await Promise.all(Array.from({length: Number(clients)}, (_, index) => client(index)));
process.stdout.write(JSON.stringify({numbers, latencies, ms: monotonic() - began}));
