import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, globSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {APPS, PROJECT, install} from './install.ts';
import {missing} from '../debian-tool.ts';

test('the scripts that make a device are clean by shellcheck', (t) => {
  const reason = missing('shellcheck');
  if (reason !== undefined) {
    t.skip(reason);
    return;
  }
  // What they source is looked at with them: alone it would not know what they set.
  const scripts = ['kiosk/device/install.sh', 'signage/device/install.sh'].concat(
    globSync('src/agent/device/run/*.sh', {cwd: PROJECT}),
  );
  const {status, stdout} = spawnSync(
    'shellcheck',
    ['--external-sources', '--check-sourced', ...scripts],
    {
      cwd: PROJECT,
      encoding: 'utf8',
    },
  );
  assert.equal(status, 0, stdout);
});

for (const app of APPS) {
  test(`${app}: --plan says each step in Chinese and English, and does none`, () => {
    const plan = install(app, '--plan', '--rotate', '90', '--ntp', 'hub.hall');
    const undo = install(app, '--plan', '--undo');
    for (const {status, steps, said, complained} of [plan, undo]) {
      assert.equal(status, 0, complained);
      assert.deepEqual(said.trimEnd().split('\n'), steps, 'nothing but steps');
      for (const [index, step] of steps.entries()) {
        assert.match(step, /^ ?\d+\. .*\p{Script=Han}.* · .*[a-z]/u);
        assert.equal(parseInt(step, 10), index + 1);
      }
    }
    assert.equal(plan.steps.length, 13);
    assert.equal(undo.steps.length, 5);
    assert.match(plan.said, /90 degrees[^]*hub\.hall/);
    assert.ok(!existsSync('/var/lib/recha-install'));
  });

  test(`${app}: what was typed wrong is refused with the way out`, (t) => {
    // Never this machine, whatever goes wrong.
    const nowhere = mkdtempSync(join(tmpdir(), 'recha-nowhere-'));
    t.after(() => {
      rmSync(nowhere, {recursive: true});
    });
    const wrong: (readonly [readonly string[], RegExp])[] = [
      [[], /--hub/],
      [['--hub', 'hub.hall'], /https:\/\/hub\.hall:8443/],
      [['--hub'], /--hub needs a value/],
      [['--hub', 'http://h', '--rotate', '45'], /0, 90, 180 or 270/],
      [['--hub', 'http://h', '--volume', '101'], /0 to 100/],
      [['--hub', 'http://h', '--port', '80'], /1024 to 65535/],
      [['--hub', 'http://h', '--update-at', '25:00'], /03:30/],
      [['--hub', 'http://h', '--query', 'a b'], /no spaces/],
      [['--hub', 'http://h', '--usb', '04b8'], /lsusb/],
      [['--hub', 'http://h\nExecStartPre=/bin/sh'], /is an address/],
      [['--root', join(nowhere, 'else')], /no such folder/],
      [['--hub', 'http://h'], /no Debian/],
      [['--faster'], /--help/],
    ];
    for (const [args, way] of wrong) {
      const {status, complained, said} = install(app, '--root', nowhere, ...args);
      assert.equal(status, 1, args.join(' '));
      assert.match(complained, /\p{Script=Han}/u);
      assert.match(complained, way);
      assert.equal(said, '');
    }
    assert.match(install(app, '--help').said, /--undo/);
  });
}
