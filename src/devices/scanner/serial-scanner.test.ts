import {assert, waitUntil} from '@open-wc/testing';
import {HandClock} from '../testing/hand-clock.ts';
import {Uncaught} from '../testing/uncaught.ts';
import {SerialScanner} from './serial-scanner.ts';
import {FakePort, FakePorts} from './testing/fake-serial.ts';

suite('serial scanner', () => {
  let ports: FakePorts;
  let port: FakePort;
  let time: HandClock;
  let heard: string[];
  let scanner: SerialScanner;
  let leave: () => void;

  function begin() {
    scanner = new SerialScanner({ports, baudRate: 9_600, after: time.after});
    leave = scanner.watch((code) => heard.push(code));
  }
  const opened = (times: number) => waitUntil(() => port.opened === times, `opened ${times}`);
  const hears = (...codes: string[]) =>
    waitUntil(() => heard.length >= codes.length, 'heard').then(() => {
      assert.deepEqual(heard, codes);
    });
  const waits = () => waitUntil(() => time.waiting === 1, 'waits to try again');

  setup(() => {
    ports = new FakePorts();
    port = new FakePort();
    time = new HandClock();
    heard = [];
  });

  test('each line is a code, however it is cut on its way', async () => {
    ports.ports = [port];
    begin();
    await opened(1);
    for (const part of ['1234567', '89012\r', '\n\u0002', 'http://10.0.0.5/t/000000000000', '\n']) {
      port.send(part);
    }
    await hears('123456789012', 'http://10.0.0.5/t/000000000000');
  });

  test('what nobody watches for is dropped, not kept for a later visitor', async () => {
    ports.ports = [port];
    begin();
    await opened(1);
    leave();
    port.send('111111111111\n');
    await waitUntil(() => port.drained, 'read all the same');
    leave = scanner.watch((code) => heard.push(code));
    port.send('2\n');
    await hears('2');
  });

  test('a scanner that is plugged in later is opened at once', async () => {
    begin();
    await waits();
    ports.plug(port);
    await opened(1);
    port.send('1\n');
    await hears('1');
  });

  test('one that is pulled and plugged in again goes on, without half a code', async () => {
    ports.ports = [port];
    begin();
    await opened(1);
    port.send('12345');
    port.unplug();
    await waits();
    ports.plug(port);
    await opened(2);
    port.send('6\n');
    await hears('6');
  });

  test('a disturbed line loses its code, and the next is read without opening anew', async () => {
    ports.ports = [port];
    begin();
    await opened(1);
    port.send('1\n234');
    await hears('1');
    port.disturb();
    port.send('56\n7\n');
    await hears('1', '56', '7');
    assert.equal(port.opened, 1);
  });

  test('a bug of whoever hears a code is no disturbed line', async () => {
    ports.ports = [port];
    begin();
    await opened(1);
    const uncaught = new Uncaught();
    const bug = new Error('bug');
    const leaveBug = scanner.watch(() => {
      throw bug;
    });
    port.send('1\n23');
    await waitUntil(() => uncaught.heard.length > 0);
    leaveBug();
    uncaught.away();
    assert.deepEqual(uncaught.heard, [bug]);
    port.send('4\n');
    await hears('1', '234');
  });

  test('one that another program has is tried ever more seldom, and opened when it is free', async () => {
    port.taken = true;
    ports.ports = [port];
    begin();
    for (const pause of [500, 1_000, 2_000]) {
      await waits();
      time.pass(pause - 1);
      assert.equal(time.waiting, 1);
      time.pass(1);
      assert.equal(time.waiting, 0);
    }
    await waits();
    port.taken = false;
    time.pass(4_000);
    await opened(1);
  });

  test('a stream that fails again and again without a byte is left for a while', async () => {
    ports.ports = [port];
    begin();
    await opened(1);
    port.disturb();
    await waits();
    assert.equal(port.readable, null, 'closed');
  });

  test('two megabytes of noise are no code, and the code after them is one', async () => {
    ports.ports = [port];
    begin();
    await opened(1);
    const noise = new Uint8Array(64 * 1_024).fill(0x78);
    for (let at = 0; at < 32; at += 1) port.send(noise);
    port.send('\n123456789012\n');
    await hears('123456789012');
  });
});
