import {hostOf} from '../host-of.ts';

/** On buttons that are meant to be tapped again and again: digits, one more, one fewer. */
const REPEAT = 'data-repeat';

/** A hand that taps on without a pause is heard again after so many pauses. */
const PAUSES = 4;

/**
 * Makes taps forgiving. A finger that trembles past the browser's slop still presses the button
 * it went down and up on, and a second tap within `pause` milliseconds of the last one is not a second answer,
 * also where another screen has come under the finger. Only from one button marked `data-repeat` to
 * another every tap counts, however quick. Fingers are heard each for itself: a palm that rests on the
 * glass silences nobody, and two thumbs write two letters. Returns the way to stop.
 */
export function guardTouches(
  root: HTMLElement,
  pause: number,
  clock = () => performance.now(),
): () => void {
  /** What each finger on the glass came down on. */
  const pressed = new Map<number, HTMLButtonElement>();
  let last = Number.NEGATIVE_INFINITY;
  /** When a tap was last taken. */
  let taken = last;
  let repeating = false;
  /** Pointers whose tap was answered when they went up. */
  const answered = new Set<number>();

  const down = (event: PointerEvent) => {
    if (event.isPrimary) answered.clear();
    const button = buttonIn(event.composedPath());
    if (button) pressed.set(event.pointerId, button);
  };
  const up = (event: PointerEvent) => {
    const button = pressed.get(event.pointerId);
    pressed.delete(event.pointerId);
    if (!button || event.pointerType === 'mouse' || button.disabled) return;
    // A touch keeps its first target wherever it ends, so ask where the finger is.
    if (buttonAt(event.clientX, event.clientY) !== button) return;
    button.click();
    answered.add(event.pointerId);
  };
  const cancel = ({pointerId}: PointerEvent) => {
    pressed.delete(pointerId);
  };
  const click = (event: MouseEvent) => {
    const now = clock();
    const button = buttonIn(event.composedPath());
    const repeats = button?.hasAttribute(REPEAT) ?? false;
    // The browser's own click follows a tap that has been answered already.
    const echo = event instanceof PointerEvent && answered.has(event.pointerId);
    if (echo || (now - last < pause && !(repeats && repeating))) {
      // A hand that trembles taps on: each tap that is not taken begins the pause anew.
      if (!echo) last = Math.min(now, taken + (PAUSES - 1) * pause);
      event.stopImmediatePropagation();
      event.preventDefault();
      return;
    }
    if (!button) return;
    last = now;
    taken = now;
    repeating = repeats;
    // What the other hand still holds was meant for the screen as it was.
    if (!repeats) pressed.clear();
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
