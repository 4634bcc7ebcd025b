/**
 * Takes two presses within `pause` milliseconds for one: the card under the finger may have made room
 * for the next one in between, and nobody meant that. Keys are left alone. Returns the way to stop.
 */
export function guardPresses(root: HTMLElement, pause: number): () => void {
  let last = Number.NEGATIVE_INFINITY;

  const press = (event: MouseEvent) => {
    // A key, or a script, presses without a pointer and says so by 0.
    if (event.detail === 0 || !event.composedPath().some(isButton)) return;
    // The moment of the finger, not of the page, which may have been busy.
    if (event.timeStamp - last < pause) {
      event.stopImmediatePropagation();
      event.preventDefault();
      return;
    }
    last = event.timeStamp;
  };

  root.addEventListener('click', press, {capture: true});
  return () => {
    root.removeEventListener('click', press, {capture: true});
  };
}

const isButton = (part: EventTarget) => part instanceof HTMLButtonElement;
