import {openWall, traced} from './wall-page.ts';

export interface StalledFrames {
  readonly seconds: number;
  readonly framesPerSecond: number;
  /** Frames that a panel of 60 pictures a second would have had and did not get. */
  readonly dropped: number;
  readonly worstGapMs: number;
}

/** The slogans while the page's own thread stands still half a second in every two. */
export async function framesWhileStalled(url: string, seconds: number): Promise<StalledFrames> {
  const {browser, wall} = await openWall(url);
  await wall.evaluate(() => {
    setInterval(() => {
      const until = performance.now() + 500;
      while (performance.now() < until);
    }, 2_000);
  });
  await wall.waitForTimeout(1_000);
  const events = await traced(
    wall,
    ['devtools.timeline.frame', 'disabled-by-default-devtools.timeline.frame'],
    () => wall.waitForTimeout(seconds * 1000),
  );
  await browser.close();
  const drawn = events
    .filter(({name}) => name === 'DrawFrame')
    .map(({ts}) => ts / 1000)
    .sort((a, b) => a - b);
  const gaps = drawn.slice(1).map((at, i) => at - (drawn[i] ?? at));
  const spanMs = (drawn.at(-1) ?? 0) - (drawn[0] ?? 0);
  const missed = (gap: number) => Math.max(0, Math.round(gap / (1000 / 60)) - 1);
  return {
    seconds,
    framesPerSecond: Math.round((gaps.length / spanMs) * 1e5) / 100,
    dropped: gaps.reduce((sum, gap) => sum + missed(gap), 0),
    worstGapMs: Math.round(Math.max(...gaps) * 10) / 10,
  };
}
