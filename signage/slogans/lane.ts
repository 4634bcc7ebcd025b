/** What a lane shows, and when. Moments are the page's, in milliseconds: those of its animations. */
export interface Lane {
  readonly kind: 'scroll' | 'one-at-a-time';
  readonly element: HTMLElement;
  /** Hub time minus page time that it goes by. */
  readonly offset: number;
  /** Nothing of it is seen before. */
  readonly begins: number;
  /** When it makes room for the next of its kind, and when nothing of it is seen any more. */
  readonly ending: Ending | undefined;
  /**
   * Comes to its end at the first fit moment at or after `from`: that of a line, or where the text
   * changes, of the whole text.
   */
  end(from: number, of: 'line' | 'text'): Ending;
  /** Goes on for ever after all. */
  goOn(): void;
  /** Moves by an error of the clock that nobody sees. */
  shift(offset: number): void;
  /**
   * Cancels its animations before it goes: those of an element that is only taken out keep the page's
   * own thread busy with every frame, for ever.
   */
  remove(): void;
}

export interface Ending {
  readonly free: number;
  readonly gone: number;
}
