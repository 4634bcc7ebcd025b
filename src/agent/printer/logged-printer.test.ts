import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {PrintOutcome, PrinterStatus} from '../../devices/printer/printer.ts';
import {deviceLine} from '../../devices/printer/node/device-line.ts';
import {cupsLine} from './cups/cups-line.ts';
import {loggedLine, loggedPrinter, loggedWay} from './logged-printer.ts';

test('each change of a printer is told, and what came of each slip, without its number', async () => {
  const logged: unknown[] = [];
  const statuses: PrinterStatus[] = ['ready', 'ready', 'paper-out', 'ready'];
  const outcomes: PrintOutcome[] = [{kind: 'printed'}, {kind: 'failed', fault: 'paper-out'}];
  const printer = loggedPrinter(
    {
      status: () => Promise.resolve(statuses.shift() ?? 'offline'),
      print: () => Promise.resolve(outcomes.shift() ?? {kind: 'unconfirmed'}),
      close: () => Promise.resolve(),
    },
    (line) => logged.push(line),
  );
  const sheet = {paper: 80, rows: []} as const;
  for (let look = 0; look < 2; look += 1) await printer.status();
  await printer.print({id: 't1.0', number: 'A001'}, sheet);
  await printer.print({id: 't2.0', number: 'A002'}, sheet);
  for (let look = 0; look < 2; look += 1) await printer.status();
  assert.deepEqual(logged, [
    {printer: 'ready'},
    {print: 't1.0', outcome: 'printed'},
    {print: 't2.0', outcome: 'failed', fault: 'paper-out'},
    {printer: 'paper-out'},
    {printer: 'ready'},
  ]);
});

test('why a printer cannot be had is told once, until that changes', async () => {
  const logged: unknown[] = [];
  const errors = ['EACCES', 'EACCES', 'EBUSY'];
  const onWay = loggedWay((line) => logged.push(line));
  const open = loggedLine(
    () => Promise.reject(Object.assign(new Error('no'), {code: errors.shift()})),
    onWay,
  );
  const ends = {heard: () => undefined, broken: () => undefined};
  for (let tries = 0; tries < 3; tries += 1) await assert.rejects(open(ends));
  await assert.rejects(loggedLine(deviceLine('/dev/usb/no-such-printer'), onWay)(ends));
  const nobody = cupsLine({socketPath: '/run/cups/no-such.sock'}, onWay);
  assert.equal(await nobody('/', {operation: 11, attributes: []}), undefined);
  assert.deepEqual(logged, [
    {printer: 'no way', why: 'EACCES'},
    {printer: 'no way', why: 'EBUSY'},
    {printer: 'no way', why: 'ENOENT'},
  ]);
});
