import {assert} from '@open-wc/testing';
import {serialLine} from './serial-line.ts';
import {BUFFERS, PageDesk} from './testing/page-desk.ts';
import {SerialPrinter} from './testing/serial-printer.ts';

suite('a page with its printer at a serial port', () => {
  let desk: PageDesk;
  let plugged: SerialPrinter[];

  setup(() => {
    begin(BUFFERS.small);
  });

  function begin(buffer: number): void {
    desk = new PageDesk(buffer);
    plugged = [new SerialPrinter(desk.paper)];
    desk.use(serialLine({getPorts: () => Promise.resolve(plugged)}, 19_200));
  }

  test('a slip comes out, and the page knows that it did', async () => {
    assert.deepEqual(await desk.print('A001'), {kind: 'printed'});
    assert.deepEqual(await desk.print('A002'), {kind: 'printed'});
    assert.deepEqual(desk.out, ['A001', 'A002']);
    assert.deepEqual(desk.paper.violations, []);
    assert.deepEqual(plugged[0]?.bauds, [19_200]);
  });

  test('where no port was granted the page says that none is there', async () => {
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

  test('an adapter that is unplugged in the middle of a slip prints again when it is back', async () => {
    desk.paper.when('text', () => {
      plugged[0]?.unplug();
      plugged = [];
    });
    const {kind} = await desk.print('A001');
    assert.notEqual(kind, 'printed');
    assert.equal(await desk.status(), 'offline');
    plugged = [new SerialPrinter(desk.paper)];
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

  test('a line that is closed can be opened again at once', async () => {
    const open = serialLine({getPorts: () => Promise.resolve(plugged)}, 19_200);
    const ends = {heard: () => undefined, broken: () => undefined};
    (await open(ends)).close();
    (await open(ends)).close();
    (await open(ends)).close();
    for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
    assert.deepEqual(
      plugged.map(({opened}) => opened),
      [false],
    );
  });
});
