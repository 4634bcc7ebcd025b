import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';
import {PROJECT} from './install.ts';
import {missing} from '../debian-tool.ts';

const reason = missing('xkbcli') ?? false;

/** What a key says in the keymap, at all its levels. */
function symbolsOf(keymap: string, key: string): string[] {
  const said = new RegExp(`key <${key}> +\\{[^}]*?\\[([^\\]]*)\\] *\\n?\\t?\\}`).exec(keymap);
  return said?.[1]?.split(',').map((symbol) => symbol.trim()) ?? [];
}

/** As cage makes it, from the files of the device and those of Debian. */
function keymap(option: 'kiosk' | 'scanner'): string {
  const xkb = `${PROJECT}src/agent/device/machine/etc/xkb`;
  const args = ['--include', xkb, '--include-defaults', '--rules', 'recha', '--layout', 'us'];
  const {stdout, stderr, status} = spawnSync(
    'xkbcli',
    ['compile-keymap', ...args, '--options', `recha:${option}`],
    {encoding: 'utf8'},
  );
  assert.deepEqual([status, stderr], [0, '']);
  return stdout;
}

test(
  'no key of a kiosk leads out of its page, and those that the page uses are there',
  {skip: reason},
  () => {
    const map = keymap('kiosk');
    assert.doesNotMatch(map, /modifier_map Control/);
    for (const key of ['LCTL', 'RCTL', 'LALT', 'RALT', 'LWIN', 'RWIN', 'COMP']) {
      assert.deepEqual(symbolsOf(map, key), ['VoidSymbol'], key);
    }
    for (const key of ['FK03', 'FK04', 'FK05', 'FK06', 'FK11', 'FK12', 'I166', 'I180', 'I181']) {
      assert.deepEqual(symbolsOf(map, key), ['F20'], key);
    }
    assert.deepEqual(symbolsOf(map, 'ESC'), ['Escape', 'F20']);
    assert.deepEqual(symbolsOf(map, 'AC01'), ['a', 'A']);
    for (const [key, symbol] of [
      ['FK01', 'F1'],
      ['FK02', 'F2'],
      ['FK07', 'F7'],
      ['FK08', 'F8'],
      ['FK09', 'F9'],
      ['UP', 'Up'],
      ['RTRN', 'Return'],
    ] as const) {
      assert.equal(symbolsOf(map, key)[0], symbol);
    }
  },
);

test(
  'a scanner that begins its codes with STX keeps Ctrl, and nothing else',
  {skip: reason},
  () => {
    const map = keymap('scanner');
    assert.deepEqual(symbolsOf(map, 'LCTL'), ['Control_L']);
    assert.match(map, /modifier_map Control \{ <LCTL>, <RCTL> \}/);
    assert.deepEqual(symbolsOf(map, 'LALT'), ['VoidSymbol']);
    assert.deepEqual(symbolsOf(map, 'FK12'), ['F20']);
  },
);
