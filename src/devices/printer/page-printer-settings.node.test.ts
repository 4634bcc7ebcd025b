import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pagePrinterSettings} from './page-printer-settings.ts';

function store() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test('what was asked for once holds until something else is', () => {
  const own = store();
  const asked = pagePrinterSettings('?printer=serial:9600&paper=58&dialect=epson', own);
  assert.deepEqual(asked.way, {kind: 'serial', baudRate: 9600});
  assert.deepEqual(pagePrinterSettings('', own), asked);
  assert.deepEqual(pagePrinterSettings('?printer=none', own).way, {kind: 'none'});
  assert.deepEqual(pagePrinterSettings('', own).way, {kind: 'none'});
});

test('where nobody ever said anything it is as usual there', () => {
  assert.deepEqual(pagePrinterSettings('', store()).way, {kind: 'screen'});
  assert.deepEqual(pagePrinterSettings('', store(), 'none').way, {kind: 'none'});
});

test('what cannot be used is told, and what was kept stays', () => {
  const own = store();
  pagePrinterSettings('?printer=browser', own);
  for (const odd of ['?printer=fax', '?printer=usb&paper=60', '?printer=serial:1']) {
    const {way, fault} = pagePrinterSettings(odd, own);
    assert.deepEqual(way, {kind: 'browser'}, odd);
    assert.match(fault?.zh ?? '', /打印机/);
  }
});
