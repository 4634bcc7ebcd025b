import {assert} from '@open-wc/testing';
import type {PaperPrinter} from '../../../../test/printer/paper-printer.ts';
import {serialLine} from './serial-line.ts';
import {lineContract, lineDesk} from './testing/line-contract.ts';
import {BUFFERS} from './testing/page-desk.ts';
import {SerialPrinter} from './testing/serial-printer.ts';

suite('a page with its printer at a serial port', () => {
  const plug = (paper: PaperPrinter) => new SerialPrinter(paper);
  const bench = lineDesk(plug, (granted) =>
    serialLine({getPorts: () => Promise.resolve(granted())}, 19_200),
  );

  setup(() => {
    bench.begin(BUFFERS.small);
  });

  lineContract(bench, plug);

  test('the port is opened once, at the speed that was said', async () => {
    const {desk, plugged} = bench;
    assert.deepEqual(await desk.print('A001'), {kind: 'printed'});
    assert.deepEqual(await desk.print('A002'), {kind: 'printed'});
    assert.deepEqual(plugged[0]?.bauds, [19_200]);
  });

  test('a line that is closed can be opened again at once', async () => {
    const {plugged} = bench;
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
