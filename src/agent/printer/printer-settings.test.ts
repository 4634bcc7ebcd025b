import assert from 'node:assert/strict';
import {test} from 'node:test';
import {USUAL_PRINTER} from '../../devices/printer/profile.ts';
import {printerSettings} from './printer-settings.ts';

const usual = {
  address: {kind: 'tcp', host: '10.0.0.7', port: 9100},
  profile: USUAL_PRINTER,
} as const;

test('a printer is on the network, at the USB, or not there', () => {
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

test('what cannot be used is named, with what can', () => {
  for (const printer of ['10.0.0.7', 'http://10.0.0.7', '/etc/passwd', '/dev/../etc/x', 'tcp://']) {
    assert.throws(() => printerSettings({printer}, undefined), /--printer .*\/dev\/usb\/lp0/);
  }
  assert.throws(() => printerSettings({paper: '76'}, usual), /--paper 58\|80/);
  assert.throws(() => printerSettings({letters: 'gbk'}, usual), /--letters gb2312/);
});
