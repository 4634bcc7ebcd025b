import fc from 'fast-check';
import type {Piece} from '../train.ts';

/** Slogans of 1 to 24 lines, from one short word to lines that need several pieces. */
export const piecesOf = (): fc.Arbitrary<readonly Piece[]> =>
  fc
    .array(fc.array(fc.integer({min: 20, max: 8_000}), {minLength: 1, maxLength: 3}), {
      minLength: 1,
      maxLength: 24,
    })
    .map((lines) =>
      lines.flatMap((widths) =>
        widths.map((width, i) => ({width, endsLine: i === widths.length - 1})),
      ),
    );
