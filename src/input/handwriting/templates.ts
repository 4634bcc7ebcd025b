import type {Stroke} from '../engines.ts';
import {describe, FEATURES} from './features.ts';
import {sample, type Samples} from './samples.ts';

/** Distance of samples, in cells, where a writing is described as a whole … */
export const FINE = 0.5;
/** … and where it is compared sample by sample, which costs the square of their number. */
export const COARSE = 1;

/** Characters that writing is compared with, prepared for that: about 2 kB of memory each. */
export interface Templates {
  readonly characters: readonly string[];
  /** The samples of each character, `COARSE` apart. */
  readonly samples: readonly Samples[];
  /**
   * Of each character, from 0 to 1: its likeness with whichever of two descriptions of the same
   * writing is more like it.
   */
  likenesses(one: Float32Array, other: Float32Array): Float32Array;
}

/** @param strokesOf the model of the character at an index of `characters` */
export function prepare(
  characters: readonly string[],
  strokesOf: (index: number) => readonly Stroke[],
): Templates {
  const features = new Float32Array(characters.length * FEATURES);
  const samples = characters.map((_, index) => {
    const strokes = strokesOf(index);
    describe(sample(strokes, FINE), features.subarray(index * FEATURES, (index + 1) * FEATURES));
    return sample(strokes, COARSE);
  });
  return {
    characters,
    samples,
    likenesses: (one, other) => likenesses(features, one, other),
  };
}

function likenesses(all: Float32Array, one: Float32Array, other: Float32Array): Float32Array {
  const likest = new Float32Array(all.length / FEATURES);
  for (let index = 0; index < likest.length; index++) {
    const start = index * FEATURES;
    let withOne = 0;
    let withOther = 0;
    for (let at = 0; at < FEATURES; at++) {
      const feature = all[start + at] ?? 0;
      withOne += feature * (one[at] ?? 0);
      withOther += feature * (other[at] ?? 0);
    }
    likest[index] = Math.max(withOne, withOther);
  }
  return likest;
}
