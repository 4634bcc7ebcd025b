/** Pixels: the second press of a double click comes where the first was, as well as a hand can. */
const SAME_PLACE = 24;

/**
 * Makes a double click one press. What a press does may put another button under the pointer, so the
 * presses that follow one that acted at the same place go nowhere: on the button's successor, in a dialog that it
 * opened, and beside that dialog. Who goes on to another place means it. Keys press buttons too, without a pointer, and
 * are let through.
 *
 * @param pause milliseconds that presses go nowhere, asked at each of them
 * @returns the way to end it
 */
export function guardPresses(root: EventTarget, pause: () => number): () => void {
  let acted: MouseEvent | undefined;
  const guard = (event: Event) => {
    if (!(event instanceof MouseEvent) || event.detail === 0) return;
    if (acted && event.timeStamp - acted.timeStamp < pause() && isSamePlace(event, acted)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (doesSomething(event)) {
      acted = event;
    }
  };
  root.addEventListener('click', guard, {capture: true});
  return () => {
    root.removeEventListener('click', guard, {capture: true});
  };
}

const isSamePlace = (one: MouseEvent, other: MouseEvent) =>
  Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) < SAME_PLACE;

/** Whether there is a button under the pointer, or the veil around a dialog, which closes it. */
function doesSomething(event: MouseEvent): boolean {
  const path = event.composedPath();
  return (
    path[0] instanceof HTMLDialogElement ||
    path.some((node) => node instanceof HTMLElement && /^(BUTTON|A|SUMMARY)$/.test(node.tagName))
  );
}
