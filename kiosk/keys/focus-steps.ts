import {focusedElement, giveFocus} from './focus.ts';
import {isLanding, isUnseen, type Landing} from './landing.ts';
import {nextByEar} from './next-by-ear.ts';
import {nextInDirection, type Box, type Direction} from './next-in-direction.ts';
import {isInMain, lookAt, nameOf, type Sight} from './sight.ts';

/** Where somebody stood on a screen. */
interface Place {
  readonly control: HTMLElement;
  readonly main: boolean;
  readonly name: string;
  readonly box: Box;
  readonly heading: string;
}

/**
 * The focus of somebody with five keys. It stands on the first control of a new screen, moves by
 * arrows, comes back to where it was after a dialog, and is never lost when a screen renders anew.
 *
 * For somebody who hears the screen the arrows go in reading order, and the first press on a new screen
 * only says where they stand: nothing is passed over or pressed that was not named.
 */
export class FocusSteps {
  readonly #app: Element;
  readonly #places = new WeakMap<Element, Place>();
  #landing: Landing | undefined;

  constructor(app: Element) {
    this.#app = app;
  }

  /** To be called as often as the screen may have changed; `now` in milliseconds. */
  look(now: number): void {
    const sight = lookAt(this.#app);
    const place = this.#places.get(sight.screen);
    const focused = focusedElement();
    const here = sight.controls.find((control) => control === focused);
    const sameQuestion = place?.heading === sight.heading;
    // Words that change around somebody who changes the language leave them where they are.
    const beside = here && here === place?.control && !isInMain(here, sight);
    if (isLanding(this.#landing, sight, now)) this.#land(sight);
    else if (!place || (!sameQuestion && !beside)) {
      this.#landing = {screen: sight.screen, since: now};
      this.#land(sight);
    } else if (here) this.#keep(here, sight);
    else this.#to(alike(place, sight), sight);
  }

  /** Begins anew on the screen that shows: somebody hears it from now on. */
  restart(now: number): void {
    this.#places.delete(lookAt(this.#app).screen);
    this.look(now);
  }

  move(direction: Direction, byEar = false): void {
    if (byEar && this.#tells()) return;
    this.#landing = undefined;
    const sight = lookAt(this.#app);
    const boxes = sight.controls.map((control) => control.getBoundingClientRect());
    const focused = focusedElement();
    const at = sight.controls.findIndex((control) => control === focused);
    const here = sight.controls[at];
    if (!here) this.#land(sight);
    else if (byEar) this.#to(nextByEar(sight.parts, here, direction, chosenOf), sight);
    else this.#to(sight.controls[nextInDirection(boxes, at, direction)], sight);
  }

  /** Presses nothing on a screen that came up only just now. */
  select(now: number, byEar = false): void {
    if ((byEar && this.#tells()) || isUnseen(this.#landing, now)) return;
    this.#landing = undefined;
    const focused = focusedElement();
    lookAt(this.#app)
      .controls.find((control) => control === focused)
      ?.click();
  }

  /** Gives the focus anew to where it is, so that it is said; only once on each new screen. */
  #tells(): boolean {
    const focused = focusedElement();
    if (!this.#landing || !(focused instanceof HTMLElement)) return false;
    this.#landing = undefined;
    focused.blur();
    giveFocus(focused);
    return true;
  }

  #land(sight: Sight): void {
    this.#to(
      sight.controls.find((control) => isInMain(control, sight)) ?? sight.controls[0],
      sight,
    );
  }

  #to(control: HTMLElement | undefined, sight: Sight): void {
    if (!control) return;
    giveFocus(control);
    this.#keep(control, sight);
  }

  #keep(control: HTMLElement, sight: Sight): void {
    const {screen, heading} = sight;
    const box = control.getBoundingClientRect();
    const main = isInMain(control, sight);
    this.#places.set(screen, {control, main, name: nameOf(control), box, heading});
  }
}

const CHOICE = '[aria-pressed], [aria-checked], [aria-selected]';
const CHOSEN = '[aria-pressed=true], [aria-checked=true], [aria-selected=true]';

/** What is chosen in a line that is one choice: in one of choices and deeds nothing is. */
const chosenOf = (line: readonly HTMLElement[]): HTMLElement | undefined =>
  line.every((control) => control.matches(CHOICE))
    ? line.find((control) => control.matches(CHOSEN))
    : undefined;

/** The same control, else one of the same name, else whatever stands there now. */
function alike(place: Place, sight: Sight): HTMLElement | undefined {
  const {controls} = sight;
  if (controls.includes(place.control)) return place.control;
  const named = controls.filter((control) => nameOf(control) === place.name);
  const beside = controls.filter((control) => isInMain(control, sight) === place.main);
  const from = [named, beside, controls].find(({length}) => length > 0) ?? [];
  return from.toSorted((a, b) => apart(place.box, a) - apart(place.box, b))[0];
}

function apart(box: Box, control: HTMLElement): number {
  const {left, right, top, bottom} = control.getBoundingClientRect();
  return Math.hypot(left + right - box.left - box.right, top + bottom - box.top - box.bottom);
}
