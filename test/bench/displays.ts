import {connect, type Socket} from 'node:net';
import {API} from '../../src/wire/api.ts';
import {monotonic} from './percentiles.ts';

/**
 * A process of its own that holds `count` feeds open and notes when each of them receives each
 * event frame. Tells its parent `ready`, and on `done` sends all the times: [seq, ms][].
 */
const [port = '', count = '1'] = process.argv.slice(2);
const times: [seq: number, ms: number][] = [];
const sockets: Socket[] = [];

const display = (index: number) =>
  new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(
        `GET ${API.feed}?device=bench-${String(index)}&kind=wall HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`,
      );
    });
    sockets.push(socket);
    socket.setNoDelay(true);
    socket.setEncoding('latin1');
    socket.on('error', reject);
    let open = false;
    socket.on('data', (chunk: string) => {
      const now = monotonic();
      if (!open && chunk.includes('event: snapshot')) {
        open = true;
        resolve();
      }
      const seq = /id: [\w-]+\.(\d+)\.\d+\nevent: events/.exec(chunk)?.[1];
      if (seq !== undefined) times.push([Number(seq), now]);
    });
  });

await Promise.all(Array.from({length: Number(count)}, (_, index) => display(index)));
process.on('message', () => {
  for (const socket of sockets) socket.destroy();
  process.send?.(times, () => process.exit(0));
});
process.send?.('ready');
