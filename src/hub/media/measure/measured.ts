/** What a screen would have to draw, as the file declares it. Nothing is decoded for it. */
export interface Measured {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pictures one after the other; 1 of what does not move. */
  readonly frames: number;
}
