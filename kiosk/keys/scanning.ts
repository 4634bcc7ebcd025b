import {focusedElement, giveFocus} from './focus.ts';
import {isLanding, isUnseen, type Landing} from './landing.ts';
import type {Box} from './next-in-direction.ts';
import './scan-frame.ts';
import {
  nextStop,
  pointedAt,
  samePosition,
  scanStart,
  selectStop,
  type Pointed,
  type ScanPosition,
} from './scan-position.ts';
import {controlsUnder, stopsOf, type Stop} from './scan-stops.ts';
import {lookAt, type Sight} from './sight.ts';

/** What somebody with one or two switches sees: a frame that goes from stop to stop. */
export class Scanning {
  readonly #app: Element;
  readonly #frame = document.createElement('rc-scan-frame');
  #scope: Element | undefined;
  #screen: Element | undefined;
  #heading = '';
  #landing: Landing | undefined;
  #stops: readonly Stop<HTMLElement>[] = [];
  #position: ScanPosition = scanStart;

  constructor(app: Element) {
    this.#app = app;
  }

  /** To be called as often as the screen may have changed; `now` in milliseconds. */
  look(now: number): void {
    const sight = lookAt(this.#app);
    const stops = stopsOf(sight.parts, (control) => control.getBoundingClientRect());
    if (sight.screen !== this.#screen || sight.heading !== this.#heading) {
      this.#landing = {screen: sight.screen, since: now};
    }
    this.#position = isLanding(this.#landing, sight, now)
      ? scanStart
      : samePosition(this.#stops, this.#position, stops);
    this.#stops = stops;
    this.#screen = sight.screen;
    this.#heading = sight.heading;
    this.#show(sight);
  }

  next(): void {
    this.#landing = undefined;
    this.#position = nextStop(this.#stops, this.#position);
  }

  /** Presses nothing on a screen that came up only just now. */
  select(now: number): void {
    if (isUnseen(this.#landing, now)) return;
    this.#landing = undefined;
    const {position, pressed} = selectStop(this.#stops, this.#position);
    this.#position = position;
    pressed?.click();
  }

  /** Takes the frame away; the next look begins anew. */
  stop(): void {
    this.#frame.remove();
    this.#screen = undefined;
  }

  #show({scope, controls}: Sight): void {
    const pointed = pointedAt(this.#stops, this.#position);
    if (!pointed) {
      this.#frame.remove();
      return;
    }
    if (!this.#frame.isConnected) document.body.append(this.#frame);
    else if (scope !== this.#scope) this.#frame.raise();
    this.#scope = scope;
    this.#frame.leaving = pointed.kind === 'out';
    this.#frame.surround(around(pointed));
    // What is read aloud follows the focus; beside the frame of a group it would say something else.
    if (pointed.kind === 'control') giveFocus(pointed.control);
    else controls.find((control) => control === focusedElement())?.blur();
  }
}

function around(pointed: Pointed<HTMLElement>): Box {
  const stop = pointed.kind === 'out' ? pointed.group : pointed;
  const boxes = controlsUnder(stop).map((control) => control.getBoundingClientRect());
  return {
    left: Math.min(...boxes.map(({left}) => left)),
    top: Math.min(...boxes.map(({top}) => top)),
    right: Math.max(...boxes.map(({right}) => right)),
    bottom: Math.max(...boxes.map(({bottom}) => bottom)),
  };
}
