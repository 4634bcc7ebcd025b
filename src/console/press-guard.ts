/**
 * Makes a double click one press. What a press does may put another button under the pointer, so the
 * presses that follow one that acted go nowhere: on the button's successor, in a dialog that it opened,
 * and beside that dialog. Keys press buttons too, without a pointer, and are let through.
 *
 * @param pause milliseconds that presses go nowhere, asked at each of them
 * @returns the way to end it
 */
export function guardPresses(root: EventTarget, pause: () => number): () => void {
  let acted = -Infinity;
  const guard = (event: Event) => {
    if (!(event instanceof MouseEvent) || event.detail === 0) return;
    if (event.timeStamp - acted < pause()) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (doesSomething(event)) {
      acted = event.timeStamp;
    }
  };
  root.addEventListener('click', guard, {capture: true});
  return () => {
    root.removeEventListener('click', guard, {capture: true});
  };
}

/** Whether there is a button under the pointer, or the veil around a dialog, which closes it. */
function doesSomething(event: MouseEvent): boolean {
  const path = event.composedPath();
  return (
    path[0] instanceof HTMLDialogElement ||
    path.some((node) => node instanceof HTMLElement && /^(BUTTON|A|SUMMARY)$/.test(node.tagName))
  );
}
