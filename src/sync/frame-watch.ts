import {BEAT_SECONDS} from '../wire/api.ts';
import {PULSE, type Pulse} from '../wire/pulse.ts';
import type {HallLink} from './hall-link.ts';

const MINUTE = 60_000;

/** How time passes here, in milliseconds. */
interface PageTime {
  readonly now: () => number;
  readonly after: (ms: number, work: () => void) => unknown;
}

const pageTime: PageTime = {
  now: () => performance.now(),
  after: (ms, work) => setTimeout(work, ms),
};

export interface FrameWatchOptions {
  /** Whether nobody is at the screen; without it a page does not say. */
  readonly quiet?: () => boolean;
  /** Whether it may begin anew; as `quiet` without it. */
  readonly calm?: () => boolean;
  readonly time?: PageTime;
}

/**
 * Reports with its beats, and to a watchdog that asks, how long the page has waited for a frame: a
 * picture that stands still cannot say so itself. It asks for one whenever the hall changes or somebody
 * touches the screen, and with each minute, for a clock may stand there. A page that is calm in between
 * draws none, for each frame costs a look at every style. Nobody sees a hidden page, and it has no frames.
 */
export function watchFrames(
  link: Pick<HallLink, 'report' | 'status' | 'clock' | 'subscribe'>,
  {quiet, calm, time: {now, after} = pageTime}: FrameWatchOptions = {},
): void {
  let askedAt: number | undefined;
  const ask = () => {
    if (document.hidden || askedAt !== undefined) return;
    askedAt = now();
    requestAnimationFrame(() => {
      askedAt = undefined;
    });
  };
  const frameWait = () =>
    askedAt === undefined || document.hidden ? 0 : Math.round(now() - askedAt);
  const askWithTheMinute = () => {
    after(MINUTE - (link.clock.now() % MINUTE), () => {
      ask();
      askWithTheMinute();
    });
  };
  const reportWithTheBeat = () => {
    after(BEAT_SECONDS * 1000, () => {
      link.report({frameWait: frameWait()});
      reportWithTheBeat();
    });
  };
  ask();
  askWithTheMinute();
  reportWithTheBeat();
  link.subscribe(ask);
  addEventListener('pointerdown', ask);
  document.addEventListener('visibilitychange', () => {
    askedAt = undefined;
    ask();
  });
  Object.defineProperty(globalThis, PULSE, {
    value: (): Pulse => ({
      frameWait: frameWait(),
      ...dataAge(link),
      ...(quiet ? {quiet: quiet()} : {}),
      ...(calm ? {calm: calm()} : {}),
    }),
    configurable: true,
  });
}

function dataAge({status, clock}: Pick<HallLink, 'status' | 'clock'>): {dataAge?: number} {
  if (status.kind === 'starting') return {};
  return {dataAge: status.kind === 'live' ? 0 : clock.now() - status.since};
}
