import {endAfter, joiningLine, passesUntil, type Course, type Run} from './bridge.ts';
import type {Ending, Lane} from './lane.ts';
import type {Lettering} from './line-pieces.ts';
import {coupleTrain, type Wagon} from './train.ts';

export interface Way extends Course {
  readonly pixelRatio: number;
  /** Page time at which it may begin to enter; without it the lane stands at once where hub time says. */
  readonly from: number | undefined;
  /** Page time, milliseconds. */
  readonly now: number;
}

/**
 * The slogans in wagons, each with one animation of the compositor that goes on for ever: in at the
 * right edge, out at the left, unseen until its turn comes again. No script, style or layout while it
 * runs, not even where the text wraps, so that nothing the page does can make it stutter.
 */
export class ScrollingLane implements Lane {
  readonly kind = 'scroll';
  readonly element = document.createElement('div');
  readonly begins: number;
  ending: Ending | undefined;
  #offset: number;
  #run: Run;
  readonly #band: number;
  readonly #moving: {wagon: Wagon; animation: Animation}[];

  /** Animates only once the element is in the document: append it before. */
  constructor(
    host: HTMLElement,
    {pieces, elements}: Lettering,
    {pixelRatio, from, now, ...course}: Way,
  ) {
    const {band, speed, offset} = course;
    const {head, entersAt} = joiningLine(pieces, course, from ?? now);
    const train = coupleTrain(pieces, head, band);
    const lap = train.length / speed;
    // As if it had been going round before: every wagon is on its way, or waits for its next turn.
    const before =
      from === undefined && lap > 0 ? Math.ceil((entersAt + lap - now) / lap) * lap : 0;
    this.#run = {train, speed, entersAt: entersAt - before};
    this.begins = from === undefined ? -Infinity : entersAt;
    this.#offset = offset;
    this.#band = band;
    this.element.className = 'lane';
    host.append(this.element);
    const css = (pixels: number) => `translate3d(${pixels / pixelRatio}px, 0, 0)`;
    this.#moving = train.wagons.map((wagon) => {
      const element = document.createElement('div');
      element.className = 'wagon';
      element.style.inlineSize = `${wagon.width / pixelRatio}px`;
      element.append(...wagon.pieces.flatMap((at) => elements[at]?.cloneNode(true) ?? []));
      this.element.append(element);
      const animation = element.animate(
        {transform: [css(band), css(band - train.length)]},
        // One step for each device pixel: text that moves by fractions shimmers.
        {duration: lap, easing: `steps(${train.length})`, iterations: Infinity, fill: 'both'},
      );
      return {wagon, animation};
    });
    this.#anchor();
  }

  get offset(): number {
    return this.#offset;
  }

  end(from: number, of: 'line' | 'text'): Ending {
    const free = endAfter(this.#run, Math.max(from, this.begins), of);
    for (const {wagon, animation} of this.#moving) {
      const iterations = passesUntil(this.#run, wagon.offset, free);
      animation.effect?.updateTiming({iterations});
    }
    this.ending = {free, gone: free + this.#band / this.#run.speed};
    return this.ending;
  }

  goOn(): void {
    this.ending = undefined;
    for (const {animation} of this.#moving) animation.effect?.updateTiming({iterations: Infinity});
  }

  shift(offset: number): void {
    this.#run = {...this.#run, entersAt: this.#run.entersAt + this.#offset - offset};
    this.#offset = offset;
    this.#anchor();
  }

  remove(): void {
    for (const {animation} of this.#moving) animation.cancel();
    this.element.remove();
  }

  #anchor(): void {
    const {entersAt, speed} = this.#run;
    for (const {wagon, animation} of this.#moving) {
      animation.startTime = entersAt + wagon.offset / speed;
    }
  }
}
