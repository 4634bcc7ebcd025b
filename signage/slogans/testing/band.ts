import {assert} from '@open-wc/testing';
import hall from '../../../src/hub/example/hall.json' with {type: 'json'};
import '../slogan-track.ts';
import type {SloganTrack} from '../slogan-track.ts';

export const SIX: readonly string[] = hall.signage.slogans.map(({text}) => text);
export const OTHERS: readonly string[] = ['今天下午办理至五点', '请带好随身物品'];
const FRAME = 1000 / 60;
/** Nine in the morning, and half a pixel: places are then compared between two steps. */
const NINE = Date.UTC(2026, 10, 23, 1) + 4;

/** Bands with slogans on a clock that only the test moves. */
export class Bands {
  /** The page's clock, milliseconds. */
  page = Math.round(performance.now());
  /** Hub time minus the page's. */
  hub = NINE - this.page;
  readonly #tracks: SloganTrack[] = [];

  async put(
    properties: Partial<Pick<SloganTrack, 'slogans' | 'mode' | 'seconds' | 'refresh'>> = {},
    size = 'width: 1920px; height: 140px',
  ): Promise<SloganTrack> {
    const track = document.createElement('rc-slogan-track');
    track.style.cssText = size;
    track.page = () => this.page;
    track.now = () => this.page + this.hub;
    Object.assign(track, {slogans: SIX, ...properties});
    document.body.append(track);
    this.#tracks.push(track);
    await this.ready(track);
    return track;
  }

  /** What was given to the track is taken in: its letters are at hand. */
  async ready(track: SloganTrack): Promise<void> {
    await track.updateComplete;
    await track.lettersReady;
    track.keepStep();
  }

  remove(): void {
    for (const track of this.#tracks) track.remove();
  }
}

export const rooted = (track: SloganTrack): ShadowRoot =>
  track.shadowRoot ?? assert.fail('not rendered');

export const animationsOf = (track: SloganTrack): Animation[] =>
  [...rooted(track).querySelectorAll('.wagon, .card')].flatMap((element) =>
    element.getAnimations(),
  );

export const startOf = ({startTime}: Animation): number =>
  Number(startTime ?? assert.fail('not placed'));

export const lanesOf = (track: SloganTrack): number =>
  rooted(track).querySelectorAll('.lane').length;

/** Looks at the track as the compositor would show it at a moment of the page's clock. */
function heldAt<T>(track: SloganTrack, moment: number, look: () => T): T {
  const starts = animationsOf(track).map((animation) => [animation, startOf(animation)] as const);
  for (const [animation, start] of starts) {
    animation.pause();
    animation.currentTime = moment - start;
  }
  const seen = look();
  for (const [animation, start] of starts) animation.startTime = start;
  return seen;
}

export interface Seen {
  readonly piece: Element;
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

/** The lines, or pieces of them, that scroll through the band, from left to right. */
export function scrollingAt(track: SloganTrack, moment: number): Seen[] {
  return heldAt(track, moment, () => {
    const band = track.getBoundingClientRect();
    return [...rooted(track).querySelectorAll('.piece')]
      .flatMap((piece) => {
        const {left, right} = piece.getBoundingClientRect();
        if (right <= band.left || left >= band.right) return [];
        const text = piece.textContent.replace('◆', '');
        return {piece, left: left - band.left, right: right - band.left, text};
      })
      .sort((a, b) => a.left - b.left);
  });
}

export const placesAt = (track: SloganTrack, moment: number): string[] =>
  scrollingAt(track, moment).map(({left, text}) => `${text} ${Math.round(left)}`);

/** The lines that stand in the band, with how much of each is to be seen. */
export function standingAt(track: SloganTrack, moment: number): Record<string, number> {
  return heldAt(track, moment, () => {
    const cards = [...rooted(track).querySelectorAll('.card')];
    const seen = cards.map((card) => [
      card.textContent,
      Math.round(Number(getComputedStyle(card).opacity) * 100) / 100,
    ]);
    return Object.fromEntries(seen.filter(([, opacity]) => opacity !== 0)) as Record<
      string,
      number
    >;
  });
}

/** Follows the band frame by frame: nothing jumps, nothing overlaps. Gives the widest gap, in pixels. */
export function follow(track: SloganTrack, from: number, until: number, pixels = 2): number {
  const band = track.clientWidth;
  let before = new Map<Element, Seen>();
  let widest = 0;
  for (let moment = from; moment < until; moment += FRAME) {
    const row = scrollingAt(track, moment);
    for (const [i, {piece, left, right, text}] of row.entries()) {
      const was = before.get(piece);
      if (was) {
        const moved = was.left - left;
        assert.isAtLeast(moved, pixels - 1.01, `${text} moved ${moved} px`);
        assert.isAtMost(moved, pixels + 1.01, `${text} moved ${moved} px`);
      } else if (moment > from) {
        assert.isAtLeast(left, band - pixels - 1.01, `${text} appeared`);
      }
      const gap = (row[i + 1]?.left ?? right) - right;
      assert.isAtLeast(gap, -1.01, `something stands on ${text}`);
      widest = Math.max(widest, gap);
      before.delete(piece);
    }
    for (const {right, text} of before.values()) {
      assert.isAtMost(right, pixels + 1.01, `${text} vanished`);
    }
    before = new Map(row.map((seen) => [seen.piece, seen]));
  }
  return widest;
}
