import '@fontsource-variable/noto-sans-sc';
import '../../signage/board/other-widgets.ts';
import '../../signage/alarm/alarm-board.ts';
import '../../signage/test-card/test-card.ts';
import '../../signage/wall-app.ts';
import type {WallApp} from '../../signage/wall-app.ts';
import type {HallLink} from '../../src/sync/hall-link.ts';
import {beginningsIn, freeze, holdSlogans} from './freeze.ts';

const pageClock = performance.now.bind(performance);

export const frame = () => new Promise(requestAnimationFrame);

/** A board is measured in one frame and drawn in the next, and its slogans come with a third. */
async function frames(): Promise<void> {
  for (let count = 0; count < 3; count += 1) await frame();
}

/** A wall of the page, in place of the one before, in a hall whose clock stands still. */
export class StillWall {
  readonly element: WallApp;
  /** Of the page's clock, which stands still as well, or the slogans would run behind the hall's. */
  readonly #at = pageClock();

  private constructor(link: HallLink, display: string) {
    const at = this.#at;
    performance.now = () => at;
    document.querySelector('rc-wall-app')?.remove();
    this.element = document.createElement('rc-wall-app');
    this.element.link = link;
    this.element.display = display;
  }

  /** Resolves when the board is there. */
  static async up(link: HallLink, display: string, caption = ''): Promise<StillWall> {
    const wall = new StillWall(link, display);
    wall.element.caption = caption;
    document.body.append(wall.element);
    await frames();
    return wall;
  }

  /** Draws what has happened, with all its letters: those that come late ask for others. */
  async draw(): Promise<void> {
    this.element.requestUpdate();
    do {
      await document.fonts.ready;
      await frame();
    } while (document.fonts.status === 'loading');
    await frames();
  }

  /** Stops what moves because of a change at its beginning, and everything else where it is. */
  beginnings(): Animation[] {
    return beginningsIn(this.element, this.#at);
  }

  /** Stops slogans that have started anew since. */
  holdSlogans(): void {
    holdSlogans(this.element, this.#at);
  }

  /** Lets nothing move any more. */
  async freeze(): Promise<void> {
    freeze(this.element, this.#at);
    await frame();
  }
}
