export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CORNERS: readonly Corner[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];

/** The first corner of a screen where something of this size covers none of the boxes; all in the same unit. */
export function freeCorner(
  screen: Box,
  size: {readonly width: number; readonly height: number},
  taken: readonly Box[],
): Corner | undefined {
  return CORNERS.find((corner) => {
    const left = corner.endsWith('left') ? screen.left : screen.right - size.width;
    const top = corner.startsWith('top') ? screen.top : screen.bottom - size.height;
    const box = {left, top, right: left + size.width, bottom: top + size.height};
    return !taken.some((other) => overlap(box, other));
  });
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;
