import {BEAT_SECONDS} from '../wire/api.ts';
import type {HallLink} from './hall-link.ts';

/**
 * Reports the age of the page's last frame with its beats: a picture that stands still cannot say so
 * itself. One frame a beat is enough, and leaves the main thread alone in between.
 */
export function watchFrames(link: Pick<HallLink, 'report'>): void {
  let last = performance.now();
  setInterval(() => {
    requestAnimationFrame((at) => {
      last = at;
    });
    link.report({frameAge: Math.round(performance.now() - last)});
  }, BEAT_SECONDS * 1000);
}
