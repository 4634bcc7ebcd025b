import type {Box} from './free-corner.ts';

/** Widgets that tell whom to go where. */
const CALLS = 'rc-call-stage, rc-last-calls, rc-own-window, rc-window-grid, rc-alarm-board';

/** Where calls stand on the screen, or may stand in a moment. */
export function callBoxes(root: ParentNode): Box[] {
  const own = [...root.querySelectorAll(CALLS)].map((element) => element.getBoundingClientRect());
  const inside = [...root.querySelectorAll('*')].flatMap(({shadowRoot}) =>
    shadowRoot ? callBoxes(shadowRoot) : [],
  );
  return [...own, ...inside];
}
