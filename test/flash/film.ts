import {pixels} from '../boards/likeness.ts';
import {frame, StillWall} from '../boards/still-wall.ts';
import type {MemoryLink} from '../../src/sync/testing/memory-link.ts';
import {transitions, type TransitionName} from './transitions.ts';

let wall: StillWall;
let link: MemoryLink;
let name: TransitionName;
let moving: Animation[] = [];

/** Puts the display up as it is before anything happens; gives back how many things will. */
async function begin(of: TransitionName): Promise<number> {
  name = of;
  const {display, link: hall, steps} = transitions[name];
  link = hall();
  wall = await StillWall.up(link, display);
  await wall.draw();
  await wall.freeze();
  return steps.length;
}

/** Lets the next thing happen; everything that moves because of it stands at its beginning. */
async function act(step: number): Promise<void> {
  transitions[name].steps[step]?.(link);
  await wall.draw();
  // What scrolls is no flash: slogans stand still, as if nothing had happened to them.
  moving = wall.beginnings();
  await frame();
}

/** Brings everything that moves to so many milliseconds after it began; whether anything goes on. */
async function seek(ms: number): Promise<boolean> {
  for (const animation of moving) animation.currentTime = ms;
  wall.holdSlogans();
  await frame();
  return moving.some(({effect}) => Number(effect?.getComputedTiming().endTime) > ms);
}

/** The pixels of one picture, RGBA in base64. */
async function frameOf(picture: string): Promise<string> {
  const {data} = await pixels(picture, 'png');
  return btoa(String.fromCharCode(...data));
}

/** What a test may ask of the page. */
const film = {begin, act, seek, frameOf};
export type FilmPage = typeof film;

Object.assign(globalThis, {film});
