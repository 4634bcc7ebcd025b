import assert from 'node:assert/strict';
import {test} from 'node:test';
import {USAGE, deviceOptions} from './options.ts';

test('one line says everything that a device has to know', () => {
  const {folder, ...options} = deviceOptions(
    '--hub https://hub.hall:8443/ --authority 8xvb-x038-4cmd-2fzv-3m4a-4hgg-2b1z --app signage --port 8101 --folder /srv/device'
      .split(' ')
      .concat('--query', '?display=tv&mute', '--no-browser', '--printer', 'none'),
  );
  assert.equal(folder, '/srv/device');
  assert.deepEqual(options, {
    hub: 'https://hub.hall:8443',
    authority: '8XVB-X038-4CMD-2FZV-3M4A-4HGG-2B1Z',
    app: 'signage',
    query: 'display=tv&mute',
    port: 8101,
    printer: {printer: 'none'},
    browser: false,
    headless: false,
    help: false,
  });
});

test('a later start needs none, and shows its browser', () => {
  const {folder, ...options} = deviceOptions([]);
  assert.match(folder, /\.recha-device$/);
  assert.deepEqual(options, {printer: {}, browser: true, headless: false, help: false});
});

test('an option that cannot be used is named, with the way out', () => {
  const wrong: [string[], RegExp][] = [
    [['--hub', 'hub.hall'], /--hub .*https:\/\/hub\.hall:8443/],
    [['--hub', 'ftp://hub.hall'], /--hub/],
    [['--hub', 'https://hub.hall/kiosk/'], /--hub/],
    [['--hub', 'https://user:word@hub.hall'], /--hub/],
    [['--authority', '8XVB'], /--authority/],
    [['--app', 'console'], /--app/],
    [['--port', '80'], /--port/],
    [['--port', 'x'], /--port/],
    [['--query', 'a b'], /--query/],
    [['--query', 'a=%00'], /--query/],
    [['--query', 'a#b'], /--query/],
    [['--wrong'], /--wrong/],
    [['word'], /word/],
  ];
  for (const [args, message] of wrong) assert.throws(() => deviceOptions(args), message);
});

test('the help names every option, in both languages', () => {
  for (const option of [
    'hub',
    'authority',
    'app',
    'query',
    'port',
    'folder',
    'headless',
    'no-browser',
  ]) {
    assert.match(USAGE, new RegExp(`--${option} .*[\\u4e00-\\u9fff].*[a-z]{3}`), option);
  }
});
