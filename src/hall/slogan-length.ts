import {NEEDED_MM_PER_M, CHARACTER_EM} from './legibility.ts';
import type {Signage} from './signage.ts';

/**
 * Characters of a slogan that the narrowest strip on which it stands still shows large enough for its farthest
 * viewer; undefined where slogans only scroll, or nothing is known of the screens. A strip is taken to be as wide
 * as its canvas: the wall itself measures what it really shows.
 */
export function legibleSlogan({boards, displays}: Signage): number | undefined {
  const standing = new Set(
    boards
      .filter(({widgets}) =>
        widgets.some((widget) => widget.kind === 'slogans' && widget.mode === 'one-at-a-time'),
      )
      .map(({id}) => id),
  );
  const most = displays.flatMap(({board, canvas, viewing}) => {
    if (!standing.has(board) || !canvas || !viewing) return [];
    const turned = canvas.rotation === 90 || canvas.rotation === 270;
    const width = (turned ? canvas.height : canvas.width) * viewing.pitch;
    const character = (NEEDED_MM_PER_M.slogan * viewing.farthest) / CHARACTER_EM;
    return Math.max(1, Math.floor(width / character));
  });
  return most.length > 0 ? Math.min(...most) : undefined;
}
