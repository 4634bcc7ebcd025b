/** How long the kiosk waits for people, in milliseconds; tests shorten them. */
export interface Timings {
  /** Without a touch, before it asks whether somebody is there. */
  readonly idle: number;
  /** The same for somebody who was told to wait for a guide. */
  readonly guided: number;
  /** How long it asks; never under WCAG's 20 s. */
  readonly asking: number;
  /** How long a number stands, once its paper is out. */
  readonly number: number;
  /** How long it stands at least: a second tap meant for the screen before it takes it from nobody. */
  readonly seen: number;
  /** How long it stands where it has to be noted down. */
  readonly unprinted: number;
  /** Taps closer than this are one tap. */
  readonly tremor: number;
  /** How often the clock and the hours are looked at. */
  readonly tick: number;
}

export const timings: Timings = {
  idle: 60_000,
  guided: 300_000,
  asking: 30_000,
  number: 15_000,
  seen: 2_000,
  unprinted: 60_000,
  tremor: 400,
  tick: 5_000,
};
