import type {Sight} from './sight.ts';

/** A screen measures itself before it shows what it asks: for so long its first control may change. */
const SETTLES_MS = 500;

/** Somebody has just come to a screen and done nothing there yet. */
export interface Landing {
  readonly screen: Element;
  readonly until: number;
}

/** `now` in milliseconds. */
export const landing = ({screen}: Sight, now: number): Landing => ({
  screen,
  until: now + SETTLES_MS,
});

export const isLanding = (
  landed: Landing | undefined,
  {screen}: Sight,
  now: number,
): landed is Landing => landed?.screen === screen && now < landed.until;
