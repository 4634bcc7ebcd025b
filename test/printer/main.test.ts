import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {test} from 'node:test';
import {JOB} from './testing/bench-printer.ts';
import {hex} from './testing/hex.ts';

test('a printer on the desk writes its tickets as pictures and words, and obeys', async (t) => {
  const out = mkdtempSync(join(tmpdir(), 'recha-paper-'));
  const child = spawn(process.execPath, [
    new URL('main.ts', import.meta.url).pathname,
    ...['--port', '0', '--paper', '58', '--boxes', '--out', out],
  ]);
  t.after(async () => {
    child.kill();
    await once(child, 'exit');
    rmSync(out, {recursive: true});
  });
  const lines = createInterface({input: child.stdout});
  const said: string[] = [];
  const until = async (wanted: RegExp): Promise<string> => {
    for (;;) {
      const found = said.find((line) => wanted.test(line));
      if (found !== undefined) return found;
      await once(lines, 'line');
    }
  };
  lines.on('line', (line: string) => said.push(line));

  const port = /:(\d+)$/.exec(await until(/listens on/))?.[1];
  child.stdin.write('cover open\nnonsense\n');
  await until(/^cover open, paper enough$/);
  await until(/^\? cover open · /);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(hex(JOB));
  child.stdin.write('ok\n');
  await until(/^\[partial cut/);
  await until(/^A001$/);
  const [reply] = (await once(socket, 'data')) as [Buffer];
  assert.equal(reply.length, 7);
  socket.destroy();
  assert.match(readFileSync(join(out, 'ticket-0001.txt'), 'utf8'), /^A001\nB\n\[partial cut/);
  const picture = readFileSync(join(out, 'ticket-0001.png'));
  assert.equal(picture.subarray(1, 4).toString(), 'PNG');
  assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [384, 104 + 60]);
});
