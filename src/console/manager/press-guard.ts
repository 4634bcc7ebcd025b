/** Whether a press does something where it lands. */
const acts = (event: Event): boolean =>
  event.composedPath().some((part) => part instanceof HTMLButtonElement && !part.disabled);

/**
 * Ignores a pointer's press on anything below `root` within `pause` milliseconds after one that acted: a
 * list closes up under the pointer, and the second press of a double click would act on the next line.
 * A key's press (detail 0) is never ignored, as the focus stays where it is. Returns the way to stop.
 */
export function guardPresses(root: HTMLElement, pause: number): () => void {
  let acted = -Infinity;
  const guard = (event: MouseEvent) => {
    if (event.detail === 0) return;
    if (event.timeStamp - acted < pause) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (acts(event)) {
      acted = event.timeStamp;
    }
  };
  root.addEventListener('click', guard, true);
  return () => {
    root.removeEventListener('click', guard, true);
  };
}
