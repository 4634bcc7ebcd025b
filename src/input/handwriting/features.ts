import {CELLS, type Samples} from './samples.ts';

const ANGLES = 4;

/** How many numbers describe a writing as a whole. */
export const FEATURES = CELLS * CELLS * ANGLES;

/**
 * How much ink of each of four directions lies in each cell of the grid, shared between neighbouring
 * cells and directions; the root keeps much ink in one cell from outweighing the rest. Of length
 * one, so that the product of two is their likeness.
 *
 * @param into `FEATURES` zeros, which the numbers are written to
 */
export function describe(samples: Samples, into = new Float32Array(FEATURES)): Float32Array {
  for (let at = 0; at < samples.length; at += 4) {
    const x = (samples[at] ?? 0) - 0.5;
    const y = (samples[at + 1] ?? 0) - 0.5;
    const angle = Math.atan2(samples[at + 3] ?? 0, samples[at + 2] ?? 0) / (2 * Math.PI);
    spread(into, x, y, (angle < 0 ? angle + 1 : angle) * ANGLES);
  }
  toLengthOne(into);
  return into;
}

function spread(into: Float32Array, x: number, y: number, turn: number): void {
  const direction = Math.floor(turn);
  const rest = turn - direction;
  const column = Math.floor(x);
  const row = Math.floor(y);
  for (let corner = 0; corner < 4; corner++) {
    const right = corner & 1;
    const below = corner >> 1;
    const share = (right ? x - column : 1 + column - x) * (below ? y - row : 1 + row - y);
    const cell = (within(row + below) * CELLS + within(column + right)) * ANGLES;
    add(into, cell + (direction % ANGLES), share * (1 - rest));
    add(into, cell + ((direction + 1) % ANGLES), share * rest);
  }
}

const within = (cell: number) => Math.max(0, Math.min(CELLS - 1, cell));

const add = (into: Float32Array, index: number, amount: number) => {
  into[index] = (into[index] ?? 0) + amount;
};

function toLengthOne(features: Float32Array): void {
  let sum = 0;
  for (const amount of features) sum += amount;
  if (sum === 0) return;
  for (let at = 0; at < features.length; at++) features[at] = Math.sqrt((features[at] ?? 0) / sum);
}
