import {assert} from '@open-wc/testing';
import type {OpenLine} from '../../job/printer-line.ts';
import type {PrinterProfile} from '../../profile.ts';
import type {PaperPrinter} from '../../../../../test/printer/paper-printer.ts';
import {BUFFERS, PageDesk} from './page-desk.ts';

/** A printer as this page's browser has it. */
interface Plugged {
  readonly opened: boolean;
  unplug(): void;
}

/** A page with its printer at one kind of plug. */
export interface LineDesk<P extends Plugged> {
  desk: PageDesk;
  /** The printers that the page was granted. */
  plugged: P[];
  /** A new desk with a printer at it, whose memory holds so much, and of which such answers are expected. */
  begin(buffer: number, dialect?: PrinterProfile['dialect']): void;
}

export function lineDesk<P extends Plugged>(
  plug: (paper: PaperPrinter) => P,
  lineTo: (granted: () => P[]) => OpenLine,
): LineDesk<P> {
  const bench: LineDesk<P> = {
    desk: new PageDesk(BUFFERS.small),
    plugged: [],
    begin(buffer, dialect = 'generic') {
      bench.desk = new PageDesk(buffer);
      bench.plugged = [plug(bench.desk.paper)];
      bench.desk.use(
        lineTo(() => bench.plugged),
        dialect,
      );
    },
  };
  return bench;
}

/** What holds for every way from a page to a printer; within a suite of that way. */
export function lineContract<P extends Plugged>(
  bench: LineDesk<P>,
  plug: (paper: PaperPrinter) => P,
): void {
  test('a slip comes out, and the page knows that it did', async () => {
    const {desk} = bench;
    assert.deepEqual(await desk.print('A001'), {kind: 'printed'});
    assert.deepEqual(await desk.print('A002'), {kind: 'printed'});
    assert.deepEqual(desk.out, ['A001', 'A002']);
    assert.deepEqual(desk.paper.violations, []);
  });

  test('slips for one that never answers come out, each by a line of its own', async () => {
    bench.begin(BUFFERS.small, 'mute');
    const {desk, plugged} = bench;
    assert.equal(await desk.status(), 'ready');
    for (const number of ['A001', 'A002']) {
      assert.deepEqual(await desk.print(number), {kind: 'sent'});
      assert.deepEqual(
        plugged.map(({opened}) => opened),
        [false],
      );
    }
    desk.clock.pass(5_000);
    assert.deepEqual(desk.out, ['A001', 'A002']);
  });

  test('where none was granted the page says that none is there', async () => {
    const {desk} = bench;
    bench.plugged = [];
    assert.equal(await desk.status(), 'offline');
    assert.deepEqual(await desk.print('A001'), {kind: 'failed', fault: 'offline'});
  });

  test('paper that ends in the middle is told, and after another roll the next slip comes out', async () => {
    bench.begin(BUFFERS.large);
    const {desk} = bench;
    desk.paper.when('picture', () => {
      desk.paper.runOut();
    });
    assert.deepEqual(await desk.print('A001'), {kind: 'failed', fault: 'paper-out'});
    desk.paper.loadPaper();
    assert.equal(await desk.status(), 'ready');
    assert.deepEqual(await desk.print('A002'), {kind: 'printed'});
    assert.include(desk.out, 'A002');
  });

  test('one that is unplugged in the middle of a slip prints again when it is back', async () => {
    const {desk} = bench;
    desk.paper.when('text', () => {
      bench.plugged[0]?.unplug();
      bench.plugged = [];
    });
    const {kind} = await desk.print('A001');
    assert.notEqual(kind, 'printed');
    assert.equal(await desk.status(), 'offline');
    bench.plugged = [plug(desk.paper)];
    assert.equal(await desk.status(), 'ready');
    assert.deepEqual(await desk.print('A002'), {kind: 'printed'});
    assert.include(desk.out, 'A002');
  });

  test('one that takes nothing more is let go in time, and is taken again when it does', async () => {
    const {desk} = bench;
    desk.paper.when('text', () => {
      desk.paper.stall();
    });
    assert.notEqual((await desk.print('A001')).kind, 'printed');
    assert.equal(await desk.status(), 'offline');
    desk.paper.goOn();
    assert.equal(await desk.status(), 'ready');
    assert.deepEqual(await desk.print('A002'), {kind: 'printed'});
  });
}
