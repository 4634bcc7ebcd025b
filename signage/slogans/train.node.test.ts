import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {piecesOf} from './testing/pieces.ts';
import {coupleTrain, lapOf, speedOf} from './train.ts';

test('moves in whole pixels per frame at 50 and at 60 frames a second', () => {
  fc.assert(
    fc.property(
      fc.integer({min: 12, max: 300}),
      fc.constantFrom(1, 1.25, 1.5, 2),
      fc.constantFrom(50 as const, 60 as const),
      (fontSize, pixelRatio, refresh) => {
        const perFrame = (speedOf(fontSize, pixelRatio, refresh) * 1000) / refresh;
        assert.ok(perFrame >= 1 - 1e-9 && Math.abs(perFrame - Math.round(perFrame)) < 1e-9);
      },
    ),
  );
});

test('scrolls about 70 characters a minute, 55 to 86 at the sizes of a wall', () => {
  for (const refresh of [50, 60] as const) {
    for (const fontSize of [96, 128, 160, 200]) {
      const perMinute = (speedOf(fontSize, 1, refresh) * 60_000) / (fontSize * 1.1);
      assert.ok(perMinute >= 55 && perMinute <= 86, `${fontSize}: ${perMinute}`);
    }
  }
});

test('a train shows whole laps in order, has no hole, and no wagon is in two places at once', () => {
  fc.assert(
    fc.property(piecesOf(), fc.nat(), fc.integer({min: 1, max: 7_680}), (pieces, any, band) => {
      const heads = [...pieces.keys()].filter((i) => pieces.at(i - 1)?.endsLine);
      const head = heads[any % heads.length] ?? 0;
      const {wagons, length} = coupleTrain(pieces, head, band);
      assert.equal(length % lapOf(pieces), 0);
      const order = wagons.flatMap((wagon) => wagon.pieces);
      assert.deepEqual(
        order,
        order.map((_, i) => (head + i) % pieces.length),
      );
      let offset = 0;
      for (const wagon of wagons) {
        assert.equal(wagon.offset, offset);
        offset += wagon.width;
        assert.ok(wagon.width < 16_384, `a layer of ${wagon.width} px`);
        assert.ok(length >= band + wagon.width, 'it would have to enter before it has left');
        const last = pieces[wagon.pieces.at(-1) ?? -1];
        assert.equal(wagon.endsLine, last?.endsLine);
      }
      assert.equal(offset, length);
      assert.ok(wagons.some(({endsText}) => endsText));
    }),
  );
});

test('no text, no train', () => {
  assert.deepEqual(coupleTrain([], 0, 1920), {wagons: [], length: 0});
});
