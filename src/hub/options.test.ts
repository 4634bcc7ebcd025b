import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isLoopback, startOptions} from './options.ts';

test('flags go before the environment, and that before the defaults', () => {
  assert.equal(startOptions([], {}).port, 8080);
  assert.equal(startOptions([], {}).host, '127.0.0.1');
  assert.equal(startOptions([], {RECHA_PORT: '9000'}).port, 9000);
  const both = startOptions(['--port', '9001', '--data', '/srv/hall'], {RECHA_PORT: '9000'});
  assert.deepEqual([both.port, both.data], [9001, '/srv/hall']);
});

test('a port that is none is refused by its name', () => {
  for (const port of ['eighty', '-1', '70000', '80.5']) {
    assert.throws(() => startOptions([`--port=${port}`], {}), /--port/, port);
  }
});

test('phones have a door of their own where it is asked for', () => {
  assert.equal(startOptions([], {}).phones, undefined);
  assert.equal(startOptions(['--phones', '8090'], {}).phones, 8090);
  assert.throws(() => startOptions(['--phones', 'x'], {}), /--phones/);
});

test('only this machine’s own names are loopback', () => {
  for (const host of ['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]']) {
    assert.ok(isLoopback(host), host);
  }
  for (const host of ['0.0.0.0', '127.0.0.1.elsewhere.example', 'localhost.example', '10.0.0.1']) {
    assert.ok(!isLoopback(host), host);
  }
});

test('TLS is off until it is asked for, and its names are names', () => {
  assert.equal(startOptions(['--tls-name', 'hub.hall'], {}).tls, undefined);
  assert.equal(startOptions([], {RECHA_TLS: '0'}).tls, undefined);
  assert.deepEqual(startOptions([], {RECHA_TLS: '1'}).tls, {names: []});
  const named = startOptions(['--tls', '--tls-name', 'Hub.Hall', '--tls-name', '10.0.0.8'], {});
  assert.deepEqual(named.tls, {names: ['hub.hall', '10.0.0.8']});
  for (const odd of ['hub hall', '*', 'https://hub.hall', '大厅']) {
    assert.throws(() => startOptions(['--tls', '--tls-name', odd], {}), /--tls-name/, odd);
  }
});

test('alerts go to an address of the web, or nowhere', () => {
  assert.equal(startOptions([], {}).alertWebhook, undefined);
  const url = 'https://ops.example/hook?key=1';
  assert.equal(startOptions(['--alert-webhook', url], {}).alertWebhook, url);
  assert.equal(startOptions([], {RECHA_ALERT_WEBHOOK: url}).alertWebhook, url);
  assert.throws(() => startOptions(['--alert-webhook', 'ops.example'], {}), /alert-webhook/);
});
