import '@fontsource-variable/noto-sans-sc';
import '../../signage/wall-app.ts';
import {freeze} from './freeze.ts';
import {textHeights} from '../../signage/measure.ts';
import {faultsOf} from './geometry.ts';
import {unlikeness} from './likeness.ts';
import {stages, type StageName} from './stages.ts';

const pageClock = performance.now.bind(performance);

const frame = () => new Promise(requestAnimationFrame);

/** Mounts one board in one state; resolves when it stands. */
async function show(display: string, stage: StageName): Promise<void> {
  document.querySelector('rc-wall-app')?.remove();
  // The hall's clock stands still; the page's has to as well, or the slogans would run behind it.
  const at = pageClock();
  performance.now = () => at;
  const wall = document.createElement('rc-wall-app');
  const {link, happens, caption} = stages[stage]();
  wall.link = link;
  wall.display = display;
  wall.caption = caption ?? '';
  document.body.append(wall);
  // The board is measured in the first frame and drawn in the next.
  for (let frames = 0; frames < 3; frames += 1) await frame();
  happens?.(wall);
  wall.requestUpdate();
  // Letters that come late ask for others.
  do {
    await document.fonts.ready;
    await frame();
  } while (document.fonts.status === 'loading');
  freeze(wall, at);
  await frame();
}

/** What is wrong with the picture that stands there, and how small its texts are. */
function examine() {
  const wall = document.querySelector('rc-wall-app');
  if (!wall) throw new Error('nothing is shown');
  return {faults: faultsOf(wall), heights: textHeights(wall), viewing: wall.shown?.viewing};
}

/** What a test may ask of the page. */
const scene = {show, examine, unlikeness};
export type ScenePage = typeof scene;

Object.assign(globalThis, {scene});
