import {nextOf} from './bridge.ts';
import type {Ending, Lane} from './lane.ts';
import {firstTurn, turnAt, turnMs, type FirstTurn, type Turns} from './turns.ts';

/** Shares of the band's lettering that are tried in turn until every line fits. */
const SIZES = [1, 0.9, 0.8, 0.7, 0.62, 0.55, 0.48, 0.42, 0.36, 0.3, 0.25, 0.2, 0.16, 0.12, 0.09];

export interface Stay {
  readonly turns: Turns;
  /** Hub time minus page time, milliseconds. */
  readonly offset: number;
  /** Page time from which it may be seen; without it the lane stands at once where hub time says. */
  readonly from: number | undefined;
  readonly now: number;
}

/** One line at a time, each still for its turn, then passing gently into the next. */
export class StandingLane implements Lane {
  readonly kind = 'one-at-a-time';
  readonly element = document.createElement('div');
  readonly begins: number;
  ending: Ending | undefined;
  #offset: number;
  #first: FirstTurn;
  readonly #turns: Turns;
  readonly #cards: HTMLElement[];
  /** The turns of each line, for ever. */
  readonly #turning: {animation: Animation; start: number}[] = [];
  /** The first line's showing where that is longer than a turn, or has no end. */
  #early: {animation: Animation; start: number} | undefined;
  #leaving: Animation | undefined;

  constructor(host: HTMLElement, slogans: readonly string[], {turns, offset, from, now}: Stay) {
    this.#turns = turns;
    this.#offset = offset;
    this.#first = from === undefined ? turnAt(turns, offset, now) : firstTurn(turns, offset, from);
    this.begins = from === undefined ? -Infinity : this.#first.from;
    this.element.className = 'lane';
    this.#cards = slogans.map((slogan) => {
      const card = document.createElement('div');
      card.className = 'card';
      // Its own box, so that the line breaks in it are the text's.
      const text = document.createElement('span');
      text.textContent = slogan;
      card.append(text);
      return card;
    });
    this.element.append(...this.#cards);
    host.append(this.element);
    this.#fit();
    this.#begin(from === undefined);
  }

  get offset(): number {
    return this.#offset;
  }

  end(from: number): Ending {
    const {fadeMs, lines} = this.#turns;
    const length = turnMs(this.#turns);
    // Whatever is to be seen has its whole turn first.
    const earliest = this.begins === -Infinity ? from : Math.max(from, this.#first.turn + length);
    const free = lines === 0 ? from : nextOf(-this.#offset, length, earliest);
    for (const {animation, start} of this.#turning) {
      const iterations = Math.max(0, Math.ceil((free - start - 1) / (length * lines)));
      animation.effect?.updateTiming({iterations});
    }
    const [only] = this.#cards;
    if (lines === 1 && only) {
      this.#leaving = only.animate({opacity: [1, 0]}, {duration: fadeMs, fill: 'forwards'});
      this.#leaving.startTime = free;
    }
    this.ending = {free, gone: lines === 0 ? free : free + fadeMs};
    return this.ending;
  }

  goOn(): void {
    this.ending = undefined;
    this.#leaving?.cancel();
    for (const {animation} of this.#turning) animation.effect?.updateTiming({iterations: Infinity});
  }

  shift(offset: number): void {
    const by = this.#offset - offset;
    this.#offset = offset;
    const {line, from, turn} = this.#first;
    this.#first = {line, from: from + by, turn: turn + by};
    for (const moved of [...this.#turning, ...(this.#early ? [this.#early] : [])]) {
      moved.start += by;
      moved.animation.startTime = moved.start;
    }
  }

  remove(): void {
    for (const {animation} of this.#turning) animation.cancel();
    this.#early?.animation.cancel();
    this.#leaving?.cancel();
    this.element.remove();
  }

  #begin(established: boolean): void {
    const {lines, fadeMs} = this.#turns;
    const length = turnMs(this.#turns);
    const {line, from, turn} = this.#first;
    const lap = length * lines;
    const isEarly = !established && from < turn;
    if (lines > 1) {
      for (const [i, card] of this.#cards.entries()) {
        const behind = (i - line + lines) % lines;
        const skipped = isEarly && behind === 0 ? lap : 0;
        const start = turn + behind * length + skipped - (established ? lap : 0);
        const animation = card.animate(
          [
            {opacity: 0, offset: 0},
            {opacity: 1, offset: fadeMs / lap},
            {opacity: 1, offset: length / lap},
            {opacity: 0, offset: (length + fadeMs) / lap},
            {opacity: 0, offset: 1},
          ],
          {duration: lap, iterations: Infinity},
        );
        animation.startTime = start;
        this.#turning.push({animation, start});
      }
    }
    const card = this.#cards[line];
    if (!card || (lines > 1 && !isEarly)) return;
    const shown = turn + length + fadeMs - from;
    const animation =
      lines === 1
        ? card.animate({opacity: [0, 1]}, {duration: fadeMs, fill: 'forwards'})
        : card.animate(
            [
              {opacity: 0, offset: 0},
              {opacity: 1, offset: fadeMs / shown},
              {opacity: 1, offset: 1 - fadeMs / shown},
              {opacity: 0, offset: 1},
            ],
            {duration: shown},
          );
    const start = established ? from - length : from;
    animation.startTime = start;
    this.#early = {animation, start};
  }

  /** One size for all lines: the largest at which the longest fits, in several rows if need be. */
  #fit(): void {
    const fits = () =>
      this.#cards.every(({clientHeight, firstElementChild: text}) => {
        return (text?.getBoundingClientRect().height ?? 0) <= clientHeight;
      });
    for (const size of SIZES) {
      this.element.style.fontSize = `${size}em`;
      if (fits()) return;
    }
  }
}
