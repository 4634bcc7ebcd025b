import {textHeights} from '../../signage/measure.ts';
import {faultsOf} from './geometry.ts';
import {unlikeness} from './likeness.ts';
import {stages, type StageName} from './stages.ts';
import {StillWall} from './still-wall.ts';

/** Mounts one board in one state; resolves when it stands. */
async function show(display: string, stage: StageName): Promise<void> {
  const {link, happens, caption} = stages[stage]();
  const wall = await StillWall.up(link, display, caption);
  happens?.(wall.element);
  await wall.draw();
  await wall.freeze();
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
