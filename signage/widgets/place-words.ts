import type {CalledTo} from '../../src/hall/layout.ts';
import {words} from '../words.ts';

/** `5 号窗口左侧`, a room's name, or the guide desk for a room that nobody may know of. */
export function placeWords(to: CalledTo): string {
  if (to.kind === 'window') return `${String(to.number)} ${words.window}${words.sides[to.side]}`;
  return to.kind === 'room' ? to.name.zh : words.guideDesk;
}
