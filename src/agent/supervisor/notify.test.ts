import assert from 'node:assert/strict';
import {chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {openNotify} from './notify.ts';

const folder = mkdtempSync(join(tmpdir(), 'recha-notify-'));
const heard = join(folder, 'heard');
const command = join(folder, 'systemd-notify');
writeFileSync(command, `#!/bin/sh\necho "$NOTIFY_SOCKET $*" >> ${heard}\n`);
chmodSync(command, 0o755);

async function lines(count: number): Promise<string[]> {
  for (;;) {
    const all = existsSync(heard) ? readFileSync(heard, 'utf8').trim().split('\n') : [];
    if (all.length >= count) return all;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('systemd hears that it is ready, at work as often as it wants to, and that it stops', async () => {
  let at = 0;
  const env = {...process.env, NOTIFY_SOCKET: '/run/x', WATCHDOG_USEC: '60000000'};
  const notify = openNotify(env, () => at, command);
  notify.ready();
  await lines(1);
  notify.alive();
  await lines(2);
  at += 19_000;
  notify.alive();
  at += 1_000;
  notify.alive();
  await lines(3);
  notify.stopping();
  assert.deepEqual(await lines(4), [
    '/run/x --ready',
    '/run/x WATCHDOG=1',
    '/run/x WATCHDOG=1',
    '/run/x STOPPING=1',
  ]);
});

test('without a supervisor nobody is told, and without its command nothing breaks', () => {
  openNotify({}, () => 0, '/nowhere').ready();
  openNotify({NOTIFY_SOCKET: '/run/x'}, () => 0, '/nowhere').ready();
});
