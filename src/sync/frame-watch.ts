import {BEAT_SECONDS} from '../wire/api.ts';
import {PULSE, type Pulse} from '../wire/pulse.ts';
import type {HallLink} from './hall-link.ts';

const MINUTE = 60_000;

/**
 * Reports with its beats, and to a watchdog that asks, how long the page has waited for a frame: a
 * picture that stands still cannot say so itself. It asks for one whenever something has changed, and
 * with the minute of the clocks: frames that are drawn anyway. In between a calm page draws none,
 * for each would cost it a look at every style.
 */
export function watchFrames(link: Pick<HallLink, 'report' | 'status' | 'clock' | 'subscribe'>) {
  let askedAt: number | undefined;
  const ask = () => {
    if (askedAt !== undefined) return;
    askedAt = performance.now();
    requestAnimationFrame(() => {
      askedAt = undefined;
    });
  };
  const askWithTheMinute = () => {
    setTimeout(
      () => {
        ask();
        askWithTheMinute();
      },
      MINUTE - (link.clock.now() % MINUTE),
    );
  };
  const frameWait = () => (askedAt === undefined ? 0 : Math.round(performance.now() - askedAt));
  ask();
  askWithTheMinute();
  link.subscribe(ask);
  setInterval(() => {
    link.report({frameWait: frameWait()});
  }, BEAT_SECONDS * 1000);
  Object.defineProperty(globalThis, PULSE, {
    value: (): Pulse => ({frameWait: frameWait(), ...dataAge(link)}),
  });
}

function dataAge({status, clock}: Pick<HallLink, 'status' | 'clock'>): {dataAge?: number} {
  if (status.kind === 'starting') return {};
  return {dataAge: status.kind === 'live' ? 0 : clock.now() - status.since};
}
