import {assert} from '@open-wc/testing';
import type {PaperPrinter} from '../../../../test/printer/paper-printer.ts';
import {lineContract, lineDesk} from './testing/line-contract.ts';
import {BUFFERS} from './testing/page-desk.ts';
import {UsbPrinter} from './testing/usb-printer.ts';
import {usbLine} from './usb-line.ts';

suite('a page with its printer at the USB', () => {
  const plug = (paper: PaperPrinter) => new UsbPrinter(paper);
  const bench = lineDesk(plug, (granted) =>
    usbLine({getDevices: () => Promise.resolve(granted())}),
  );

  setup(() => {
    bench.begin(BUFFERS.small);
  });

  lineContract(bench, plug);

  for (const direction of ['in', 'out'] as const) {
    test(`an end point that has halted (${direction}) does not stay so`, async () => {
      const {desk, plugged} = bench;
      plugged.forEach((each) => (each.halted = direction));
      await desk.status();
      assert.equal(await desk.status(), 'ready');
      assert.deepEqual(await desk.print('A001'), {kind: 'printed'});
    });
  }

  test('one that somebody else holds is not kept open, so that it can be had when they are done', async () => {
    const {desk, plugged} = bench;
    const [device] = plugged;
    assert.isOk(device);
    device.taken = true;
    assert.equal(await desk.status(), 'offline');
    assert.isFalse(device.opened);
    device.taken = false;
    assert.deepEqual(await desk.print('A001'), {kind: 'printed'});
  });

  test('a line that is closed can be opened again at once', async () => {
    const {plugged} = bench;
    const open = usbLine({getDevices: () => Promise.resolve(plugged)});
    const ends = {heard: () => undefined, broken: () => undefined};
    (await open(ends)).close();
    (await open(ends)).close();
    (await open(ends)).close();
    await assertClosedSoon();
  });

  async function assertClosedSoon(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    assert.deepEqual(
      bench.plugged.map(({opened}) => opened),
      [false],
    );
  }
});
