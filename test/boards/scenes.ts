import {fileURLToPath} from 'node:url';
import type {StageName} from './stages.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface BoardScene {
  readonly display: string;
  readonly size: Size;
  readonly stage: StageName;
}

const sized = (width: number, height: number): Size => ({width, height});

/** Shapes that every board has to stand in. */
export const SIZES = [
  sized(3840, 1080),
  sized(3840, 640),
  sized(1920, 1080),
  sized(1080, 1920),
  sized(1920, 320),
  sized(960, 160),
] as const;

const [ledWall, , television, upright, strip, overWindow] = SIZES;

/** Displays of the example with the pixels that they are made for: there everything is to be readable. */
export const NATIVE: Readonly<Record<string, Size>> = {
  // 9.6 × 2.7 m of 2.5 mm.
  wall: ledWall,
  // 55 inches.
  tv: television,
  // 4.8 × 0.8 m of 2.5 mm.
  door: strip,
  // 2.4 × 0.4 m of 2.5 mm.
  'window-5': overWindow,
  // 81 inches.
  'area-b': television,
  // 55 inches, upright beside the entrance.
  info: upright,
};

/** States of an ordinary day. */
export const ORDINARY: ReadonlySet<StageName> = new Set(['calm', 'call', 'five', 'stale']);

/** States in which a board is also pictured in the shapes that are not its own. */
const ELSEWHERE: ReadonlySet<StageName> = new Set(['call', 'five', 'urgent', 'longest']);

/** Whether a reference picture of a scene is kept; squares of one pixel cannot be pictured smaller. */
export const isPictured = ({display, size, stage}: BoardScene): boolean =>
  stage !== 'card' && (NATIVE[display] === size || ELSEWHERE.has(stage));

export const nameOf = ({display, size, stage}: BoardScene): string =>
  `${display}-${String(size.width)}x${String(size.height)}-${stage}`;

/** Where the reference of a scene lies. */
export const referenceOf = (scene: BoardScene): string =>
  fileURLToPath(new URL(`./references/${nameOf(scene)}.webp`, import.meta.url));

/** All states of one display in all shapes. */
export function* scenesOf(display: string, stages: readonly StageName[]): Generator<BoardScene> {
  for (const size of SIZES) for (const stage of stages) yield {display, size, stage};
}
