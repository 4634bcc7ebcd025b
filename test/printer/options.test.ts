import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';
import {COMMANDS} from './desk-commands.ts';
import {CLONE, EPSON} from './model.ts';
import {USAGE, printerOptions} from './options.ts';

const run = (...args: string[]) =>
  spawnSync(process.execPath, [new URL('main.ts', import.meta.url).pathname, ...args], {
    encoding: 'utf8',
  });

test('whoever asks for help reads every option and everything that the printer does when told', () => {
  const {status, stdout, stderr} = run('--help');
  assert.deepEqual([status, stdout, stderr], [0, `${USAGE}\n`, '']);
  for (const option of ['port', 'host', 'paper', 'dialect', 'encoding', 'font', 'out', 'boxes']) {
    assert.match(USAGE, new RegExp(`--${option} .*[\\u4e00-\\u9fff].*[a-z]{3}`), option);
  }
  for (const command of COMMANDS) {
    assert.match(USAGE, new RegExp(`^  (.*, )?${command}( \\d+)?(, .*)? .*[\\u4e00-\\u9fff]`, 'm'));
  }
});

test('whoever mistypes an option is told what may be there, without a trace of the program', () => {
  for (const [args, told] of [
    [['--paper', '70'], /--paper .* is one of: 58, 80/],
    [['--colour'], /see below: .*--colour/],
    [['--port', 'x'], /--port .* whole number/],
  ] as const) {
    const {status, stderr} = run(...args);
    assert.equal(status, 1);
    assert.match(stderr, told);
    assert.doesNotMatch(stderr, /^ +at /m);
    assert.ok(stderr.includes(USAGE));
  }
});

test('it is an Epson with broad paper, where nothing else is said, or a clone with its own letters', () => {
  assert.deepEqual(printerOptions([]).model, EPSON);
  assert.deepEqual(printerOptions(['--dialect', 'generic', '--paper', '58']).model, CLONE);
});
