import {hostOf} from '../host-of.ts';

/** On buttons that are meant to be tapped again and again: digits, one more, one fewer. */
const REPEAT = 'data-repeat';

/** A hand that taps on without a pause is heard again after so many pauses. */
const PAUSES = 4;

/** On a button from when a finger comes down on it until its press is answered: it looks pressed. */
const PRESSED = 'data-pressed';

/** What it knows of the page; a test brings its own. */
export interface GuardedPage {
  /** In milliseconds. */
  readonly clock: () => number;
  /** Does `then` once what there is to be seen now is painted. */
  readonly painted: (then: () => void) => void;
}

const thisPage: GuardedPage = {clock: () => performance.now(), painted: afterPaint};

/**
 * Makes taps forgiving. A finger that trembles past the browser's slop still presses the button
 * it went down and up on, and a second tap within `pause` milliseconds of the last one is not a second answer,
 * also where another screen has come under the finger. Only from one button marked `data-repeat` to
 * another every tap counts, however quick. Fingers are heard each for itself: a palm that rests on the
 * glass silences nobody, and two thumbs write two letters. A button shows at once that it was pressed, also
 * where what comes of it takes a slow processor its time: that is begun when the glass has shown the press.
 * Returns the way to stop.
 */
export function guardTouches(
  root: HTMLElement,
  pause: number,
  {clock, painted}: GuardedPage = thisPage,
): () => void {
  /** What each finger on the glass came down on. */
  const pressed = new Map<number, HTMLButtonElement>();
  let last = Number.NEGATIVE_INFINITY;
  /** When a tap was last taken. */
  let taken = last;
  let repeating = false;
  /** Pointers whose tap was answered when they went up. */
  const answered = new Set<number>();
  /** Its tap was taken, and it is being clicked for that. */
  let clicked: HTMLButtonElement | undefined;

  /** Whether a tap on it counts. */
  const takes = (button: HTMLButtonElement | undefined): boolean => {
    const now = clock();
    const repeats = button?.hasAttribute(REPEAT) ?? false;
    if (now - last < pause && !(repeats && repeating)) {
      // A hand that trembles taps on: each tap that is not taken begins the pause anew.
      last = Math.min(now, taken + (PAUSES - 1) * pause);
      return false;
    }
    if (!button) return true;
    last = now;
    taken = now;
    repeating = repeats;
    // What the other hand still holds was meant for the screen as it was.
    if (!repeats) release();
    return true;
  };
  const release = () => {
    for (const button of pressed.values()) button.removeAttribute(PRESSED);
    pressed.clear();
  };

  const down = (event: PointerEvent) => {
    if (event.isPrimary) answered.clear();
    const button = buttonIn(event.composedPath());
    if (!button) return;
    pressed.set(event.pointerId, button);
    if (event.pointerType !== 'mouse') button.setAttribute(PRESSED, '');
  };
  const up = (event: PointerEvent) => {
    const button = pressed.get(event.pointerId);
    pressed.delete(event.pointerId);
    button?.removeAttribute(PRESSED);
    if (!button || event.pointerType === 'mouse' || button.disabled) return;
    // A touch keeps its first target wherever it ends, so ask where the finger is.
    if (buttonAt(event.clientX, event.clientY) !== button) return;
    answered.add(event.pointerId);
    if (!takes(button)) return;
    button.setAttribute(PRESSED, '');
    painted(() => {
      button.removeAttribute(PRESSED);
      clicked = button;
      // One that has gone meanwhile, or may not be pressed any more, hears nothing.
      if (button.isConnected) button.click();
      clicked = undefined;
    });
  };
  const cancel = ({pointerId}: PointerEvent) => {
    pressed.get(pointerId)?.removeAttribute(PRESSED);
    pressed.delete(pointerId);
  };
  const click = (event: MouseEvent) => {
    const button = buttonIn(event.composedPath());
    if (button && button === clicked) return;
    // The browser's own click follows a tap that has been answered already.
    const echo = event instanceof PointerEvent && answered.has(event.pointerId);
    if (!echo && takes(button)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };

  const capture = {capture: true};
  root.addEventListener('pointerdown', down, capture);
  root.addEventListener('pointerup', up, capture);
  root.addEventListener('pointercancel', cancel, capture);
  root.addEventListener('click', click, capture);
  return () => {
    release();
    root.removeEventListener('pointerdown', down, capture);
    root.removeEventListener('pointerup', up, capture);
    root.removeEventListener('pointercancel', cancel, capture);
    root.removeEventListener('click', click, capture);
  };
}

/** Behind a frame's own work comes its paint, and the next task runs behind that. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(undefined);
  });
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
