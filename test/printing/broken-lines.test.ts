import assert from 'node:assert/strict';
import {test} from 'node:test';
import {SlipDesk} from './slip-desk.ts';

/** What breaks with the line, and how many bytes lie between two places that are tried. */
const BREAKS: readonly [string, number, (desk: SlipDesk) => void][] = [
  [
    'a line breaks',
    1,
    ({printer}) => {
      printer.drop();
    },
  ],
  [
    'a line breaks and its agent ends',
    3,
    (desk) => {
      desk.printer.drop();
      desk.restart();
    },
  ],
];

/** So many bytes of a picture are one like the other, before and behind. */
const ALIKE = 4;

/** Every place in a slip and in the question behind it; within a picture only some. */
function placesIn(bytes: Uint8Array, step: number): number[] {
  const places: number[] = [];
  for (let byte = 1; byte <= bytes.length + 12; byte += step) {
    const around = bytes.subarray(Math.max(0, byte - ALIKE), byte + ALIKE);
    if (byte % 16 === 0 || around.some((each) => each !== around[0])) places.push(byte);
  }
  return places;
}

for (const dialect of ['epson', 'generic'] as const) {
  for (const [what, step, happens] of BREAKS) {
    test(`${dialect}: at whatever byte ${what}, the next slips come out, each on its own paper`, async () => {
      for (const byte of placesIn(new SlipDesk({dialect}).bytesOf('A001'), step)) {
        const where = `after byte ${String(byte)}`;
        const desk = new SlipDesk({dialect});
        await desk.status();
        desk.printer.when({byte}, () => {
          happens(desk);
        });
        await desk.print('A001');
        for (const number of ['A002', 'A003']) {
          assert.deepEqual(await desk.print(number), {kind: 'printed'}, `${where}: ${number}`);
        }
        assert.deepEqual(desk.out.slice(-2), ['A002', 'A003'], where);
        desk.assertTrue(where);
      }
    });
  }
}
