import type {Sight} from './sight.ts';

/** A screen measures itself before it shows what it asks: for so long its first control may change. */
const SETTLES_MS = 500;
/** Nobody has seen and answered anything sooner: such a press was meant for the screen before. */
const UNSEEN_MS = 300;

/** Somebody has just come to a screen and done nothing there yet. */
export interface Landing {
  readonly screen: Element;
  /** Milliseconds of the caller's clock. */
  readonly since: number;
}

/** Whether this is the screen that somebody came to, and it may still settle. */
export const isLanding = (landing: Landing | undefined, {screen}: Sight, now: number): boolean =>
  landing?.screen === screen && now - landing.since < SETTLES_MS;

/** Whether a press cannot be meant for the screen that stands there. */
export const isUnseen = (landing: Landing | undefined, now: number): boolean =>
  landing !== undefined && now - landing.since < UNSEEN_MS;
