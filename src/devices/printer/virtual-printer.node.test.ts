import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Slip} from './printer.ts';
import {VirtualPrinter} from './virtual-printer.ts';

const slip: Slip = {
  hall: {zh: '小厅', en: 'Small'},
  number: 'A001',
  area: {zh: 'A 区', en: 'Area A'},
  ahead: 0,
  time: '2026-11-23 09:30',
  offline: false,
  party: 1,
  code: '1234 5678 9012',
  phone: 'http://10.0.0.5:8080/t/123456789012',
};

test('a slip is printed when the paper is out', async () => {
  const out: Slip[] = [];
  const printer = new VirtualPrinter((each) => Promise.resolve(void out.push(each)));
  assert.deepEqual(await printer.print(slip), {printed: true});
  assert.deepEqual(out, [slip]);
});

test('little paper still prints', async () => {
  const printer = new VirtualPrinter(() => Promise.resolve());
  printer.condition = 'paper-low';
  assert.deepEqual(await printer.print(slip), {printed: true});
  assert.equal(await printer.status(), 'paper-low');
});

test('without paper nothing comes out', async () => {
  const printer = new VirtualPrinter(() => Promise.reject(new Error('must not print')));
  printer.condition = 'paper-out';
  assert.deepEqual(await printer.print(slip), {printed: false, fault: 'paper-out'});
});

test('a cover opened while a slip is on its way spoils it', async () => {
  const printer: VirtualPrinter = new VirtualPrinter(() => {
    printer.condition = 'cover-open';
    return Promise.resolve();
  });
  assert.deepEqual(await printer.print(slip), {printed: false, fault: 'cover-open'});
});
