import type {Samples} from './samples.ts';

/** Squared cells: ink farther from the other's is simply elsewhere, as is the join of two strokes. */
const FAR = 2.5;
/** What the opposite of a direction weighs, in squared cells; a quarter of it, what 30° do. */
const TURN = 0.6;
/** What ink too much weighs; the rest is for ink that is missing. Joins only add ink. */
const TOO_MUCH = 0.3;

/** For each sample of a writing the nearest of a template, and the other way round. */
export interface Matching {
  readonly ofDrawn: Nearest;
  readonly ofTemplate: Nearest;
}

/** One number for each sample of one side. */
interface Nearest {
  /** Squared cells to the nearest of the other side, place and direction together. */
  readonly apart: Float32Array;
  /** Where the four numbers of that nearest start. */
  readonly other: Int32Array;
}

/** A sample of the writing and one of the template that lie near each other, by their starts. */
export type Pair = (drawn: number, template: number, weight: number) => void;

const nobody = (samples: Samples): Nearest => ({
  apart: new Float32Array(samples.length / 4).fill(FAR),
  other: new Int32Array(samples.length / 4),
});

/**
 * Pairs samples by place and direction. No stroke is asked for, so their order, direction and joins
 * do not matter.
 */
export function match(drawn: Samples, template: Samples): Matching {
  const ofDrawn = nobody(drawn);
  const ofTemplate = nobody(template);
  for (let i = 0; i < drawn.length; i += 4) {
    const x = drawn[i] ?? 0;
    const y = drawn[i + 1] ?? 0;
    const cos = drawn[i + 2] ?? 0;
    const sin = drawn[i + 3] ?? 0;
    let nearest = FAR;
    let nearestAt = 0;
    for (let k = 0; k < template.length; k += 4) {
      const dx = x - (template[k] ?? 0);
      const dy = y - (template[k + 1] ?? 0);
      const dc = cos - (template[k + 2] ?? 0);
      const ds = sin - (template[k + 3] ?? 0);
      const apart = dx * dx + dy * dy + TURN * (dc * dc + ds * ds);
      if (apart < nearest) {
        nearest = apart;
        nearestAt = k;
      }
      if (apart < (ofTemplate.apart[k >> 2] ?? 0)) {
        ofTemplate.apart[k >> 2] = apart;
        ofTemplate.other[k >> 2] = i;
      }
    }
    ofDrawn.apart[i >> 2] = nearest;
    ofDrawn.other[i >> 2] = nearestAt;
  }
  return {ofDrawn, ofTemplate};
}

/** How unlike the two are, from 0 to 1. */
export const distance = ({ofDrawn, ofTemplate}: Matching): number =>
  TOO_MUCH * mean(ofDrawn) + (1 - TOO_MUCH) * mean(ofTemplate);

function mean({apart}: Nearest): number {
  let sum = 0;
  for (const squared of apart) sum += squared;
  return apart.length ? sum / apart.length / FAR : 1;
}

/** Calls with each pair of both sides that is near enough to mean the same ink. */
export function eachPair({ofDrawn, ofTemplate}: Matching, call: Pair): void {
  ofDrawn.apart.forEach((apart, at) => {
    if (apart < FAR) call(at * 4, ofDrawn.other[at] ?? 0, TOO_MUCH * (FAR - apart));
  });
  ofTemplate.apart.forEach((apart, at) => {
    if (apart < FAR) call(ofTemplate.other[at] ?? 0, at * 4, (1 - TOO_MUCH) * (FAR - apart));
  });
}
