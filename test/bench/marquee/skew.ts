import type {Page} from 'playwright-core';
import {openWall, slogansOf, traced} from './wall-page.ts';

export interface WallSkew {
  /** Between two walls in browsers of their own, milliseconds: place on the band, by the machine's clock. */
  readonly ms: number;
  /** Again after hub time moved by 3 s for both, at different moments. */
  readonly afterCorrectionMs: number;
}

interface Phase {
  readonly lap: number;
  /** When the first line comes in, milliseconds of the machine's clock; modulo the lap. */
  readonly enters: number;
}

/** How far apart two walls show the same line. */
export async function wallSkew(url: string): Promise<WallSkew> {
  const one = await openWall(url);
  const other = await openWall(url);
  // A few round trips more, and each knows hub time as well as it can.
  await other.wall.waitForTimeout(20_000);
  const ms = apart(await phaseOf(one.wall), await phaseOf(other.wall));
  await correct(one.wall, 3_000);
  await other.wall.waitForTimeout(2_300);
  await correct(other.wall, 3_000);
  await settled(one.wall);
  await settled(other.wall);
  const afterCorrectionMs = apart(await phaseOf(one.wall), await phaseOf(other.wall));
  await one.browser.close();
  await other.browser.close();
  return {ms, afterCorrectionMs};
}

function apart(one: Phase, other: Phase): number {
  const {lap} = one;
  if (Math.abs(lap - other.lap) > 1e-6) throw new Error(`laps of ${lap} and ${other.lap} ms`);
  const off = (((one.enters - other.enters) % lap) + lap) % lap;
  return Math.round(Math.min(off, lap - off) * 100) / 100;
}

async function phaseOf(page: Page): Promise<Phase> {
  let lap = 0;
  let start = 0;
  // The mark has a time of the page and one of the machine: so the two are tied.
  const events = await traced(page, ['blink.user_timing'], async () => {
    [lap, start] = await slogansOf(page).evaluate(({shadowRoot}) => {
      const lanes = [...(shadowRoot?.querySelectorAll('.lane') ?? [])];
      const first = [...(lanes.at(-1)?.querySelectorAll('.wagon') ?? [])].find((wagon) =>
        wagon.textContent.startsWith('一声问候'),
      );
      const [animation] = first?.getAnimations() ?? [];
      const {startTime: at} = performance.mark('tie');
      const duration = Number(animation?.effect?.getComputedTiming().duration);
      return [duration, Number(animation?.startTime) - at] as const;
    });
  });
  const mark = events.find(({name}) => name === 'tie');
  if (!mark) throw new Error('the browser noted no mark');
  return {lap, enters: mark.ts / 1000 + start};
}

/** What is moved here of the slogans' element, whose own types are a browser's. */
interface Moved {
  readonly now: () => number;
  keepStep(): void;
}

/** As if the hub's clock had been set. */
async function correct(page: Page, by: number): Promise<void> {
  await slogansOf(page).evaluate((element, ms) => {
    const track = element as unknown as Moved;
    const {now} = track;
    // The board hands its clock over with each render: it stays the moved one.
    Object.defineProperty(track, 'now', {get: () => () => now() + ms, set: () => undefined});
    track.keepStep();
  }, by);
}

/** The lane of the time before has left. */
async function settled(page: Page): Promise<void> {
  await slogansOf(page).locator('.lane').nth(1).waitFor({state: 'detached', timeout: 180_000});
}
