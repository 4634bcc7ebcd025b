import assert from 'node:assert/strict';
import {test} from 'node:test';
import {printerSettings} from '../printer/printer-settings.ts';
import type {DeviceSettings} from './device-file.ts';
import {pairedWords} from './paired-words.ts';

const told = (app: DeviceSettings['app'], address?: string) => {
  const printer = printerSettings({printer: address}, undefined);
  return pairedWords({
    hub: 'https://hub.hall:8443',
    app,
    query: '',
    port: 8100,
    secret: 'never told',
    device: 'd',
    ...(printer === undefined ? {} : {printer}),
  });
};

test('whoever pairs a kiosk is told with which hub, and the printer as they typed it', () => {
  for (const address of [
    'tcp://192.168.1.50:9100',
    'tcp://[fd00::1]:9100',
    '/dev/usb/lp0',
    'cups://slips',
    'cups://printers.hall/slips',
  ]) {
    assert.equal(
      told('kiosk', address),
      `已和 https://hub.hall:8443 配对。这台是自助机，打印机：${address}\n` +
        `Paired with https://hub.hall:8443. This is a kiosk, its printer: ${address}\n`,
    );
  }
});

test('a kiosk without a printer is told as such; nobody asks a wall for one', () => {
  assert.match(told('kiosk'), /自助机，打印机：没有\n.*a kiosk, its printer: none\n/);
  assert.match(told('signage'), /这台是大屏\n.*This is a wall\n/);
});

test('the way in stays a secret', () => {
  assert.doesNotMatch(told('kiosk'), /never told/);
});
