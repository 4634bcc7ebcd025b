import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync, readlinkSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {bareDebian, noBareDebian} from './bare-debian.ts';
import {APPS, install, type App} from './install.ts';
import {isThere} from '../debian-tool.ts';
import {treeChanges, treeOf} from './tree.ts';

const reason = noBareDebian();

/** As an operator of a real hall types it; 04b8:0202 is a model of printers. */
const TYPED: Readonly<Record<App, readonly string[]>> = {
  kiosk: [
    ...[
      '--hub',
      'https://hub.hall:8443',
      '--authority',
      'K7Q2 XXXX',
      '--printer',
      '/dev/recha-printer',
    ],
    ...[
      '--paper',
      '80',
      '--dialect',
      'epson',
      '--usb',
      '04b8:0202',
      '--hid',
      '04b8:0203',
      '--serial',
      'all',
    ],
  ],
  signage: [
    ...['--hub', 'https://hub.hall:8443', '--query', 'display=tv&mute', '--rotate', '90'],
    ...['--speaker', 'hdmi:CARD=PCH,DEV=0', '--ntp', 'hub.hall', '--update-at', '23:50'],
  ],
};

void describe('a bare Debian 12', {skip: reason ?? false}, () => {
  const root = reason === undefined ? bareDebian() : '';
  after(() => {
    if (root) rmSync(root, {recursive: true, force: true});
  });
  // Somebody's own, that a device's settings take the place of.
  if (root) writeFileSync(join(root, 'etc/asound.conf'), 'defaults.pcm.card 1\n', {mode: 0o640});
  const before = root ? treeOf(root) : [];
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const here = (app: App, ...args: string[]) =>
    install(app, '--root', root, '--no-packages', ...args);

  for (const app of APPS) {
    test(`becomes a ${app}, stays one at the second run, and is as before when that is taken back`, (t) => {
      t.after(() => here(app, '--undo'));
      const plan = here(app, '--plan', ...TYPED[app]);
      assertSame(before);

      const first = here(app, ...TYPED[app]);
      assert.equal(first.status, 0, first.complained);
      assert.deepEqual(first.steps, plan.steps);
      const made = treeOf(root);
      assertDevice(app);

      for (const again of [here(app, ...TYPED[app]), here(app)]) {
        assert.equal(again.status, 0, again.complained);
        assert.match(again.said, /没有变化 · Nothing had to change\.\n$/);
        assertSame(made);
      }

      const undone = here(app, '--undo');
      assert.equal(undone.status, 0, undone.complained);
      assertSame(before);
      assert.match(here(app, '--undo').said, /Nothing to take back/);
    });
  }

  test('a new option changes what it is about and nothing else', (t) => {
    t.after(() => here('kiosk', '--undo'));
    here('kiosk', ...TYPED.kiosk, '--rotate', '90');
    const made = treeOf(root);
    here('kiosk', '--rotate', '0', '--paper', '58');
    const paths = treeChanges(made, treeOf(root)).map((line) => line.split(' ')[1]);
    assert.deepEqual([...new Set(paths)].sort(), [
      '/etc/systemd/system/recha-agent.service',
      '/etc/systemd/system/recha-display.service',
      '/etc/udev/rules.d/70-recha-touch.rules',
      '/var/lib/recha-install/options',
    ]);
  });

  /** Of hundreds of changes a few say enough. */
  function assertSame(tree: readonly string[]) {
    assert.deepEqual(treeChanges(tree, treeOf(root)).slice(0, 20), []);
  }

  function assertDevice(app: App) {
    assertAccount(app);
    assertRecha();
    assertBrowser(app);
    for (const masked of ['getty@tty1.service', 'ctrl-alt-del.target', 'suspend.target']) {
      assert.equal(readlinkSync(join(root, 'etc/systemd/system', masked)), '/dev/null');
    }
    const made = readFileSync(join(root, 'var/lib/recha-install/made'), 'utf8').split('\n');
    const settings = made.filter((path) => path.startsWith('/etc/') && !isFolder(path));
    for (const path of settings) {
      if (readlink(path) !== undefined) continue;
      const {mode, uid, gid} = statSync(join(root, path));
      assert.deepEqual([path, mode & 0o777, uid, gid], [path, 0o644, 0, 0]);
      assert.doesNotMatch(read(path), /@[A-Z_]+@/, `${path} is filled in`);
    }
    assertUnits(app);
  }

  function assertAccount(app: App) {
    const [account] = /^recha-device:.*$/m.exec(read('etc/passwd')) ?? [];
    assert.match(account ?? '', /:\/var\/lib\/recha-device:\/usr\/sbin\/nologin$/);
    assert.match(read('etc/shadow'), /^recha-device:!/m);
    const groups = [...read('etc/group').matchAll(/^([a-z-]+):.*[:,]recha-device$/gm)];
    assert.deepEqual(
      groups.map(([, name]) => name).sort(),
      ['audio', 'render', 'video', ...(app === 'kiosk' ? ['dialout', 'lp'] : [])].sort(),
    );
    const {mode, uid} = statSync(join(root, 'var/lib/recha-device'));
    assert.deepEqual([mode & 0o777, String(uid)], [0o700, account?.split(':')[2]]);
  }

  function assertRecha() {
    const lines = treeOf(join(root, 'opt/recha'));
    const open = lines.filter((line) => !/ (40755|100644|100755|120777) 0:0( |$)/.test(line));
    assert.deepEqual(open, [], 'root owns all of it, and nobody else may write there');
    assert.ok(
      !lines.some((line) => /\.test\.ts |\/node_modules\/(vite|eslint|lit-analyzer)\//.test(line)),
    );
    // It runs in there, with its own Node and nothing else of Recha's.
    const {stdout, stderr} = inside('/opt/recha/bin/recha-agent', '--help');
    assert.match(stdout + stderr, /--hub|--url/);
  }

  function assertBrowser(app: App) {
    const policy = JSON.parse(read('etc/chromium/policies/managed/recha.json')) as Record<
      string,
      unknown
    >;
    const origin = 'http://recha.localhost:8100';
    assert.deepEqual(policy['URLAllowlist'], [origin, 'data:*']);
    const printer = {devices: [{vendor_id: 0x04b8, product_id: 0x0202}], urls: [origin]};
    assert.deepEqual(policy['WebUsbAllowDevicesForUrls'], app === 'kiosk' ? [printer] : []);
    assert.deepEqual(policy['SerialAllowAllPortsForUrls'], app === 'kiosk' ? [origin] : []);
  }

  function assertUnits(app: App) {
    const agent = read('etc/systemd/system/recha-agent.service');
    const display = read('etc/systemd/system/recha-display.service');
    if (app === 'kiosk') {
      assert.match(
        agent,
        /^ExecStart=.* "--authority" "K7Q2 XXXX" .*"--paper" "80" "--dialect" "epson"$/m,
      );
    } else {
      assert.match(agent, /^ExecStart=.* "--query" "display=tv&mute"$/m);
      assert.match(display, /^ExecStart=.*\/display\.sh -r -- /m);
      assert.match(read('etc/udev/rules.d/70-recha-touch.rules'), /"0 -1 1 1 0 0"/);
      // After midnight it is the next day, not the next hour of this one.
      assert.match(read('etc/systemd/system/apt-daily-upgrade.timer.d/recha.conf'), /00:10$/m);
      assert.match(read('etc/apt/apt.conf.d/90recha'), /Reboot-Time "01:10"/);
      assert.match(read('etc/asound.conf'), /hdmi:CARD=PCH,DEV=0/);
    }
    if (!isThere('systemd-analyze')) return;
    const units = ['agent', 'display', 'sound'].map((name) => `recha-${name}.service`);
    const {status, stderr} = spawnSync('systemd-analyze', [`--root=${root}`, 'verify', ...units], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stderr, /recha-/);
  }

  const inside = (...command: string[]) =>
    spawnSync('chroot', [root, ...command], {encoding: 'utf8'});
  const isFolder = (path: string) =>
    statSync(join(root, path), {throwIfNoEntry: false})?.isDirectory() ?? false;
  const readlink = (path: string) => {
    try {
      return readlinkSync(join(root, path));
    } catch {
      return undefined;
    }
  };
});
