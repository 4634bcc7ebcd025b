/**
 * Makes taps forgiving. A finger that trembles past the browser's slop still presses the button
 * it went down and up on, and a second tap within `pause` milliseconds is not a second answer,
 * also where another screen has come under the finger. Returns the way to stop.
 */
export function guardTouches(root: HTMLElement, pause: number): () => void {
  let pressed: HTMLButtonElement | undefined;
  let last = Number.NEGATIVE_INFINITY;

  const down = (event: PointerEvent) => {
    pressed = event.isPrimary ? buttonIn(event.composedPath()) : undefined;
  };
  const up = (event: PointerEvent) => {
    const button = pressed;
    pressed = undefined;
    if (!button || event.pointerType === 'mouse' || button.disabled) return;
    // A touch keeps its first target wherever it ends, so ask where the finger is.
    if (buttonAt(event.clientX, event.clientY) === button) button.click();
  };
  const cancel = () => {
    pressed = undefined;
  };
  // The browser's own click, which follows a tap, falls into the pause as well.
  const click = (event: MouseEvent) => {
    const now = performance.now();
    if (now - last < pause) {
      event.stopImmediatePropagation();
      event.preventDefault();
      return;
    }
    if (buttonIn(event.composedPath())) last = now;
  };

  const capture = {capture: true};
  root.addEventListener('pointerdown', down, capture);
  root.addEventListener('pointerup', up, capture);
  root.addEventListener('pointercancel', cancel, capture);
  root.addEventListener('click', click, capture);
  return () => {
    root.removeEventListener('pointerdown', down, capture);
    root.removeEventListener('pointerup', up, capture);
    root.removeEventListener('pointercancel', cancel, capture);
    root.removeEventListener('click', click, capture);
  };
}

const buttonIn = (path: readonly EventTarget[]) =>
  path.find((part): part is HTMLButtonElement => part instanceof HTMLButtonElement);

function buttonAt(x: number, y: number): HTMLButtonElement | undefined {
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot) {
    const inner = element.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
    if (at instanceof HTMLButtonElement) return at;
  }
  return undefined;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
