import {assert} from '@open-wc/testing';
import {BUFFERS, PageDesk} from './testing/page-desk.ts';
import {UsbPrinter} from './testing/usb-printer.ts';
import {usbLine} from './usb-line.ts';

suite('a page with its printer at the USB', () => {
  let desk: PageDesk;
  let plugged: UsbPrinter[];

  setup(() => {
    begin(BUFFERS.small);
  });

  function begin(buffer: number): void {
    desk = new PageDesk(buffer);
    plugged = [new UsbPrinter(desk.paper)];
    desk.use(usbLine({getDevices: () => Promise.resolve(plugged)}));
  }

  test('a slip comes out, and the page knows that it did', async () => {
    assert.deepEqual(await desk.print('A001'), {kind: 'printed'});
    assert.deepEqual(await desk.print('A002'), {kind: 'printed'});
    assert.deepEqual(desk.out, ['A001', 'A002']);
    assert.deepEqual(desk.paper.violations, []);
  });

  test('where no printer was granted the page says that none is there', async () => {
    plugged = [];
    assert.equal(await desk.status(), 'offline');
    assert.deepEqual(await desk.print('A001'), {kind: 'failed', fault: 'offline'});
  });

  test('paper that ends in the middle is told, and after another roll the next slip comes out', async () => {
    begin(BUFFERS.large);
    desk.paper.when('picture', () => {
      desk.paper.runOut();
    });
    assert.deepEqual(await desk.print('A001'), {kind: 'failed', fault: 'paper-out'});
    desk.paper.loadPaper();
    assert.equal(await desk.status(), 'ready');
    assert.deepEqual(await desk.print('A002'), {kind: 'printed'});
    assert.include(desk.out, 'A002');
  });

  test('a printer that is unplugged in the middle of a slip prints again when it is back', async () => {
    desk.paper.when('text', () => {
      plugged[0]?.unplug();
      plugged = [];
    });
    const {kind} = await desk.print('A001');
    assert.notEqual(kind, 'printed');
    assert.equal(await desk.status(), 'offline');
    plugged = [new UsbPrinter(desk.paper)];
    assert.equal(await desk.status(), 'ready');
    assert.deepEqual(await desk.print('A002'), {kind: 'printed'});
    assert.include(desk.out, 'A002');
  });

  test('one that takes nothing more is let go in time, and is taken again when it does', async () => {
    desk.paper.when('text', () => {
      desk.paper.stall();
    });
    assert.notEqual((await desk.print('A001')).kind, 'printed');
    assert.equal(await desk.status(), 'offline');
    desk.paper.goOn();
    assert.equal(await desk.status(), 'ready');
    assert.deepEqual(await desk.print('A002'), {kind: 'printed'});
  });

  for (const direction of ['in', 'out'] as const) {
    test(`an end point that has halted (${direction}) does not stay so`, async () => {
      plugged.forEach((each) => (each.halted = direction));
      await desk.status();
      assert.equal(await desk.status(), 'ready');
      assert.deepEqual(await desk.print('A001'), {kind: 'printed'});
    });
  }

  test('one that somebody else holds is not kept open, so that it can be had when they are done', async () => {
    const [device] = plugged;
    assert.isOk(device);
    device.taken = true;
    assert.equal(await desk.status(), 'offline');
    assert.isFalse(device.opened);
    device.taken = false;
    assert.deepEqual(await desk.print('A001'), {kind: 'printed'});
  });

  test('a line that is closed can be opened again at once', async () => {
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
      plugged.map(({opened}) => opened),
      [false],
    );
  }
});
