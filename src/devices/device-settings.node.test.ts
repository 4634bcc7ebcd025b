import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readerSettings, scannerSettings} from './device-settings.ts';

const store = () => {
  const map = new Map<string, string>();
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
  };
};

test('a device has no reader and no scanner unless it is told', () => {
  assert.deepEqual(readerSettings('', store()), {});
  assert.deepEqual(scannerSettings('', store()), {});
});

test('a reader is asked for once and kept, until it is taken away', () => {
  const kept = store();
  const settings = {profile: 'jieyu', url: 'ws://localhost:2020/'};
  const asked = '?reader=ws://localhost:2020&reader-profile=jieyu';
  assert.deepEqual(readerSettings(asked, kept), {settings});
  assert.deepEqual(readerSettings('', kept), {settings});
  assert.deepEqual(readerSettings('?reader=none', kept), {});
  assert.deepEqual(readerSettings('', kept), {});
});

test('a profile alone is enough where its service listens as usual', () => {
  assert.deepEqual(readerSettings('?reader-profile=dongxin', store()), {
    settings: {profile: 'dongxin', url: 'http://127.0.0.1:38088/card=idcard'},
  });
});

test('no address of another machine is taken, nor one of another kind', () => {
  for (const url of [
    'ws://10.0.0.5:1919',
    'ws://localhost.example:1919',
    'ws://user@localhost:1919',
    'ws://localhost@example.com:1919',
    'ws://[::ffff:10.0.0.5]:1919',
    'ws://0.0.0.0:1919',
    'http://localhost:1919',
    'javascript:alert(1)',
    'tea',
    '',
  ]) {
    const kept = store();
    readerSettings('?reader-profile=bridge', kept);
    const search = `?${new URLSearchParams({reader: url, 'reader-profile': 'jieyu'})}`;
    const {settings, fault} = readerSettings(search, kept);
    assert.equal(fault?.field, 'reader', url);
    assert.ok(fault.words.zh.length > 0 && fault.words.en.length > 0);
    assert.equal(settings?.profile, 'bridge', 'what was kept still holds');
    assert.equal(readerSettings('', kept).settings?.profile, 'bridge');
  }
});

test('an unknown profile is told, with those that there are', () => {
  for (const name of ['tea', 'constructor', '__proto__']) {
    const {settings, fault} = readerSettings(`?reader-profile=${name}`, store());
    assert.equal(settings, undefined);
    assert.equal(fault?.field, 'reader-profile');
    assert.match(fault.words.zh, /jieyu/);
    assert.match(fault.words.en, /jieyu/);
  }
  assert.equal(readerSettings('?reader=ws://localhost:1', store()).fault?.field, 'reader-profile');
});

test('what was tampered with in the store is no reader', () => {
  const kept = store();
  kept.setItem('rc-reader', 'jieyu ws://10.0.0.5:1919/');
  assert.deepEqual(readerSettings('', kept), {});
});

test('a scanner is asked for once and kept, and nonsense is told', () => {
  const kept = store();
  for (const [text, settings] of [
    ['wedge', {over: 'wedge', prefix: 'F9'}],
    ['wedge:STX', {over: 'wedge', prefix: 'STX'}],
    ['serial', {over: 'serial', baudRate: 9600}],
    ['serial:115200', {over: 'serial', baudRate: 115200}],
    ['ws://localhost:1921', {over: 'socket', url: 'ws://localhost:1921/'}],
  ] as const) {
    assert.deepEqual(scannerSettings(`?scanner=${text}`, kept), {settings});
    assert.deepEqual(scannerSettings('', kept), {settings});
  }
  for (const text of ['wedge:a', 'wedge:F99', 'serial:1', 'ws://10.0.0.5', 'usb', '']) {
    const {settings, fault} = scannerSettings(`?scanner=${text}`, kept);
    assert.equal(fault?.field, 'scanner', text);
    assert.equal(settings?.over, 'socket');
  }
  assert.deepEqual(scannerSettings('?scanner=none', kept), {});
  assert.deepEqual(scannerSettings('', kept), {});
});
