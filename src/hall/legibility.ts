import type {Display} from './signage.ts';

/**
 * Whether people at the back can read a screen. Heights in millimetres for each metre of the farthest
 * viewer: 10 for what is called (ADA 703.5.5 asks the same of overhead signs), 7 for what scrolls, 3
 * as the floor for anything at all.
 */
export const NEEDED_MM_PER_M = {call: 10, slogan: 7, text: 3} as const;

export type TextKind = keyof typeof NEEDED_MM_PER_M;

/** Height of a digit or capital of our typeface, and of a Chinese character, in ems. */
export const DIGIT_EM = 0.733;
export const CHARACTER_EM = 0.92;

/** One kind of text that is too small on a display. */
export interface TooSmall {
  readonly kind: TextKind;
  /** Heights in pixels. */
  readonly has: number;
  readonly needs: number;
  /** How far away it can still be read, in metres. */
  readonly readableTo: number;
}

/** Compares the smallest height of each kind, in pixels, with what the display's viewers need. */
export function tooSmall(
  heights: Readonly<Partial<Record<TextKind, number>>>,
  viewing: Display['viewing'],
): TooSmall[] {
  if (!viewing) return [];
  return (Object.keys(NEEDED_MM_PER_M) as TextKind[]).flatMap((kind) => {
    const has = heights[kind];
    const needs = (NEEDED_MM_PER_M[kind] * viewing.farthest) / viewing.pitch;
    // Half a pixel is the renderer's own doing.
    if (has === undefined || has + 0.5 >= needs) return [];
    const readableTo = Math.floor((has * viewing.pitch) / NEEDED_MM_PER_M[kind]);
    return [{kind, has, needs, readableTo}];
  });
}
