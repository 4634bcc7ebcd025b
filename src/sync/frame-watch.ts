import {BEAT_SECONDS} from '../wire/api.ts';
import {PULSE, type Pulse} from '../wire/pulse.ts';
import type {HallLink} from './hall-link.ts';

/**
 * Reports the age of the page's last frame with its beats, and to a watchdog that asks: a picture that
 * stands still cannot say so itself. One frame a beat is enough, and leaves the main thread alone in between.
 */
export function watchFrames(link: Pick<HallLink, 'report' | 'status' | 'clock'>): void {
  let last = performance.now();
  const frameAge = () => Math.round(performance.now() - last);
  setInterval(() => {
    requestAnimationFrame((at) => {
      last = at;
    });
    link.report({frameAge: frameAge()});
  }, BEAT_SECONDS * 1000);
  Object.defineProperty(globalThis, PULSE, {
    value: (): Pulse => ({frameAge: frameAge(), ...dataAge(link)}),
  });
}

function dataAge({status, clock}: Pick<HallLink, 'status' | 'clock'>): {dataAge?: number} {
  if (status.kind === 'starting') return {};
  return {dataAge: status.kind === 'live' ? 0 : clock.now() - status.since};
}
