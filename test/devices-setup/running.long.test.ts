import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {get, type IncomingMessage} from 'node:http';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {after, before, describe, test} from 'node:test';
import {freePort} from '../agent-process.ts';
import {missing} from '../debian-tool.ts';
import {HubProcess, newDataFolder} from '../hub-process.ts';
import {bareDebian, noBareDebian} from './bare-debian.ts';
import {install} from './install.ts';
import {Supervisor} from './supervisor.ts';

const reason = noBareDebian() ?? missing('socat');

void describe('a kiosk that was made of a bare Debian 12', {skip: reason ?? false}, () => {
  let root = '';
  let hub: HubProcess;
  let port = 0;
  before(async () => {
    root = bareDebian();
    hub = await HubProcess.start({data: newDataFolder(), tls: true});
    port = await freePort();
    const pairing = ['--hub', hub.url, '--authority', hub.authority, '--port', String(port)];
    const made = install('kiosk', '--root', root, '--no-packages', ...pairing);
    assert.equal(made.status, 0, made.complained);
  });
  after(async () => {
    await hub.stop();
    rmSync(root, {recursive: true, force: true});
  });

  test('its agent starts as its service says, pairs by itself, and tells systemd how it is', async (t) => {
    const supervisor = Supervisor.listen(join(root, 'run/notify'));
    t.after(() => supervisor.stop());
    const {words, env} = serviceOf(readFileSync(unit('recha-agent'), 'utf8'));
    const told = ['NOTIFY_SOCKET=/run/notify', 'WATCHDOG_USEC=1000000'];
    const agent = spawn(
      'chroot',
      [
        ...['--userspec=recha-device:recha-device', root],
        ...['/usr/bin/env', '-i', 'PATH=/usr/sbin:/usr/bin', ...env, ...told],
        ...[...words, '--no-browser'],
      ],
      {stdio: ['ignore', 'pipe', 'inherit']},
    );
    t.after(() => agent.kill('SIGKILL'));

    const entrance = await entranceIn(agent.stdout);
    await supervisor.heard('READY=1');
    await supervisor.heard('WATCHDOG=1');
    const entered = await ask(entrance);
    assert.deepEqual([entered.statusCode, entered.headers.location], [303, '/kiosk/']);
    const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const page = await ask(new URL('/kiosk/', entrance).href, cookie);
    assert.equal(page.statusCode, 200);

    const kept = statSync(join(root, 'var/lib/recha-device/device.json'));
    const folder = statSync(join(root, 'var/lib/recha-device'));
    assert.deepEqual([kept.mode & 0o777, kept.uid], [0o600, folder.uid]);

    agent.kill('SIGTERM');
    const [code] = (await once(agent, 'exit')) as [number | null];
    assert.equal(code, 0);
    await supervisor.heard('STOPPING=1');
  });

  test('a run that was cut short is finished by the next one, and so is an undo', () => {
    mkdirSync(join(root, 'run/systemd/system'), {recursive: true});
    mkdirSync(join(root, 'usr/local/sbin'), {recursive: true});
    // What the tools of a running machine say; a kernel need not have every setting.
    for (const [name, text] of Object.entries({
      systemctl: SYSTEMCTL,
      udevadm: '',
      sysctl: 'exit 1',
    })) {
      writeFileSync(join(root, 'usr/local/sbin', name), `#!/bin/sh\n${text}\n`, {mode: 0o755});
    }
    const restarted = 'restart --no-block recha-display.service recha-agent.service';

    const cut = here('--volume', '40', {cutShort: true});
    assert.notEqual(cut.status, 0);
    assert.ok(!cut.told.includes(restarted));
    const next = here('--volume', '40');
    assert.match(next.said, /Nothing had to change\.\n$/);
    assert.ok(next.told.includes(restarted), next.complained);
    const last = here('--volume', '40');
    assert.match(last.said, /Nothing had to change\.\n$/);
    assert.deepEqual(last.told, []);

    // As where its package was one of those that go again.
    rmSync(join(root, 'usr/lib/systemd/system/systemd-timesyncd.service'));
    assert.notEqual(here('--undo', {cutShort: true}).status, 0);
    const undone = here('--undo');
    assert.match(undone.said, /All of it is taken back\.\n$/, undone.complained);
    assert.ok(undone.told.includes('start --no-block getty.target'));
    assert.ok(!existsSync(join(root, 'var/lib/recha-install')));
  });

  const unit = (name: string) => join(root, `etc/systemd/system/${name}.service`);

  /** The script of this very machine, from what was copied onto it; `cutShort` lets it end where systemd is asked to look anew. */
  function here(...typed: (string | {readonly cutShort: boolean})[]) {
    const args = typed.filter((word) => typeof word === 'string');
    const copy = join(root, 'root/recha');
    if (!existsSync(copy)) spawnSync('cp', ['-a', join(root, 'opt/recha'), copy]);
    const log = join(root, 'run/told');
    writeFileSync(log, '');
    const lock = join(root, 'run/cut-short');
    if (args.length < typed.length) writeFileSync(lock, '');
    else rmSync(lock, {force: true});
    const script = ['/root/recha/kiosk/device/install.sh', '--no-packages', ...args];
    const alone = ['--mount', '--pid', '--fork', `--root=${root}`, '--mount-proc'];
    const {status, stdout, stderr} = spawnSync(
      'unshare',
      [...alone, '/usr/bin/env', '-i', 'PATH=/usr/local/sbin:/usr/sbin:/usr/bin', ...script],
      {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']},
    );
    const told = readFileSync(log, 'utf8').split('\n').filter(Boolean);
    return {status, said: stdout, complained: stderr, told};
  }
});

/** Says no where systemd does: of a unit that there is none of. */
const SYSTEMCTL = `
if [ "$2" = is-failed ]; then exit 1; fi
if [ "$1" = cat ]; then [ -e "/etc/systemd/system/$2" ] || [ -e "/usr/lib/systemd/system/$2" ]; exit; fi
echo "$*" >> /run/told
if [ -e /run/cut-short ] && [ "$1" = daemon-reload ]; then exit 1; fi
case $1 in reset-failed) exit 1 ;; stop | try-restart) systemctl cat "$2" || [ "$2" = getty@tty1.service ] ;; esac`;

/** What a unit starts, word for word, and in which environment. */
function serviceOf(text: string): {readonly words: string[]; readonly env: string[]} {
  const start = /^ExecStart=(.*)$/m.exec(text)?.[1] ?? '';
  const words = start.split(' ').map((word) => word.replaceAll('"', ''));
  const env = [...text.matchAll(/^Environment=(.*)$/gm)].flatMap(([, set = '']) => set.split(' '));
  return {words, env};
}

async function entranceIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({input: output})) {
    const entrance = /(http:\/\/\S+\/enter\/\S+)/.exec(line)?.[1];
    if (entrance !== undefined) return entrance;
  }
  throw new Error('the agent did not start');
}

/** A browser finds the name on its own machine without asking anybody; so is it done here. */
function ask(url: string, cookie = ''): Promise<IncomingMessage> {
  const {host, port, pathname} = new URL(url);
  return new Promise((resolve, reject) => {
    get({host: '127.0.0.1', port, path: pathname, headers: {host, cookie}}, (answer) => {
      resolve(answer.resume());
    }).on('error', reject);
  });
}
