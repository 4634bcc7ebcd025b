import assert from 'node:assert/strict';
import {test} from 'node:test';
import {USUAL_PRINTER} from '../../devices/printer/profile.ts';
import {printerSettings, profileAt} from './printer-settings.ts';

const usual = {
  address: {kind: 'tcp', host: '10.0.0.7', port: 9100},
  profile: USUAL_PRINTER,
} as const;

test('a printer is on the network, at the USB, behind a queue, or not there', () => {
  assert.deepEqual(printerSettings({printer: 'tcp://10.0.0.7'}, undefined), usual);
  assert.deepEqual(printerSettings({printer: 'tcp://[fe80::1]:9101'}, undefined)?.address, {
    kind: 'tcp',
    host: 'fe80::1',
    port: 9101,
  });
  assert.deepEqual(printerSettings({printer: '/dev/usb/lp0'}, undefined)?.address, {
    kind: 'device',
    path: '/dev/usb/lp0',
  });
  for (const [printer, place] of [
    ['cups://Receipt_58', {queue: 'Receipt_58'}],
    ['cups://号单', {queue: '号单'}],
    ['cups://10.0.0.8/receipt', {host: '10.0.0.8', queue: 'receipt'}],
    ['cups://[fe80::1]:8631/receipt', {host: '[fe80::1]:8631', queue: 'receipt'}],
  ] as const) {
    assert.deepEqual(printerSettings({printer}, undefined)?.address, {kind: 'cups', ...place});
  }
  assert.equal(printerSettings({}, undefined), undefined);
});

test('what was said once stands, until it is said otherwise', () => {
  assert.deepEqual(printerSettings({}, usual), usual);
  assert.deepEqual(printerSettings({paper: '58', dialect: 'epson'}, usual), {
    ...usual,
    profile: {...USUAL_PRINTER, paper: 58, dialect: 'epson'},
  });
  assert.equal(printerSettings({printer: 'none'}, usual), undefined);
});

test('a queue gets dots alone, whatever was said of the printer before', () => {
  const kept = printerSettings({letters: 'gb18030', qr: 'own', paper: '58'}, usual);
  const settings = printerSettings({printer: 'cups://receipt'}, kept);
  assert.ok(settings);
  const {paper, letters, qr} = profileAt(settings);
  assert.deepEqual({paper, letters, qr}, {paper: 58, letters: 'none', qr: 'drawn'});
  // Back at the line of before, it has its letters again.
  assert.equal(printerSettings({printer: '/dev/usb/lp0'}, settings)?.profile.letters, 'gb18030');
});

test('what cannot be used is named, with what can', () => {
  const wrong = ['10.0.0.7', 'http://10.0.0.7', '/etc/passwd', '/dev/../etc/x', 'tcp://'];
  for (const printer of [
    ...wrong,
    'cups://',
    'cups:///a',
    'cups://a/b/c',
    'cups://a b',
    'cups://:x/a',
  ]) {
    assert.throws(() => printerSettings({printer}, undefined), /--printer .*\/dev\/usb\/lp0/);
  }
  assert.throws(() => printerSettings({paper: '76'}, usual), /--paper 58\|80/);
  assert.throws(() => printerSettings({letters: 'gbk'}, usual), /--letters gb2312/);
});
